/** Every address that the ledger ever issued, with what a reader must meet there. */
import { addressesOfText, type ShownState } from '../disclose/addresses.ts';
import type { PublicArchive, PublicAuthority, PublicText } from '../disclose/public-archive.ts';
import type { LivingKind } from '../record/identifier.ts';

export type { ShownState };

/** Records without versions that were ever issued, whatever is shown of them. */
export function livingRecords(archive: PublicArchive): PublicAuthority<LivingKind>[] {
  return [
    ...archive.people,
    ...archive.organisations,
    ...archive.places,
    ...archive.sources,
    ...archive.series,
    ...archive.collections,
  ];
}

/**
 * The addresses under the letters of records, with the state that the table of disclosure demands for each.
 *
 * @example recordAddresses(archive).get('/t/t1x6np1wb/v/1/') // 'shown'
 */
export function recordAddresses(archive: PublicArchive): Map<string, ShownState> {
  const texts: PublicText[] = [...archive.testimonies, ...archive.reports];
  return new Map([
    ...texts.flatMap(addressesOfText),
    ...livingRecords(archive).map(({ path, shown }): [string, ShownState] => [path, shown.state]),
  ]);
}
