/** What stands at each address of a record, and whether a link that an editor wrote by hand may lead there. */
import { addressOf } from '../record/identifier.ts';
import type { Shown } from './public-archive.ts';

export type ShownState = Shown['state'];

/** What a text tells of its addresses, before and after its links are decided. */
interface AddressedText {
  id: string;
  shown: Shown;
  editions: readonly {
    isOriginal: boolean;
    path: string;
    shown: Shown;
    versions: readonly { path: string; shown: Shown }[];
  }[];
}

/** The addresses of a text, with the state of each. */
export function addressesOfText({ id, shown, editions }: AddressedText): [string, ShownState][] {
  const addresses: [string, ShownState][] = [
    [addressOf(id), shown.state],
    [`${addressOf(id)}versions/`, shown.state],
  ];
  for (const edition of editions) {
    if (!edition.isOriginal) addresses.push([edition.path, edition.shown.state]);
    for (const version of edition.versions) addresses.push([version.path, version.shown.state]);
  }
  return addresses;
}

const RECORD = /^\/[trspgwdc]\/./;

/** The path of a record that an address on this site means; undefined for any other address. */
function recordPathOf(href: string, site: URL): string | undefined {
  if (!URL.canParse(href, site)) return undefined;
  const { host, pathname } = new URL(href, site);
  if (host !== site.host || !RECORD.test(pathname)) return undefined;
  // A file beside a page has the state of the page; an address may lack its last slash.
  const folder = pathname.replace(/[^/]+\.[^/.]+$/, '');
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/**
 * Answers whether an address is that of a record and nothing is shown there. Its words could stand in the link.
 *
 * @param states what stands at the address of each record
 * @param origin of this archive
 * @example leadsToNothing(new Map(), 'https://archive.example')('/t/t1x6np1wb/#p3') // true
 */
export function leadsToNothing(
  states: ReadonlyMap<string, ShownState>,
  origin: string,
): (href: string) => boolean {
  const site = new URL(origin);
  return (href) => {
    const path = recordPathOf(href, site);
    const state = path === undefined ? 'shown' : states.get(path);
    return state !== 'shown' && state !== 'moved';
  };
}
