import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { beginRecord } from '../../../src/editing/begin.ts';
import { cardOf } from '../../../src/editing/card.ts';
import { calledOf, findCards } from '../../../src/editing/find.ts';
import { readCards } from '../../../src/editing/read-cards.ts';
import { tinyArchives } from '../release/tiny-archive.ts';

const tiny = tinyArchives();
const ANSWERS = {
  lang: 'en',
  form: 'interview',
  mode: 'named',
  recorded: '2020',
  notes: ['none'],
};

const FILES: Record<string, string> = {
  'people/p1n8wxhvd.yml': `schema: 1
name: Gulbahar Haitiwaji
names:
  - { text: "گۈلباھار خەيتىۋاجى", lang: ug, script: Arab, kind: official }
  - text: 古丽巴哈尔·海提瓦吉
    lang: zh-Hans
    script: Hans
    kind: transliteration
description: A made-up line about an engineer.
`,
  'organisations/g15t9qmcn.yml':
    'schema: 1\nname: "The \\u201cTimes\\u201d"\ndescription: It prints.\n',
  'sources/s1fq328mx.yml':
    "schema: 1\ntitle: 'Labour''s report'\npublisher: Somebody\nlanguage: en\n",
  'testimonies/t14s0rz6f/index.md': `---
schema: 1
title: >-
  Called back
  to Karamay
lang: en
status: draft
narrators:
  - { display: Somebody Else, mode: named }
attribution:
  also_reported_as: [Rozenn Morgat]
broken: [
---
The organisation sterilised nobody in Ürümchi.
`,
  'testimonies/t14s0rz6f/fr.md':
    '---\ntitle: Rappelée à Karamay\nlang: fr\nstatus: draft\n---\nMot.\n',
  'testimonies/t14s0rz6f/versions/1.md': '---\ntitle: Frozen words\n---\nNever found.\n',
  'testimonies/not-an-id/index.md': '---\ntitle: Called nothing\n---\n',
  'testimonies/t1x6np1wb/index.md': 'no front matter at all, but Karamay stands here\n',
};

const content = join(mkdtempSync(join(tmpdir(), 'guwah-find-')), 'content');
for (const [file, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}
after(() => {
  rmSync(dirname(content), { recursive: true });
});

const cards = readCards(content);
const found = (words: string) =>
  findCards(cards, words).map(({ card, reason }) => `${card.id} ${reason}`);

test('the beginning of an identifier leads to its record', () => {
  assert.deepEqual(found('t14'), ['t14s0rz6f identifier']);
});

test('a part of a name leads to its record in every script in which it is written', () => {
  for (const words of ['haitiwaji', 'گۈلباھار', '海提瓦吉', 'gülbahar', 'гүлбаһар'])
    assert.equal(findCards(cards, words)[0]?.card.id, 'p1n8wxhvd', words);
});

test('a name that is written by ear is found by its sound, and said to be', () => {
  assert.deepEqual(found('haitivadji'), ['p1n8wxhvd sound']);
});

test('a title over several lines, in quotes or with a doubled quote is read as it is meant', () => {
  assert.deepEqual(
    cards.filter(({ file }) => !file.endsWith('fr.md')).map((card) => calledOf(card)),
    [
      'Called back to Karamay · Somebody Else · Rozenn Morgat',
      'without a title',
      'Gulbahar Haitiwaji · گۈلباھار خەيتىۋاجى · 古丽巴哈尔·海提瓦吉',
      'The “Times”',
      "Labour's report",
    ],
  );
});

test('a record whose front matter is broken is found all the same', () => {
  assert.deepEqual(found('called back'), ['t14s0rz6f name']);
});

test('a wrong attribution leads to its testimony', () => {
  assert.deepEqual(found('morgat'), ['t14s0rz6f name']);
});

test('a translation leads to its record, once', () => {
  assert.deepEqual(
    findCards(cards, 'rappelee').map(({ card }) => card.file),
    ['content/testimonies/t14s0rz6f/fr.md'],
  );
  assert.deepEqual(found('karamay'), ['t14s0rz6f name', 't1x6np1wb text']);
});

test('words of a text are found in other spellings, and only where all of them stand', () => {
  assert.deepEqual(found('sterilized urumch'), ['t14s0rz6f text']);
  assert.deepEqual(found('labor'), ['s1fq328mx name']);
  assert.deepEqual(found('sterilized engineer'), []);
});

test('frozen versions and what has no identifier are not looked at', () => {
  assert.deepEqual(found('frozen words'), []);
  assert.deepEqual(found('called nothing'), []);
});

test('nothing is found by signs alone', () => {
  assert.deepEqual(found('… !'), []);
});

test('what a scaffold says in comments is no name', () => {
  const { names } = cardOf({
    id: 'p1n8wxhvd',
    kind: 'person',
    file: 'x',
    text: `schema: 1
name: Amina # as she writes it
# names:
#   - { text: "…", lang: ug, script: Arab, kind: official }
names:
  # - { text: Somebody, lang: en, script: Latn, kind: official }
  - { text: "ئامىنە", lang: ug, script: Arab, kind: official } # { text: nobody }
description: |
  name: Nobody
`,
  });
  assert.deepEqual(names, [
    { text: 'Amina', lang: 'und' },
    { text: 'ئامىنە', lang: 'ug' },
  ]);
});

test('a draft that was begun just now is called what was answered, and nothing else', async () => {
  const archive = tiny();
  const { id } = await beginRecord(
    archive.folder,
    'testimony',
    { ...ANSWERS, title: 'Begun: a story', display: 'A teacher' },
    '2026-11-24',
  );
  const card = readCards(archive.folder).find((entry) => entry.id === id);
  assert.deepEqual(card && { called: calledOf(card), status: card.status }, {
    called: 'Begun: a story · A teacher',
    status: 'draft',
  });
});

test('a status is read as it is written', () => {
  const { status } = cardOf({
    id: 't1x6np1wb',
    kind: 'testimony',
    file: 'x',
    text: '---\nstatus: in_review\n---\n',
  });
  assert.equal(status, 'in_review');
});
