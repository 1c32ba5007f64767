/** Records that have no versions: authorities, and series, which are issued for their own sake. */
import { AUTHORITY_SCHEMAS, type AuthorityTypes } from './authority.ts';
import { seriesSchema, type Series } from './series.ts';

export const LIVING_SCHEMAS = { ...AUTHORITY_SCHEMAS, series: seriesSchema } as const;

export interface LivingTypes extends AuthorityTypes {
  series: Series;
}
