/** What becomes of each column of a table, decided by its heading before a cell is looked at. */
import { nearest } from '../../read/nearest.ts';
import { isPrivateKey, type PrivateRules } from '../../read/private-keys.ts';
import { columnNamed, type Column, type Path } from './columns.ts';
import { DROPPED_FIELDS, type DropRule } from './drop-rules.ts';
import { tableProblem, type TableProblem } from './table-problem.ts';

/** Columns that tables have beside the fields of the record. */
const OWN_COLUMNS = ['key', 'id', 'body'] as const;
type OwnColumn = (typeof OWN_COLUMNS)[number];
const isOwn = (heading: string): heading is OwnColumn =>
  (OWN_COLUMNS as readonly string[]).includes(heading);

/** What becomes of the cells of a column. */
export type Fate =
  | { is: 'field'; column: Column; path: Path }
  | { is: 'own'; own: OwnColumn }
  | { is: 'dropped'; rule: DropRule }
  | { is: 'refused' };

export interface Heading {
  /** As written, without outer blanks. */
  words: string;
  /** From 1. */
  column: number;
  fate: Fate;
}

/**
 * Whether a heading names a private detail: some words of it, one after another, are a private key. Far too many are
 * refused, and none of them is a field of a record.
 *
 * @example isPrivateHeading('Phone number (mother)', rules) // true
 */
export function isPrivateHeading(heading: string, rules: PrivateRules): boolean {
  const words = heading
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.some((_word, from) =>
    words
      .slice(from)
      .some((_last, more) => isPrivateKey(words.slice(from, from + more + 1).join(''), rules)),
  );
}

/** What the reading of headings needs to know. */
export interface HeadingRules {
  columns: readonly Column[];
  private: PrivateRules;
  /** Headings of columns that are left out. */
  leaveOut: ReadonlySet<string>;
}

function fateOf(
  words: string,
  { columns, private: privateRules, leaveOut }: HeadingRules,
): Fate | { is: 'refused'; code: 'private-column' | 'unknown-column' } {
  if (leaveOut.has(words)) return { is: 'dropped', rule: 'left-out' };
  const rule = DROPPED_FIELDS.get(words.split('.')[0] ?? '');
  const named = columnNamed(words, columns);
  if (named !== undefined) return rule ? { is: 'dropped', rule } : { is: 'field', ...named };
  if (words === 'key') return { is: 'dropped', rule: 'key' };
  if (isOwn(words)) return { is: 'own', own: words };
  const code = isPrivateHeading(words, privateRules) ? 'private-column' : 'unknown-column';
  return { is: 'refused', code };
}

/**
 * Reads the first row of a table.
 *
 * @param hasCells whether anything stands below a heading, by its place from 0
 */
export function readHeadings(
  cells: readonly string[],
  rules: HeadingRules,
  hasCells: (index: number) => boolean,
): { headings: Heading[]; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const seen = new Set<string>();
  const names = [...OWN_COLUMNS, ...rules.columns.map(({ name }) => name.replaceAll('#', '1'))];
  const headings = cells.map((cell, index): Heading => {
    const words = cell.trim();
    const column = index + 1;
    const refuse = (...[code, , values]: Parameters<typeof tableProblem>): Heading => {
      problems.push(tableProblem(code, { row: 1, column, heading: words }, values));
      return { words, column, fate: { is: 'refused' } };
    };
    const here = { row: 1, column, heading: words };
    if (words === '')
      return hasCells(index)
        ? refuse('column-without-heading', here)
        : { words, column, fate: { is: 'dropped', rule: 'empty' } };
    if (seen.has(words)) return refuse('column-twice', here);
    seen.add(words);
    const fate = fateOf(words, rules);
    if ('code' in fate)
      return refuse(fate.code, here, { nearest: nearest(words, names) ?? 'title' });
    return { words, column, fate };
  });
  for (const written of rules.leaveOut)
    if (!seen.has(written))
      problems.push(
        tableProblem('left-out-unknown', { row: 1, column: 0, heading: '' }, { written }),
      );
  if (problems.length === 0 && !headings.some(({ fate }) => fate.is === 'field'))
    problems.push(tableProblem('no-columns', { row: 1, column: 0, heading: '' }));
  return { headings, problems };
}
