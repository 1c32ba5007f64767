/** What a run makes of a row, cell by cell: every cell is mapped, dropped by a rule, or refused. */
import type { DropRule } from './drop-rules.ts';
import type { Heading } from './headings.ts';
import type { TableProblem } from './table-problem.ts';

/** What becomes of a row. */
export type RowState =
  /** A draft that is not there yet. */
  | 'new'
  /** Its record stands already. */
  | 'stands'
  /** Its record stands already, and the row has changed since it was added. */
  | 'changed'
  /** Its record was added and taken away since, by `withdraw`. */
  | 'withdrawn'
  /** Something in it must be mended. */
  | 'refused';

export interface RowFate {
  /** As a spreadsheet counts. */
  row: number;
  state: RowState;
  /** Of its record, as far as it has one. */
  id: string | undefined;
  mapped: number;
  refused: number;
  dropped: Partial<Record<DropRule, number>>;
}

/** Counts the cells of a row. Those with an error count as refused. */
export function countCells(
  cells: readonly string[],
  headings: readonly Heading[],
  problems: readonly TableProblem[],
): Pick<RowFate, 'mapped' | 'refused' | 'dropped'> {
  const wrong = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ column }) => column),
  );
  const count = { mapped: 0, refused: 0, dropped: {} as Partial<Record<DropRule, number>> };
  for (const { fate, column } of headings) {
    const isEmpty = (cells[column - 1] ?? '').trim() === '';
    if (fate.is === 'refused' || wrong.has(column)) count.refused += 1;
    else if (fate.is === 'dropped' || isEmpty) {
      const rule = isEmpty || fate.is !== 'dropped' ? 'empty' : fate.rule;
      count.dropped[rule] = (count.dropped[rule] ?? 0) + 1;
    } else count.mapped += 1;
  }
  count.refused += Math.max(0, cells.length - headings.length);
  return count;
}
