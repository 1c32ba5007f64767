/** Small public archives for the tests of what is written beside the pages. */
import type { PublicArchive, PublicText, Shown } from '../../../src/disclose/public-archive.ts';

/** An archive without records. */
export const emptyArchive: PublicArchive = {
  settings: {
    name: 'Test archive',
    nativeName: undefined,
    description: 'An archive for tests.',
    descriptions: {},
    address: 'https://archive.example',
    languages: ['en'],
    licence: 'CC-BY-4.0',
    contacts: [],
    custodian: undefined,
    leave: {},
    support: {},
    holdings: undefined,
  },
  testimonies: [],
  reports: [],
  people: [],
  organisations: [],
  places: [],
  sources: [],
  series: [],
  collections: [],
  glossary: [],
  events: [],
  pages: [],
  counts: { shown: 0, listed: 0, languages: [] },
  preview: false,
};

/** A testimony with one version of its original, in a state. */
export function testimonyIn(id: string, shown: Shown): PublicText<'testimony'> {
  return {
    id,
    kind: 'testimony',
    shown,
    lang: 'en',
    relations: [],
    related: [],
    collections: [],
    editions: [
      {
        lang: 'en',
        isOriginal: true,
        path: `/t/${id}/`,
        shown,
        current: undefined,
        stale: false,
        versions: [
          {
            version: 1,
            path: `/t/${id}/v/1/`,
            released: '2026-11-24',
            changes: undefined,
            shown,
            superseded: false,
            redactedOn: undefined,
            words: undefined,
          },
        ],
      },
    ],
  };
}
