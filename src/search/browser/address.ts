/** Addresses of search: its own state, and where a hit opens. Nothing of either is ever sent: both stand in the fragment. */
import { FACETS } from '../facets.ts';
import { ORDERS, type Filters, type Order } from './filters.ts';
import type { Stretch } from './marks.ts';

/** What the page shows, as far as Back and Forward bring it back. */
export interface SearchState {
  query: string;
  /** How many hits are shown at most. */
  shown: number;
  filters: Filters;
  order: Order;
}

export const HITS_AT_ONCE = 10;
/** More are drawn only by someone who writes addresses by hand. */
const MOST_HITS = 1000;

/** The state of a question that has just been asked. */
export function askedNow(query: string, filters: Filters = {}): SearchState {
  return { query, shown: HITS_AT_ONCE, filters, order: 'best' };
}

/**
 * The state that a fragment stands for; whatever it does not say is as at the start.
 *
 * @example stateFrom('#q=Rozenn+Morgat&place=w1jpphjzh&shown=20')
 * // { query: 'Rozenn Morgat', shown: 20, filters: { place: ['w1jpphjzh'] }, order: 'best' }
 */
export function stateFrom(fragment: string): SearchState {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const shown = Number(parameters.get('shown') ?? HITS_AT_ONCE);
  const valid = Number.isInteger(shown) && shown >= HITS_AT_ONCE && shown <= MOST_HITS;
  return {
    query: (parameters.get('q') ?? '').trim(),
    shown: valid ? shown : HITS_AT_ONCE,
    filters: Object.fromEntries(
      FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet))].filter(isValue)]).filter(
        ([, values]) => values?.length !== 0,
      ),
    ) as Filters,
    order: ORDERS.find((order) => order === parameters.get('sort')) ?? 'best',
  };
}

/** A value of a vocabulary, an identifier, a year, a language tag. */
const isValue = (unsafeValue: string) => /^[\w-]{1,40}$/.test(unsafeValue);

/**
 * @example fragmentOf(askedNow('Rozenn Morgat')) // '#q=Rozenn+Morgat'
 * @example fragmentOf(askedNow('', { act: ['arrest'] })) // '#act=arrest'
 * @example fragmentOf(askedNow('')) // ''
 */
export function fragmentOf({ query, shown, filters, order }: SearchState): string {
  const parameters = new URLSearchParams(query === '' ? {} : { q: query });
  for (const facet of FACETS)
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  if (parameters.size === 0) return '';
  if (order !== 'best') parameters.set('sort', order);
  if (shown > HITS_AT_ONCE) parameters.set('shown', String(shown));
  return `#${parameters.toString()}`;
}

/** An identifier as a citation has it: alone, as an address, or with the paragraph or claim behind it. */
const IDENTIFIER =
  /^(?:https?:\/\/[^/\s]+)?\/?(?:[a-z]\/)?([trspgwdc]1[0-9bcdfghjkmnpqrstvwxz]{7})\/?(#[a-z]\d+)?$/i;

/**
 * Where the record stands that somebody named by its identifier; undefined where they asked for anything else. Whether
 * there ever was one, its address says.
 *
 * @example recordAddress('https://guwah.example/t/t14s0rz6f/#p3') // '/t/t14s0rz6f/#p3'
 */
export function recordAddress(query: string): string | undefined {
  const [, id, part = ''] = IDENTIFIER.exec(query.trim().toLowerCase()) ?? [];
  return id === undefined ? undefined : `/${id.charAt(0)}/${id}/${part}`;
}

/** A hyphen has a meaning of its own in a text directive, and `encodeURIComponent` lets it stand. */
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** Up to two words before a place, and after it, where nothing but a blank lies between. */
const wordsBefore = (text: string, index: number) =>
  /((?:\S+\s+)?\S+)\s+$/.exec(text.slice(0, index))?.[1];
const wordsAfter = (text: string, index: number) =>
  /^\s+(\S+(?:\s+\S+)?)/.exec(text.slice(index))?.[1];

/**
 * Asks the browser to mark one stretch of a text on the page that opens. The words stand in the fragment, and scripts of
 * that page cannot read them.
 *
 * @example textDirective('So Rozenn Morgat said.', { start: 3, end: 16 }) // ':~:text=So-,Rozenn%20Morgat,-said.'
 */
export function textDirective(text: string, { start, end }: Stretch): string {
  const before = wordsBefore(text, start);
  const after = wordsAfter(text, end);
  return [
    ':~:text=',
    before === undefined ? '' : `${encode(before)}-,`,
    encode(text.slice(start, end)),
    after === undefined ? '' : `,-${encode(after)}`,
  ].join('');
}
