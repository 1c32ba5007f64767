/** What is wrong in a table, at a cell as a spreadsheet counts, and how it is told. */
import type { Severity } from '../../record/problem.ts';
import { lettersOf } from './spreadsheet-cell.ts';

export interface TableProblem {
  code: string;
  severity: Severity;
  /** Row and column from 1; column 0 is the row as a whole. */
  row: number;
  column: number;
  /** The heading of the column; empty for a row. */
  heading: string;
  message: string;
  help: string | undefined;
  /** What stands there, as far as it may be shown. */
  quoted: string | undefined;
}

const SHOWN_WIDTH = 100;

/** The sentences of what only tables have. `{words}` are filled in. */
const MESSAGES = {
  'private-column': {
    says: 'this column holds private details, which must not stand in an archive',
    help: 'delete it from a copy of the table, or leave it out with `--leave-out`; its cells were not read',
  },
  'unknown-column': {
    says: 'no field of a testimony is called so',
    help: 'did you mean `{nearest}`? `npm run add -- --template testimony` lists all; `--leave-out` leaves a column out',
  },
  'column-without-heading': {
    says: 'this column has cells and no heading',
    help: 'name the field that it belongs to, or delete the column',
  },
  'column-twice': {
    says: 'another column has the same heading',
    help: 'delete one of them; entries of a list have numbers, as in `narrators.2.display`',
  },
  'cell-beyond-headings': {
    says: 'this row has more cells than the table has headings',
    help: 'put text with a comma into double quotes, or give the column a heading',
  },
  'no-columns': {
    says: 'the table names no field of a testimony',
    help: 'the first row holds the headings: `npm run add -- --template testimony` prints them',
  },
  'no-rows': {
    says: 'the table has no rows below its headings',
    help: 'write one row a testimony',
  },
  'body-in-public-repository': {
    says: 'the repository is public, and nobody has agreed to these texts yet',
    help: 'add them to an archive in a private repository, or leave this column out with `--leave-out body`',
  },
  'row-without-key': {
    says: 'this row has no key, and others have',
    help: 'give each row a key of its own: a number will do',
  },
  'row-twice': {
    says: 'row {other} has the same {what}',
    help: 'delete one of them, or give each row a key of its own',
  },
  'identifier-taken': {
    says: 'the record of this identifier was taken away, and no other gets it',
    help: 'empty the cell: the row becomes a new record',
  },
  'left-out-unknown': {
    says: 'the table has no column `{written}`, which shall be left out',
    help: 'write the heading as it stands in the table',
  },
} as const;
export type TableCode = keyof typeof MESSAGES;

/** A problem of the table itself. Nothing of a cell is quoted. */
export function tableProblem(
  code: TableCode,
  place: Pick<TableProblem, 'row' | 'column' | 'heading'>,
  values: Readonly<Record<string, string>> = {},
): TableProblem {
  const { says, help } = MESSAGES[code];
  const filled = (sentence: string) =>
    sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '…');
  const message = `${filled(says).replace(/^./, (first) => first.toUpperCase())}.`;
  return { code, severity: 'error', ...place, message, help: filled(help), quoted: undefined };
}

/** `E17`, or `row 17`. */
const cellOf = ({ row, column }: TableProblem) =>
  column === 0 ? `row ${String(row)}` : `${lettersOf(column)}${String(row)}`;

/**
 * Problems for people: file, row and column, what stands there, and what to do.
 *
 * @param file the name of the table
 */
export function formatTableProblems(problems: readonly TableProblem[], file: string): string {
  return problems
    .map((problem) => {
      const { row, column, severity, code, heading, message, help, quoted } = problem;
      const place = `${cellOf(problem)}${heading === '' ? '' : `, ${heading}`}`;
      const line = quoted?.replaceAll(/\s*\n\s*/g, ' ⏎ ');
      const shown =
        line === undefined || line.length <= SHOWN_WIDTH ? line : `${line.slice(0, SHOWN_WIDTH)}…`;
      return [
        `${file}:${String(row)}:${String(column)}: ${severity}[${code}]: ${place}: ${message}`,
        ...(shown === undefined ? [] : [`     | ${shown}`]),
        ...(help === undefined ? [] : [`   help: ${help}`]),
        '',
      ].join('\n');
    })
    .join('\n');
}
