/** Collections, words, events, and what the archive says of what it lacks. */
import CollectionSteps from '../../../src/components/CollectionSteps.astro';
import EntriesNaming from '../../../src/components/EntriesNaming.astro';
import Event from '../../../src/components/Event.astro';
import Missing from '../../../src/components/Missing.astro';
import Term from '../../../src/components/Term.astro';
import type { NameForm } from '../../../src/record/authority.ts';
import { archive, LONG_TEXT, NAMES, reference, requireFirst } from '../awkward.ts';
import { examplesOf } from '../examples-of.ts';

const collection = requireFirst(archive.collections);
const event = requireFirst(archive.events);
const entry = requireFirst(archive.glossary);
const references = new Map(Object.entries(NAMES).map(([key, name]) => [key, reference(name)]));
const names = Object.keys(NAMES);
const sources = names.map((source) => ({ source, locator: 'p. 12' }));
const nothing = { sources: [], people: [], places: [], organisations: [], records: [] };

export default {
  CollectionSteps: examplesOf(CollectionSteps, {
    'of the fixture archive': { archive, collection },
  }),
  EntriesNaming: examplesOf(EntriesNaming, {
    none: { archive, id: 'p1zzzzzzz', collections: [] },
    ...Object.fromEntries(
      ['t11h3rmb7', 'r15n4qh4q', 's1s11bdvd'].map((id) => [
        id,
        { archive, id, collections: [...references.values()], source: id.startsWith('s') },
      ]),
    ),
  }),
  Event: examplesOf(Event, {
    ...Object.fromEntries(
      [archive.events[0], archive.events.at(-1)].flatMap((shown) =>
        shown === undefined ? [] : [[shown.id, { event: shown }]],
      ),
    ),
    'no field that it may lack': { event: { ...event, ...nothing } },
    'everything long, still a draft': {
      event: {
        ...event,
        on: '2016-11-03/2018-12-04~',
        title: `${NAMES.unbroken} ${NAMES.mixed}`,
        what: LONG_TEXT,
        sources,
        people: names,
        places: names,
        organisations: names,
        records: names.map((name) => `${name}#c01`),
        references,
        working: 'draft',
      },
    },
  }),
  Term: examplesOf(Term, {
    ...Object.fromEntries(archive.glossary.map((shown) => [shown.id, { archive, entry: shown }])),
    'everything long, still a draft': {
      archive,
      entry: {
        ...entry,
        term: NAMES.rightToLeftUnbroken,
        filedAs: NAMES.unbroken,
        forms: [NAMES.unbroken, NAMES.long, NAMES.mixed, NAMES.han].map((text): NameForm => ({
          text,
          lang: 'ug-Latn',
          script: 'Latn',
          kind: 'transliteration',
        })),
        meaning: LONG_TEXT,
        sources,
        see: archive.glossary.map(({ id }) => id),
        references,
        working: 'draft',
      },
    },
  }),
  Missing: examplesOf(Missing, {
    nothing: { holdings: { known: 3, missing: [], references } },
    'counted and not, in one language and in all': {
      holdings: {
        known: 12_000,
        missing: [
          { what: { en: NAMES.long }, why: { en: LONG_TEXT }, count: 10_234, sources },
          {
            what: { en: 'Books', fr: 'Livres', ug: NAMES.rightToLeft },
            why: { en: 'No copy.', fr: 'Aucun exemplaire.', ug: NAMES.mixed },
          },
        ],
        references,
      },
    },
  }),
};
