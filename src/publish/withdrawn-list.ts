/**
 * `/withdrawn.json`: every address at which words stood that were withdrawn or erased, with the day, and nothing else. Who
 * keeps a copy of the site takes those addresses out of it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicArchive, PublicText, Shown } from '../disclose/public-archive.ts';
import { addressOf } from '../record/identifier.ts';
import { livingRecords } from './addresses.ts';

/** Where the list stands in a site. */
export const WITHDRAWN_LIST = 'withdrawn.json';

/** One address that holds nothing any more. */
export interface WithdrawnAddress {
  address: string;
  state: 'withdrawn' | 'erased';
  /** The day in UTC. */
  on: string;
}

function goneAt(address: string, shown: Shown): WithdrawnAddress[] {
  const { state } = shown;
  return state === 'withdrawn' || state === 'erased' ? [{ address, state, on: shown.on }] : [];
}

/** The addresses of an archive that were withdrawn or erased, sorted. */
export function withdrawnAddresses(archive: PublicArchive): WithdrawnAddress[] {
  const texts: PublicText[] = [...archive.testimonies, ...archive.reports];
  const gone = [
    ...texts.flatMap(({ id, shown, editions }) => [
      ...goneAt(addressOf(id), shown),
      ...editions.flatMap((edition) => [
        ...(edition.isOriginal ? [] : goneAt(edition.path, edition.shown)),
        ...edition.versions.flatMap((version) => goneAt(version.path, version.shown)),
      ]),
    ]),
    ...livingRecords(archive).flatMap(({ path, shown }) => goneAt(path, shown)),
  ];
  return gone.sort((a, b) => (a.address < b.address ? -1 : 1));
}

function write(site: string, addresses: readonly WithdrawnAddress[]): void {
  writeFileSync(
    join(site, WITHDRAWN_LIST),
    `${JSON.stringify({ withdrawn: addresses }, null, 1)}\n`,
  );
}

/** Writes the list of an archive into a site. */
export function writeWithdrawnList(site: string, archive: PublicArchive): void {
  write(site, withdrawnAddresses(archive));
}

function readList(site: string): WithdrawnAddress[] {
  const file = join(site, WITHDRAWN_LIST);
  if (!existsSync(file)) return [];
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { withdrawn: WithdrawnAddress[] }).withdrawn;
  } catch {
    // A damaged list is begun anew; the next build writes it whole.
    return [];
  }
}

/** Adds addresses to the list of a site that stands. What was withdrawn before keeps its day, until it is erased. */
export function addToWithdrawnList(site: string, added: readonly WithdrawnAddress[]): void {
  const list = new Map(readList(site).map((entry) => [entry.address, entry]));
  for (const entry of added)
    if (list.get(entry.address)?.state !== entry.state) list.set(entry.address, entry);
  write(
    site,
    [...list.values()].sort((a, b) => (a.address < b.address ? -1 : 1)),
  );
}
