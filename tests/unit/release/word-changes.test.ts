import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween, marked } from '../../../src/release/word-changes.ts';

test('what came and what went stand apart; what stayed is not told', () => {
  assert.deepEqual(changesBetween(['One.', 'Two.'], ['Two.', 'Three.']), [
    { before: 'One.', after: undefined },
    { before: undefined, after: 'Three.' },
  ]);
  assert.deepEqual(changesBetween(['One.'], ['One.']), []);
});

test('a text that shares most of its words with one that went is that one reworded', () => {
  assert.deepEqual(
    changesBetween(
      ['She was held for ten days.', 'A line that goes.'],
      ['An own new sentence.', 'She was held for twelve days.'],
    ),
    [
      { before: undefined, after: 'An own new sentence.' },
      { before: 'She was held for ten days.', after: 'She was held for twelve days.' },
      { before: 'A line that goes.', after: undefined },
    ],
  );
});

test('words that changed are marked, with some of those around them', () => {
  assert.equal(
    marked('held for ten days', 'held for twelve days'),
    'held for [-ten-] {+twelve+} days',
  );
  const long = Array.from({ length: 40 }, (_, index) => `w${String(index)}`).join(' ');
  assert.equal(
    marked(`${long} end`, `${long} close`),
    '… w34 w35 w36 w37 w38 w39 [-end-] {+close+}',
  );
  assert.equal(marked('a', 'a b c'), 'a {+b c+}');
});
