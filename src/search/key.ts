/**
 * How one form of one word is written into the index. Pagefind looks words up by their beginnings, folds accents, cuts at
 * capitals, hyphens and figures, and cuts Chinese anew on a Chinese page; a reader must meet none of it. So a key holds
 * nothing but `a`–`z` and figures, and ends in a mark that stands nowhere else in a key: no key begins another one, and
 * to look for a key finds that key or nothing.
 */

/** Where a form stands, and how it is related to what is written there. */
const MARKS = {
  /** In a name or title, written so. */
  'name.written': 'xa',
  /** In a name or title, where something else is written that folds to it. */
  'name.folded': 'xb',
  /** In a name or title, as written where that is not its folded form. */
  'name.exact': 'xc',
  /** A whole name with all its words in one. */
  'name.whole': 'xw',
  'text.written': 'xd',
  'text.folded': 'xe',
  'text.exact': 'xf',
  /** Somewhere in the document, with another ending. */
  root: 'xr',
} as const;

export type KeyMark = keyof typeof MARKS;
export type Field = 'name' | 'text';

/** One string for each key, however many thousand slots it stands in. */
const known = new Map<string, string>();

/** Written as `xh` and four hexadecimal digits for each UTF-16 unit; `x` itself is `xx`. */
const ENCODED = /[^a-wyz0-9]/g;

/**
 * The key of a form in one of its places.
 *
 * @example keyOf('camp', 'text.written') // 'campxd'
 * @example keyOf('éxil', 'name.exact') // 'xh00e9xxilxc'
 */
export function keyOf(form: string, mark: KeyMark): string {
  const place = `${mark} ${form}`;
  let key = known.get(place);
  if (key === undefined) {
    const encoded = form.replaceAll(ENCODED, (unit) =>
      unit === 'x' ? 'xx' : `xh${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    key = encoded + MARKS[mark];
    known.set(place, key);
  }
  return key;
}
