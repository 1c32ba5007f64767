import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockOf, dayOf } from '../../../src/release/clock.ts';

describe('the clock of a verb', () => {
  it('is the one that reproducible builds set', () => {
    assert.equal(
      clockOf({ SOURCE_DATE_EPOCH: '1795478400' })().toISOString(),
      '2026-11-24T00:00:00.000Z',
    );
  });

  it('is the system’s otherwise', () => {
    for (const environment of [{}, { SOURCE_DATE_EPOCH: '' }])
      assert.ok(Math.abs(clockOf(environment)().getTime() - Date.now()) < 5000);
  });

  it('refuses what is no number of seconds', () => {
    for (const wrong of ['today', '-1', '1.5', '123456789012'])
      assert.throws(() => clockOf({ SOURCE_DATE_EPOCH: wrong }), RangeError);
  });

  it('tells the day in UTC', () => {
    assert.equal(
      dayOf(() => new Date('2026-11-24T23:59:59-05:00')),
      '2026-11-25',
    );
    assert.equal(
      dayOf(() => new Date('2026-11-25T00:30:00+05:00')),
      '2026-11-24',
    );
  });
});
