import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  authorityOf,
  mistakesAbout,
  placesAround,
  shownTestimonies,
} from '../../../src/components/archive-index.ts';
import { chainOf, lastWordOf, phaseDates } from '../../../src/components/last-word.ts';
import { subjectsOf } from '../../../src/components/subjects.ts';
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
    attribution: {
      also_reported_as: ['Dell Harrow'],
      note: 'An article takes two people for one.',
      sources: [{ source: 's1' }],
    },
  }),
  { references: new Map([['p1', reference('p1', 'Ilse Varn', '/p/p1/')]]) },
);
const t1 = reference('t1', 'Called to the mill', '/t/t1/');
const r1 = reference('r1', 'An article', '/r/r1/');
const archive = archiveOf({
  testimonies: [
    textOf('testimony', 't1', [editionOf('t1', words)], {
      relations: [
        { kind: 'contradicts', from: r1, fromClaim: 'c45', to: t1, toClaim: undefined },
        { kind: 'contradicts', from: t1, fromClaim: undefined, to: r1, toClaim: 'c45' },
      ],
    }),
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

describe('a name given to the wrong person', () => {
  test('is explained on the page of the right one, with the record and the claims', () => {
    assert.deepEqual(mistakesAbout(archive, 'p1', varn), [
      {
        name: 'Dell Harrow',
        mistake: {
          person: reference('p1', 'Ilse Varn', '/p/p1/'),
          testimony: {
            href: '/t/t1/#attribution',
            note: 'An article takes two people for one.',
            lang: 'en',
          },
          claims: [{ href: '/r/r1/#c45', claim: 'c45' }],
        },
      },
    ]);
  });

  test('is explained on the page of the one whose name it is', () => {
    const [found] = mistakesAbout(archive, 'p2', harrow);
    assert.equal(found?.mistake.person.id, 'p1');
  });

  test('does not touch anybody else', () => {
    assert.deepEqual(mistakesAbout(archive, 'p9', named('Tomar Berrin')), []);
  });
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
