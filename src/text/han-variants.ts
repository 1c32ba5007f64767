/** Chinese characters in their simplified form, so that both ways of writing find each other. */
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
