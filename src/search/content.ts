/** What the index is given of a document: its words as keys, in the order in which they stand. */
import { tokensOf } from '../text/normalise.ts';
import type { SearchDocument } from './document.ts';
import { keyOf, type Field } from './key.ts';
import { rootOf } from './root.ts';

/** Takes a slot and is no word: what stands before it and after it is not side by side. */
const GAP = '.';

/** One slot for a token that is its own folded form; else the folded form, then the exact one. */
function keysOfText(text: string, field: Field): string[] {
  return tokensOf(text).flatMap(({ exact, folded }) =>
    exact === folded
      ? [keyOf(folded, `${field}.written`)]
      : [keyOf(folded, `${field}.folded`), keyOf(exact, `${field}.exact`)],
  );
}

/** Roots of words that stand in the text with an ending, once each. A form of a name has no endings. */
function rootKeys(texts: readonly string[]): string[] {
  const roots = new Set<string>();
  for (const { folded } of texts.flatMap(tokensOf)) {
    const root = rootOf(folded);
    if (root !== folded) roots.add(root);
  }
  return [...roots].sort().map((root) => keyOf(root, 'root'));
}

/** What stands in the slots of a document, in order: keys, and gaps. */
export function slotsOf({ kind, names, passages }: SearchDocument): string[] {
  const found = names.filter(({ role }) => role !== 'heading');
  // The title of a source is no name: a hundred sources on a camp must not stand before the account of it.
  const field = kind === 'source' ? 'text' : 'name';
  const titles = found.filter(({ role }) => role === 'title');
  return [
    ...found.flatMap(({ text }) => [...keysOfText(text, field), GAP]),
    ...passages.flatMap(({ text }) => [...keysOfText(text, 'text'), GAP]),
    ...rootKeys([...titles, ...passages].map(({ text }) => text)),
  ];
}
