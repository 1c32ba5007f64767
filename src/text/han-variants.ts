/**
 * Chinese characters in their simplified form, so that both ways of writing find each other. A bundler for browsers finds
 * `han-variants-fetched.ts` under the same name, `#han-variants` in package.json: the table is longer than all of search.
 */
import table from 'opencc-js/dict/TSCharacters';

/** OpenCC's table: `traditional simplified[ simplified…]|…`; the first form named is the usual one. */
const simplifiedOf = new Map(
  table.split('|').map((entry): [string, string] => {
    const [traditional = '', simple = traditional] = entry.split(' ');
    return [traditional, simple];
  }),
);

/**
 * The simplified form of a character; the character itself where none is known.
 *
 * @example simplified('學') // '学'
 */
export function simplified(character: string): string {
  return simplifiedOf.get(character) ?? character;
}

/**
 * The part of the table that finds anything in these texts: each other form, and its simplified one, of every character
 * in them.
 *
 * @example variantsFor(['学校']) // '學学'
 */
export function variantsFor(texts: Iterable<string>): string {
  const present = new Set<string>();
  for (const text of texts)
    for (const [character] of text.matchAll(/\p{Script=Han}/gu)) present.add(simplified(character));
  return [...simplifiedOf]
    .filter(([traditional, simple]) => traditional !== simple && present.has(simple))
    .flat()
    .join('');
}
