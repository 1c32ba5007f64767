/** What tells the rows of a table apart: the identifier of an exported record, the editor's key, or everything in the row. */
import {
  checkCharacter,
  hasIdentifierShape,
  isIdentifier,
  kindOf,
} from '../../record/identifier.ts';
import { sentencesFor } from '../../read/messages.ts';
import type { Row } from './csv.ts';
import type { Heading } from './headings.ts';
import { hashOf } from './table-journal.ts';
import { tableProblem, type TableProblem } from './table-problem.ts';

export interface RowName {
  /** Hash of what tells the row from all others. */
  hash: string;
  /** The identifier that the row asks for. */
  id: string | undefined;
}

function idProblem(row: number, { column, words }: Heading, cell: string): TableProblem {
  const isSlip = hasIdentifierShape(cell);
  const code = isSlip ? 'wrong-check-character' : 'not-an-identifier';
  const values = isSlip ? { expected: checkCharacter(cell.slice(0, 8)) } : {};
  const { message, help } = sentencesFor(code, { field: words, ...values });
  return { code, severity: 'error', row, column, heading: words, message, help, quoted: undefined };
}

/**
 * Names the rows of a table.
 *
 * @returns the names in the order of the rows
 */
export function nameRows(
  rows: readonly Row[],
  headings: readonly Heading[],
): { names: RowName[]; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const idHeading = headings.find(({ fate }) => fate.is === 'own' && fate.own === 'id');
  const keyHeading = headings.find(({ fate }) => fate.is === 'dropped' && fate.rule === 'key');
  const seen = new Map<string, number>();
  const names = rows.map(({ number: row, cells }): RowName => {
    const cellOf = (heading: Heading | undefined) =>
      heading === undefined ? '' : (cells[heading.column - 1] ?? '').trim();
    const id = cellOf(idHeading);
    const key = cellOf(keyHeading);
    const isOurs = isIdentifier(id) && kindOf(id) === 'testimony';
    if (id !== '' && idHeading !== undefined && !isOurs)
      problems.push(idProblem(row, idHeading, id));
    // Whatever the order of columns is, and however many empty ones there are, the row is the same.
    const words = headings
      .map((heading) => [heading.words, cellOf(heading)])
      .filter(([, cell]) => cell !== '')
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
    const whole = JSON.stringify(words);
    const name = isOurs ? `id ${id}` : key === '' ? `row ${whole}` : `key ${key}`;
    const what = isOurs ? 'identifier' : key === '' ? 'cells' : 'key';
    if (!isOurs && key === '' && keyHeading !== undefined)
      problems.push(
        tableProblem('row-without-key', { row, column: keyHeading.column, heading: 'key' }),
      );
    const other = seen.get(name);
    if (other !== undefined)
      problems.push(
        tableProblem('row-twice', { row, column: 0, heading: '' }, { other: String(other), what }),
      );
    else seen.set(name, row);
    return { hash: hashOf(name), id: isOurs ? id : undefined };
  });
  return { names, problems };
}
