/** A table read to its end: the draft of every row, what becomes of each cell, and everything that is wrong. */
import { privateRulesFor } from '../../read/private-keys.ts';
import type { ReadingContext } from '../../read/reading.ts';
import { shapeOf } from '../json-schemas.ts';
import { checkRow } from './check-row.ts';
import { columnsOf } from './columns.ts';
import type { Row } from './csv.ts';
import { bodyOf, draftFile } from './draft-file.ts';
import { readHeadings, type Heading } from './headings.ts';
import { countCells, type RowFate } from './row-fate.ts';
import { nameRows } from './row-names.ts';
import { rowReader } from './row-record.ts';
import { tableProblem, type TableProblem } from './table-problem.ts';

/** A row with the draft that it makes. */
export interface RowDraft extends Pick<RowFate, 'row' | 'mapped' | 'refused' | 'dropped'> {
  /** Hash of what tells the row from all others. */
  hash: string;
  /** The identifier that the row asks for. */
  id: string | undefined;
  text: string;
  isRefused: boolean;
}

export interface TableDrafts {
  headings: Heading[];
  rows: RowDraft[];
  problems: TableProblem[];
}

export interface TableOptions {
  /** Headings of columns that are left out. */
  leaveOut?: readonly string[];
  onProgress?: ((done: number, total: number) => void) | undefined;
}

const isError = ({ severity }: TableProblem) => severity === 'error';

/**
 * Reads the rows of a table as drafts of testimonies. Nothing is written.
 *
 * @param context the archive; an identifier that the table brings along counts as there
 */
export function readDrafts(
  [header = { number: 1, cells: [] }, ...rows]: readonly Row[],
  context: ReadingContext,
  { leaveOut = [], onProgress }: TableOptions = {},
): TableDrafts {
  const columns = columnsOf(shapeOf('testimony'));
  const privateRules = privateRulesFor('other', context.privateKeys);
  const { headings, problems } = readHeadings(
    header.cells,
    { columns, private: privateRules, leaveOut: new Set(leaveOut) },
    (index) => rows.some(({ cells }) => (cells[index] ?? '').trim() !== ''),
  );
  if (rows.length === 0 && problems.length === 0)
    problems.push(tableProblem('no-rows', { row: 1, column: 0, heading: '' }));
  const named = nameRows(rows, headings);
  problems.push(...named.problems);
  const refusedRows = new Set(named.problems.map(({ row }) => row));
  const bodyHeading = headings.find(({ fate }) => fate.is === 'own' && fate.own === 'body');
  const hasBody = (cells: readonly string[]) =>
    bodyHeading !== undefined && (cells[bodyHeading.column - 1] ?? '').trim() !== '';
  if (bodyHeading && context.isPublicRepository && rows.some(({ cells }) => hasBody(cells))) {
    const place = { row: 1, column: bodyHeading.column, heading: bodyHeading.words };
    problems.push(tableProblem('body-in-public-repository', place));
  }
  const read = rowReader(headings, columns);
  const ids = new Set([...context.ids, ...named.names.flatMap(({ id }) => id ?? [])]);
  const drafts = rows.map(({ number: row, cells }, index): RowDraft => {
    const { hash = '', id } = named.names[index] ?? {};
    const record = read(cells);
    const text = draftFile(record.fields, bodyOf(record.body));
    const found = checkRow(row, record, text, bodyHeading, {
      ...context,
      ids,
      // Told once, of the column.
      isPublicRepository: false,
    });
    if (cells.length > headings.length)
      found.push(
        tableProblem('cell-beyond-headings', { row, column: headings.length + 1, heading: '' }),
      );
    problems.push(...found);
    onProgress?.(index + 1, rows.length);
    const isRefused = found.some(isError) || refusedRows.has(row);
    return { row, hash, id, text, isRefused, ...countCells(cells, headings, found) };
  });
  problems.sort((a, b) => a.row - b.row || a.column - b.column);
  return { headings, rows: drafts, problems };
}
