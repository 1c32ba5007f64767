import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wayLists, WAYS } from '../../../src/components/ways.ts';
import { UNLISTED_ACTS } from '../../../src/record/vocabulary.ts';
import {
  archiveOf,
  editionOf,
  report,
  testimony,
  testimonyRecord,
  textOf,
  wordsOf,
} from './small-records.ts';

const inUyghur = wordsOf<'testimony'>(testimonyRecord({ title: 'Zawutta', lang: 'ug-Arab' }));
const archive = archiveOf({
  testimonies: [
    testimony('t1', { period: '2018', acts: ['detention', ...UNLISTED_ACTS] }),
    testimony('t2', { period: '2016', acts: ['torture', 'detention'], form: 'memoir' }),
    testimony('t3', { acts: [...UNLISTED_ACTS] }),
    textOf('testimony', 't4', [
      editionOf('t4', wordsOf<'testimony'>(testimonyRecord())),
      editionOf('t4', inUyghur, { isOriginal: false }),
    ]),
  ],
  reports: [report('r1')],
});
const shape = (way: (typeof WAYS)[number]) =>
  wayLists(archive, way, 'en').map(({ value, label, texts }) => [
    value,
    label,
    texts.map(({ href }) => href),
  ]);

describe('ways in without a search', () => {
  test('acts stand in the order of the vocabulary, their accounts by time, and no act without an account', () => {
    assert.deepEqual(shape('acts'), [
      ['detention', 'Detention', ['/t/t2/', '/t/t1/']],
      ['torture', 'Torture', ['/t/t2/']],
    ]);
  });

  test('an act that is kept off lists makes none, whoever tells of it', () => {
    const values = WAYS.flatMap((way) => wayLists(archive, way, 'en').map(({ value }) => value));
    assert.deepEqual(
      values.filter((value) => (UNLISTED_ACTS as readonly string[]).includes(value)),
      [],
    );
    assert.equal(
      wayLists(archive, 'acts', 'en').some(({ texts }) =>
        texts.some(({ text }) => text.id === 't3'),
      ),
      false,
    );
  });

  test('a translation stands under its own language, at its own address', () => {
    const lists = shape('languages');
    assert.deepEqual(
      lists.map(([value]) => value),
      ['en', 'ug-arab'],
    );
    assert.deepEqual(lists[1], ['ug-arab', 'Uyghur', ['/t/t4/ug-arab/']]);
    assert.equal(lists[0]?.[2]?.length, 5);
  });

  test('reports have no form and no level of verification, and stand in neither list', () => {
    for (const way of ['forms', 'verification'] as const)
      assert.equal(
        wayLists(archive, way, 'en').some(({ texts }) =>
          texts.some(({ text: { kind } }) => kind === 'report'),
        ),
        false,
      );
    assert.deepEqual(
      shape('forms').map(([value]) => value),
      ['interview', 'memoir'],
    );
  });
});
