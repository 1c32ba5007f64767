/** Search as the page sees it: a question in a reader's words, an answer in words of the archive. */
import type { Columns } from '../columns.ts';
import type { SearchDocument } from '../document.ts';
import type { Facet } from '../facets.ts';
import type { IndexFacts } from '../index-facts.ts';
import {
  allInOrder,
  countFacets,
  hasFilters,
  narrow,
  openColumns,
  sortIds,
  withoutEach,
  type FacetCounts,
  type OpenedColumns,
  type Filters,
  type Order,
} from './filters.ts';
import { findMatches, type Matches, type Understood } from './match.ts';
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
  /** Where filters leave nothing of what was found: how much each of them keeps back. */
  keptBack: { facet: Facet; documents: number }[];
}

/** What a reader asks for. Without words, everything that passes the filters. */
export interface Selection {
  filters?: Filters;
  order?: Order;
}

export interface SearchIndex {
  /** @throws SearchLoadError, SearchUnsupportedError */
  search: (query: string, limit: number, selection?: Selection) => Promise<Answer>;
  /**
   * The filters that a question leaves open, with counts.
   *
   * @throws SearchLoadError, SearchUnsupportedError
   */
  facets: (query: string, filters: Filters) => Promise<FacetCounts[]>;
}

const NOTHING: Matches = { ids: [], understood: [] };

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

  let columns: Promise<OpenedColumns> | undefined;
  const openedColumns = async (): Promise<OpenedColumns> => {
    columns ??= fetchJson(`${folder}columns.json`).then((file) => openColumns(file as Columns));
    columns.catch(() => (columns = undefined));
    return await columns;
  };

  /** What the words alone find. The filters of one question ask for it again and again. */
  let last: { query: string; matches: Promise<Matches> } | undefined;
  const matchesOf = async (query: string): Promise<Matches> => {
    if (last?.query === query) return await last.matches;
    const matches = findWords(query);
    last = { query, matches };
    matches.catch(() => (last = undefined));
    return await matches;
  };

  const findWords = async (query: string): Promise<Matches> => {
    const clauses = parseQuery(query);
    if (clauses.length === 0) return { ids: allInOrder(await openedColumns()), understood: [] };
    if (clauses.every(({ excluded }) => excluded)) return NOTHING;
    opened ??= open(folder);
    opened.catch(() => (opened = undefined));
    const { ask, facts } = await opened;
    return await findMatches(clauses, ask, new Set(facts.common));
  };

  return {
    search: async (query, limit, { filters = {}, order = 'best' } = {}) => {
      const clauses = parseQuery(query);
      if (clauses.length === 0 && !hasFilters(filters))
        return { total: 0, hits: [], understood: [], keptBack: [] };
      const matches = await matchesOf(query);
      const sorted =
        order === 'best' && !hasFilters(filters)
          ? matches.ids
          : sortIds(
              narrow(matches.ids, filters, await openedColumns()),
              order,
              await openedColumns(),
            );
      const keptBack =
        sorted.length > 0 || !hasFilters(filters)
          ? []
          : withoutEach(matches.ids, filters, await openedColumns());
      const found = await Promise.all(sorted.slice(0, limit).map(documentOf));
      const hits = found.map((document) => ({ document, ...drawDocument(document, clauses) }));
      return { total: sorted.length, hits, understood: matches.understood, keptBack };
    },
    facets: async (query, filters) => {
      const [{ ids }, file] = await Promise.all([matchesOf(query), openedColumns()]);
      return countFacets(ids, filters, file);
    },
  };
}
