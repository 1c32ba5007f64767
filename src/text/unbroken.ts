/** What a line must not break inside: a figure and its ending (2017-يىلى), a day and its month (12 January), an ISBN. */

/** Words, and whether they stay on one line. */
interface Piece {
  text: string;
  together: boolean;
}

/** The Uyghur calendar words need none: they come with a hyphen. */
const LANGUAGES_WITH_DAY_FIRST = ['en', 'fr'];
const MONTHS = LANGUAGES_WITH_DAY_FIRST.flatMap((language) => {
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2000, month, 1)));
});
/** A day needs its month more than the month its year: “22 September 2017” is wider than a narrow gutter. */
const DAY_AND_MONTH = `(?<![\\p{L}\\p{Nd}])(?:\\p{Nd}{1,2}|1er)[ \\n](?:${MONTHS.join('|')})(?!\\p{L})`;
const FIGURE_WITH_ENDING = '\\p{Nd}+[-‐‑]\\p{Script=Arabic}[\\p{Script=Arabic}\\p{M}\\u200c]*';
const ISBN = '(?:ISBN |(?<!\\p{Nd}))97[89](?:-\\d+){3}-[\\dX]';
const TOGETHER = new RegExp(`${DAY_AND_MONTH}|${ISBN}|${FIGURE_WITH_ENDING}`, 'gu');
const FIGURE = /\p{Nd}/u;

/**
 * Words in pieces, those that stay on one line apart from the others. Joined they are the words that were given: nothing
 * invisible is put between them, which would be copied, searched and cited with them.
 *
 * @example unbroken('until 12 May') // [{ text: 'until ', together: false }, { text: '12 May', together: true }]
 */
export function unbroken(words: string): Piece[] {
  if (!FIGURE.test(words)) return [{ text: words, together: false }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: text, index } of words.matchAll(TOGETHER)) {
    if (index > done) pieces.push({ text: words.slice(done, index), together: false });
    pieces.push({ text, together: true });
    done = index + text.length;
  }
  if (done < words.length) pieces.push({ text: words.slice(done), together: false });
  return pieces;
}
