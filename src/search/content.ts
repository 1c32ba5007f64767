/** What the index is given of a document: its words as keys, in the order in which they stand. */
import { tokensOf, type Token } from '../text/normalise.ts';
import type { SearchDocument } from './document.ts';
import { keyOf, type Field } from './key.ts';
import { rootOf } from './root.ts';

/** Takes a slot and is no word: what stands before it and after it is not side by side. */
const GAP = '.';

/** One slot for a token that is its own folded form; else the folded form, then the exact one. */
function keysOf(tokens: readonly Token[], field: Field): string[] {
  return tokens.flatMap(({ exact, folded }) =>
    exact === folded
      ? [keyOf(folded, `${field}.written`)]
      : [keyOf(folded, `${field}.folded`), keyOf(exact, `${field}.exact`)],
  );
}

/** Roots of words that stand somewhere with an ending, once each. */
function rootKeys(tokens: readonly Token[]): string[] {
  const roots = new Set<string>();
  for (const { folded } of tokens) {
    const root = rootOf(folded);
    if (root !== folded) roots.add(root);
  }
  return [...roots].sort().map((root) => keyOf(root, 'root'));
}

/** What stands in the slots of a document, in order: keys, and gaps. */
export function slotsOf({ kind, names, passages }: SearchDocument): string[] {
  // The title of a source is no name: a hundred sources on a camp must not stand before the account of it.
  const nameField = kind === 'source' ? 'text' : 'name';
  const lines = [
    ...names
      .filter(({ role }) => role !== 'heading')
      .map(({ role, text }) => ({ role, field: nameField, tokens: tokensOf(text) }) as const),
    ...passages.map(
      ({ text }) => ({ role: 'passage', field: 'text', tokens: tokensOf(text) }) as const,
    ),
  ];
  // A form of a name has no endings.
  const inflected = lines.filter(({ role }) => role === 'title' || role === 'passage');
  return [
    ...lines.flatMap(({ field, tokens }) => [...keysOf(tokens, field), GAP]),
    ...rootKeys(inflected.flatMap(({ tokens }) => tokens)),
  ];
}
