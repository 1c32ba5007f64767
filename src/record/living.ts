/** Records that have no versions: authorities, and series and collections, which are issued for their own sake. */
import { AUTHORITY_SCHEMAS, type AuthorityTypes } from './authority.ts';
import { collectionSchema, type Collection } from './collection.ts';
import { seriesSchema, type Series } from './series.ts';

export const LIVING_SCHEMAS = {
  ...AUTHORITY_SCHEMAS,
  series: seriesSchema,
  collection: collectionSchema,
} as const;

export interface LivingTypes extends AuthorityTypes {
  series: Series;
  collection: Collection;
}
