import assert from 'node:assert/strict';
import test from 'node:test';
import { nearQuestions } from '../../../src/search/browser/near-questions.ts';
import type { NameIndex } from '../../../src/search/browser/names.ts';
import { parseQuery } from '../../../src/search/browser/query.ts';

/** Names that are near to what is typed; any word that begins in lower case was not found. */
function near(query: string, known: Record<string, string[]>): Promise<string[]> {
  const names = {
    near: (words: readonly string[], limit: number) =>
      Promise.resolve((known[words.join(' ')] ?? []).slice(0, limit)),
  } as NameIndex;
  const understood = parseQuery(query).map((clause) => ({
    clause,
    documents: /^\p{Ll}/u.test(clause.typed) ? 0 : 1,
    leftOut: false,
  }));
  return nearQuestions(understood, () => Promise.resolve(names));
}

test('words that were not found are taken for one name where there is one', async () => {
  assert.deepEqual(await near('rozen Camp morgta', { 'rozen morgta': ['Rozenn Morgat'] }), [
    'Rozenn Morgat Camp',
  ]);
});

test('else each is taken for its own, and no question is offered that leaves one of them behind', async () => {
  assert.deepEqual(await near('rozen mor Camp', { rozen: ['Rozenn'], mor: ['Morgat', 'Mercy'] }), [
    'Rozenn Morgat Camp',
    'Rozenn Mercy Camp',
  ]);
});

test('a word that is near to nothing stays as it is', async () => {
  assert.deepEqual(await near('rozen zzz', { rozen: ['Rozenn'] }), ['Rozenn zzz']);
  assert.deepEqual(await near('zzz', {}), []);
});

test('a text that somebody pasted is not looked through for names', async () => {
  const words = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg'];
  assert.deepEqual(await near(words.join(' '), { aa: ['Aa'] }), []);
});
