/** The last gate before a new site takes the old one's place: the pages are those that the ledger demands, no other. */
import type { PublicArchive } from '../disclose/public-archive.ts';
import { recordAddresses, type ShownState } from './addresses.ts';
import type { SitePage } from './site-pages.ts';

/** Files that a build tool may leave behind and that hold more than what is shown. */
const UNWANTED = /\.(map|md|yml|yaml|jsonl|ts|astro)$/;
const RECORD_PAGE = /^\/[trspgwdc]\//;

/** What stands at the address that a file lies under; undefined where none of the folders above it was ever issued. */
function stateAbove(
  path: string,
  expected: ReadonlyMap<string, ShownState>,
): ShownState | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const state = expected.get(path.slice(0, end + 1));
    if (state !== undefined) return state;
  }
  return undefined;
}

/** Files beside the pages of records, such as a table to download: each stands only where its record is shown. */
function faultsBeside(
  files: readonly string[],
  expected: ReadonlyMap<string, ShownState>,
): string[] {
  return files
    .map((file) => `/${file}`)
    .filter((path) => RECORD_PAGE.test(path) && !path.endsWith('/index.html'))
    .flatMap((path) => {
      if (path.endsWith('.html')) return [`${path} has a page and was never issued`];
      const state = stateAbove(path, expected);
      if (state === 'shown') return [];
      return [`${path} must not stand where the record is ${state ?? 'not issued'}`];
    });
}

/**
 * What is wrong with a finished site, as sentences; none where it may be published: a missing page, a page in another
 * state than its record, a page that the ledger never issued, a file beside a page that is not shown, a file with sources
 * in it.
 */
export function faultsOfSite(
  archive: PublicArchive,
  files: readonly string[],
  pages: readonly SitePage[],
): string[] {
  const faults: string[] = [];
  const expected = recordAddresses(archive);
  const found = new Map(pages.map((page) => [page.path, page]));
  for (const [path, state] of expected) {
    const page = found.get(path);
    if (page === undefined) faults.push(`${path} was issued and has no page`);
    else if (page.state !== state)
      faults.push(`${path} must be ${state} and says ${page.state ?? 'nothing of its state'}`);
    else if (state !== 'shown' && !page.noindex)
      faults.push(`${path} is ${state} and must be noindex`);
  }
  for (const page of pages)
    if (RECORD_PAGE.test(page.path) && !expected.has(page.path))
      faults.push(`${page.path} has a page and was never issued`);
  faults.push(...faultsBeside(files, expected));
  for (const file of files)
    if (UNWANTED.test(file)) faults.push(`${file} must not stand in a published site`);
  return faults;
}
