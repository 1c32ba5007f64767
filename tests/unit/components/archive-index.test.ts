import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  authorityOf,
  placesAround,
  shownTestimonies,
} from '../../../src/components/archive-index.ts';
import { subjectsOf } from '../../../src/components/subjects.ts';
import { chainOf, lastWordOf } from '../../../src/record/last-word.ts';
import { phaseDates } from '../../../src/record/phase.ts';
import {
  archiveOf,
  authority,
  editionOf,
  named,
  reference,
  testimonyRecord,
  textOf,
  wordsOf,
} from './small-records.ts';

const varn = named('Ilse Varn', {
  names: [{ text: 'Dell Harrow', lang: 'en', script: 'Latn', kind: 'misattribution' }],
  last_known: [
    { on: '2019', what: 'released', note: 'She was let go.', sources: [{ source: 's1' }] },
    { on: '2017-04', what: 'detained', note: 'She was taken.', sources: [{ source: 's1' }] },
  ],
});
const harrow = named('Dell Harrow');
const words = wordsOf<'testimony'>(
  testimonyRecord({
    narrators: [{ display: 'Ilse Varn', mode: 'named', person: 'p1' }],
    people: [
      { person: 'p1', role: 'subject' },
      { person: 'p2', role: 'subject' },
      { person: 'p3', role: 'subject' },
    ],
  }),
  { references: new Map([['p1', reference('p1', 'Ilse Varn', '/p/p1/')]]) },
);
const archive = archiveOf({
  testimonies: [
    textOf('testimony', 't1', [editionOf('t1', words)]),
    textOf('testimony', 't2', [], { shown: { state: 'unavailable' } }),
  ],
  people: [
    authority('person', 'p1', varn),
    authority('person', 'p2', harrow),
    authority('person', 'p3', undefined),
  ],
  places: [
    authority('place', 'w1', { ...named('Hill'), precision: 'facility', within: 'w2' }),
    authority('place', 'w2', { ...named('Merrow'), precision: 'settlement', within: 'w3' }),
    authority('place', 'w3', { ...named('North Reach'), precision: 'region', within: 'w1' }),
  ],
});

describe('where somebody is now', () => {
  test('the last dated word answers, whatever the order in the file', () => {
    assert.equal(lastWordOf(varn)?.note, 'She was let go.');
    assert.deepEqual(
      chainOf(varn).map(({ on }) => on),
      ['2017-04', '2019'],
    );
    assert.equal(lastWordOf(harrow), undefined);
  });

  test('it is asked of each person once, and only of those whom a page shows', () => {
    assert.deepEqual(
      subjectsOf(archive, words).map(({ name, last }) => [name, last.what]),
      [['Ilse Varn', 'released']],
    );
  });
});

describe('places', () => {
  test('a place names those around it, and a circle ends where it began', () => {
    const hill = archive.places[0];
    assert.ok(hill);
    assert.deepEqual(
      placesAround(archive, hill).map(({ label }) => label),
      ['Merrow', 'North Reach'],
    );
  });

  test('a phase is one date', () => {
    assert.equal(phaseDates({ from: '2017', to: '2019-10' }), '2017/2019-10');
    assert.equal(phaseDates({ from: '2017/..' }), '2017/..');
    assert.equal(phaseDates({ from: '2017' }), '2017');
  });
});

test('what is not shown is found by no page', () => {
  assert.equal(authorityOf(archive, 'p3'), undefined);
  assert.deepEqual(
    shownTestimonies(archive).map(({ text }) => text.id),
    ['t1'],
  );
});
