/** Every sentence and label of the interface, by key. What each is for stands in `notes.json`, for translators. */
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ug from './ug.json' with { type: 'json' };
import { DEFAULT_LOCALE, localeFor, type Locale } from './locales.ts';
import { joinWords, messagesIn, type Entry, type StringValues } from './message.ts';

/** The name of a string: `area.what`, or `vocabulary.<list>.<value>` for the label of a vocabulary's value. */
export type StringKey = keyof typeof en;
export type Translate = (key: StringKey, values?: StringValues) => string;

const STRINGS: Record<Locale, Partial<Record<StringKey, Entry>>> = { en, fr, ug };

function translateInto(locale: Locale): Translate {
  const write = messagesIn(locale);
  return (key, values) => {
    const entry = STRINGS[locale][key] ?? STRINGS[DEFAULT_LOCALE][key];
    if (entry === undefined) throw new RangeError(`there is no string “${key}”`);
    return write(entry, values);
  };
}

const translators = new Map<Locale, Translate>();

/**
 * The strings of the interface for a text or page in `lang`: in that language where the interface speaks it, else in
 * the default language.
 *
 * @throws RangeError (from the function returned) when a place of the string gets no value
 * @example stringsFor('en')('list.claims', { count: 54 }) // '54 claims'
 */
export function stringsFor(lang: string): Translate {
  const locale = localeFor(lang);
  let translate = translators.get(locale);
  if (translate === undefined) {
    translate = translateInto(locale);
    translators.set(locale, translate);
  }
  return translate;
}

/**
 * Words joined into a list as the language has it.
 *
 * @example joined(['torture', 'death'], 'fr') // 'torture et death'
 */
export function joined(words: readonly string[], lang: string): string {
  const t = stringsFor(lang);
  return joinWords(words, t('join.comma'), t('join.and'));
}

/** The names of the strings that a part of the interface needs in the browser. */
type KeysUnder<Area extends string> = Extract<StringKey, `${Area}.${string}`>;

/**
 * The strings of one area as they are written, for a script that fills in their places itself with `messagesIn()`.
 *
 * @example entriesUnder('search', 'en')['search.title'] // 'Search'
 */
export function entriesUnder<Area extends string>(
  area: Area,
  lang: string,
): Record<KeysUnder<Area>, Entry> {
  const locale = localeFor(lang);
  const keys = Object.keys(en).filter((key) => key.startsWith(`${area}.`)) as KeysUnder<Area>[];
  return Object.fromEntries(
    keys.map((key) => [key, STRINGS[locale][key] ?? STRINGS[DEFAULT_LOCALE][key] ?? '']),
  ) as Record<KeysUnder<Area>, Entry>;
}
