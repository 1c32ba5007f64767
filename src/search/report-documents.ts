/** What may be found of reports: each shown edition, and each of its claims for itself. */
import type { Edition, PublicArchive, PublicText, ShownText } from '../disclose/public-archive.ts';
import { stringsFor } from '../i18n/strings.ts';
import { kindOf } from '../record/identifier.ts';
import type { Claim } from '../record/report.ts';
import type { FiledDocument } from './document.ts';
import { filingOf } from './filing.ts';
import {
  dateFact,
  labels,
  passagesOfTail,
  passagesOfText,
  shownWords,
  translationFact,
} from './text-parts.ts';
import { namedWords, notesBeside, passagesIn, saidFact, wordsIn } from './wording.ts';

function reportDocument(
  text: PublicText<'report'>,
  edition: Edition<'report'>,
  words: ShownText<'report'>,
): FiledDocument {
  const { record, lang } = words;
  return {
    kind: 'report',
    href: edition.path,
    names: [{ ...wordsIn(lang, record.title), role: 'title' }],
    passages: [
      ...passagesIn(lang, undefined, record.summary),
      ...passagesOfText(words.text, lang),
      ...passagesIn(lang, 'method', record.method),
      ...passagesIn(lang, 'limits', record.limits),
      ...passagesOfTail(words),
    ],
    facts: [
      saidFact((locale) => stringsFor(locale)(`vocabulary.report_type.${record.report_type}`)),
      ...labels(words, [record.publisher]).map(namedWords),
      ...translationFact(text, edition),
      dateFact(record.issued),
    ],
    contentNotes: notesBeside(record.content_notes),
    filing: filingOf({
      references: words.references,
      places: (record.places ?? []).map(({ place }) => place),
      organisations: [
        record.publisher,
        ...(record.organisations ?? []).map(({ organisation }) => organisation),
      ],
      date: record.issued,
      language: lang,
    }),
  };
}

function claimDocument(
  claim: Claim,
  edition: Edition<'report'>,
  words: ShownText<'report'>,
): FiledDocument {
  const { record, lang } = words;
  const { about } = claim;
  return {
    kind: 'claim',
    href: edition.path,
    anchor: claim.id,
    names: [{ ...wordsIn(lang, record.title), role: 'heading' }],
    passages: passagesIn(
      lang,
      undefined,
      claim.text,
      claim.asserted_by.text,
      about?.topic,
      ...(claim.figures ?? []).map(({ as_written }) => as_written),
      claim.note,
      claim.retired,
    ),
    facts: [
      { ...wordsIn(lang, claim.asserted_by.text), label: 'claim.by' },
      ...(about?.period === undefined ? [] : [dateFact(about.period)]),
      ...labels(words, about?.places ?? []).map(namedWords),
    ],
    contentNotes: notesBeside(record.content_notes),
    mark: claim.retired === undefined ? claim.assessment : 'retired',
    filing: filingOf({
      references: words.references,
      places: about?.places ?? [],
      organisations: [...(claim.asserted_by.by ?? []), ...(claim.asserted_by.via ?? [])].filter(
        (id) => kindOf(id) === 'organisation',
      ),
      date: about?.period,
      language: lang,
    }),
  };
}

/** One document for each shown edition of a report, and one for each of its claims. */
export function reportDocuments(archive: PublicArchive): FiledDocument[] {
  return archive.reports.flatMap((text) =>
    text.editions.flatMap((edition) => {
      const words = shownWords(edition);
      if (words === undefined) return [];
      return [
        reportDocument(text, edition, words),
        ...words.record.claims.map((claim) => claimDocument(claim, edition, words)),
      ];
    }),
  );
}
