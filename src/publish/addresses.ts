/** Every address that the ledger ever issued, with what a reader must meet there. */
import { addressOf, type LivingKind } from '../record/identifier.ts';
import type {
  PublicArchive,
  PublicAuthority,
  PublicText,
  Shown,
} from '../disclose/public-archive.ts';

export type ShownState = Shown['state'];

/** Where the list of a text's versions stands. */
function versionsAddressOf(id: string): string {
  return `${addressOf(id)}versions/`;
}

function addressesOfText(text: PublicText): [string, ShownState][] {
  const addresses: [string, ShownState][] = [
    [addressOf(text.id), text.shown.state],
    [versionsAddressOf(text.id), text.shown.state],
  ];
  for (const edition of text.editions) {
    if (!edition.isOriginal) addresses.push([edition.path, edition.shown.state]);
    for (const version of edition.versions) addresses.push([version.path, version.shown.state]);
  }
  return addresses;
}

/**
 * The addresses under the letters of records, with the state that the table of disclosure demands for each.
 *
 * @example recordAddresses(archive).get('/t/t1x6np1wb/v/1/') // 'shown'
 */
export function recordAddresses(archive: PublicArchive): Map<string, ShownState> {
  const texts: PublicText[] = [...archive.testimonies, ...archive.reports];
  const authorities: PublicAuthority<LivingKind>[] = [
    ...archive.people,
    ...archive.organisations,
    ...archive.places,
    ...archive.sources,
    ...archive.series,
  ];
  return new Map([
    ...texts.flatMap(addressesOfText),
    ...authorities.map(({ path, shown }): [string, ShownState] => [path, shown.state]),
  ]);
}
