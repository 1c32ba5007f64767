/** What stands in a browser's tab and in a list of bookmarks. */
import { shorten } from './source-words.ts';

/** Browsers show no more, and the checker of pages allows no more. */
const LONGEST = 70;

/** The length of a text as it stands in the page, where quotation marks are written as entities. */
function writtenLength(text: string): number {
  return text.replaceAll(/["'&<>]/g, '&quot;').length;
}

/**
 * The title of a page with the name of the archive; a long title stands alone, a very long one is shortened at a word.
 * The page's own heading always has all of it.
 *
 * @example tabTitle('Places', 'Guwah') // 'Places · Guwah'
 */
export function tabTitle(title: string, archive: string): string {
  if (title === archive) return title;
  const whole = `${title} · ${archive}`;
  if (writtenLength(whole) <= LONGEST) return whole;
  let room = LONGEST;
  let short = shorten(title, room);
  while (writtenLength(short) > LONGEST) {
    room -= 1;
    short = shorten(title, room);
  }
  return short;
}
