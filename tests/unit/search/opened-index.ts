/** A real index of an archive, asked in Node as a browser asks it. */
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PublicArchive } from '../../../src/disclose/public-archive.ts';
import { openSearch, type SearchIndex } from '../../../src/search/browser/search-index.ts';
import { writeSearchIndex } from '../../../src/search/write-search-index.ts';

export interface OpenedIndex {
  folder: string;
  search: SearchIndex['search'];
  facets: SearchIndex['facets'];
  suggest: SearchIndex['suggest'];
  /** Paths under the site that were fetched since the last call. */
  fetched: () => string[];
  /** While it is true, nothing arrives. */
  offline: boolean;
  close: () => void;
}

/**
 * Node fetches no files; a browser's fetch is played by reading them.
 *
 * @param lang the language of the page; without one every edition of a text is a hit of its own
 */
export async function openIndex(archive: PublicArchive, lang?: string): Promise<OpenedIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'guwah-search-'));
  await writeSearchIndex(archive, folder);
  const origin = pathToFileURL(folder).href;
  const fetchBefore = globalThis.fetch;
  const fetched: string[] = [];
  const opened: OpenedIndex = {
    folder,
    search: () => Promise.reject(new Error('not open')),
    facets: () => Promise.reject(new Error('not open')),
    suggest: () => Promise.reject(new Error('not open')),
    fetched: () => fetched.splice(0),
    offline: false,
    close: () => {
      globalThis.fetch = fetchBefore;
      rmSync(folder, { recursive: true });
    },
  };
  globalThis.fetch = (input) => {
    const address = new URL(input instanceof Request ? input.url : input);
    if (opened.offline) return Promise.reject(new TypeError('offline'));
    fetched.push(address.href.slice(origin.length));
    return Promise.resolve(
      new Response(readFileSync(fileURLToPath(new URL(address.pathname, 'file://')))),
    );
  };
  const index = openSearch(origin, lang);
  opened.search = index.search;
  opened.facets = index.facets;
  opened.suggest = index.suggest;
  return opened;
}
