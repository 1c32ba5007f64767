import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { ReadingContext } from '../../../src/read/reading.ts';
import type { Unit } from '../../../src/read/walk.ts';
import { readUnits } from '../../../src/read/read-units.ts';
import { readArchive } from '../../../src/read/read-archive.ts';

const BASE = join(import.meta.dirname, 'base/content');
const folder = mkdtempSync(join(tmpdir(), 'guwah-read-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the base, with some texts replaced in some files. */
function copyOfBase(name: string, ...changes: [file: string, from: string, to: string][]): string {
  const content = join(folder, name, 'content');
  cpSync(BASE, content, { recursive: true });
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(content, file), 'utf8');
    assert.ok(text.includes(from));
    writeFileSync(join(content, file), text.replace(from, to));
  }
  return content;
}

test('an archive holds every record, and every text as it stands in its file', async () => {
  const { archive, problems } = await readArchive(BASE, { depth: 'all' });
  assert.deepEqual(problems, []);
  assert.ok(archive);
  assert.equal(archive.folder, BASE);
  assert.equal(archive.settings.name, 'Tiny');
  assert.deepEqual([...archive.testimonies.keys()], ['t1b3kd7md', 't1x6np1wb']);
  assert.deepEqual([...archive.reports.keys()], ['r1q8zt4cw']);
  assert.deepEqual([...archive.people.keys()], ['p1g7kr9n2', 'p1h5wm2x4']);
  assert.deepEqual([...archive.sources.keys()], ['s1d8kq2vv', 's1f9tz3bv']);
  assert.equal(archive.organisations.size, 1);
  assert.equal(archive.places.size, 1);
  assert.deepEqual(
    archive.pages.map(({ lang, name }) => `${lang}/${name}`),
    ['en/about'],
  );
  assert.equal(archive.ledgers.get('t1x6np1wb')?.account.state.name, 'active');

  const testimony = archive.testimonies.get('t1x6np1wb');
  assert.equal(testimony?.access?.level, 'open');
  assert.equal(testimony.agreement?.basis, 'consented');
  assert.equal(testimony.working?.record?.recorded, '2019-08');
  assert.equal(testimony.frozen.get(1)?.record.paragraphs, 2);
  const { body, bodyLine, file } = testimony.working;
  const lines = readFileSync(join(BASE, '..', file), 'utf8').split('\n');
  assert.equal(body, lines.slice(bodyLine).join('\n'));

  const figure = archive.reports.get('r1q8zt4cw')?.working?.record?.claims[1]?.figures?.[0];
  assert.deepEqual(figure, { low: 400, unit: 'people', as_written: 'over 400' });
});

test('a draft is known by what it has', async () => {
  const { archive } = await readArchive(BASE, { depth: 'all' });
  const draft = archive?.testimonies.get('t1b3kd7md');
  assert.equal(draft?.working?.record, undefined);
  assert.deepEqual(draft?.working?.partial, {
    schema: 1,
    title: 'A draft',
    lang: 'en',
    status: 'draft',
  });
  assert.equal(draft.agreement, undefined);
});

test('threads read what one thread reads', async () => {
  const content = copyOfBase('threads', ['people/p1h5wm2x4.yml', 'changed:', 'chagned:']);
  const one = await readArchive(content, { depth: 'all', threads: 1 });
  const two = await readArchive(content, { depth: 'all', threads: 2 });
  assert.equal(one.problems.length, 1);
  assert.deepEqual(two, one);
});

test('what fails in a thread fails the reading', async () => {
  const unit = { of: 'text', kind: 'no-such-kind', id: 'x' } as unknown as Unit;
  await assert.rejects(readUnits([unit], {} as ReadingContext, { threads: 2 }), TypeError);
});

test('a build does not look into the words of a working text, and a check does', async () => {
  const index = 'testimonies/t1x6np1wb/index.md';
  const content = copyOfBase('depth', [index, 'She was held', '<b>She</b> was held']);
  const codes = async (depth: 'all' | 'problems' | 'released') =>
    (await readArchive(content, { depth })).problems.map(({ code }) => code);
  assert.deepEqual(await codes('released'), []);
  assert.deepEqual(await codes('problems'), ['raw-html', 'raw-html']);
  assert.deepEqual(await codes('all'), ['raw-html', 'raw-html']);
});

test('a text that is not open in a public repository stops a check, and not the build that hides it', async () => {
  const content = copyOfBase(
    'public',
    ['archive.yml', 'repository: private', 'repository: public'],
    ['testimonies/t1x6np1wb/index.md', 'level: open', 'level: closed\n  reason: She asked for it.'],
  );
  const severities = async (depth: 'all' | 'released') =>
    (await readArchive(content, { depth })).problems
      .filter(({ code }) => code === 'body-not-open')
      .map(({ severity }) => severity);
  assert.deepEqual(await severities('all'), ['error']);
  assert.deepEqual(await severities('released'), ['warning']);
});

test('in a public repository nobody may read what nobody has agreed to, whatever its access', async () => {
  const index = 'testimonies/t1x6np1wb/index.md';
  const codes = async (name: string, from: string, to: string) => {
    const content = copyOfBase(name, ['archive.yml', 'repository: private', 'repository: public']);
    const file = join(content, index);
    const text = readFileSync(file, 'utf8').replace('status: ready', 'status: draft');
    assert.match(text, new RegExp(from));
    writeFileSync(file, text.replace(new RegExp(from), to));
    const { problems } = await readArchive(content, { depth: 'all' });
    return problems.flatMap(({ code, file: place, message }) =>
      code === 'body-not-open' && place.endsWith(index)
        ? [message.replace(/.*though its /, '')]
        : [],
    );
  };
  const agreement = String.raw`agreement:\n(?: .*\n)+`;
  assert.deepEqual(await codes('agreed', 'lang: en', 'lang: en'), []);
  assert.deepEqual(await codes('no-agreement', agreement, ''), ['agreement is missing.']);
  assert.deepEqual(await codes('begun', agreement, 'agreement: { basis: pending }\n'), [
    'agreement is not whole.',
  ]);
  assert.deepEqual(await codes('copies-alone', String.raw`uses: \[.*\]`, 'uses: [copy]'), [
    'agreement does not name `read`.',
  ]);
});

test('a translation is stale once a byte of its original has changed', async () => {
  const content = copyOfBase('stale');
  const path = join(content, 'testimonies/t1x6np1wb');
  const { archive } = await readArchive(content, { depth: 'released' });
  const hash = archive?.testimonies.get('t1x6np1wb')?.working?.sha256 ?? '';
  writeFileSync(
    join(path, 'fr.md'),
    `---\nschema: 1\nlang: fr\nstatus: draft\nsource_hash: ${hash}\n---\nElle a dit.\n`,
  );
  const isStale = async () =>
    (await readArchive(content, { depth: 'all' })).archive?.testimonies
      .get('t1x6np1wb')
      ?.translations.get('fr')?.stale;
  assert.equal(await isStale(), false);
  writeFileSync(join(path, 'index.md'), `${readFileSync(join(path, 'index.md'), 'utf8')}\n`);
  assert.equal(await isStale(), true);
});

test('mistakes stand in the order of files and lines', async () => {
  const content = copyOfBase(
    'order',
    ['testimonies/t1x6np1wb/index.md', 'form: interview', 'form: intervew'],
    ['testimonies/t1x6np1wb/index.md', 'basis: firsthand', 'basis: firsthnd'],
    ['people/p1h5wm2x4.yml', 'what: released', 'what: relesed'],
  );
  const { problems } = await readArchive(content, { depth: 'problems' });
  assert.deepEqual(
    problems.map(({ file, line }) => `${file.split('/')[1] ?? ''}:${String(line)}`),
    ['people:10', 'testimonies:16', 'testimonies:24'],
  );
});

test('progress is told from nothing to all', async () => {
  const told: string[] = [];
  await readArchive(BASE, {
    depth: 'problems',
    onProgress: (done, total) => told.push(`${String(done)}/${String(total)}`),
  });
  assert.equal(told[0], '0/10');
  assert.equal(told.at(-1), '10/10');
});

test('where no archive stands, there is a mistake and no archive', async () => {
  const { archive, problems } = await readArchive(join(folder, 'nowhere'), { depth: 'all' });
  assert.equal(archive, undefined);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['folder-missing'],
  );
});
