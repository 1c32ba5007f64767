/** Search as the page sees it: a question in a reader's words, an answer in words of the archive. */
import type { Columns } from '../columns.ts';
import type { SearchDocument } from '../document.ts';
import type { Facet } from '../facets.ts';
import type { IndexFacts } from '../index-facts.ts';
import type { NamePiece } from '../names/name-piece.ts';
import { learnVariants } from '../../text/han-variants-fetched.ts';
import { fetchJson } from './fetched.ts';
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
import type { EditionGroup } from '../editions.ts';
import { openEditions, type Editions } from './editions.ts';
import { findMatches, type Matches, type Understood } from './match.ts';
import { openNames, type NameIndex, type Suggestion } from './names.ts';
import { nearQuestions } from './near-questions.ts';
import { openPagefind, type Ask } from './pagefind.ts';
import { drawDocument, type DrawnDocument } from './passages.ts';
import { parseQuery, type Clause } from './query.ts';

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
  /** Nearly the same question with names that the archive has, for words that it has not. Nobody applies them but the reader. */
  near: string[];
}

/** What a reader asks for. Without words, everything that passes the filters. */
export interface Selection {
  filters?: Filters;
  order?: Order;
}

export interface SearchIndex {
  /** @throws SearchLoadError */
  search: (query: string, limit: number, selection?: Selection) => Promise<Answer>;
  /**
   * The filters that a question leaves open, with counts.
   *
   * @throws SearchLoadError
   */
  facets: (query: string, filters: Filters) => Promise<FacetCounts[]>;
  /**
   * Names that begin like what is typed, each record once.
   *
   * @throws SearchLoadError
   */
  suggest: (typed: string) => Promise<Suggestion[]>;
}

const MOST_SUGGESTIONS = 8;
const HAN = /\p{Script=Han}/u;

/**
 * Search over the site at `origin`. Nothing is fetched until the first question.
 *
 * @param lang the language of the page, in which a text is shown that stands in several; without it each is a hit
 *
 * @example (await openSearch('https://guwah.example').search('Karamay', 10)).total // 3
 */
export function openSearch(origin: string, lang?: string): SearchIndex {
  const folder = `${origin}/pagefind/`;
  const documents = new Map<string, Promise<SearchDocument>>();
  let asking: Promise<Ask> | undefined;
  let knownFacts: Promise<IndexFacts> | undefined;
  let knownNames: Promise<NameIndex> | undefined;

  const factsOf = async (): Promise<IndexFacts> => {
    knownFacts ??= fetchJson(`${folder}facts.json`) as Promise<IndexFacts>;
    knownFacts.catch(() => (knownFacts = undefined));
    return await knownFacts;
  };

  let variants: Promise<void> | undefined;
  /** Only a question with Chinese characters finds any, so only such a one needs their variants. */
  const learnWhatIsAsked = async (query: string): Promise<void> => {
    if (!HAN.test(query)) return;
    variants ??= fetchJson(`${folder}han.json`).then((pairs) => {
      learnVariants(pairs as string);
    });
    variants.catch(() => (variants = undefined));
    await variants;
  };

  const clausesOf = async (query: string): Promise<Clause[]> => {
    await learnWhatIsAsked(query);
    return parseQuery(query);
  };

  /** An index of nothing answers with nothing. */
  const openIndex = async (): Promise<Ask> => {
    const { contents } = await factsOf();
    return contents === undefined ? () => Promise.resolve([]) : openPagefind(folder, contents);
  };

  const namesOf = async (): Promise<NameIndex> => {
    const pieces = new Map<number, Promise<NamePiece>>();
    const load = (number: number): Promise<NamePiece> => {
      const piece =
        pieces.get(number) ?? (fetchJson(`${folder}names/${number}.json`) as Promise<NamePiece>);
      pieces.set(number, piece);
      piece.catch(() => pieces.delete(number));
      return piece;
    };
    knownNames ??= factsOf().then(({ names }) => openNames(names, load));
    knownNames.catch(() => (knownNames = undefined));
    return await knownNames;
  };

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

  let editions: Promise<Editions> | undefined;
  const openedEditions = async (): Promise<Editions> => {
    if (lang === undefined) return openEditions([], '');
    editions ??= fetchJson(`${folder}editions.json`).then((groups) =>
      openEditions(groups as EditionGroup[], lang),
    );
    editions.catch(() => (editions = undefined));
    return await editions;
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
    const clauses = await clausesOf(query);
    if (clauses.length === 0) return { ids: allInOrder(await openedColumns()), understood: [] };
    return clauses.every(({ excluded }) => excluded)
      ? await allBut(clauses)
      : await findClauses(clauses);
  };

  const findClauses = async (clauses: readonly Clause[]): Promise<Matches> => {
    asking ??= openIndex();
    asking.catch(() => (asking = undefined));
    const [ask, { common }] = await Promise.all([asking, factsOf()]);
    return await findMatches(clauses, ask, new Set(common));
  };

  /** Whoever only leaves out asks for the rest of the archive. */
  const allBut = async (clauses: readonly Clause[]): Promise<Matches> => {
    const unwanted = await Promise.all(
      clauses.map((clause) => findClauses([{ ...clause, excluded: false }])),
    );
    const left = new Set(unwanted.flatMap(({ ids }) => ids));
    return {
      ids: allInOrder(await openedColumns()).filter((id) => !left.has(id)),
      understood: clauses.map((clause, index) => ({
        clause,
        documents: unwanted[index]?.ids.length ?? 0,
        leftOut: false,
      })),
    };
  };

  /** Where nothing holds all words, each leads to its own answer, and says how many hits that has. */
  const countedAlone = async (
    understood: readonly Understood[],
    { count }: Editions,
  ): Promise<Understood[]> =>
    await Promise.all(
      understood.map(async (one) => {
        if (one.documents === 0 || one.clause.excluded || lang === undefined) return one;
        const { ids } = await findClauses([one.clause]);
        return { ...one, documents: count(ids) };
      }),
    );

  return {
    search: async (query, limit, { filters = {}, order = 'best' } = {}) => {
      const clauses = await clausesOf(query);
      if (clauses.length === 0 && !hasFilters(filters))
        return { total: 0, hits: [], understood: [], keptBack: [], near: [] };
      // Two files that do not wait for one another.
      const [matches, texts] = await Promise.all([matchesOf(query), openedEditions()]);
      const near = nearQuestions(matches.understood, namesOf);
      // It is awaited last; until then a failure waits with it.
      near.catch(() => undefined);
      const sorted =
        order === 'best' && !hasFilters(filters)
          ? matches.ids
          : sortIds(
              narrow(matches.ids, filters, await openedColumns()),
              order,
              await openedColumns(),
            );
      const told = texts.oneEach(sorted);
      const keptBack =
        sorted.length > 0 || !hasFilters(filters)
          ? []
          : withoutEach(matches.ids, filters, await openedColumns(), texts.count);
      const found = await Promise.all(told.slice(0, limit).map(documentOf));
      const hits = found.map((document) => ({ document, ...drawDocument(document, clauses) }));
      const understood =
        matches.ids.length > 0 ? matches.understood : await countedAlone(matches.understood, texts);
      return { total: told.length, hits, understood, keptBack, near: await near };
    },
    facets: async (query, filters) => {
      const [{ ids }, file, { count }] = await Promise.all([
        matchesOf(query),
        openedColumns(),
        openedEditions(),
      ]);
      return countFacets(ids, filters, file, count);
    },
    suggest: async (typed) => {
      const [names] = await Promise.all([namesOf(), learnWhatIsAsked(typed)]);
      return await names.suggest(typed, MOST_SUGGESTIONS, lang);
    },
  };
}
