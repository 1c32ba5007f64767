/** Scripts as readers call them, and the order in which their names are listed. */

const ORDER = ['Arab', 'Cyrl', 'Latn', 'Hans', 'Hant', 'Hani'];

const names = new Map<string, Intl.DisplayNames>();

/**
 * The name of a script (ISO 15924) in the interface language asked for.
 *
 * @example scriptName('Arab', 'en') // 'Arabic'
 */
export function scriptName(script: string, locale: string): string {
  let display = names.get(locale);
  if (display === undefined) {
    display = new Intl.DisplayNames([locale], { type: 'script' });
    names.set(locale, display);
  }
  return display.of(script) ?? script;
}

/** The place of a script in a list of name forms: the scripts of those who bear the names first. */
export function scriptOrder(script: string): number {
  const place = ORDER.indexOf(script);
  return place === -1 ? ORDER.length : place;
}
