import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entriesNaming } from '../../../src/components/entries-naming.ts';
import { groupTerms, termLetters } from '../../../src/components/glossary-list.ts';
import { groupByYear, timelineYears } from '../../../src/components/timeline-list.ts';
import type { PublicEvent, PublicGlossaryEntry } from '../../../src/disclose/public-archive.ts';
import { entryPath } from '../../../src/record/list-page.ts';
import { archiveOf } from './small-records.ts';

const term = (filedAs: string, place = 0): PublicGlossaryEntry => ({
  id: filedAs.toLowerCase(),
  term: filedAs,
  lang: 'en',
  meaning: 'A word.',
  sources: [{ source: 's1' }],
  filedAs,
  href: entryPath('/glossary/', place, `term-${filedAs}`),
  see: [],
  references: new Map(),
  working: undefined,
});
const event = (id: string, on: string, fields: Partial<PublicEvent> = {}): PublicEvent => ({
  id,
  on,
  title: id,
  what: 'It happened.',
  sources: [],
  people: [],
  places: [],
  organisations: [],
  records: [],
  href: `/timeline/#event-${id}`,
  references: new Map(),
  working: undefined,
  ...fields,
});

test('words stand under their letters, accents or not, and a letter leads to its page', () => {
  const words = 'a b c d e f g h i j'
    .split(' ')
    .flatMap((letter) =>
      Array.from({ length: 6 }, (_, index) => term(`${letter}${String(index)}`)),
    );
  assert.deepEqual(
    groupTerms([term('dēng'), term('Éclair'), term('edge')]).map(({ letter, id, entries }) => [
      letter,
      id,
      entries.length,
    ]),
    [
      ['D', 'letter-d', 1],
      ['E', 'letter-e', 2],
    ],
  );
  assert.deepEqual(
    termLetters(words)
      .slice(-2)
      .map(({ href }) => href),
    ['/glossary/#letter-i', '/glossary/2/#letter-j'],
  );
});

test('events stand under the year of their first day, and a year leads to its page', () => {
  const nights = Array.from({ length: 50 }, (_, index) => event(`n${String(index)}`, '2017'));
  const events = [...nights, event('long', '2018-11/2020'), event('about', '2018-12~')];
  assert.deepEqual(
    groupByYear(events).map(({ year, id, events: own }) => [year, id, own.length]),
    [
      [2017, 'year-2017', 50],
      [2018, 'year-2018', 2],
    ],
  );
  assert.deepEqual(
    timelineYears(events).map(({ href }) => href),
    ['/timeline/#year-2017', '/timeline/2/#year-2018'],
  );
});

test('a record that moved is led back to from where it stands now', () => {
  const place = { id: 'w1', kind: 'place', label: 'A town', href: '/w/w2/' } as const;
  const own = event('opened', '2017', { places: ['w1'], references: new Map([['w1', place]]) });
  const archive = archiveOf({ events: [own] });
  assert.deepEqual(entriesNaming(archive, 'w2').events, [own]);
  assert.deepEqual(entriesNaming(archive, 'w1').events, []);
});
