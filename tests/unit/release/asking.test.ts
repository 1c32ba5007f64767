import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { lockOf } from '../../../src/release/archive-lock.ts';
import { withdraw } from '../../../src/release/withdraw.ts';
import { clock, ID, salt, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
const INDEX = `testimonies/${ID.testimony}/index.md`;
const VERSION = `testimonies/${ID.testimony}/versions/2.md`;

/** An archive of which all is released, and one paragraph changed since. */
async function changed(): Promise<TinyArchive> {
  const archive = tiny();
  await releaseTexts({ folder: archive.folder, ids: 'all', clock, salt });
  return archive.change(INDEX, 'They took me', 'They took us').refreshTranslation();
}

/** Releases the testimony; what happens while the editor is asked, question by question, and how often all was told. */
async function releaseAsking(
  { folder }: TinyArchive,
  ...answers: (() => string | undefined | Promise<string | undefined>)[]
) {
  let reviews = 0;
  let questions = 0;
  const { done, problems } = await releaseTexts({
    folder,
    ids: [ID.testimony],
    clock,
    salt,
    review: () => {
      reviews += 1;
    },
    askForChanges: () => Promise.resolve(answers[questions++]?.()),
  });
  return { done, codes: problems.map(({ code }) => code), reviews, questions };
}

test('while the editor is asked what changed, other verbs may write the archive', async () => {
  const archive = await changed();
  const { done, reviews, questions } = await releaseAsking(archive, () => {
    assert.ok(!existsSync(lockOf(archive.folder)));
    return 'Says whom they took.';
  });
  assert.deepEqual([done.length > 0, reviews, questions], [true, 1, 1]);
  assert.match(archive.read(VERSION), /changes: "Says whom they took\."/);
});

test('words that changed while the editor was asked are told and asked about anew', async () => {
  const archive = await changed();
  const { done, reviews, questions } = await releaseAsking(
    archive,
    () => {
      archive.change(INDEX, 'They took us', 'They took all of us').refreshTranslation();
      return 'Says whom they took.';
    },
    () => 'Says that they took all.',
  );
  assert.deepEqual([done.length > 0, reviews, questions], [true, 2, 2]);
  assert.match(
    archive.read(VERSION),
    /changes: "Says that they took all\."[^]*They took all of us/,
  );
});

test('what was made unfit while the editor was asked is not released', async () => {
  const archive = await changed();
  const { done, codes, questions } = await releaseAsking(archive, () => {
    archive.change(INDEX, 'status: ready', 'status: in_review').refreshTranslation();
    return 'Says whom they took.';
  });
  assert.deepEqual([done, questions], [[], 1]);
  assert.ok(codes.includes('not-ready'), codes.join());
});

test('a record that was withdrawn while the editor was asked does not become public again by the answer', async () => {
  const archive = await changed();
  const { questions } = await releaseAsking(
    archive,
    async () => {
      await withdraw({ folder: archive.folder, id: ID.testimony, by: 'editor', clock });
      return 'Says whom they took.';
    },
    () => undefined,
  );
  assert.notEqual(questions, 0);
  assert.ok(!existsSync(`${archive.folder}/${VERSION}`));
});

test('where the editor says nothing, nothing is released', async () => {
  const archive = await changed();
  const { done, codes } = await releaseAsking(archive, () => undefined);
  assert.deepEqual([done, codes.includes('changes-missing')], [[], true]);
});
