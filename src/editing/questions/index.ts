/** What `npm run new` asks for each kind of record: at most eight questions, and never for a name that nobody may know. */
import type { Kind } from '../../record/identifier.ts';
import { ORGANISATION, PERSON, PLACE, SOURCE } from './authorities.ts';
import { COLLECTION, EVENT, SERIES, WORD } from './gatherings.ts';
import type { Question } from './question.ts';
import { REPORT, TESTIMONY } from './texts.ts';

/** Entries of `glossary.yml` and `events.yml`, which have no file of their own. */
export type EntryKind = 'word' | 'event';
/** Kinds that a draft can be begun of. */
export type NewKind = Kind | EntryKind;

export const QUESTIONS: Readonly<Record<NewKind, readonly Question[]>> = {
  testimony: TESTIMONY,
  report: REPORT,
  person: PERSON,
  organisation: ORGANISATION,
  place: PLACE,
  source: SOURCE,
  series: SERIES,
  collection: COLLECTION,
  word: WORD,
  event: EVENT,
};

export const NEW_KINDS = Object.keys(QUESTIONS) as NewKind[];

export function isEntryKind(kind: NewKind): kind is EntryKind {
  return kind === 'word' || kind === 'event';
}
