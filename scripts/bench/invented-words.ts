/**
 * Words that nobody wrote, the same on every machine. How often each occurs follows Zipf's law, as in a natural text,
 * because the size of a search index hangs on it.
 */

/** The commonest words of English prose stand first; invented ones follow. */
const COMMON =
  'the of and to in a was that her she he his on had with for as they were by from at not is it one them said who ' +
  'after when two been which their told there no an were day all then out over him would before could other years ' +
  'camp house people where months police family came went names days room door asked village letter father mother';
const ONSETS = 'b br c ch d f fl g gr h k l m n p pl qu r s sh st t th tr v w'.split(' ');
const VOWELS = 'a ai e ea i o oa u'.split(' ');
const CODAS = 'b ck d l ll m n nd ng r rd rn s st t x'.split(' ');

export class InventedWords {
  #state: number;
  readonly #words: string[];
  /** Sums of 1/rank: a random number below the last one picks a word by binary search. */
  readonly #sums: number[] = [];

  /** @param seed the same seed gives the same words in the same order */
  constructor(seed: number, vocabulary = 12_000) {
    this.#state = seed;
    const words = new Set(COMMON.split(' '));
    while (words.size < vocabulary) {
      const word = this.#invent();
      // “house at father dot people” would be refused as a mail address.
      if (word !== 'dot') words.add(word);
    }
    this.#words = [...words];
    let sum = 0;
    for (const rank of this.#words.keys()) this.#sums.push((sum += 1 / (rank + 1)));
  }

  /** A whole number from 0 to below a limit (mulberry32, which is small and even enough for this). */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** One of a list. @throws RangeError where the list is empty */
  oneOf<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  }

  /** Several different ones of a list, or all of them where it has no more. */
  someOf<T>(list: readonly T[], count: number): T[] {
    const found = new Set<T>();
    while (found.size < Math.min(count, list.length)) found.add(this.oneOf(list));
    return [...found];
  }

  word(): string {
    const aim = (this.below(2 ** 30) / 2 ** 30) * (this.#sums.at(-1) ?? 0);
    let low = 0;
    let high = this.#sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sums[middle] ?? 0) < aim) low = middle + 1;
      else high = middle;
    }
    return this.#words[low] ?? '';
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  /** `count` words, the first with a capital, without a full stop. */
  phrase(count: number): string {
    return capitalised(this.words(count));
  }

  /** About `count` words as sentences. */
  prose(count: number): string {
    const sentences: string[] = [];
    for (let left = count; left > 0;) {
      const length = Math.min(left, 8 + this.below(16));
      sentences.push(`${this.phrase(length)}.`);
      left -= length;
    }
    return sentences.join(' ');
  }

  /** A name of two words that no common word is part of. */
  name(): string {
    return `${capitalised(this.#invent())} ${capitalised(this.#invent())}`;
  }

  /** A word of some letters of another script, given as a string of them. */
  letters(alphabet: string, count: number): string {
    const letter = () => alphabet.charAt(this.below(alphabet.length));
    return Array.from({ length: count }, letter).join('');
  }

  #invent(): string {
    const syllable = () => this.oneOf(ONSETS) + this.oneOf(VOWELS);
    return syllable() + (this.below(2) === 0 ? syllable() : '') + this.oneOf(CODAS);
  }
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
