/** The table of a series as a reader meets it: by measure, in time, with what is missing and what may not be compared. */
import { dateBounds, earliestOf } from '../record/date.ts';
import type { Series, SeriesRow } from '../record/series.ts';

export type SeriesLine =
  | { line: 'row'; row: SeriesRow }
  /** No figure is known for some time between two rows. */
  | { line: 'gap' }
  | { line: 'break'; at: string; why: string };

export interface SeriesMeasure {
  measure: string;
  lines: SeriesLine[];
}

const DAY = 86_400_000;

/**
 * The measures of a series in the order of the table. Rows stand in the order of time, then of publication.
 *
 * @example seriesMeasures(series)[0]?.lines.map(({ line }) => line) // ['row', 'gap', 'row', 'break', 'row']
 */
export function seriesMeasures({ rows, breaks = [] }: Series): SeriesMeasure[] {
  return [...Map.groupBy(rows, ({ measure }) => measure)].map(([measure, own]) => {
    const lines: SeriesLine[] = [];
    const waiting = breaks
      .filter((entry) => entry.measure === measure)
      .sort((a, b) => earliestOf(a.at) - earliestOf(b.at));
    let until: number | undefined;
    for (const row of own.toSorted(byTime)) {
      const from = earliestOf(row.period);
      if (until !== undefined && from - until > DAY) lines.push({ line: 'gap' });
      while (waiting[0] !== undefined && earliestOf(waiting[0].at) <= from) {
        const { at, why } = waiting.shift() ?? waiting[0];
        lines.push({ line: 'break', at, why });
      }
      lines.push({ line: 'row', row });
      const latest = dateBounds(row.period)?.latest ?? Number.POSITIVE_INFINITY;
      until = Math.max(until ?? latest, latest);
    }
    for (const { at, why } of waiting) lines.push({ line: 'break', at, why });
    return { measure, lines };
  });
}

/** Of two periods without a beginning neither is earlier: their difference is no number. */
function byTime(a: SeriesRow, b: SeriesRow): number {
  return (
    earliestOf(a.period) - earliestOf(b.period) || earliestOf(a.published) - earliestOf(b.published)
  );
}
