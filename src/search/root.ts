/**
 * What is left of a word without the endings that a reader does not think of: `camps` and `camp` find each other.
 *
 * Only the plural endings that English and French share are taken off, and only in Latin letters. Where that goes wrong,
 * a hit says which word it was found by.
 */
const LATIN_WORD = /^[a-z]{4,}$/;
const RULES: readonly [ending: RegExp, rest: string][] = [
  [/([a-z]{2}[^aeiou])ies$/, '$1y'],
  [/(ss|sh|ch|x|z)es$/, '$1'],
  [/([^suix])s$/, '$1'],
];

/**
 * The root of a folded word; the word itself where nothing is to take off.
 *
 * @example rootOf('camps') // 'camp'
 * @example rootOf('factories') // 'factory'
 * @example rootOf('process') // 'process'
 */
export function rootOf(folded: string): string {
  if (!LATIN_WORD.test(folded)) return folded;
  for (const [ending, rest] of RULES) if (ending.test(folded)) return folded.replace(ending, rest);
  return folded;
}
