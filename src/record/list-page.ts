/** Long lists are cut into pages of one length, so that an address inside of them can be told without the page. */

export const PAGE_LENGTH = 50;

/**
 * The address of one page of a list; the first has no number.
 *
 * @example pagePath('/years/2017/', 1) // '/years/2017/'
 * @example pagePath('/years/2017/', 2) // '/years/2017/2/'
 */
export function pagePath(base: string, page: number): string {
  return page === 1 ? base : `${base}${String(page)}/`;
}

/**
 * The address of an entry by its place in the list, from 0.
 *
 * @example entryPath('/timeline/', 50, 'event-urumqi') // '/timeline/2/#event-urumqi'
 */
export function entryPath(base: string, place: number, anchor: string): string {
  return `${pagePath(base, Math.floor(place / PAGE_LENGTH) + 1)}#${anchor}`;
}
