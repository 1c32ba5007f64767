/** What the archive holds under an identifier, in one line that tells a second reader where to look. */
import type { OpenReading } from '../../read/open-reading.ts';
import { readUnit } from '../../read/read-unit.ts';
import { authorName } from '../../record/author.ts';
import type { Source } from '../../record/authority.ts';

/** A source in full: who, what, where, when, and how it was read. */
function sourceInFull(source: Source): string {
  const container = source['container-title'];
  const parts = [
    source.author?.map(authorName).join(', '),
    `“${source.title}”`,
    container,
    source.publisher === container ? undefined : source.publisher,
    source.number,
    source.issued ?? 'undated',
    source.DOI && `https://doi.org/${source.DOI}`,
    source.ISBN && `ISBN ${source.ISBN}`,
    source.URL ?? (source.DOI === undefined ? 'no address' : undefined),
    ...(source.archived ?? []).map(({ url, date }) => `archived ${date}: ${url}`),
    `read as ${source.read_as}${source.copy === undefined ? '' : `: ${source.copy}`}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

/** Reads records when they are asked for, each once. */
export class KnownRecords {
  readonly #opened: OpenReading;
  readonly #lines = new Map<string, Promise<string>>();

  constructor(opened: OpenReading) {
    this.#opened = opened;
  }

  unitOf(id: string) {
    return this.#opened.units.find((unit) => 'id' in unit && unit.id === id);
  }

  /** @param id an identifier, or a claim: `r1…#c07` */
  lineOf(id: string): Promise<string> {
    const line = this.#lines.get(id) ?? this.#read(id);
    this.#lines.set(id, line);
    return line;
  }

  async #read(name: string): Promise<string> {
    const [id = '', claim] = name.split('#');
    const unit = this.unitOf(id);
    if (unit === undefined) return `${name}: there is no such record`;
    if (unit.of === 'ledger') return `${name}: its words are not here any more`;
    const { authority, text, series, collection } = await readUnit(unit, this.#opened.context);
    if (authority?.kind === 'source') return `${id}: ${sourceInFull(authority.record as Source)}`;
    const partial = text?.working?.partial;
    const said =
      partial !== undefined && 'claims' in partial
        ? partial.claims.find((entry) => entry.id === claim)?.text
        : undefined;
    const living = series?.record.title ?? collection?.record.title;
    const named = authority && 'name' in authority.record ? authority.record.name : undefined;
    const title = said ?? partial?.title ?? living ?? named;
    return `${name}: ${title === undefined ? 'its file has mistakes' : `“${title}”`}`;
  }
}
