/**
 * Letters that one and the same word is written with, by keyboards, languages and centuries. The table works on lower
 * case letters without marks; what it folds together is found together, and never shown.
 */

/** `from to` pairs; a letter may become several. */
const FOLDS: Readonly<Record<string, string>> = {
  // Uyghur and Arabic script: Persian, Urdu and Arabic keyboards have other letters for the same sounds.
  arabic: 'ک ك|ی ي|ى ي|ې ي|ە ه|ہ ه|ھ ه|ة ه|ٱ ا',
  arabicDigits: '٠ 0|١ 1|٢ 2|٣ 3|٤ 4|٥ 5|٦ 6|٧ 7|٨ 8|٩ 9|۰ 0|۱ 1|۲ 2|۳ 3|۴ 4|۵ 5|۶ 6|۷ 7|۸ 8|۹ 9',
  // Kazakh and Cyrillic Uyghur, as they are typed on a Russian keyboard.
  cyrillic: 'қ к|ң н|ү у|ұ у|ө о|ә а|і и|һ х|ғ г|җ ж',
  // Turkish, French, German, Nordic and Polish letters that carry no mark to take off.
  latin: 'ı i|œ oe|æ ae|ß ss|ø o|ł l|đ d|ð d|þ th|ŋ ng',
  // The Uyghur Latin script of 1959 to 1987 in today's letters.
  uyghurLatin: 'ə e|ƣ gh|ⱨ h|ⱪ q|ɵ o|ⱬ zh',
  greek: 'ς σ',
};

const table = new Map(
  Object.values(FOLDS).flatMap((pairs) =>
    pairs.split('|').map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(' ');
      return [from, to];
    }),
  ),
);
const foldable = new RegExp(`[${[...table.keys()].join('')}]`, 'gu');

/** Hamza on a seat, which Uyghur writes before a vowel or does not, and the stroke that only fills a line. */
const LEFT_OUT = /[\u0626\u0640]/g;
/** Marks above and below letters. Those of Indian scripts are vowels and stay. */
const MARKS = /[\p{Script=Inherited}\u0591-\u05c7\u0610-\u061a\u0656-\u065f\u06d6-\u06ed]/gu;

/**
 * A word in lower case with its letters folded.
 *
 * @example foldLetters('ئۇیغۇر') // 'ۇيغۇر'
 * @example foldLetters('ürümqi') // 'urumqi'
 */
export function foldLetters(word: string): string {
  return word
    .replace(LEFT_OUT, '')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/^\p{M}+/u, '')
    .replace(foldable, (letter) => table.get(letter) ?? letter)
    .normalize('NFC');
}
