/** The table of a series: every cell is checked where it stands. */
import type { z } from 'astro/zod';
import { checkCharacter, hasIdentifierShape, isIdentifier } from '../record/identifier.ts';
import {
  ROW_KEY,
  SERIES_COLUMNS,
  seriesRowSchema,
  type SeriesColumn,
  type SeriesRow,
} from '../record/series.ts';
import { checkCharacters } from '../text/characters.ts';
import { readCsv, type Cell } from './csv-table.ts';
import type { Mistakes } from './mistakes.ts';
import { nearest } from './nearest.ts';
import { reportPrivatePatterns } from './private-search.ts';
import type { ReadingContext } from './reading.ts';

/** Columns of words, which are searched for what must not be published. */
const PROSE: ReadonlySet<SeriesColumn> = new Set([
  'asserted_by',
  'measure',
  'of',
  'locator',
  'note',
]);

/** A row with the place of its cells. */
export interface PlacedRow {
  row: SeriesRow;
  cells: ReadonlyMap<SeriesColumn, Cell>;
}

function reportHeader(header: readonly Cell[], mistakes: Mistakes): boolean {
  const wrong = SERIES_COLUMNS.findIndex((column, index) => header[index]?.value !== column);
  if (wrong === -1 && header.length === SERIES_COLUMNS.length) return true;
  const cell = header[wrong === -1 ? SERIES_COLUMNS.length : wrong];
  mistakes.add('csv-header', cell?.offset ?? 0, cell?.length ?? 1, {
    known: SERIES_COLUMNS.join(','),
  });
  return false;
}

/** What zod is given: a cell without words is a field that is missing. */
function fieldsOf(cells: ReadonlyMap<SeriesColumn, Cell>): Record<string, unknown> {
  return Object.fromEntries(
    [...cells].flatMap(([column, { value }]) => {
      if (value === '') return [];
      return [[column, column === 'sources' ? value.split(';') : value]];
    }),
  );
}

function reportIssue(
  issue: z.core.$ZodIssue,
  cells: ReadonlyMap<SeriesColumn, Cell>,
  mistakes: Mistakes,
): void {
  const [field, entry] = issue.path as [SeriesColumn, number?];
  const cell = cells.get(field);
  if (cell === undefined) return;
  const written = entry === undefined ? cell.value : (cell.value.split(';')[entry] ?? '');
  const add = (code: string, values: Record<string, string | undefined> = {}) => {
    mistakes.add(code, cell.offset, cell.length, { field, ...values });
  };
  if (issue.code === 'custom') {
    const { code = 'not-valid', ...values } = (issue.params ?? {}) as Record<string, string>;
    if (code === 'not-an-identifier' && hasIdentifierShape(written))
      add('wrong-check-character', { expected: checkCharacter(written.slice(0, 8)) });
    else add(code, values);
  } else if (cell.value === '') add('csv-cell-empty');
  else if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    add('unknown-value', {
      choices: words.join(' or '),
      remedy: 'use one of these words',
      nearest: nearest(cell.value, words),
    });
  } else if (issue.code === 'too_big')
    add('too-long', { limit: String(issue.maximum), length: String(cell.value.length) });
  else add('not-valid');
}

function reportUnknownSources(
  { row, cells }: PlacedRow,
  mistakes: Mistakes,
  { ids }: ReadingContext,
): void {
  const cell = cells.get('sources');
  for (const id of row.sources)
    if (cell !== undefined && isIdentifier(id) && !ids.has(id))
      mistakes.add('dangling', cell.offset, cell.length, { field: 'sources', id });
}

/** The text with everything that is no prose made blank, so that places stay what they are. */
function proseOf(text: string, rows: readonly ReadonlyMap<SeriesColumn, Cell>[]): string {
  const prose = rows.flatMap((cells) =>
    [...cells].flatMap(([column, cell]) => (PROSE.has(column) ? cell : [])),
  );
  let out = '';
  for (const { offset, length } of prose.sort((a, b) => a.offset - b.offset))
    out +=
      text.slice(out.length, offset).replaceAll(/[^\n]/g, ' ') +
      text.slice(offset, offset + length);
  return out;
}

/**
 * Reads a table. Its rows are whole only where no mistake is an error.
 *
 * @param isDraft whether it may be without rows as yet
 */
export function readSeriesTable(
  mistakes: Mistakes,
  context: ReadingContext,
  isDraft: boolean,
): PlacedRow[] {
  const { text } = mistakes.source;
  const { rows, findings } = readCsv(text);
  for (const { code, offset, length, values, severity } of [...findings, ...checkCharacters(text)])
    mistakes.add(code, offset, length, values, severity);
  const [header = [], ...lines] = rows;
  if (!reportHeader(header, mistakes)) {
    reportPrivatePatterns(text, 0, mistakes);
    return [];
  }
  if (lines.length === 0 && !isDraft) mistakes.add('csv-no-rows', 0, 1);
  const placed: PlacedRow[] = [];
  const keys = new Set<string>();
  const cellsOfRows = lines.map(
    (line) =>
      new Map(
        SERIES_COLUMNS.flatMap((column, index): [SeriesColumn, Cell][] => {
          const cell = line[index];
          return cell === undefined ? [] : [[column, cell]];
        }),
      ),
  );
  for (const [index, line] of lines.entries()) {
    const cells = cellsOfRows[index] ?? new Map<SeriesColumn, Cell>();
    const first = line[0];
    if (line.length !== SERIES_COLUMNS.length) {
      mistakes.add('csv-cell-count', first?.offset ?? 0, first?.length ?? 1, {
        found: String(line.length),
        expected: String(SERIES_COLUMNS.length),
      });
      continue;
    }
    const parsed = seriesRowSchema.safeParse(fieldsOf(cells));
    if (!parsed.success) {
      for (const issue of parsed.error.issues) reportIssue(issue, cells, mistakes);
      continue;
    }
    const row = { row: parsed.data, cells };
    reportUnknownSources(row, mistakes, context);
    const key = JSON.stringify(ROW_KEY.map((column) => parsed.data[column]));
    if (keys.has(key))
      mistakes.add('csv-row-twice', first?.offset ?? 0, first?.length ?? 1, {
        known: ROW_KEY.join(', '),
      });
    keys.add(key);
    placed.push(row);
  }
  reportPrivatePatterns(proseOf(text, cellsOfRows), 0, mistakes);
  return placed;
}
