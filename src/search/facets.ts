/** By what hits may be filtered. Nothing here needs more than a browser has. */
import type { DocumentKind } from './document.ts';

export const FACETS = [
  'kind',
  'act',
  'place',
  'organisation',
  'year',
  'language',
  'verification',
] as const;
export type Facet = (typeof FACETS)[number];

/** Documents of these kinds, in this order, where nothing else tells which comes first. */
export const KIND_ORDER: readonly DocumentKind[] = [
  'testimony',
  'report',
  'claim',
  'collection',
  'series',
  'person',
  'place',
  'organisation',
  'event',
  'term',
  'source',
];

/** One value that a document may be filtered by. Only a record has a name; the label of any other follows from its value. */
export interface FacetValue {
  value: string;
  name?: string;
}

/** How a document is filtered and sorted. */
export interface Filing {
  values: Partial<Record<Exclude<Facet, 'kind'>, readonly FacetValue[]>>;
  /** In days since 1970: the time that it is about, or else when it appeared. */
  day: number | undefined;
}
