import assert from 'node:assert/strict';
import test from 'node:test';
import { marksIn, stretchesOf } from '../../../src/search/browser/marks.ts';
import { drawDocument } from '../../../src/search/browser/passages.ts';
import { parseQuery } from '../../../src/search/browser/query.ts';
import type { SearchDocument } from '../../../src/search/document.ts';

const marked = (text: string, query: string) =>
  stretchesOf(text, marksIn(text, parseQuery(query))).map(({ start, end }) =>
    text.slice(start, end),
  );

function documentWith(kind: SearchDocument['kind'], ...texts: string[]): SearchDocument {
  return {
    kind,
    href: '/t/t1x6np1wb/',
    names: [{ text: 'Title', lang: 'en', dir: 'ltr', role: 'title' }],
    passages: texts.map((text, index) => ({
      text,
      lang: 'en',
      dir: 'ltr',
      anchor: `p${index + 1}`,
    })),
    facts: [],
    contentNotes: [],
  };
}

const drawn = (document: SearchDocument, query: string) =>
  drawDocument(document, parseQuery(query)).passages;

test('every spelling that a word finds is marked where it stands', () => {
  assert.deepEqual(marked('A café, two cafés and the CAFE.', 'cafe'), ['café', 'cafés', 'CAFE']);
});

test('a quoted word marks only what is spelled so', () => {
  assert.deepEqual(marked('A café and the CAFE.', '"cafe"'), ['CAFE']);
});

test('quoted words are marked only side by side', () => {
  assert.deepEqual(marked('Morgat, Rozenn. Rozenn Morgat.', '"Rozenn Morgat"'), ['Rozenn Morgat']);
});

test('neighbours are marked in one piece, as a name is read', () => {
  assert.deepEqual(marked('So Rozenn Morgat wrote.', 'Morgat Rozenn'), ['Rozenn Morgat']);
});

test('an excluded word is not marked', () => {
  assert.deepEqual(marked('camp and steel', 'camp -steel'), ['camp']);
});

test('a name with an ending is marked as it was typed', () => {
  assert.deepEqual(
    marksIn('Morgat’s book', parseQuery('morgat')).map(({ relation, end }) => [relation, end]),
    [['written', 6]],
  );
});

test('a run of Chinese is marked as one', () => {
  assert.deepEqual(marked('她在克拉玛依工作', '克拉瑪依'), ['克拉玛依']);
});

test('the passages shown hold most of what was asked for, in the order of the text', () => {
  const found = drawn(
    documentWith('testimony', 'oil', 'camp', 'oil and camp', 'police'),
    'oil camp police',
  );
  assert.deepEqual(
    found.map(({ text }) => text),
    ['oil and camp', 'police'],
  );
});

test('where nothing is marked, the first passage stands for the text', () => {
  assert.deepEqual(
    drawn(documentWith('testimony', 'summary', 'more'), 'title').map(({ text }) => text),
    ['summary'],
  );
});

test('what a claim says is shown with the note in which a word was found', () => {
  assert.deepEqual(
    drawn(documentWith('claim', 'The claim.', 'Who says it.', 'A note on cotton.'), 'cotton').map(
      ({ text }) => text,
    ),
    ['The claim.', 'A note on cotton.'],
  );
});

test('a long passage is cut around the first word found, between words, and says so', () => {
  const text = `${'before '.repeat(60)}camp ${'after '.repeat(60)}`.trim();
  const [passage] = drawn(documentWith('testimony', text), 'camp');
  assert.ok(passage !== undefined && passage.text.length <= 300);
  assert.ok(passage.cutBefore && passage.cutAfter);
  assert.match(passage.text, /^before .*camp.* after$/);
  const [stretch] = passage.stretches;
  assert.equal(passage.text.slice(stretch?.start, stretch?.end), 'camp');
});

test('a cut never parts the two halves of a character', () => {
  const [passage] = drawn(
    documentWith('testimony', '𠮷'.repeat(200) + 'camp' + '𠮷'.repeat(200)),
    'camp',
  );
  assert.ok(passage !== undefined && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(passage.text));
});
