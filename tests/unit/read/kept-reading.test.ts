import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeptReading } from '../../../src/read/kept-reading.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { ID, tinyArchives, type TinyArchive } from '../release/tiny-archive.ts';

const tiny = tinyArchives();
const INDEX = `testimonies/${ID.testimony}/index.md`;
const BOOK = `sources/${ID.book}.yml`;
const codesOf = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

/** What was told after a save, once it is sure that a check of everything would know the same. */
async function reread(kept: KeptReading, archive: TinyArchive, ...paths: string[]) {
  const { problems, told } = await kept.reread(new Set(paths));
  const whole = await readArchive(archive.folder, { depth: 'problems' });
  assert.deepEqual(problems, whole.problems);
  return codesOf(told);
}

test('a mistake is told when its file is saved, and no longer once it is mended', async () => {
  const archive = tiny();
  const kept = await KeptReading.open(archive.folder);
  assert.deepEqual(codesOf(kept.problems), []);
  archive.change(INDEX, 'form: interview', 'form: talk').refreshTranslation();
  assert.deepEqual(await reread(kept, archive, INDEX), ['unknown-value']);
  archive.change(INDEX, 'form: talk', 'form: interview').refreshTranslation();
  assert.deepEqual(await reread(kept, archive, INDEX), []);
});

test('a translation falls behind when its original is saved, and that is told', async () => {
  const archive = tiny();
  const kept = await KeptReading.open(archive.folder);
  archive.change(INDEX, 'They took me', 'They took us');
  assert.deepEqual(await reread(kept, archive, INDEX), ['translation-stale']);
});

test('a source that is taken away is missed by every text that names it, until it comes back', async () => {
  const archive = tiny();
  const kept = await KeptReading.open(archive.folder);
  const book = archive.read(BOOK);
  archive.remove(BOOK);
  const told = await reread(kept, archive, BOOK);
  assert.ok(told.length > 1 && told.includes('dangling'), told.join());
  archive.write(BOOK, book);
  assert.deepEqual(await reread(kept, archive, BOOK), []);
});

test('a claim that others name is missed once its report drops it', async () => {
  const archive = tiny();
  const REPORT = `reports/${ID.report}/index.md`;
  archive.write(
    'collections/c1wvj0qk3.yml',
    `schema: 1\nchanged: 2026-01-01\ntitle: Steps\nstatus: draft\nrecords:\n  - { record: "${ID.report}#c01" }\n`,
  );
  const kept = await KeptReading.open(archive.folder);
  const before = codesOf(kept.problems);
  archive.change(REPORT, 'id: c01', 'id: c02');
  const told = await reread(kept, archive, REPORT);
  assert.deepEqual(
    told.filter((code) => !before.includes(code)),
    ['dangling-claim'],
  );
});

test('a file that belongs nowhere is told when it comes', async () => {
  const archive = tiny();
  const kept = await KeptReading.open(archive.folder);
  archive.write('people/notes.txt', 'x');
  assert.deepEqual(await reread(kept, archive, 'people/notes.txt'), ['unexpected-file']);
  archive.write(`people/${ID.witness}.md`, 'x');
  assert.deepEqual(await reread(kept, archive, `people/${ID.witness}.md`), ['unexpected-file']);
});

test('what archive.yml asks of every file is asked of every file again', async () => {
  const archive = tiny();
  const kept = await KeptReading.open(archive.folder);
  archive.change('archive.yml', 'repository: private', 'repository: private\nprivate_keys: [form]');
  assert.ok((await reread(kept, archive, 'archive.yml')).includes('private-key'));
});
