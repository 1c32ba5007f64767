/** The order of the lists of places, organisations and sources. */
import type { PublicAuthority } from '../disclose/public-archive.ts';
import type { AuthorityTypes } from '../record/authority.ts';
import type { LivingKind } from '../record/identifier.ts';
import type { LivingTypes } from '../record/living.ts';
import { bareTitle, sourceName } from './source-words.ts';

/** An authority that a page shows. */
export type ListedAuthority<K extends LivingKind> = PublicAuthority<K> & {
  record: LivingTypes[K];
};

const names = new Intl.Collator('en');

/** What an authority is sorted by: its name; for a source where it was published, then its title. */
function sortKey({ kind, record }: ListedAuthority<LivingKind>): string {
  if (kind === 'series' || kind === 'collection') return 'title' in record ? record.title : '';
  return 'accessed' in record
    ? `${sourceName(record)} ${bareTitle(record.title)}`
    : (record as AuthorityTypes['person']).name;
}

/** Authorities that are shown, by name. */
export function authorityList<K extends LivingKind>(
  authorities: readonly PublicAuthority<K>[],
): ListedAuthority<K>[] {
  return authorities
    .filter((authority): authority is ListedAuthority<K> => authority.record !== undefined)
    .map((authority) => ({ authority, key: sortKey(authority) }))
    .sort((a, b) => names.compare(a.key, b.key) || (a.authority.id < b.authority.id ? -1 : 1))
    .map(({ authority }) => authority);
}
