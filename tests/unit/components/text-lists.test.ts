import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  correctionsOf,
  countsOf,
  newestTexts,
  testimonyList,
  yearLists,
} from '../../../src/components/text-lists.ts';
import { archiveOf, claim, report, testimony, textOf } from './small-records.ts';

const listed = textOf('testimony', 't9', [], {
  shown: { state: 'listed', reason: 'On request.', until: undefined },
});
const closed = textOf('testimony', 't8', [], { shown: { state: 'unavailable' } });
const archive = archiveOf({
  testimonies: [
    testimony('t1', { period: '2018/2019', corrections: [{ on: '2026-05-01', what: 'A date.' }] }),
    testimony('t2', { period: '2016-11', title: 'Earlier' }),
    listed,
    closed,
  ],
  reports: [
    report('r1', {
      issued: '2019-11-02/..',
      corrections: [{ on: '2026-06-01', what: 'A name.' }],
      claims: [
        claim('c01', { about: { period: '2018', topic: 'The mill' } }),
        claim('c02', { about: { period: '2018', topic: 'The mill' }, retired: 'Said twice.' }),
        claim('c03'),
      ],
    }),
  ],
});

describe('the list of testimonies', () => {
  test('goes by the time that they tell of, and what is listed only stands last', () => {
    assert.deepEqual(
      testimonyList(archive).map(({ text }) => text.id),
      ['t2', 't1', 't9'],
    );
  });
});

describe('the years', () => {
  test('under a year stand its testimonies, then its reports, then claims that still hold', () => {
    const years = yearLists(archive);
    assert.deepEqual([...years.keys()], [2016, 2018, 2019]);
    assert.deepEqual(
      years.get(2018)?.map(({ kind, href }) => [kind, href]),
      [
        ['testimony', '/t/t1/'],
        ['claim', '/r/r1/#c01'],
      ],
    );
    assert.deepEqual(countsOf(years.get(2019) ?? []), { testimony: 1, report: 1, claim: 0 });
  });
});

test('corrections of all records stand together, newest first', () => {
  assert.deepEqual(
    correctionsOf(archive).map(({ on, what, href }) => [on, what, href]),
    [
      ['2026-06-01', 'A name.', '/r/r1/'],
      ['2026-05-01', 'A date.', '/t/t1/'],
    ],
  );
});

test('the newest texts are few, and only texts that are shown', () => {
  assert.deepEqual(
    newestTexts(archive, 2).map(({ text }) => text.id),
    ['r1', 't1'],
  );
});
