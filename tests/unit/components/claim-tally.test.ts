import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markLabel, markOf, tallyOf } from '../../../src/components/claim-tally.ts';
import { claim } from './small-records.ts';

test('claims are counted by what was found out about them, the most frequent first', () => {
  const claims = [
    claim('c01'),
    claim('c02', { assessment: 'wrong' }),
    claim('c03', { assessment: 'wrong' }),
    claim('c04', { assessment: 'opinion' }),
  ];
  assert.deepEqual(tallyOf(claims), [
    { mark: 'wrong', count: 2 },
    { mark: 'confirmed', count: 1 },
    { mark: 'opinion', count: 1 },
  ]);
});

test('a claim that was taken back no longer counts as what it was', () => {
  const taken = claim('c01', { retired: 'It said the same as c02.' });
  assert.equal(markOf(taken), 'retired');
  assert.deepEqual(tallyOf([taken]), [{ mark: 'retired', count: 1 }]);
  assert.equal(markLabel('retired'), 'claim.retired');
});

test('the tally counts every claim once', () => {
  const claims = Array.from({ length: 54 }, (_, index) =>
    claim(`c${String(index + 1)}`, { assessment: index % 3 === 0 ? 'imprecise' : 'as_told' }),
  );
  assert.equal(
    tallyOf(claims).reduce((sum, { count }) => sum + count, 0),
    54,
  );
});
