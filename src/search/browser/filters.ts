/** Filters over the documents that a question found: or within a facet, and between facets; counts for what is found. */
import { unpackIds, type Columns } from '../columns.ts';
import { FACETS, KIND_ORDER, type Facet, type FacetValue } from '../facets.ts';

/** Facet → values; any one of them is enough. A facet without values filters nothing. */
export type Filters = Partial<Record<Facet, readonly string[]>>;

export const ORDERS = ['best', 'oldest', 'newest'] as const;
export type Order = (typeof ORDERS)[number];

/** A value of a facet, and how many documents a reader would see with it. */
export interface ValueCount extends FacetValue {
  documents: number;
  chosen: boolean;
  /** Nothing in the archive has it; it comes from an address that somebody wrote. */
  unknown?: true;
}

export interface FacetCounts {
  facet: Facet;
  values: ValueCount[];
}

/** The columns, opened. */
export interface OpenedColumns {
  ids: readonly string[];
  numberOf: ReadonlyMap<string, number>;
  facets: Record<Facet, (FacetValue & { documents: readonly number[] })[]>;
  days: readonly (number | null)[];
}

export function openColumns({ ids: packed, facets, days }: Columns): OpenedColumns {
  const ids = unpackIds(packed);
  const opened = FACETS.map((facet) => [
    facet,
    facets[facet].map(({ gaps, ...value }) => {
      let number = 0;
      return { ...value, documents: gaps.map((gap) => (number += gap)) };
    }),
  ]);
  return {
    ids,
    numberOf: new Map(ids.map((id, number) => [id, number])),
    facets: Object.fromEntries(opened) as OpenedColumns['facets'],
    days,
  };
}

type Count = (ids: readonly string[]) => number;
const lengthOf: Count = ({ length }) => length;

const chosenOf = (filters: Filters, facet: Facet): readonly string[] => filters[facet] ?? [];

export function hasFilters(filters: Filters): boolean {
  return FACETS.some((facet) => chosenOf(filters, facet).length > 0);
}

/** For each document, how many facets refuse it, and the last one that does. */
function refusalsOf(
  filters: Filters,
  { ids, facets }: OpenedColumns,
): { count: number; by: Facet }[] {
  const refusals = ids.map((): { count: number; by: Facet } => ({ count: 0, by: 'kind' }));
  for (const facet of FACETS) {
    const chosen = new Set(chosenOf(filters, facet));
    if (chosen.size === 0) continue;
    const passes = new Set(
      facets[facet].filter(({ value }) => chosen.has(value)).flatMap(({ documents }) => documents),
    );
    for (const [number, refusal] of refusals.entries())
      if (!passes.has(number)) {
        refusal.count += 1;
        refusal.by = facet;
      }
  }
  return refusals;
}

/** Those that pass every facet, in the order given. */
export function narrow(ids: readonly string[], filters: Filters, columns: OpenedColumns): string[] {
  if (!hasFilters(filters)) return [...ids];
  const refusals = refusalsOf(filters, columns);
  return ids.filter((id) => refusals[columns.numberOf.get(id) ?? -1]?.count === 0);
}

/**
 * For each facet its values with the number of found documents that have it and pass every other facet: what a reader
 * would see of it. Values of nothing are left out, unless they are chosen.
 *
 * @param count how many hits documents are
 */
export function countFacets(
  ids: readonly string[],
  filters: Filters,
  columns: OpenedColumns,
  count: Count = lengthOf,
): FacetCounts[] {
  const refusals = refusalsOf(filters, columns);
  const found = new Set(ids.map((id) => columns.numberOf.get(id)));
  return FACETS.map((facet) => {
    const chosen = chosenOf(filters, facet);
    const counts = (number: number) => {
      const refusal = refusals[number];
      if (refusal === undefined || !found.has(number)) return false;
      return refusal.count === 0 || (refusal.count === 1 && refusal.by === facet);
    };
    const values = columns.facets[facet]
      .map(({ documents, ...value }) => ({
        ...value,
        documents: count(documents.filter(counts).flatMap((number) => columns.ids[number] ?? [])),
        chosen: chosen.includes(value.value),
      }))
      .filter((value) => value.documents > 0 || value.chosen);
    const unknown = chosen
      .filter((value) => !values.some((known) => known.value === value))
      .map((value) => ({ value, documents: 0, chosen: true, unknown: true as const }));
    return { facet, values: [...values, ...unknown] };
  });
}

/** What each facet keeps back: how many documents would be found without its filter, where that is any. */
export function withoutEach(
  ids: readonly string[],
  filters: Filters,
  columns: OpenedColumns,
  count: Count = lengthOf,
): { facet: Facet; documents: number }[] {
  return FACETS.filter((facet) => chosenOf(filters, facet).length > 0)
    .map((facet) => ({
      facet,
      documents: count(narrow(ids, { ...filters, [facet]: [] }, columns)),
    }))
    .filter(({ documents }) => documents > 0);
}

/** All documents, as they stand where no word says which is best: accounts first, each kind by time. */
export function allInOrder(columns: OpenedColumns): string[] {
  const rank = new Map<number, number>();
  for (const { value, documents } of columns.facets.kind)
    for (const number of documents)
      rank.set(number, (KIND_ORDER as readonly string[]).indexOf(value));
  const byTime = sortIds(columns.ids, 'oldest', columns);
  const rankOf = (id: string) => rank.get(columns.numberOf.get(id) ?? -1) ?? 0;
  return byTime.sort((a, b) => rankOf(a) - rankOf(b));
}

/** Those without a date stand last in either direction; equal ones stay as they were. */
export function sortIds(ids: readonly string[], order: Order, columns: OpenedColumns): string[] {
  if (order === 'best') return [...ids];
  const dayOf = (id: string) => columns.days[columns.numberOf.get(id) ?? -1] ?? undefined;
  const sign = order === 'oldest' ? 1 : -1;
  return [...ids].sort((a, b) => {
    const [dayA, dayB] = [dayOf(a), dayOf(b)];
    if (dayA === undefined || dayB === undefined)
      return Number(dayA === undefined) - Number(dayB === undefined);
    return sign * (dayA - dayB);
  });
}
