/** One series: its YAML file, and the table beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../record/identifier.ts';
import { seriesHeadSchema, type SeriesHead } from '../record/series.ts';
import type { Ledger, LivingFile } from './archive.ts';
import { fileProblem } from './file-problem.ts';
import type { Mistakes } from './mistakes.ts';
import { decode, openBlock, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import { readSeriesTable, type PlacedRow } from './read-series-table.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import type { YamlTree } from './yaml-tree.ts';

/** A break of a measure that the table does not have would be shown nowhere. */
function reportBreaks(
  head: SeriesHead,
  rows: readonly PlacedRow[],
  tree: YamlTree,
  mistakes: Mistakes,
): void {
  const measures = new Set(rows.map(({ row }) => row.measure));
  for (const [index, { measure }] of (head.breaks ?? []).entries()) {
    const { offset, length } = tree.placeOf(['breaks', index, 'measure']);
    if (!measures.has(measure))
      mistakes.add('break-without-measure', offset, length, { known: [...measures].join(', ') });
  }
}

export function readSeries(
  id: string,
  ledger: Ledger | undefined,
  context: ReadingContext,
  result: UnitResult,
): LivingFile<'series'> | undefined {
  const path = `${KINDS.series.folder}/${id}`;
  const missing = ['yml', 'csv'].filter(
    (ending) => !existsSync(join(context.folder, `${path}.${ending}`)),
  );
  for (const ending of missing)
    result.problems.push(
      fileProblem('series-half', `${context.label}/${path}.${ending}`, {
        what: ending === 'csv' ? 'its table' : 'its title',
      }),
    );
  const opened = missing.includes('yml')
    ? undefined
    : decode(`${path}.yml`, context, result.problems);
  const table = missing.includes('csv')
    ? undefined
    : decode(`${path}.csv`, context, result.problems);
  result.files += 2 - missing.length;
  if (opened !== undefined && ledger?.account.state.name === 'erased')
    opened.mistakes.add('record-erased', 0, 1, { id });
  const tree =
    opened &&
    openBlock(opened.source.text, 0, opened.mistakes, {
      private: privateRulesFor('other', context.privateKeys),
    });
  const head =
    opened && tree && validate(seriesHeadSchema, tree, opened.mistakes, 'series', id).record;
  const isDraft = tree?.value['status'] === 'draft';
  const rows = table === undefined ? [] : readSeriesTable(table.mistakes, context, isDraft);
  const tableProblems = table?.mistakes.toProblems() ?? [];
  if (opened !== undefined && tree !== undefined && head !== undefined && rows.length > 0)
    reportBreaks(head, rows, tree, opened.mistakes);
  result.problems.push(...tableProblems, ...(opened?.mistakes.toProblems() ?? []));
  const isWhole = !tableProblems.some(({ severity }) => severity === 'error') && rows.length > 0;
  if (opened === undefined || head === undefined || !isWhole) return undefined;
  const record = { ...head, rows: rows.map(({ row }) => row) };
  return { id, kind: 'series', file: opened.source.file, record };
}
