/** Who wrote a source. */
import type { Source } from './authority.ts';

/**
 * One author's name as it is read aloud.
 *
 * @example authorName({ family: 'Morgat', given: 'Rozenn' }) // 'Rozenn Morgat'
 */
export function authorName(author: NonNullable<Source['author']>[number]): string {
  if ('literal' in author) return author.literal;
  return author.given === undefined ? author.family : `${author.given} ${author.family}`;
}
