/** What a run made of a table, in words: each column, each row, and how many cells went where. */
import { DROP_RULES, type DropRule } from './drop-rules.ts';
import type { Fate } from './headings.ts';
import type { TableAddition } from './add-table.ts';
import type { RowFate, RowState } from './row-fate.ts';
import { lettersOf } from './spreadsheet-cell.ts';

const count = (number: number, word: string) =>
  `${String(number)} ${word}${number === 1 ? '' : 's'}`;

function fateWords(fate: Fate): string {
  switch (fate.is) {
    case 'field':
      return 'goes into the record';
    case 'own':
      return fate.own === 'body' ? 'is the text of the record' : 'is the identifier of the record';
    case 'dropped':
      return `dropped (${fate.rule}): ${DROP_RULES[fate.rule]}`;
    case 'refused':
      return 'refused, see below';
  }
}

const STATES: Readonly<Record<RowState, string>> = {
  new: 'a new draft',
  stands: 'stands already',
  changed: 'stands already; the row has changed since, the record stays as it is',
  withdrawn: 'was withdrawn since; it does not come back',
  refused: 'refused, see below',
};

function rowWords({ row, state, id, mapped, refused, dropped }: RowFate): string {
  const parts = [
    `${String(mapped)} mapped`,
    ...Object.entries(dropped).map(([rule, cells]) => `${String(cells)} ${rule}`),
    ...(refused > 0 ? [`${String(refused)} refused`] : []),
  ];
  return `  row ${String(row)}: ${id === undefined ? '' : `${id} `}${STATES[state]} (${parts.join(', ')})`;
}

/** Cells of all rows together. */
function totals(rows: readonly RowFate[]): string {
  const sum = (of: (row: RowFate) => number) => rows.reduce((all, row) => all + of(row), 0);
  const rules = (Object.keys(DROP_RULES) as DropRule[])
    .map((rule) => ({ rule, cells: sum(({ dropped }) => dropped[rule] ?? 0) }))
    .filter(({ cells }) => cells > 0)
    .map(({ rule, cells }) => `${String(cells)} dropped (${rule})`);
  const all = [
    `${String(sum(({ mapped }) => mapped))} mapped`,
    ...rules,
    `${String(sum(({ refused }) => refused))} refused`,
  ];
  return `cells: ${all.join(', ')}`;
}

/**
 * The report of a run, without what is wrong. It holds headings and counts, and no words of a cell.
 *
 * @param file the name of the table
 */
export function tableReport({ headings, rows }: TableAddition, file: string): string {
  const width = Math.max(0, ...headings.map(({ words }) => words.length));
  return [
    `${file}: ${count(rows.length, 'row')}, ${count(headings.length, 'column')}`,
    ...headings.map(
      ({ words, column, fate }) =>
        `  ${lettersOf(column).padStart(3)} ${words.padEnd(width)}  ${fateWords(fate)}`,
    ),
    ...rows.map(rowWords),
    totals(rows),
    '',
  ].join('\n');
}

/** What follows from a run, in a line or two. */
export function outcomeOf({ rows, problems, written }: TableAddition, isWriting: boolean): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const coming = rows.filter(({ state }) => state === 'new').length;
  if (errors > 0)
    return `${count(errors, 'mistake')}: nothing was written. Mend the table and run this again.\n`;
  if (isWriting)
    return written === 0
      ? 'Every row stands in the archive already; nothing was written.\n'
      : `${count(written, 'draft')} written. Each still needs its agreement, and \`npm run check\` says what else is missing.\n`;
  return coming === 0
    ? 'Every row stands in the archive already.\n'
    : `Nothing was written yet. With \`--write\`, ${count(coming, 'draft')} would be.\n`;
}
