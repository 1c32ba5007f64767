import assert from 'node:assert/strict';
import test from 'node:test';
import { drawDocument } from '../../../src/search/browser/passages.ts';
import { parseQuery } from '../../../src/search/browser/query.ts';
import type { Answer } from '../../../src/search/browser/search-index.ts';
import { mistakenNameIn, understand } from '../../../src/search/browser/understanding.ts';
import type { SearchDocument } from '../../../src/search/document.ts';

const DOCUMENT: SearchDocument = {
  kind: 'testimony',
  href: '/t/t1x6np1wb/',
  names: [
    { text: 'A title', lang: 'en', dir: 'ltr', role: 'title' },
    {
      text: 'Rozenn Morgat',
      lang: 'und',
      dir: 'auto',
      role: 'mistaken',
      correction: {
        text: 'It is another’s.',
        lang: 'en',
        dir: 'ltr',
        href: '/t/t1x6np1wb/#attribution',
      },
    },
  ],
  passages: [{ text: 'Two cafés near the camp.', lang: 'en', dir: 'ltr' }],
  facts: [],
  contentNotes: [],
};

/** An answer in which each clause was found in so many documents, the one above among them. */
function answerTo(query: string, total: number, ...counts: number[]): Answer {
  const clauses = parseQuery(query);
  return {
    total,
    hits: total > 0 ? [{ document: DOCUMENT, ...drawDocument(DOCUMENT, clauses) }] : [],
    understood: clauses.map((clause, index) => ({
      clause,
      documents: counts[index] ?? 0,
      leftOut: counts[index] === -1,
    })),
    keptBack: [],
    near: [],
  };
}

test('what stands nowhere is named as it was typed', () => {
  assert.deepEqual(understand(answerTo('karamaxxx camp', 1, 0, 1)).missing, ['karamaxxx']);
});

test('another spelling that was found is named, with the way back to what was typed', () => {
  const { otherForms, asTyped } = understand(answerTo('cafe camp -steel', 1, 1, 1, 3));
  assert.deepEqual(otherForms, ['cafés']);
  assert.equal(asTyped, '"cafe" "camp" -steel');
});

test('what was found as typed needs no word', () => {
  const { otherForms, asTyped } = understand(answerTo('camp', 1, 1));
  assert.deepEqual([otherForms, asTyped], [[], undefined]);
});

test('words that are found only apart are offered one by one', () => {
  assert.deepEqual(understand(answerTo('camp "two words"', 0, 3, 1)).apart, [
    { query: 'camp', typed: 'camp', documents: 3 },
    { query: '"two words"', typed: 'two words', documents: 1 },
  ]);
  assert.deepEqual(understand(answerTo('camp oil', 0, 3, 0)).apart, []);
});

test('a common word that was not looked for is named, and is not called missing', () => {
  const { leftOut, missing } = understand(answerTo('the camp', 1, -1, 1));
  assert.deepEqual([leftOut, missing], [['the'], []]);
});

test('an excluded word that stands nowhere is not called missing', () => {
  assert.deepEqual(understand(answerTo('camp -karamaxxx', 1, 1, 0)).missing, []);
});

test('a name given by mistake is answered when it is asked for, in whole or by itself', () => {
  for (const query of ['Rozenn Morgat', 'morgat', 'Rozenn Morgat camp'])
    assert.equal(mistakenNameIn(answerTo(query, 1, 1, 1, 1), 'en')?.text, 'Rozenn Morgat', query);
});

test('a name given by mistake is not dragged in by a part of it among other words', () => {
  assert.equal(mistakenNameIn(answerTo('Rozenn camp', 1, 1, 1), 'en'), undefined);
});

test('of several corrections the one in the language of the page is shown', () => {
  const french: SearchDocument = {
    ...DOCUMENT,
    names: DOCUMENT.names.map(({ correction, ...name }) => ({
      ...name,
      ...(correction && { correction: { ...correction, lang: 'fr' } }),
    })),
  };
  const answer = answerTo('Morgat', 1, 1);
  const found = parseQuery('Morgat');
  const hits = [french, DOCUMENT].map((document) => ({
    document,
    ...drawDocument(document, found),
  }));
  for (const [lang, expected] of [
    ['en', 'en'],
    ['fr', 'fr'],
    ['ug', 'fr'],
  ] as const)
    assert.equal(mistakenNameIn({ ...answer, hits }, lang)?.correction?.lang, expected);
});
