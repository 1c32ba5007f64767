/** Rendered Markdown, of a body or of a field: what was found in it, and what its marks hid from the raw file. */
import type { renderText } from '../text/markdown.ts';
import type { Mistakes } from './mistakes.ts';
import { nearestIdentifier } from './nearest.ts';
import { isNeverLinked } from './never-link.ts';
import { reportHiddenPatterns } from './private-search.ts';
import type { ReadingContext } from './reading.ts';
import type { Range } from './yaml-tree.ts';

interface RenderedPlace {
  /** Where all of it stands in the file. */
  place: Range;
  /** Where in the file an offset of the Markdown stands. */
  offsetOf: (offset: number) => number;
  /** Codes of private patterns that are no mistake here. */
  free?: readonly string[];
}

/**
 * Reports the findings of the renderer, addresses that lead to a host of `never_link`, and private details whose plain
 * spelling does not stand in the file: entities, escapes, or marks of emphasis inside of a number.
 */
export function reportRendered(
  { text, findings, links }: ReturnType<typeof renderText>,
  { place, offsetOf, free = [] }: RenderedPlace,
  mistakes: Mistakes,
  context: ReadingContext,
): void {
  for (const { code, offset, length, values, severity } of findings)
    mistakes.add(code, offsetOf(offset), length, withNearest(values, context), severity);
  for (const { href, offset, length } of links)
    if (isNeverLinked(href, context.neverLink) && !mistakes.has('never-link'))
      mistakes.addHidden('never-link', offsetOf(offset), length, {});
  const words = text.blocks.map(({ plain }) => plain).join('\n\n');
  // An address that is its own label would be counted twice.
  const addresses = links.map(({ href }) => href).filter((href) => !words.includes(href));
  reportHiddenPatterns([words, ...addresses].join('\n\n'), place, mistakes, free);
}

/** With the source that was probably meant, where one was named that is none. */
function withNearest(
  values: Readonly<Record<string, string>> | undefined,
  { sources }: ReadingContext,
): Record<string, string | undefined> | undefined {
  const named = values?.['source'];
  return named === undefined ? values : { ...values, nearest: nearestIdentifier(named, sources) };
}
