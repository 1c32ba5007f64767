/** What may be found of series and collections: records that are read for their own sake and have no versions. */
import type {
  PublicArchive,
  PublicAuthority,
  PublicCollection,
} from '../disclose/public-archive.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { FiledDocument, NameLine } from './document.ts';
import { filingOf } from './filing.ts';
import { passagesIn, saidFact, wordsIn } from './wording.ts';

/** Series and collections are written in the language of the archive. */
const title = (text: string): NameLine => ({ ...wordsIn(DEFAULT_LOCALE, text), role: 'title' });

function seriesDocuments({ shown, path, record }: PublicAuthority<'series'>): FiledDocument[] {
  if (shown.state !== 'shown' || record === undefined) return [];
  const measures = record.rows.map(({ measure, of }) => `${measure}, ${of}`);
  const notes = record.rows.flatMap(({ note }) => note ?? []);
  const count = record.rows.length;
  return [
    {
      kind: 'series',
      href: path,
      names: [title(record.title)],
      passages: [
        record.about,
        ...measures,
        ...(record.breaks ?? []).map(({ why }) => why),
        ...notes,
      ]
        .filter((text, index, all) => all.indexOf(text) === index)
        .flatMap((text) => passagesIn(DEFAULT_LOCALE, undefined, text)),
      facts: [saidFact((locale) => stringsFor(locale)('series.count', { count }))],
      contentNotes: [],
      filing: filingOf({ date: record.rows.map(({ period }) => period), language: DEFAULT_LOCALE }),
    },
  ];
}

/** Where the page of a collection has its introduction, and its steps. */
const INTRODUCTION = 'words';
const STEPS = 'steps';

function collectionDocuments(collection: PublicCollection): FiledDocument[] {
  const { shown, path, record, introduction } = collection;
  if (shown.state !== 'shown' || record === undefined) return [];
  const count = record.records.length;
  const paragraphs = introduction.blocks.flatMap(({ plain }) => (plain === '' ? [] : [plain]));
  const notes = record.records.flatMap(({ note }) => note ?? []);
  return [
    {
      kind: 'collection',
      href: path,
      names: [title(record.title)],
      passages: [
        ...passagesIn(DEFAULT_LOCALE, INTRODUCTION, ...paragraphs),
        ...passagesIn(DEFAULT_LOCALE, STEPS, ...notes),
      ],
      facts: [saidFact((locale) => stringsFor(locale)('collection.count', { count }))],
      contentNotes: [],
      filing: filingOf({ language: DEFAULT_LOCALE }),
    },
  ];
}

/** One document for each series and each collection that is shown. */
export function gatheredDocuments({ series, collections }: PublicArchive): FiledDocument[] {
  return [...series.flatMap(seriesDocuments), ...collections.flatMap(collectionDocuments)];
}
