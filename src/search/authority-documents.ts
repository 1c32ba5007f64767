/** What may be found of people, organisations, places and sources. */
import type { NamedReference, PublicArchive, PublicAuthority } from '../disclose/public-archive.ts';
import { DEFAULT_LOCALE, languageName } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { AuthorityTypes, Person, Source } from '../record/authority.ts';
import { authorName } from '../record/author.ts';
import type { AuthorityKind } from '../record/identifier.ts';
import { lastWordOf } from '../record/last-word.ts';
import { edtfToWords } from '../text/date-words.ts';
import type { Fact, FiledDocument, Passage, Words } from './document.ts';
import { filingOf } from './filing.ts';
import { namesOf, type NameSources } from './names.ts';
import { dateFact } from './text-parts.ts';
import { namedWords, passagesIn, saidFact } from './wording.ts';

/** Descriptions of authorities are written in the language of the archive. */
const passages = (anchor: string | undefined, ...texts: (string | undefined)[]): Passage[] =>
  passagesIn(DEFAULT_LOCALE, anchor, ...texts);

/** Where the page of a person says where she is now. */
const NOW = 'now';
/** Where the page of a place says what it was, and when. */
const PHASES = 'phases';

function namedIn({ mentions }: PublicAuthority): Fact[] {
  const count = mentions.length;
  return count === 0 ? [] : [saidFact((locale) => stringsFor(locale)('list.named_in', { count }))];
}

/** The last dated word on somebody: the first thing that a reader asks. */
function lastKnown(person: Person): Fact[] {
  const latest = lastWordOf(person);
  if (latest === undefined) return [];
  return [
    saidFact((locale) => {
      const t = stringsFor(locale);
      const what = t(`vocabulary.last_known.${latest.what}`);
      return t('facts.now_value', { what, date: edtfToWords(latest.on, locale) });
    }),
  ];
}

/** The record of an authority, where a page shows it. */
function shownRecord<K extends AuthorityKind>({
  shown,
  record,
}: PublicAuthority<K>): AuthorityTypes[K] | undefined {
  return shown.state === 'shown' ? record : undefined;
}

/** A record as other records name it, so that it is filed with them. */
function named({ id, kind }: PublicAuthority, label: string): Map<string, NamedReference> {
  return new Map([[id, { id, kind, label }]]);
}

function personDocuments(person: PublicAuthority<'person'>, sources: NameSources): FiledDocument[] {
  const record = shownRecord(person);
  if (record === undefined) return [];
  return [
    {
      kind: 'person',
      href: person.path,
      names: namesOf(person, sources),
      passages: [
        ...passages(undefined, record.description),
        ...passages(NOW, ...(record.last_known ?? []).map(({ note }) => note)),
      ],
      facts: [...lastKnown(record), ...namedIn(person)],
      contentNotes: [],
      filing: filingOf({}),
    },
  ];
}

function organisationDocuments(
  organisation: PublicAuthority<'organisation'>,
  sources: NameSources,
): FiledDocument[] {
  const record = shownRecord(organisation);
  if (record === undefined) return [];
  return [
    {
      kind: 'organisation',
      href: organisation.path,
      names: namesOf(organisation, sources),
      passages: passages(undefined, record.description),
      facts: namedIn(organisation),
      contentNotes: [],
      filing: filingOf({
        references: named(organisation, record.name),
        organisations: [organisation.id],
      }),
    },
  ];
}

function placeDocuments(place: PublicAuthority<'place'>, sources: NameSources): FiledDocument[] {
  const record = shownRecord(place);
  if (record === undefined) return [];
  const { references } = place;
  const within = record.within === undefined ? undefined : references.get(record.within)?.label;
  return [
    {
      kind: 'place',
      href: place.path,
      names: namesOf(place, sources),
      passages: [
        ...passages(undefined, record.description),
        ...passages(PHASES, ...(record.phases ?? []).map(({ what }) => what)),
      ],
      facts: [
        saidFact((locale) => stringsFor(locale)(`vocabulary.precision.${record.precision}`)),
        ...(within === undefined ? [] : [namedWords(within)]),
        ...namedIn(place),
      ],
      contentNotes: [],
      filing: filingOf({ references: named(place, record.name), places: [place.id] }),
    },
  ];
}

/** Lines by which somebody may look for a source: who wrote it, where it appeared, its numbers. */
function linesOfSource(source: Source): Words[] {
  const lines = [
    (source.author ?? []).map(authorName),
    [source['container-title'], source.publisher],
    [source.number, source.DOI, source.ISBN],
  ].map((parts) => parts.filter((part) => part !== undefined).join(', '));
  return lines.filter((line) => line !== '').map(namedWords);
}

function sourceDocuments(source: PublicAuthority<'source'>): FiledDocument[] {
  const record = shownRecord(source);
  if (record === undefined) return [];
  const appeared = record['container-title'] ?? record.publisher;
  return [
    {
      kind: 'source',
      href: source.path,
      names: [{ ...namedWords(record.title), role: 'title' }],
      passages: [
        ...linesOfSource(record),
        ...passages('reading', record.copy),
        ...passages('worth', record.reliability.reason),
      ],
      facts: [
        saidFact((locale) => stringsFor(locale)(`vocabulary.source_type.${record.type}`)),
        ...(appeared === undefined ? [] : [namedWords(appeared)]),
        ...(record.issued === undefined ? [] : [dateFact(record.issued)]),
        saidFact((locale) => languageName(record.language, locale)),
      ],
      contentNotes: [],
      filing: filingOf({ date: record.issued, language: record.language }),
    },
  ];
}

/** One document for each authority that is shown. */
export function authorityDocuments(archive: PublicArchive, names: NameSources): FiledDocument[] {
  const { people, organisations, places, sources } = archive;
  return [
    ...people.flatMap((person) => personDocuments(person, names)),
    ...organisations.flatMap((organisation) => organisationDocuments(organisation, names)),
    ...places.flatMap((place) => placeDocuments(place, names)),
    ...sources.flatMap(sourceDocuments),
  ];
}
