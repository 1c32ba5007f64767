import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { generateArchive } from '../../../scripts/bench/generate-archive.ts';
import { disclose } from '../../../src/disclose/disclose.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { formatProblems } from '../../../src/read/report-problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-generated-'));
test.after(() => {
  rmSync(folder, { recursive: true });
});

test('a generated archive is one in which check finds nothing, and all of it is shown', async () => {
  const content = join(folder, 'released');
  generateArchive(content, { testimonies: 20 });
  const { archive, problems } = await readArchive(content, { depth: 'all' });
  assert.equal(problems.length, 0, formatProblems(problems, 'text'));
  assert.ok(archive !== undefined);
  const disclosed = disclose(archive);
  assert.deepEqual(disclosed.problems, []);
  assert.equal(disclosed.publicArchive.counts.shown, 20);
});

test('a generated archive with working texts alone shows nothing', async () => {
  const content = join(folder, 'working');
  generateArchive(content, { testimonies: 5, isReleased: false });
  const { archive, problems } = await readArchive(content, { depth: 'all' });
  assert.equal(problems.length, 0, formatProblems(problems, 'text'));
  assert.ok(archive !== undefined);
  assert.equal(disclose(archive).publicArchive.counts.shown, 0);
});

test('the same number of testimonies gives the same bytes', () => {
  const bytesOf = (content: string) =>
    readdirSync(content, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((name) => join(content, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [file.slice(content.length), readFileSync(file, 'utf8')]);
  for (const name of ['one', 'two']) generateArchive(join(folder, name), { testimonies: 5 });
  assert.deepEqual(bytesOf(join(folder, 'one')), bytesOf(join(folder, 'two')));
});

test('a testimony has about 600 words', () => {
  const content = join(folder, 'counted');
  generateArchive(content, { testimonies: 5 });
  for (const id of readdirSync(join(content, 'testimonies'))) {
    const [, , body = ''] = readFileSync(
      join(content, 'testimonies', id, 'index.md'),
      'utf8',
    ).split(/^---$/m);
    const words = body.split(/\s+/).length;
    assert.ok(words > 570 && words < 660, `${id} has ${String(words)}`);
  }
});
