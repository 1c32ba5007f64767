/** Words of records, made ready to be shown beside a hit. */
import { DEFAULT_LOCALE, LOCALE_TAGS, type Locale } from '../i18n/locales.ts';
import { directionOf } from '../record/language.ts';
import type { ContentNote } from '../record/vocabulary.ts';
import { REDACTION_START } from '../text/redaction.ts';
import type { Fact, Passage, SearchDocument, Words } from './document.ts';

/** A mark that words were taken out. It holds no letter, so nobody finds a record by it. */
const REDACTED = '[…]';

const REDACTION = new RegExp(`${REDACTION_START.source}[^\\]]*\\]?`, 'gi');

/** Text without what a redaction mark says, which is not indexed. */
function withoutRedactions(text: string): string {
  return text.replaceAll(REDACTION, REDACTED);
}

/** Words in a language. */
export function wordsIn(lang: string, text: string): Words {
  return { text: withoutRedactions(text), lang, dir: directionOf(lang) };
}

/**
 * A fact in the archive’s own words, in every language of the interface: a page shows that of its own.
 *
 * @example saidFact((locale) => stringsFor(locale)('vocabulary.form.memoir')).said?.['fr'] // 'Mémoires'
 */
export function saidFact(write: (locale: Locale) => string): Fact {
  const own = wordsIn(DEFAULT_LOCALE, write(DEFAULT_LOCALE));
  const others = LOCALE_TAGS.map((locale) => [locale, write(locale)] as const).filter(
    ([, text]) => text !== own.text,
  );
  return others.length === 0 ? own : { ...own, said: Object.fromEntries(others) };
}

/** A name or title whose language is not on record; its own letters give it a direction. */
export function namedWords(text: string): Words {
  return { text: withoutRedactions(text), lang: 'und', dir: 'auto' };
}

/** The passages of a field that may be missing; what is missing gives none. */
export function passagesIn(
  lang: string,
  anchor: string | undefined,
  ...texts: (string | undefined)[]
): Passage[] {
  return texts.flatMap((text) =>
    text === undefined ? [] : [{ ...wordsIn(lang, text), ...(anchor !== undefined && { anchor }) }],
  );
}

export function notesBeside(notes: readonly ContentNote[]): SearchDocument['contentNotes'] {
  return notes.filter((note) => note !== 'none');
}
