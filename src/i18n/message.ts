/** A sentence of the interface with its places filled in. It holds no strings, so that a browser can have it too. */

/** What stands in the places of a string, `{name}`. */
export type StringValues = Record<string, string | number>;

/** One sentence, or one for each plural form of the language, chosen by `{count}`. */
export type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/**
 * Writes the sentences of one language. Numbers are written as that language writes them.
 *
 * @throws RangeError (from the function returned) where a place gets no value
 * @example messagesIn('en')({ one: '{count} result', other: '{count} results' }, { count: 1200 }) // '1,200 results'
 */
export function messagesIn(locale: string): (entry: Entry, values?: StringValues) => string {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (entry, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? plurals.select(count) : 'other';
    const text = typeof entry === 'object' ? (entry[form] ?? entry.other ?? '') : entry;
    return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`“${text}” needs a value for ${place}`);
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
