/** What search fetches. A file that does not arrive fails the question: no word is called missing for it. */

/** Something did not arrive; to ask again may help. */
export class SearchLoadError extends Error {
  override name = 'SearchLoadError';
}

async function fetched<T>(address: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    return await read(response);
  } catch (cause) {
    throw new SearchLoadError('a file of the search did not arrive', { cause });
  }
}

/** @throws SearchLoadError */
export const fetchJson = (address: string): Promise<unknown> =>
  fetched(address, (response) => response.json());

/** @throws SearchLoadError, also where `unpack` does not know what arrived */
export const fetchPacked = (
  address: string,
  unpack: (packed: Uint8Array) => Uint8Array,
): Promise<Uint8Array> =>
  fetched(address, async (response) => unpack(new Uint8Array(await response.arrayBuffer())));
