/**
 * Characters that look like plain ones, as plain ones: one unit for one, so that places stay right. A telephone number
 * in the figures of another script, in full width or with hyphens that do not break is the same number.
 */

/** What stands for a character, and ranges of those that look like it or that nobody sees. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  [' ', '\u00a0\u061c\u2000-\u200f\u202f\u205f\u3000'],
  ['-', '\u2010-\u2015\u2212\ufe63'],
  ['.', '\u066b\u06d4\u3002'],
  [',', '\u060c\u3001'],
  ['°', '\u00ba\u02da'],
];
const tables = LOOKALIKES.map(([plain, range]) => [plain, new RegExp(`[${range}]`, 'u')] as const);
const anyLookalike = new RegExp(
  `[\uff01-\uff5e${LOOKALIKES.map(([, range]) => range).join('')}]|(?![0-9])\\p{Nd}`,
  'gu',
);

/** The figures of a script follow each other from nought to nine. */
function figureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let figure = 0;
  while (figure < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - figure - 1))) figure += 1;
  return String(figure);
}

function plainCharacter(character: string): string {
  const lookalike = tables.find(([, range]) => range.test(character))?.[0];
  if (lookalike !== undefined) return lookalike;
  const compatible = character.normalize('NFKC');
  const plain = /^[!-~]$/.test(compatible) ? compatible : figureOf(character);
  return plain.padStart(character.length);
}

const known = new Map<string, string>();

/**
 * A text with plain characters in place of those that look like them.
 *
 * @example plainCharacters('＋٩٠ ٥٣٢‑١٢٣') // '+90 532-123'
 */
export function plainCharacters(text: string): string {
  return text.replaceAll(anyLookalike, (character) => {
    const plain = known.get(character) ?? plainCharacter(character);
    known.set(character, plain);
    return plain;
  });
}
