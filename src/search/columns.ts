/**
 * The filters of all documents in one small file, `pagefind/columns.json`. For each value it holds the documents that
 * have it, as gaps between their numbers, so that ten thousand documents cost a reader some tens of kilobytes.
 */
import type { DocumentKind } from './document.ts';
import { FACETS, type Facet, type FacetValue, type Filing } from './facets.ts';

/** One value of a facet, and the documents that have it. */
export interface Column extends FacetValue {
  /** The number of the first document, then how much further each next one is. */
  gaps: number[];
}

export interface Columns {
  /** Identifiers of all documents in order: what each shares with the one before it is left out. */
  ids: string;
  facets: Record<Facet, Column[]>;
  /** For each document the day that it is sorted by, in days since 1970, or nothing. */
  days: (number | null)[];
}

/** A document as the columns see it. */
export interface ColumnEntry {
  id: string;
  kind: DocumentKind;
  filing: Filing;
}

/**
 * Identifiers in ascending order, each as the length that it shares with the one before (one digit of base 36) and the
 * rest.
 *
 * @example packIds(['und_0a1', 'und_0a7', 'und_1c2']) // '0und_0a1 67 41c2'
 */
export function packIds(ids: readonly string[]): string {
  let before = '';
  return ids
    .map((id) => {
      let shared = 0;
      while (shared < 35 && shared < id.length && id[shared] === before[shared]) shared += 1;
      before = id;
      return shared.toString(36) + id.slice(shared);
    })
    .join(' ');
}

/** @example unpackIds('0und_0a1 67 41c2') // ['und_0a1', 'und_0a7', 'und_1c2'] */
export function unpackIds(packed: string): string[] {
  let before = '';
  if (packed === '') return [];
  return packed.split(' ').map((part) => {
    before = before.slice(0, parseInt(part.charAt(0), 36)) + part.slice(1);
    return before;
  });
}

/** @example gapsOf([3, 4, 9]) // [3, 1, 5] */
function gapsOf(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (index === 0 ? 0 : (numbers[index - 1] ?? 0)));
}

/** Values of one facet with the documents that have it, in the order of the values. */
function columnsOfFacet(facet: Facet, documents: readonly ColumnEntry[]): Column[] {
  const found = new Map<string, { value: FacetValue; numbers: number[] }>();
  for (const [number, { kind, filing }] of documents.entries()) {
    const values = facet === 'kind' ? [{ value: kind }] : (filing.values[facet] ?? []);
    for (const value of values) {
      const entry = found.get(value.value);
      if (entry === undefined) found.set(value.value, { value, numbers: [number] });
      else if (entry.numbers.at(-1) !== number) entry.numbers.push(number);
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { value, numbers }]) => ({ ...value, gaps: gapsOf(numbers) }));
}

/** The columns of all documents, in whatever order they come. */
export function columnsOf(unordered: readonly ColumnEntry[]): Columns {
  const documents = unordered.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ids: packIds(documents.map(({ id }) => id)),
    facets: Object.fromEntries(
      FACETS.map((facet) => [facet, columnsOfFacet(facet, documents)]),
    ) as Record<Facet, Column[]>,
    days: documents.map(({ filing }) => filing.day ?? null),
  };
}
