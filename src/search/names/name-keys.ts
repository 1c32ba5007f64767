/** The keys by which a name is found: from each of its words on, as it folds, in every script of Uyghur, and by sound. */
import { tokensOf, type Token } from '../../text/normalise.ts';
import { skeletonOf } from './skeleton.ts';
import { isUyghur, otherScripts } from './transliterate.ts';

/** Stands before a skeleton, and sorts after every letter that a folded word may begin with. */
const SOUND = '~';

const contains = (a: Token, b: Token) =>
  a !== b && a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;

/** The folded words of a text: with apostrophes joined, and with them cut. */
export function foldedWays(text: string): string[][] {
  const tokens = tokensOf(text);
  const wholes = tokens.filter((token) => !tokens.some((other) => contains(other, token)));
  const parts = tokens.filter((token) => !tokens.some((other) => contains(token, other)));
  const ways = wholes.length === tokens.length ? [tokens] : [wholes, parts];
  return ways.map((way) => way.map(({ folded }) => folded));
}

/** @example wholeName('Le Figaro') // 'lefigaro' */
export function wholeName(text: string): string {
  return foldedWays(text)[0]?.join('') ?? '';
}

/** Words as they are written, without what stands between them. */
export function writtenWords(text: string): string[] {
  const tokens = tokensOf(text);
  return tokens
    .filter((token) => !tokens.some((other) => contains(other, token)))
    .map(({ start, end }) => text.slice(start, end));
}

/**
 * The key of words by their sound; undefined where one has none.
 *
 * @example soundKey(['Rozen', 'Morgta']) // '~rzn mrkt'
 */
export function soundKey(words: readonly string[]): string | undefined {
  const skeletons = words.map(skeletonOf);
  if (words.length === 0 || skeletons.includes(undefined)) return undefined;
  return SOUND + skeletons.join(' ');
}

/** @example keysOfName('Rozenn Morgat', 'fr') // ['rozenn morgat', 'morgat', '~rzn mrkt', '~rzn', '~mrkt'] */
export function keysOfName(text: string, lang: string): string[] {
  const scripts = [text, ...(isUyghur(text, lang) ? otherScripts(text) : [])];
  const ways = scripts.flatMap(foldedWays);
  const words = writtenWords(text);
  return [
    ...new Set([
      ...ways.flatMap((way) => way.map((_, index) => way.slice(index).join(' '))),
      ...[soundKey(words), ...words.map((word) => soundKey([word]))].filter(
        (key) => key !== undefined,
      ),
    ]),
  ];
}
