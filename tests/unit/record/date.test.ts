import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateBounds, earliestOf, isDay, yearsOf } from '../../../src/record/date.ts';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe('a date', () => {
  for (const good of [
    '2017',
    '2017-05',
    '2017-05-31',
    '2016-02-29',
    '2000-02-29',
    '2024-02-29',
    '2017~',
    '2017?',
    '2017%',
    '201X',
    '20XX',
    '2016-11/2019-08',
    '2016/..',
    '../2019',
    '2016/',
    '/2019',
    '-0044',
  ])
    it(`may be ${good}`, () => {
      assert.ok(dateBounds(good));
    });

  for (const bad of [
    '',
    ' 2017',
    '2017 ',
    'yesterday',
    '2024-02-30',
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2023-04-31',
    '2023-13',
    '2023-00',
    '2023-01-00',
    '2023-01-32',
    '2019/2016',
    '2019-08/2016-11',
    '2019-08-02/2019-08-01',
    '2021-21',
    '2021-22',
    '2021-33',
    '20',
    '2017-05-31T10:00:00Z',
    '2017-05-31T10:00',
    '31.05.2017',
    '5/2017',
    '2017-5',
    '17',
    '2016-02-29/2017-02-29',
    '{2016,2017}',
    '[2016,2017]',
  ])
    it(`may not be ${JSON.stringify(bad)}`, () => {
      assert.equal(dateBounds(bad), undefined);
    });

  it('is sorted by the first day that it may mean', () => {
    assert.equal(earliestOf('2017'), day('2017-01-01'));
    assert.equal(earliestOf('2017-05'), day('2017-05-01'));
    assert.equal(earliestOf('2016-11/2019-08'), day('2016-11-01'));
    assert.equal(earliestOf('201X'), day('2010-01-01'));
    assert.equal(earliestOf('../2019'), Number.NEGATIVE_INFINITY);
    assert.equal(earliestOf('/2019'), Number.NEGATIVE_INFINITY);
    assert.throws(() => earliestOf('2023-02-29'), RangeError);
  });

  it('ends with the last moment that it may mean', () => {
    assert.equal(dateBounds('2017')?.latest, day('2018-01-01') - 1);
    assert.equal(dateBounds('2016-02')?.latest, day('2016-03-01') - 1);
    assert.equal(dateBounds('2016/..')?.latest, Number.POSITIVE_INFINITY);
    assert.equal(dateBounds('2016/')?.latest, null);
  });

  it('touches the years from its first to its last', () => {
    assert.deepEqual(yearsOf('2017-05-31'), [2017]);
    assert.deepEqual(yearsOf('2016-11/2018'), [2016, 2017, 2018]);
    assert.deepEqual(yearsOf('201X').length, 10);
  });

  it('with an open side is found under the year of the side that is known', () => {
    assert.deepEqual(yearsOf('2022-10-24/..'), [2022]);
    assert.deepEqual(yearsOf('../2019'), [2019]);
    assert.deepEqual(yearsOf('2016/'), [2016]);
  });

  it('touches no year where nothing is known, or where it is wider than memory', () => {
    for (const vague of ['/', 'XXXX', '1XXX', 'nonsense'])
      assert.deepEqual(yearsOf(vague), [], vague);
  });
});

describe('a day', () => {
  it('is one exact day of the calendar', () => {
    assert.ok(isDay('2026-11-24') && isDay('2024-02-29'));
    for (const wrong of [
      '2026-11',
      '2026',
      '2023-02-29',
      '2026-11-24/2026-11-25',
      '2026-11-24~',
      '2026-11-24T00:00',
      '2026-1-4',
    ])
      assert.ok(!isDay(wrong), wrong);
  });
});
