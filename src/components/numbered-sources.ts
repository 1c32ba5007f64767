/** One numbering of sources for a whole page: those cited in the text by first citation, then the others as listed. */
import type { NamedReference, ShownText } from '../disclose/public-archive.ts';

export interface NumberedSource {
  /** The number of `[1]` and of `#source-1`. */
  number: number;
  id: string;
  cited: boolean;
  /** How the record uses it; none for what only a note or a claim names. */
  uses: string[];
  locators: string[];
  /** Its words; undefined where it is not shown. */
  reference: NamedReference | undefined;
}

/** Words with what they cite. A record lists further sources; an introduction has none. */
export type SourcedWords = Pick<ShownText, 'text' | 'references'> &
  Partial<Pick<ShownText, 'record'>>;

export type SourceNumbers = ReadonlyMap<string, NumberedSource>;

/** Sources that the parts around the text name, in the order in which a page shows them. */
function* namedElsewhere(record: ShownText['record']): Iterable<string> {
  for (const entry of record.sources) yield entry.source;
  for (const { sources } of record.responses ?? []) for (const entry of sources) yield entry.source;
  for (const { versions } of record.discrepancies ?? [])
    for (const { sources } of versions) for (const entry of sources) yield entry.source;
  if ('attribution' in record)
    for (const entry of record.attribution?.sources ?? []) yield entry.source;
  if ('claims' in record)
    for (const claim of record.claims)
      for (const entry of claim.evidence ?? []) if (entry.source !== undefined) yield entry.source;
}

const numbered = new WeakMap<SourcedWords, SourceNumbers>();

/** The sources of a text by identifier, in the order of their numbers. */
export function sourcesOf(words: SourcedWords): SourceNumbers {
  const known = numbered.get(words);
  if (known !== undefined) return known;
  const { record, text, references } = words;
  const sources = new Map<string, NumberedSource>();
  const add = (id: string, cited: boolean) => {
    if (sources.has(id)) return;
    const listed = (record?.sources ?? []).filter((entry) => entry.source === id);
    sources.set(id, {
      number: sources.size + 1,
      id,
      cited,
      uses: [...new Set(listed.map((entry) => entry.as))],
      locators: listed.flatMap(({ locator }) => (locator === undefined ? [] : [locator])),
      reference: references.get(id),
    });
  };
  for (const id of text.citedSources) add(id, true);
  if (record !== undefined) for (const id of namedElsewhere(record)) add(id, false);
  numbered.set(words, sources);
  return sources;
}
