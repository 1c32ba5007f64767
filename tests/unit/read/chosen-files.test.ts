import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chooseFile, isOf } from '../../../src/read/chosen-files.ts';
import { fileProblem } from '../../../src/read/file-problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-chosen-'));
const content = join(folder, 'content');
mkdirSync(join(content, 'people'), { recursive: true });
for (const path of ['README.md', 'content/archive.yml', 'content/people/p1g7kr9n2.yml'])
  writeFileSync(join(folder, path), '');
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const choose = (word: string, workingFolder = folder) => chooseFile(content, word, workingFolder);

test('a path begins in the working folder or in the content', () => {
  const person = { name: 'content/people/p1g7kr9n2.yml' };
  assert.deepEqual(choose('content/people/p1g7kr9n2.yml'), person);
  assert.deepEqual(choose('people/p1g7kr9n2.yml'), person);
  assert.deepEqual(choose('p1g7kr9n2.yml', join(content, 'people')), person);
  assert.deepEqual(choose(join(content, 'people/')), { name: 'content/people' });
});

test('the content itself is all of it', () => {
  for (const word of ['content', './content/', '.', content])
    assert.deepEqual(choose(word), { name: 'content' }, word);
});

test('a record is called by its identifier, with its ledger and every file of it', () => {
  assert.deepEqual(choose('p1g7kr9n2'), { name: 'content/people/p1g7kr9n2' });
  assert.match(
    JSON.stringify(choose('t1x6np1wb')),
    /There is no record t1x6np1wb in .*content: look/,
  );
  const isOfPerson = (file: string) =>
    isOf('content/people/p1g7kr9n2', fileProblem('record-missing', file, { id: 'p1g7kr9n2' }));
  assert.ok(isOfPerson('content/people/p1g7kr9n2.yml'));
  assert.ok(isOfPerson('content/ledger/p1g7kr9n2.jsonl'));
  assert.ok(!isOfPerson('content/people/p1h5wm2x4.yml'));
  const isOfSeries = (file: string) =>
    isOf('content/series/d1wf3g7c3', fileProblem('record-missing', file, { id: 'd1wf3g7c3' }));
  assert.ok(
    isOfSeries('content/series/d1wf3g7c3.csv') && isOfSeries('content/series/d1wf3g7c3.yml'),
  );
});

test('what check does not read is refused, and not passed', () => {
  for (const word of ['..', 'README.md', 'content/../README.md', '/'])
    assert.match(JSON.stringify(choose(word)), /is nothing that check reads/, word);
  assert.match(JSON.stringify(choose('nowhere.md')), /There is no file/);
});

test('a file is told of the folder around it that keeps it from being read', () => {
  const problem = fileProblem('unexpected-folder', 'content/notes', { remedy: 'delete it' });
  assert.ok(isOf('content/notes/a.md', problem));
  assert.ok(isOf('content/notes', problem));
  assert.ok(isOf('content', problem));
  assert.ok(!isOf('content/note', problem));
  assert.ok(!isOf('content/notes-2/a.md', problem));
});
