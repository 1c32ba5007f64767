/** A text that was found in several languages is one hit, in the language of the page where it has that. */
import type { EditionGroup } from '../editions.ts';

export interface Editions {
  /** Each text once, where the first of its editions stood. */
  oneEach: (ids: readonly string[]) => string[];
  /** How many texts these are. */
  count: (ids: readonly string[]) => number;
}

const primary = (lang: string) => lang.split('-')[0];

/**
 * @param lang the language of the page
 *
 * @example openEditions([[['a', 'en'], ['b', 'fr']]], 'fr').oneEach(['a', 'c', 'b']) // ['b', 'c']
 */
export function openEditions(groups: readonly EditionGroup[], lang: string): Editions {
  const groupOf = new Map(groups.flatMap((group) => group.map(([id]) => [id, group] as const)));
  const oneEach = (ids: readonly string[]): string[] => {
    const found = new Set(ids);
    const told = new Set<EditionGroup>();
    return ids.flatMap((id) => {
      const group = groupOf.get(id);
      if (group === undefined) return [id];
      if (told.has(group)) return [];
      told.add(group);
      const editions = group.filter(([edition]) => found.has(edition));
      const [best] = editions.find(([, of]) => primary(of) === primary(lang)) ??
        editions[0] ?? [id];
      return [best];
    });
  };
  const count = (ids: readonly string[]) => new Set(ids.map((id) => groupOf.get(id) ?? id)).size;
  return { oneEach, count };
}
