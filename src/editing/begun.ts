/** Records without versions that are begun and not ready, as they stand on disk: most of them lack what makes them whole. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { readCards } from './read-cards.ts';

/** What a file says of a record, or of an entry of a list, that is not ready. */
export interface Begun {
  id: string;
  /** Path from the folder that holds `content/`. */
  file: string;
  title: string | undefined;
  isInReview: boolean;
}

/** Lists of entries, with the field that says what an entry is called. */
const LISTS = { 'glossary.yml': 'term', 'events.yml': 'title' } as const;

const isBegun = (status: unknown) => status !== 'ready';
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** The entries of a list as far as they can be parsed; `check` says what is wrong with the others. */
function entriesIn(file: string): Record<string, unknown>[] {
  try {
    const parsed: unknown = parseDocument(readFileSync(file, 'utf8'), {
      schema: 'failsafe',
      strict: false,
      prettyErrors: false,
      logLevel: 'silent',
    }).toJS({ maxAliasCount: 0 });
    const { entries } = parsed as { entries?: unknown };
    return (Array.isArray(entries) ? (entries as unknown[]) : []).filter(
      (entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null,
    );
  } catch {
    return [];
  }
}

/**
 * Series, collections, words of the glossary and events that are not ready, also those that lack fields.
 *
 * @param content the folder `content/`
 */
export function begunIn(content: string): Begun[] {
  const gatherings = readCards(content, ['series', 'collection'])
    .filter(({ status }) => isBegun(status))
    .map(({ id, file, names, status }) => ({
      id,
      file,
      title: names[0]?.text,
      isInReview: status === 'in_review',
    }));
  const entries = Object.entries(LISTS).flatMap(([name, field]) =>
    entriesIn(join(content, name))
      .filter(({ status }) => isBegun(status))
      .map(({ id, status, [field]: title }) => ({
        id: textOf(id) ?? '–',
        file: `${basename(content)}/${name}`,
        title: textOf(title),
        isInReview: status === 'in_review',
      })),
  );
  return [...gatherings, ...entries];
}
