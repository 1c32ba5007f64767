import assert from 'node:assert/strict';
import test from 'node:test';
import { findMatches } from '../../../src/search/browser/match.ts';
import type { Ask } from '../../../src/search/browser/pagefind.ts';
import { parseQuery } from '../../../src/search/browser/query.ts';
import { slotsOf } from '../../../src/search/content.ts';
import type { SearchDocument } from '../../../src/search/document.ts';

/** Documents of a title and a text, asked in memory: every key says the same about each document that holds it. */
function asking(texts: Record<string, [title: string, text: string]>): {
  ask: Ask;
  asked: string[];
} {
  const slots = Object.entries(texts).map(([id, [title, text]]) => {
    const document: SearchDocument = {
      kind: 'testimony',
      href: id,
      names: [{ text: title, lang: 'en', dir: 'ltr', role: 'title' }],
      passages: [{ text, lang: 'en', dir: 'ltr' }],
      facts: [],
      contentNotes: [],
    };
    return { id, slots: slotsOf(document) };
  });
  const asked: string[] = [];
  const ask: Ask = (key) => {
    asked.push(key);
    const postings = slots.map(({ id, slots: keys }) => ({
      id,
      score: 1,
      positions: keys.flatMap((slot, position) => (slot === key ? [position] : [])),
    }));
    return Promise.resolve(postings.filter(({ positions }) => positions.length > 0));
  };
  return { ask, asked };
}

const idsOf = async (query: string, texts: Parameters<typeof asking>[0]) =>
  (await findMatches(parseQuery(query), asking(texts).ask)).ids;

test('a name comes before a mention', async () => {
  assert.deepEqual(await idsOf('oil', { a: ['Title', 'oil'], b: ['Oil', 'text'] }), ['b', 'a']);
});

test('a word as it was typed comes before another spelling, and that before another ending', async () => {
  assert.deepEqual(await idsOf('camp', { a: ['T', 'camps'], b: ['T', 'cámp'], c: ['T', 'camp'] }), [
    'c',
    'b',
    'a',
  ]);
});

test('words side by side come before words apart', async () => {
  assert.deepEqual(
    await idsOf('rozenn morgat', { a: ['T', 'morgat and rozenn'], b: ['T', 'rozenn morgat'] }),
    ['b', 'a'],
  );
});

test('words side by side are side by side where one of them is spelled differently', async () => {
  const texts: Parameters<typeof asking>[0] = {
    a: ['T', 'ré education'],
    b: ['T', 're education'],
    c: ['T', 'education, ré'],
  };
  assert.deepEqual(await idsOf('re-education', texts), ['b', 'a']);
  assert.deepEqual(await idsOf('"café noir"', { a: ['T', 'café noir'], b: ['T', 'cafe noir'] }), [
    'a',
  ]);
});

test('equal documents stand in the same order each time', async () => {
  assert.deepEqual(await idsOf('oil', { b: ['T', 'oil'], a: ['T', 'oil'] }), ['a', 'b']);
});

test('a common word beside others is neither asked for nor a condition', async () => {
  const { ask, asked } = asking({ a: ['T', 'the camp'], b: ['T', 'camp'] });
  const common = new Set(['thexd']);
  const { ids, understood } = await findMatches(parseQuery('the camp'), ask, common);
  assert.deepEqual(ids, ['a', 'b']);
  assert.deepEqual(
    understood.map(({ leftOut }) => leftOut),
    [true, false],
  );
  assert.ok(!asked.some((key) => key.startsWith('thex')));
});

test('a common word by itself, or in quotes, is asked for', async () => {
  const { ask } = asking({ a: ['T', 'the camp'], b: ['T', 'camp'] });
  const common = new Set(['thexd']);
  assert.deepEqual((await findMatches(parseQuery('the'), ask, common)).ids, ['a']);
  assert.deepEqual((await findMatches(parseQuery('"the camp"'), ask, common)).ids, ['a']);
});

test('places of a word in quotes are read only where all words before it stand', async () => {
  const { ask } = asking({
    a: ['T', 'rozenn morgat spoke'],
    b: ['T', 'morgat spoke'],
    c: ['T', 'rozenn and morgat spoke'],
  });
  const read: string[] = [];
  const telling: Ask = async (key) =>
    (await ask(key)).map(({ id, score, positions }) => ({
      id,
      score,
      get positions() {
        read.push(`${key} ${id}`);
        return positions;
      },
    }));
  const { ids } = await findMatches(parseQuery('"rozenn morgat spoke"'), telling);
  assert.deepEqual(ids, ['a']);
  assert.deepEqual(read.sort(), [
    'morgatxd a',
    'morgatxd c',
    'rozennxd a',
    'rozennxd c',
    'spokexd a',
  ]);
});
