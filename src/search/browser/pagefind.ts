/**
 * The only door to Pagefind in the browser: it is asked for one key at a time and answers where the key stands.
 *
 * Pagefind runs here, not in its worker: a piece of the index that fails to load is passed over in silence there, and a
 * word in it would be called missing. Here the failure is seen, and the question fails.
 */

/** One document that holds a key. */
export interface Posting {
  /** The name of the document's file among the texts. */
  id: string;
  /** How much the key says about the document, against all others. */
  score: number;
  /** Slots of the document's content, ascending. */
  positions: readonly number[];
}

export type Ask = (key: string) => Promise<readonly Posting[]>;

/** As much of Pagefind's own interface as is used here (version 1.6). */
interface PagefindModule {
  createInstance: (options: {
    noWorker: boolean;
    metaCacheTag: string;
    ranking: { pageLength: number };
  }) => {
    search: (
      term: string,
    ) => Promise<{ results: { id: string; score: number; words: number[] }[] }>;
  };
}

/** Search cannot run in this browser, whatever the network does. */
export class SearchUnsupportedError extends Error {
  override name = 'SearchUnsupportedError';
}

/** A piece of the index did not arrive; to ask again may help. */
export class SearchLoadError extends Error {
  override name = 'SearchLoadError';
}

let failures = 0;
const watched = new Set<string>();

/** Counts the requests under `folder` that fail. Pagefind calls the global `fetch`; there is no other way in. */
function watchFailures(folder: string): void {
  if (watched.has(folder)) return;
  watched.add(folder);
  const fetchAsBefore = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : new URL(input, folder).href;
    try {
      const response = await fetchAsBefore(input, init);
      if (!response.ok && address.startsWith(folder)) failures += 1;
      return response;
    } catch (error) {
      if (address.startsWith(folder)) failures += 1;
      throw error;
    }
  };
}

/**
 * Loads the program that reads the index in `folder`, an absolute address that ends in a slash. What is returned opens
 * the index itself, which must not be empty.
 *
 * @throws SearchUnsupportedError without WebAssembly, or (from a question) where the policy of the page forbids it
 * @throws SearchLoadError when something does not arrive; so does any question
 */
export async function loadPagefind(folder: string): Promise<() => Ask> {
  if (typeof WebAssembly === 'undefined') throw new SearchUnsupportedError('no WebAssembly');
  watchFailures(folder);
  try {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
    return () => openPagefind(pagefind);
  } catch (cause) {
    throw new SearchLoadError('the search program did not arrive', { cause });
  }
}

function openPagefind(pagefind: PagefindModule): Ask {
  const index = pagefind.createInstance({
    noWorker: true,
    // Its own tag is the time of day, which no server needs to know.
    metaCacheTag: '1',
    // An account is long, and what is said of it elsewhere is short: length says nothing here.
    ranking: { pageLength: 0 },
  });
  return async (key) => {
    const before = failures;
    try {
      const { results } = await index.search(key);
      if (failures > before) throw new SearchLoadError('a piece of the index did not arrive');
      return results.map(({ id, score, words }) => ({ id, score, positions: words }));
    } catch (cause) {
      if (cause instanceof SearchLoadError) throw cause;
      if (failures > before) throw new SearchLoadError('the index did not arrive', { cause });
      throw new SearchUnsupportedError('the index cannot be read here', { cause });
    }
  };
}
