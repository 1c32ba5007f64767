/**
 * The one normaliser of search, the same at build and in the browser: a text as tokens that one spelling and another have
 * in common. It asks neither locale nor machine, so the same text has the same tokens everywhere.
 *
 * Words are cut at everything that is no letter, mark or figure. A word with an apostrophe in it is there as a whole and
 * in its parts. Chinese and Japanese, which set no blanks, are there as overlapping pairs of characters; so a single
 * character is found only where it stands by itself.
 */
import { simplified } from '#han-variants';
import { foldLetters } from './letter-folds.ts';
import { foldSpelling } from './spelling-pairs.ts';

/** One word, or one pair of Chinese characters, and where it stands. */
export interface Token {
  /** As written, in lower case and compatible characters (NFKC); pairs as code points: `u5b66u6821`. */
  exact: string;
  /** What its other spellings have in common with it. Never empty, never with a blank or an apostrophe. */
  folded: string;
  /** UTF-16 units of the text, the end not included. */
  start: number;
  end: number;
}

/** Apostrophes, and the letters and accents that stand for one in transliterations. */
const APOSTROPHE = "['’‘‛`´ʹʻʼʽʾʿˈ՚׳＇]";
const LETTER = `(?:(?!${APOSTROPHE})[\\p{L}\\p{N}])`;
/** Format characters (joiners, soft hyphens) stand inside of words and are no part of them. */
const INSIDE = `(?:(?!${APOSTROPHE})[\\p{L}\\p{M}\\p{N}\\p{Cf}])`;
const PART = `${LETTER}${INSIDE}*`;
const WORD = new RegExp(`${PART}(?:${APOSTROPHE}${PART})*`, 'gu');
const PARTS = new RegExp(PART, 'gu');
const APOSTROPHES = new RegExp(APOSTROPHE);
const ASCII = /^[A-Za-z0-9]+$/;
const FORMAT = /[\p{Cf}\u0640]/gu;
const PIECES = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const HAS_UNSPACED = new RegExp(UNSPACED, 'u');
/** Runs with and without blanks between words; a mark belongs to what it stands on. */
const RUNS = new RegExp(`(?:${UNSPACED}\\p{M}*)+|(?:(?!${UNSPACED}).)+`, 'gsu');

const codesOf = (characters: readonly string[]) =>
  characters.map((character) => `u${(character.codePointAt(0) ?? 0).toString(16)}`).join('');

/** Overlapping pairs of a run of characters; a run of one is that one. */
function pairsOf(run: string, offset: number): Token[] {
  const characters = [...run.matchAll(/.\p{M}*/gsu)].map(({ 0: character, index }) => ({
    exact: character.normalize('NFKC'),
    start: offset + index,
    end: offset + index + character.length,
  }));
  const pair = (first: (typeof characters)[number], last: (typeof characters)[number]): Token => {
    const both = first === last ? [first.exact] : [first.exact, last.exact];
    return {
      exact: codesOf(both),
      folded: codesOf(both.map(simplified)),
      start: first.start,
      end: last.end,
    };
  };
  const [only] = characters;
  if (only !== undefined && characters.length === 1) return [pair(only, only)];
  return characters.slice(1).flatMap((last, index) => {
    const first = characters[index];
    return first === undefined ? [] : [pair(first, last)];
  });
}

type Form = Pick<Token, 'exact' | 'folded'>;

/** A word without apostrophes. Few characters (½, ﷺ) are more than one word. */
function formsOf(word: string): Form[] {
  if (ASCII.test(word)) {
    const exact = word.toLowerCase();
    return [{ exact, folded: foldSpelling(exact) }];
  }
  const written = word.normalize('NFKC').toLowerCase().replace(FORMAT, '').normalize('NFC');
  return (written.match(PIECES) ?? []).flatMap((exact) => {
    const folded = foldSpelling(foldLetters(exact));
    return folded === '' ? [] : [{ exact, folded }];
  });
}

/** Forms of words met before: texts repeat their words. Emptied when full, so that it stays small. */
const known = new Map<string, Form[]>();
const MOST_KNOWN = 20_000;

function wordTokens(word: string, start: number): Token[] {
  let forms = known.get(word);
  if (forms === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    forms = formsOf(word);
    known.set(word, forms);
  }
  const end = start + word.length;
  return forms.map(({ exact, folded }) => ({ exact, folded, start, end }));
}

function partTokens(part: string, start: number): Token[] {
  if (!HAS_UNSPACED.test(part)) return wordTokens(part, start);
  return [...part.matchAll(RUNS)].flatMap(({ 0: run, index }) =>
    HAS_UNSPACED.test(run) ? pairsOf(run, start + index) : wordTokens(run, start + index),
  );
}

/** `Qur’an` as one word, before its parts. */
function wholeToken(parts: readonly Token[], word: string, start: number): Token {
  return {
    exact: parts.map(({ exact }) => exact).join("'"),
    folded: foldSpelling(parts.map(({ folded }) => folded).join('')),
    start,
    end: start + word.length,
  };
}

function tokensAt(word: string, start: number): Token[] {
  if (!APOSTROPHES.test(word)) return partTokens(word, start);
  const parts = [...word.matchAll(PARTS)].flatMap(({ 0: part, index }) =>
    partTokens(part, start + index),
  );
  const isWhole = parts.length > 1 && !HAS_UNSPACED.test(word);
  return isWhole ? [wholeToken(parts, word, start), ...parts] : parts;
}

/**
 * The tokens of a text in the order of their places.
 *
 * @example tokensOf('Ürümchi')[0] // { exact: 'ürümchi', folded: 'urumchi', start: 0, end: 7 }
 * @example tokensOf('Qur’an').map(({ folded }) => folded) // ['quran', 'qur', 'an']
 * @example tokensOf('學校')[0].folded // 'u5b66u6821'
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD))
    for (const token of tokensAt(word, index)) tokens.push(token);
  return tokens;
}
