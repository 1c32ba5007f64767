/** Characters that hide or turn words around, and spellings that look like another: found, never changed. */
import { findingOf, type TextFinding } from './finding-codes.ts';

/** Ranges that no text needs. Joiners and the marks LRM, RLM, ALM are not here: languages need them. */
const FORBIDDEN_RANGES: readonly (readonly [number, number, string])[] = [
  [0x00, 0x08, 'controls'],
  [0x0b, 0x1f, 'controls'],
  [0x7f, 0x9f, 'controls'],
  [0xad, 0xad, 'soft hyphen: splits a word for whoever searches it'],
  [0x200b, 0x200b, 'zero-width space'],
  [0x2028, 0x2029, 'line and paragraph separators: invisible line ends'],
  [0x202a, 0x202e, 'embeddings and overrides of direction'],
  [0x2060, 0x2064, 'word joiner and invisible operators'],
  [0x2066, 0x206f, 'isolates of direction and deprecated controls'],
  [0xfeff, 0xfeff, 'byte order mark inside a text'],
  [0xfff9, 0xfffb, 'interlinear annotation'],
  [0xfffd, 0xfffd, 'replacement character: something was lost before'],
  [0xfffe, 0xffff, 'no characters'],
  [0xe0000, 0xe007f, 'tags: invisible text'],
];

const forbidden = new RegExp(
  `[${FORBIDDEN_RANGES.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`,
  'gu',
);

/** Alphabets whose letters look alike or are never joined in one word. Chinese and Japanese set no blank between scripts. */
const ALPHABETS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew'] as const;
const ALPHABETIC = `[${ALPHABETS.map((script) => `\\p{Script=${script}}`).join('')}]`;
const BESIDE_LATIN = new RegExp(ALPHABETIC.replace('\\p{Script=Latin}', ''), 'u');
/** A letter of one alphabet directly after a letter of another. */
const NEIGHBOURS = new RegExp(
  ALPHABETS.map((script) => {
    const others = ALPHABETS.filter((other) => other !== script).map(
      (other) => `\\p{Script=${other}}`,
    );
    return `\\p{Script=${script}}[\\p{M}\\u200c\\u200d]*[${others.join('')}]`;
  }).join('|'),
  'u',
);
const WORD = new RegExp(`(?:${ALPHABETIC}[\\p{M}\\u200c\\u200d]*){2,}`, 'gu');
const IN_SCRIPT = ALPHABETS.map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);

const codepointOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The forbidden characters of a text, one finding each.
 *
 * @example findForbidden('a\u202Eb')[0].values // { codepoint: 'U+202E' }
 */
export function findForbidden(unsafeText: string): TextFinding[] {
  return [...unsafeText.matchAll(forbidden)].map(({ 0: character, index }) =>
    findingOf('forbidden-character', index, character.length, {
      codepoint: codepointOf(character),
    }),
  );
}

/** The first forbidden character of a text, as a code point, or undefined. */
export function forbiddenCharacterOf(unsafeText: string): string | undefined {
  const index = unsafeText.search(forbidden);
  return index < 0 ? undefined : codepointOf(unsafeText.slice(index));
}

/** Words that mix alphabets, as a forged name does. */
function findMixedScripts(text: string): TextFinding[] {
  if (!BESIDE_LATIN.test(text) || !NEIGHBOURS.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const scripts = IN_SCRIPT.filter(([, pattern]) => pattern.test(word)).map(([name]) => name);
    return scripts.length < 2
      ? []
      : [findingOf('two-scripts', index, word.length, { word, scripts: scripts.join(', ') })];
  });
}

/** Words that are not in composed form: two spellings of them look the same and do not match. */
function findDecomposed(text: string): TextFinding[] {
  if (text.normalize('NFC') === text) return [];
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
    word.normalize('NFC') === word ? [] : [findingOf('not-nfc', index, word.length, { word })],
  );
}

/** Everything that is to be said about the characters of a text. */
export function checkCharacters(text: string): TextFinding[] {
  return [...findForbidden(text), ...findMixedScripts(text), ...findDecomposed(text)];
}
