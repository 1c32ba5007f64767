/**
 * What a name sounds like to people who write it down by ear: spellings of one name mostly have one skeleton. It groups,
 * and decides nothing: whoever has the same skeleton is offered to the reader, never taken for the same person.
 */
import { tokensOf } from '../../text/normalise.ts';
import { inAllScripts } from './transliterate.ts';

/** Letters that are written for one another, digraphs first. */
const SOUNDS: readonly [RegExp, string][] = [
  [/tch|tsch|ch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/dzh|dj|zh|j/g, 'J'],
  [/kh|x/g, 'h'],
  [/ng(?![aeiou])/g, 'n'],
  [/gh|ck|q|k|g|c/g, 'k'],
  [/ph/g, 'f'],
  [/th|d/g, 't'],
  [/b/g, 'p'],
  [/v/g, 'w'],
];
const VOWEL = /[aeiouy]/;

/** Cyrillic of Russian that Uyghur does not have, and letters whose sound is the same. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ы: 'i',
  э: 'e',
  щ: 'sh',
  ц: 'ts',
  ь: '',
  ъ: '',
  е: 'e',
  и: 'i',
};

function latinOf(word: string): string | undefined {
  const latin = inAllScripts(word)?.latin;
  if (latin !== undefined) return latin;
  if (!/^\p{Script=Cyrillic}+$/u.test(word)) return undefined;
  const letters = Array.from(word).map((letter) => CYRILLIC[letter] ?? inAllScripts(letter)?.latin);
  return letters.includes(undefined) ? undefined : letters.join('');
}

/**
 * A word in plain Latin letters, as far as rules lead there from Uyghur and Cyrillic; undefined for Chinese and others.
 *
 * @example plainLatin('گۈلباھار') // 'gulbahar'
 */
export function plainLatin(word: string): string | undefined {
  const lower = word.normalize('NFC').toLowerCase();
  const latin = /^[\p{Script=Latin}\p{M}'’ʼ]+$/u.test(lower) ? lower : latinOf(lower);
  const plain = tokensOf(latin?.replaceAll(/['’ʼ]/g, '') ?? '')[0]?.folded;
  return plain !== undefined && /^[a-z]+$/.test(plain) ? plain : undefined;
}

/**
 * The skeleton of a word: consonants by sound, vowels dropped but for the first, which is one for all; undefined where a
 * word has no plain Latin form.
 *
 * @example skeletonOf('Haitiwaji') // 'htwJ'
 * @example skeletonOf('Xëyitiwaji') // 'htwJ'
 * @example skeletonOf('Ilham') // 'alhm'
 */
export function skeletonOf(word: string): string | undefined {
  const plain = plainLatin(word);
  if (plain === undefined) return undefined;
  let sounds = plain;
  for (const [letters, sound] of SOUNDS) sounds = sounds.replaceAll(letters, sound);
  const first = VOWEL.test(sounds.charAt(0)) && !/^y[aeiou]/.test(sounds) ? 'a' : sounds.charAt(0);
  const rest = sounds.slice(1).replaceAll(/[aeiouy]/g, '');
  return (first + rest).replaceAll(/(.)\1+/g, '$1');
}
