/** What may be found of testimonies: each shown edition. */
import type { Edition, PublicArchive, PublicText, ShownText } from '../disclose/public-archive.ts';
import { stringsFor } from '../i18n/strings.ts';
import type { FiledDocument, NameLine } from './document.ts';
import { filingOf } from './filing.ts';
import { ATTRIBUTION, distinctNames, formsOfPerson, type NameSources } from './names.ts';
import {
  dateFact,
  labels,
  passagesOfTail,
  passagesOfText,
  shownWords,
  translationFact,
} from './text-parts.ts';
import { namedWords, notesBeside, passagesIn, saidFact, wordsIn } from './wording.ts';

function testimonyDocument(
  names: NameSources,
  text: PublicText<'testimony'>,
  edition: Edition<'testimony'>,
  words: ShownText<'testimony'>,
): FiledDocument {
  const { record, lang } = words;
  const { attribution } = record;
  const contributors = record.contributors ?? [];
  const people = [
    ...record.narrators.map(({ person }) => person),
    ...(record.people ?? []).filter(({ role }) => role === 'subject').map(({ person }) => person),
  ];
  const written = [
    ...record.narrators.map(({ display }) => display),
    ...contributors.flatMap(({ name }) => name ?? []),
    ...labels(
      words,
      contributors.flatMap(({ person }) => person ?? []),
    ),
  ];
  const mistaken = (attribution?.also_reported_as ?? []).map((name): NameLine => ({
    ...namedWords(name),
    role: 'mistaken',
    ...(attribution !== undefined && {
      correction: {
        ...wordsIn(lang, attribution.note),
        href: `${edition.path}#${ATTRIBUTION}`,
      },
    }),
  }));
  const places = labels(
    words,
    (record.places ?? []).map(({ place }) => place),
  );
  return {
    kind: 'testimony',
    href: edition.path,
    names: distinctNames([
      { ...wordsIn(lang, record.title), role: 'title' },
      ...mistaken,
      ...written.map((name): NameLine => ({ ...namedWords(name), role: 'form' })),
      ...people.flatMap((id) => formsOfPerson(id, names)),
    ]),
    passages: [
      ...passagesIn(lang, undefined, record.summary),
      ...passagesOfText(words.text, lang),
      ...passagesIn(lang, 'reasons', record.reason_given?.text, record.reason_believed?.text),
      ...passagesIn(lang, ATTRIBUTION, attribution?.note),
      ...passagesIn(lang, undefined, record.verification.note),
      ...passagesOfTail(words),
    ],
    facts: [
      ...record.narrators.map(({ display }) => namedWords(display)),
      saidFact((locale) => stringsFor(locale)(`vocabulary.form.${record.form}`)),
      ...translationFact(text, edition),
      dateFact(record.period ?? record.recorded),
      ...places.map(namedWords),
    ],
    contentNotes: notesBeside(record.content_notes),
    filing: filingOf({
      references: words.references,
      acts: record.acts,
      places: (record.places ?? []).map(({ place }) => place),
      organisations: (record.organisations ?? []).map(({ organisation }) => organisation),
      date: record.period ?? record.recorded,
      language: lang,
      verification: record.verification.level,
    }),
  };
}

/** One document for each shown edition of a testimony. */
export function testimonyDocuments(archive: PublicArchive, names: NameSources): FiledDocument[] {
  return archive.testimonies.flatMap((text) =>
    text.editions.flatMap((edition) => {
      const words = shownWords(edition);
      return words === undefined ? [] : [testimonyDocument(names, text, edition, words)];
    }),
  );
}
