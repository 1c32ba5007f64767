/** Small public records for tests of what pages make of them. Everybody and everything in them is invented. */
import type {
  Edition,
  NamedReference,
  PublicArchive,
  PublicAuthority,
  PublicText,
  PublicTypes,
  PublicVersion,
  Relation,
  Shown,
  ShownText,
} from '../../../src/disclose/public-archive.ts';
import type { AuthorityTypes } from '../../../src/record/authority.ts';
import { addressOf, type AuthorityKind, type TextKind } from '../../../src/record/identifier.ts';
import { directionOf } from '../../../src/record/language.ts';
import type { Claim } from '../../../src/record/report.ts';

const SHOWN: Shown = { state: 'shown' };

type TestimonyRecord = PublicTypes['testimony'];
type ReportRecord = PublicTypes['report'];

export const testimonyRecord = (fields: Partial<TestimonyRecord> = {}): TestimonyRecord => ({
  schema: 1,
  title: 'Called to the mill',
  summary: 'A short account.',
  lang: 'en',
  rights: { licence: 'CC-BY-4.0' },
  form: 'interview',
  narrators: [{ display: 'Ilse Varn', mode: 'named', person: 'p1' }],
  basis: 'firsthand',
  recorded: '2020',
  sources: [{ source: 's1', as: 'account' }],
  verification: { level: 'single_source', note: 'It rests on one account.' },
  content_notes: ['none'],
  ...fields,
});

export const claim = (id: string, fields: Partial<Claim> = {}): Claim => ({
  id,
  text: `What ${id} says`,
  asserted_by: { text: 'The author' },
  assessment: 'confirmed',
  note: 'We read it.',
  ...fields,
});

export const reportRecord = (fields: Partial<ReportRecord> = {}): ReportRecord => ({
  schema: 1,
  title: 'An article on the mill',
  summary: 'A short report.',
  lang: 'en',
  rights: { licence: 'CC-BY-4.0' },
  publisher: 'g1',
  issued: '2019-11-02',
  report_type: 'news',
  sources: [{ source: 's1', as: 'account' }],
  content_notes: ['none'],
  method: 'We read it.',
  limits: 'We could not see the books.',
  claims: [claim('c01')],
  ...fields,
});

export function wordsOf<K extends TextKind>(
  record: PublicTypes[K],
  fields: Partial<ShownText<K>> = {},
): ShownText<K> {
  return {
    lang: record.lang,
    dir: directionOf(record.lang),
    record,
    text: { blocks: [], paragraphs: 0, citedSources: [] },
    pictures: [],
    references: new Map(),
    ...fields,
  };
}

export function versionOf<K extends TextKind>(
  path: string,
  words: ShownText<K> | undefined,
  fields: Partial<PublicVersion<K>> = {},
): PublicVersion<K> {
  return {
    version: 1,
    path,
    released: '2026-03-04',
    changes: 'first release',
    shown: SHOWN,
    superseded: false,
    redactedOn: undefined,
    words,
    ...fields,
  };
}

export function editionOf<K extends TextKind>(
  id: string,
  words: ShownText<K>,
  fields: Partial<Edition<K>> = {},
): Edition<K> {
  const lang = fields.isOriginal === false ? words.lang : undefined;
  const version = versionOf(addressOf(id, { lang, version: 1 }), words);
  return {
    lang: words.lang,
    isOriginal: true,
    path: addressOf(id, { lang }),
    shown: SHOWN,
    versions: [version],
    current: version,
    stale: false,
    ...fields,
  };
}

export function textOf<K extends TextKind>(
  kind: K,
  id: string,
  editions: Edition<K>[],
  fields: Partial<PublicText<K>> = {},
): PublicText<K> {
  return {
    id,
    kind,
    shown: SHOWN,
    editions,
    lang: editions[0]?.lang,
    relations: [],
    related: [],
    collections: [],
    ...fields,
  };
}

export const testimony = (
  id: string,
  record: Partial<TestimonyRecord> = {},
  fields: Partial<PublicText<'testimony'>> = {},
): PublicText<'testimony'> =>
  textOf('testimony', id, [editionOf(id, wordsOf<'testimony'>(testimonyRecord(record)))], fields);

export const report = (id: string, record: Partial<ReportRecord> = {}): PublicText<'report'> =>
  textOf('report', id, [editionOf(id, wordsOf<'report'>(reportRecord(record)))]);

export const reference = (id: string, label: string, href?: string): NamedReference => ({
  id,
  kind: 'testimony',
  label,
  href,
});

export function authority<K extends AuthorityKind>(
  kind: K,
  id: string,
  record: PublicAuthority<K>['record'],
): PublicAuthority<K> {
  return {
    id,
    kind,
    path: addressOf(id),
    shown: record === undefined ? { state: 'unavailable' } : SHOWN,
    record,
    references: new Map(),
    mentions: [],
    namedBy: [],
  };
}

export const named = (name: string, fields: Partial<AuthorityTypes['person']> = {}) => ({
  schema: 1 as const,
  changed: '2026-01-01',
  name,
  description: 'Somebody.',
  ...fields,
});

export function archiveOf(fields: Partial<PublicArchive> = {}): PublicArchive {
  return {
    settings: {
      name: 'Guwah',
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
    ...fields,
  };
}

export type { Relation };
