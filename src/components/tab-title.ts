/** What stands in a browser's tab and in a list of bookmarks. */
import { shorten } from './source-words.ts';

/** Browsers and the checkers of pages want no more. */
const LONGEST = 70;

/**
 * The title of a page with the name of the archive; a long title stands alone, a very long one is shortened at a word.
 * The page's own heading always has all of it.
 *
 * @example tabTitle('Places', 'Guwah') // 'Places · Guwah'
 */
export function tabTitle(title: string, archive: string): string {
  if (title === archive) return title;
  const whole = `${title} · ${archive}`;
  return whole.length <= LONGEST ? whole : shorten(title, LONGEST);
}
