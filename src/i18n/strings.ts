/** Every sentence and label of the interface, by key. What each is for stands in `notes.json`, for translators. */
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import { DEFAULT_LOCALE, localeFor, type Locale } from './locales.ts';

/** The name of a string: `area.what`, or `vocabulary.<list>.<value>` for the label of a vocabulary's value. */
export type StringKey = keyof typeof en;
/** What stands in the places of a string, `{name}`. */
export type StringValues = Record<string, string | number>;
export type Translate = (key: StringKey, values?: StringValues) => string;

/** One sentence, or one for each plural form of the language, chosen by `{count}`. */
type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;

const STRINGS: Record<Locale, Partial<Record<StringKey, Entry>>> = { en, fr };

function translateInto(locale: Locale): Translate {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, values = {}) => {
    const entry = STRINGS[locale][key] ?? STRINGS[DEFAULT_LOCALE][key];
    const { count } = values;
    const form = typeof count === 'number' ? plurals.select(count) : 'other';
    const text = typeof entry === 'object' ? (entry[form] ?? entry.other) : entry;
    if (text === undefined) throw new RangeError(`there is no string “${key}”`);
    return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`“${key}” needs a value for ${place}`);
      return typeof value === 'number' ? numbers.format(value) : value;
    });
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
