/** Tables as spreadsheets write them: a cell may go over several lines, and semicolons or tabs may stand for commas. */
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { neutralised, restored } from './spreadsheet-cell.ts';

/** A row with its number as spreadsheets show it: that of the headings is 1. */
export interface Row {
  number: number;
  cells: readonly string[];
}

/** The file is no table that can be read; nothing after this place can be relied on. */
export class TableSyntaxError extends Error {
  override name = 'TableSyntaxError';
  /** Line of the file, from 1. */
  readonly line: number;
  readonly help: string;

  constructor(message: string, line: number, help: string) {
    super(message);
    this.line = line;
    this.help = help;
  }
}

const SEPARATORS = [',', ';', '\t'];

/** What stands between the cells: the mark that is most often in the headings, which hold none of them otherwise. */
function separatorOf(text: string): string {
  const headings = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => headings.split(mark).length;
  return SEPARATORS.toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function decoded(bytes: Uint8Array): string {
  try {
    // A byte order mark is dropped.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new TableSyntaxError(
      error instanceof RangeError ? 'The table is too large.' : 'The table is not UTF-8.',
      1,
      'in the spreadsheet, save it as “CSV UTF-8”',
    );
  }
}

/**
 * The rows of a table, the headings first. Line ends inside of cells are LF; what was neutralised for a spreadsheet is as
 * it was. Rows without any words are left out, and keep their number.
 *
 * @throws TableSyntaxError
 * @example readTable(Buffer.from('a,b\r\n"1\r\n2",\'=3\r\n'))[1] // { number: 2, cells: ['1\n2', '=3'] }
 */
export function readTable(bytes: Uint8Array): Row[] {
  const text = decoded(bytes);
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new TableSyntaxError(
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'A quote is opened and never closed.'
        : 'A quote stands where none can be.',
      line,
      'put the whole cell into double quotes, and write a quote inside of it twice',
    );
  }
  return records.flatMap((record, index) => {
    const cells = record.map((cell) => restored(cell.replaceAll(/\r\n?/g, '\n')));
    return cells.every((cell) => cell.trim() === '') ? [] : [{ number: index + 1, cells }];
  });
}

/** A table that spreadsheets read as UTF-8, and in which no cell is a formula. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(neutralised)),
    // A line end of any kind, and a blank at an end, is kept by quotes alone.
    { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n;\t']|^\s|\s$/ },
  );
}
