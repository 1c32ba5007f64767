import assert from 'node:assert/strict';
import test from 'node:test';
import { fragmentOf, stateFrom, textDirective } from '../../../src/search/browser/address.ts';

test('a question comes back from its fragment as it was asked', () => {
  for (const query of ['Rozenn Morgat', '"a b" -c', 'قاراماي', '克拉玛依', 'a&shown=30#b', '100 %'])
    assert.deepEqual(stateFrom(fragmentOf({ query, shown: 30 })), { query, shown: 30 });
});

test('what a fragment does not say is as at the start, and nonsense is not believed', () => {
  const start = { query: 'oil', shown: 10 };
  for (const fragment of [
    '#q=oil',
    'q=oil',
    '#q=+oil+',
    '#q=oil&shown=-1',
    '#q=oil&shown=1e9',
    '#q=oil&shown=x',
  ])
    assert.deepEqual(stateFrom(fragment), start, fragment);
  assert.deepEqual(stateFrom(''), { query: '', shown: 10 });
});

test('no question has no fragment', () => {
  assert.equal(fragmentOf({ query: '', shown: 10 }), '');
});

test('the words found are pointed at between their neighbours', () => {
  const text = 'She said, re-education began there. Twice.';
  assert.equal(
    textDirective(text, { start: 10, end: 22 }),
    ':~:text=She%20said%2C-,re%2Deducation,-began%20there.',
  );
});

test('at the edges of a passage the words are pointed at by themselves', () => {
  assert.equal(textDirective('camp', { start: 0, end: 4 }), ':~:text=camp');
});
