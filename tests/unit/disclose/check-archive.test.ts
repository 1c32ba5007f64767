import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkArchive } from '../../../src/disclose/check-archive.ts';
import { newIdentifier } from '../../../src/record/identifier.ts';

const BASE = join(import.meta.dirname, '../read/base/content');
const folder = mkdtempSync(join(tmpdir(), 'guwah-check-archive-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const source = newIdentifier('source');

/** The tiny archive, with a link that leads nowhere and a word of the glossary whose source was never issued. */
function refused(name: string): string {
  const content = join(folder, name, 'content');
  cpSync(BASE, content, { recursive: true });
  const page = join(content, 'pages/en/about.md');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\nSee [it](/t/t1b3kd7md/).\n`);
  writeFileSync(
    join(content, 'glossary.yml'),
    'schema: 1\nentries:\n  - id: mahalla\n    status: ready\n    term: mahalla\n    lang: en\n' +
      `    meaning: A neighbourhood.\n    sources: [{ source: ${source} }]\n`,
  );
  cpSync(join(BASE, 'sources/s1d8kq2vv.yml'), join(content, `sources/${source}.yml`));
  return content;
}

test('an archive that can be built has no problem', async () => {
  const { archive, ...told } = await checkArchive(BASE);
  assert.deepEqual(told, { problems: [], files: 19, isDisclosed: true });
  assert.ok(archive);
});

test('what the build would refuse is told at its place', async () => {
  const { problems, files, isDisclosed } = await checkArchive(refused('refused'));
  assert.deepEqual(
    problems.map(({ file, line, code }) => `${file}:${String(line)} ${code}`),
    [
      'content/pages/en/about.md:9 page-leads-to-nothing',
      `content/sources/${source}.yml:1 authority-not-issued`,
    ],
  );
  assert.equal(files, 21);
  assert.ok(isDisclosed);
});

test('where a file has an error, its consequences are not told beside it', async () => {
  const content = refused('wrong');
  const person = join(content, 'people/p1h5wm2x4.yml');
  writeFileSync(person, readFileSync(person, 'utf8').replace('2026-11-24', 'yesterday'));
  const { problems, isDisclosed } = await checkArchive(content);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['not-a-day'],
  );
  assert.ok(!isDisclosed);
});
