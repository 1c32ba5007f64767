import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import type { FiledDocument } from '../../../src/search/document.ts';
import { addressOfDocument, documentsOf } from '../../../src/search/documents.ts';
import { ARCHIVE } from '../../fixtures/make-archive.ts';

let documents: Map<string, FiledDocument>;
before(async () => {
  const { archive } = await readArchive(ARCHIVE, { depth: 'released' });
  assert.ok(archive);
  const all = documentsOf(disclose(archive).publicArchive);
  documents = new Map(all.map((document) => [addressOfDocument(document), document]));
});
const at = (address: string): FiledDocument =>
  documents.get(address) ?? assert.fail(`nothing is found at ${address}`);

test('a word is found under every form, and opens where it stands', () => {
  const { kind, names } = at('/glossary/#term-mahalla');
  assert.equal(kind, 'term');
  assert.deepEqual(
    names.map(({ text, role }) => `${role} ${text}`),
    ['title مەھەللە', 'form mehelle', 'form mahalla', 'form 麦海莱', 'form махалла'],
  );
});

test('an event is filed under its place, its organisation and its year, on the page where it stands', () => {
  const { kind, filing } = at('/timeline/#event-camp-opens');
  assert.equal(kind, 'event');
  assert.deepEqual(
    [filing.values.place, filing.values.organisation, filing.values.year].map((values) =>
      values?.map(({ value }) => value),
    ),
    [['w185tn9rs'], ['g1n78wqfw'], ['2016']],
  );
  assert.equal(
    at('/timeline/2/#event-hearing').names[0]?.text,
    'A hearing sits in Merrow for five days',
  );
});

test('a series is found by what it counts, and filed under every year of it', () => {
  const { kind, passages, filing } = at('/d/d1mq7r7gj/');
  assert.equal(kind, 'series');
  assert.ok(passages.some(({ text }) => text.startsWith('Lamps carried up in a year')));
  assert.ok((filing.values.year ?? []).length > 1);
});

test('a collection is found by its introduction and its notes, but for those on what is not shown', () => {
  const { kind, passages } = at('/c/c1qx5q839/');
  assert.equal(kind, 'collection');
  const words = passages.map(({ text, anchor }) => `${anchor ?? ''}: ${text}`);
  assert.ok(words.includes('steps: The guild answers, in Arabic.'));
  assert.ok(words.some((line) => line.startsWith('words: The hearing asked for the ledgers')));
  assert.ok(!words.some((line) => line.includes('zq7')));
});

test('no collection, series, event or word is filed under an act', () => {
  for (const { kind, filing } of documents.values())
    if (['collection', 'series', 'event', 'term'].includes(kind))
      assert.deepEqual(filing.values.act, [], kind);
});
