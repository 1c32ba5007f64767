/** Every component with its examples, by name. A test fails for a component that has none. */
import type { Shown } from './examples-of.ts';
import claims from './examples/claims.ts';
import entries from './examples/entries.ts';
import frame from './examples/frame.ts';
import lists from './examples/lists.ts';
import names from './examples/names.ts';
import sources from './examples/sources.ts';
import texts from './examples/texts.ts';

export const CATALOGUE: [string, Shown][] = Object.entries({
  ...claims,
  ...entries,
  ...frame,
  ...lists,
  ...names,
  ...sources,
  ...texts,
}).sort(([a], [b]) => (a < b ? -1 : 1));

/** How a component or an example is called in an address: `'every note'` is `every-note`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
