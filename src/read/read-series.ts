/** One series: its YAML file, and the table beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../record/identifier.ts';
import { seriesHeadSchema, type SeriesHead } from '../record/series.ts';
import type { Ledger, LivingFile } from './archive.ts';
import { fileProblem } from './file-problem.ts';
import type { Mistakes } from './mistakes.ts';
import { decode, openBlock, validate } from './opened-file.ts';
import { privateRulesFor } from './private.ts';
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
  const rows = table === undefined ? [] : readSeriesTable(table.mistakes, context);
  const tableProblems = table?.mistakes.toProblems() ?? [];
  result.problems.push(...tableProblems);
  if (opened === undefined) return undefined;
  const { mistakes, source } = opened;
  if (ledger?.account.state.name === 'erased') mistakes.add('record-erased', 0, 1, { id });
  const tree = openBlock(source.text, 0, mistakes, {
    private: privateRulesFor('other', context.privateKeys),
  });
  let head: SeriesHead | undefined;
  if (tree !== undefined) {
    ({ record: head } = validate(seriesHeadSchema, tree, mistakes, 'series', id));
    if (head !== undefined && rows.length > 0) reportBreaks(head, rows, tree, mistakes);
  }
  result.problems.push(...mistakes.toProblems());
  const isWhole = !tableProblems.some(({ severity }) => severity === 'error') && rows.length > 0;
  if (head === undefined || !isWhole) return undefined;
  const record = { ...head, rows: rows.map(({ row }) => row) };
  return { id, kind: 'series', file: source.file, record };
}
