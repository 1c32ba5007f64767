/**
 * Uyghur between its three scripts: Arabic, Latin (ULY) and Cyrillic, by rule and letter for letter. The forms are for
 * search alone. They are never shown: how somebody writes their own name is theirs to say.
 */

export type UyghurScript = 'arabic' | 'latin' | 'cyrillic';

/** One sound in each script. Digraphs of Latin stand before the letters that begin them. */
const SOUNDS: readonly [arabic: string, latin: string, cyrillic: string][] = [
  ['غ', 'gh', 'ғ'],
  ['ڭ', 'ng', 'ң'],
  ['چ', 'ch', 'ч'],
  ['ش', 'sh', 'ш'],
  ['ژ', 'zh', 'ж'],
  ['ا', 'a', 'а'],
  ['ە', 'e', 'ә'],
  ['ب', 'b', 'б'],
  ['پ', 'p', 'п'],
  ['ت', 't', 'т'],
  ['ج', 'j', 'җ'],
  ['خ', 'x', 'х'],
  ['د', 'd', 'д'],
  ['ر', 'r', 'р'],
  ['ز', 'z', 'з'],
  ['س', 's', 'с'],
  ['ف', 'f', 'ф'],
  ['ق', 'q', 'қ'],
  ['ك', 'k', 'к'],
  ['گ', 'g', 'г'],
  ['ل', 'l', 'л'],
  ['م', 'm', 'м'],
  ['ن', 'n', 'н'],
  ['ھ', 'h', 'һ'],
  ['و', 'o', 'о'],
  ['ۇ', 'u', 'у'],
  ['ۆ', 'ö', 'ө'],
  ['ۈ', 'ü', 'ү'],
  ['ۋ', 'w', 'в'],
  ['ې', 'ë', 'е'],
  ['ى', 'i', 'и'],
  ['ي', 'y', 'й'],
];
const VOWELS = new Set(['ا', 'ە', 'و', 'ۇ', 'ۆ', 'ۈ', 'ې', 'ى']);
/** Carries a vowel that begins a word or a syllable. */
const HAMZA = 'ئ';
/** Letters that stand for another one in other keyboards and in old encodings. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ک: 'ك',
  ہ: 'ە',
  ه: 'ھ',
  v: 'w',
  é: 'ë',
  ё: 'йо',
  ю: 'йу',
  я: 'йа',
};

const byLatin = new Map(SOUNDS.map(([arabic, latin]) => [latin, arabic]));
const byCyrillic = new Map(SOUNDS.map(([arabic, , cyrillic]) => [cyrillic, arabic]));
const toLatin = new Map(SOUNDS.map(([arabic, latin]) => [arabic, latin]));
const toCyrillic = new Map(SOUNDS.map(([arabic, , cyrillic]) => [arabic, cyrillic]));

/** Persian keyboards have one letter for two: beside a vowel it is the consonant. */
const YEH_AFTER_VOWEL = /([اەوۇۆۈې])ی/g;
const YEH_BEFORE_VOWEL = /ی(?=[اەوۇۆۈې])/g;

const simplified = (word: string) =>
  Array.from(
    word
      .normalize('NFC')
      .toLowerCase()
      .replace(YEH_AFTER_VOWEL, '$1ي')
      .replace(YEH_BEFORE_VOWEL, 'ي')
      .replaceAll('ی', 'ى'),
  )
    .map((letter) => SAME_LETTER[letter] ?? letter)
    .join('');

/** Writes a hamza where the spelling wants one: before a vowel at the start, after a vowel, and where a sign asks for it. */
function withHamza(letters: readonly string[]): string {
  let word = '';
  let before: string | undefined;
  for (const letter of letters) {
    const isVowel = VOWELS.has(letter);
    if (isVowel && (before === undefined || before === "'" || VOWELS.has(before))) word += HAMZA;
    if (letter !== "'") word += letter;
    before = letter;
  }
  return word;
}

function fromLatin(word: string): string | undefined {
  const letters: string[] = [];
  for (let at = 0; at < word.length;) {
    const [two, one] = [word.slice(at, at + 2), word.charAt(at)];
    const found = two.length === 2 ? byLatin.get(two) : undefined;
    const letter = found ?? (one === "'" ? one : byLatin.get(one));
    if (letter === undefined) return undefined;
    letters.push(letter);
    at += found === undefined ? 1 : 2;
  }
  return withHamza(letters);
}

function fromCyrillic(word: string): string | undefined {
  const letters = Array.from(word).map((letter) => (letter === 'ъ' ? "'" : byCyrillic.get(letter)));
  return letters.includes(undefined) ? undefined : withHamza(letters as string[]);
}

function known(word: string, table: ReadonlyMap<string, string>): boolean {
  return Array.from(word).every((letter) => letter === HAMZA || table.has(letter));
}

/** A hamza after a consonant is an apostrophe: مەسئۇل is mes’ul. Between vowels it goes without saying. */
function arabicToLatin(word: string): string {
  let latin = '';
  let before: string | undefined;
  for (const letter of word) {
    if (letter === HAMZA) {
      if (before !== undefined && !VOWELS.has(before)) latin += "'";
    } else {
      const next = toLatin.get(letter) ?? '';
      // Two letters that would be read as one are kept apart: n’g is not ng.
      const pair = latin.slice(-1) + next.charAt(0);
      if (pair.length === 2 && before !== 'ڭ' && byLatin.has(pair)) latin += "'";
      latin += next;
    }
    before = letter;
  }
  return latin;
}

function arabicToCyrillic(word: string): string {
  let cyrillic = '';
  let before: string | undefined;
  for (const letter of word) {
    if (letter === HAMZA) {
      if (before !== undefined && !VOWELS.has(before)) cyrillic += 'ъ';
    } else cyrillic += toCyrillic.get(letter) ?? '';
    before = letter;
  }
  return cyrillic.replaceAll('йа', 'я').replaceAll('йу', 'ю');
}

/**
 * A Uyghur word in all three scripts; undefined where a letter is not Uyghur, so that nothing is made up.
 *
 * @example inAllScripts('قاراماي') // { arabic: 'قاراماي', latin: 'qaramay', cyrillic: 'қарамай' }
 * @example inAllScripts('Gülbahar')?.arabic // 'گۈلباھار'
 */
export function inAllScripts(word: string): Record<UyghurScript, string> | undefined {
  const written = simplified(word).replaceAll(/[’‘ʼʻ]/g, "'");
  const arabic =
    written !== '' && known(written, toLatin)
      ? written
      : (fromLatin(written) ?? fromCyrillic(written));
  if (arabic === undefined || arabic === '') return undefined;
  return { arabic, latin: arabicToLatin(arabic), cyrillic: arabicToCyrillic(arabic) };
}

/** Letters of the Arabic script that only Uyghur has, or hardly any other language. */
const UYGHUR_ARABIC = /[ۇۆۈۋېەڭ]/u;

/** Whether words may be taken for Uyghur: they are called so, or nobody said and their letters do. */
export function isUyghur(text: string, lang: string): boolean {
  return lang.split('-')[0] === 'ug' || (lang === 'und' && UYGHUR_ARABIC.test(text));
}

/**
 * Uyghur words in the two scripts in which they are not written; words with letters that are not Uyghur stay out.
 *
 * @example otherScripts('قاراماي شەھىرى') // ['qaramay shehiri', 'қарамай шәһири']
 */
export function otherScripts(text: string): string[] {
  const words = text.split(/[\s·-]+/u).filter((word) => word !== '');
  const scripts = words.map(inAllScripts);
  if (words.length === 0 || scripts.includes(undefined)) return [];
  const whole = (script: UyghurScript) => scripts.map((word) => word?.[script] ?? '').join(' ');
  const own = simplified(words.join(' '));
  return (['arabic', 'latin', 'cyrillic'] as const).map(whole).filter((form) => form !== own);
}
