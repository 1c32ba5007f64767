/** Search as the page sees it: a question in a reader's words, an answer in words of the archive. */
import type { SearchDocument } from '../document.ts';
import type { IndexFacts } from '../index-facts.ts';
import { findMatches, type Understood } from './match.ts';
import { loadPagefind, SearchLoadError, type Ask } from './pagefind.ts';
import { drawDocument, type DrawnDocument } from './passages.ts';
import { parseQuery } from './query.ts';

export interface Hit extends DrawnDocument {
  document: SearchDocument;
}

export interface Answer {
  /** How many documents hold what was asked for. */
  total: number;
  /** The best of them, from the first on. */
  hits: Hit[];
  /** What became of each word or quoted run, in the order of the query. */
  understood: Understood[];
}

export interface SearchIndex {
  /** @throws SearchLoadError, SearchUnsupportedError */
  search: (query: string, limit: number) => Promise<Answer>;
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} for ${address}`);
    return await response.json();
  } catch (cause) {
    throw new SearchLoadError('a text did not arrive', { cause });
  }
}

interface Opened {
  ask: Ask;
  facts: IndexFacts;
}

/** Opens the index in `folder`, an absolute address that ends in a slash. An index of nothing answers with nothing. */
async function open(folder: string): Promise<Opened> {
  const [openPagefind, facts] = await Promise.all([
    loadPagefind(folder),
    fetchJson(`${folder}facts.json`) as Promise<IndexFacts>,
  ]);
  return { ask: facts.documents === 0 ? () => Promise.resolve([]) : openPagefind(), facts };
}

/**
 * Search over the site at `origin`. Nothing is fetched until the first question.
 *
 * @example (await openSearch('https://guwah.example').search('Karamay', 10)).total // 3
 */
export function openSearch(origin: string): SearchIndex {
  const folder = `${origin}/pagefind/`;
  const documents = new Map<string, Promise<SearchDocument>>();
  let opened: Promise<Opened> | undefined;

  const documentOf = (id: string): Promise<SearchDocument> => {
    const known = documents.get(id);
    if (known !== undefined) return known;
    const document = fetchJson(`${folder}texts/${id}.json`) as Promise<SearchDocument>;
    documents.set(id, document);
    document.catch(() => documents.delete(id));
    return document;
  };

  return {
    search: async (query, limit) => {
      const clauses = parseQuery(query);
      if (clauses.every(({ excluded }) => excluded)) return { total: 0, hits: [], understood: [] };
      opened ??= open(folder);
      const { ask, facts } = await opened;
      const { ids, understood } = await findMatches(clauses, ask, new Set(facts.common));
      const found = await Promise.all(ids.slice(0, limit).map(documentOf));
      const hits = found.map((document) => ({ document, ...drawDocument(document, clauses) }));
      return { total: ids.length, hits, understood };
    },
  };
}
