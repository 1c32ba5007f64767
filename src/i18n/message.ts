/** A sentence of the interface with its places filled in. It holds no strings, so that a browser can have it too. */

/** Its numbers and plurals are near enough to those of any language that the interface speaks. */
const FALLBACK = 'en';

/** What stands in the places of a string, `{name}`. */
export type StringValues = Record<string, string | number>;

/** One sentence, or one for each plural form of the language, chosen by `{count}`. */
export type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Words as a list that a sentence can hold. `Intl.ListFormat` joins Uyghur words with an English “and”.
 *
 * @example joinWords(['torture', 'death', 'suicide'], ', ', ' and ') // 'torture, death and suicide'
 */
export function joinWords(words: readonly string[], comma: string, and: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : words.slice(0, -1).join(comma) + and + last;
}

/**
 * Writes numbers. A browser that does not know the language must not fall back to the one of its user, which may have other
 * digits. What it knows of a language it reads at the first number, which takes an old phone a quarter of a second.
 *
 * @example numbersIn('en')(1200) // '1,200'
 */
export function numbersIn(locale: string): (value: number) => string {
  let format: Intl.NumberFormat | undefined;
  return (value) => {
    format ??= new Intl.NumberFormat([locale, FALLBACK], { numberingSystem: 'latn' });
    return format.format(value);
  };
}

/**
 * Writes the sentences of one language. Numbers are written as that language writes them.
 *
 * @throws RangeError (from the function returned) where a place gets no value
 * @example messagesIn('en')({ one: '{count} result', other: '{count} results' }, { count: 1200 }) // '1,200 results'
 */
export function messagesIn(locale: string): (entry: Entry, values?: StringValues) => string {
  let plurals: Intl.PluralRules | undefined;
  const number = numbersIn(locale);
  const formFor = (count: string | number | undefined) => {
    if (typeof count !== 'number') return 'other';
    plurals ??= new Intl.PluralRules([locale, FALLBACK]);
    return plurals.select(count);
  };
  return (entry, values = {}) => {
    const text =
      typeof entry === 'object' ? (entry[formFor(values.count)] ?? entry.other ?? '') : entry;
    return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`“${text}” needs a value for ${place}`);
      return typeof value === 'number' ? number(value) : value;
    });
  };
}
