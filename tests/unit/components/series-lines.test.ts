import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seriesMeasures } from '../../../src/components/series-lines.ts';
import type { Series, SeriesRow } from '../../../src/record/series.ts';

const row = (period: string, fields: Partial<SeriesRow> = {}): SeriesRow => ({
  period,
  published: '2024',
  asserted_by: 'The gatekeeper',
  measure: 'bales',
  of: 'wool',
  value: 1,
  unit: 'bales',
  kind: 'reported',
  sources: ['s1d8kq2vv'],
  certainty: 'S',
  ...fields,
});
const series = (rows: SeriesRow[], breaks?: Series['breaks']): Series => ({
  schema: 1,
  changed: '2024-01-01',
  title: 'Bales',
  status: 'ready',
  about: 'Bales.',
  rows,
  ...(breaks && { breaks }),
});
const linesOf = (given: Series) =>
  seriesMeasures(given).map(({ lines }) =>
    lines.map((line) => (line.line === 'row' ? line.row.period : line.line)),
  );

test('rows stand in the order of time, and months without a figure leave a gap', () => {
  const given = series([row('2022-08'), row('2022-06'), row('2022-09'), row('2022-11')]);
  assert.deepEqual(linesOf(given), [['2022-06', 'gap', '2022-08', '2022-09', 'gap', '2022-11']]);
});

test('two figures for one time, the earlier published first, leave no gap', () => {
  const given = series([
    row('2022-06', { published: '2022-10', value: 2 }),
    row('2022-06', { published: '2022-09', value: 1 }),
    row('2022-07'),
  ]);
  assert.deepEqual(linesOf(given), [['2022-06', '2022-06', '2022-07']]);
  const [first] = seriesMeasures(given)[0]?.lines ?? [];
  assert.equal(first?.line === 'row' && first.row.value, 1);
});

test('nor do two figures for one time without a beginning', () => {
  const given = series([
    row('../2022', { published: '2022-10' }),
    row('../2022', { published: '2022-09' }),
  ]);
  const published = seriesMeasures(given)[0]?.lines.map((line) =>
    line.line === 'row' ? line.row.published : line.line,
  );
  assert.deepEqual(published, ['2022-09', '2022-10']);
});

test('a break stands before the first row that comes after it, in its own measure alone', () => {
  const given = series(
    [row('2019'), row('2020'), row('2020', { measure: 'sacks' })],
    [{ at: '2020', measure: 'bales', why: 'The gate was moved.' }],
  );
  assert.deepEqual(linesOf(given), [['2019', 'break', '2020'], ['2020']]);
});

test('a break after the last row is shown too', () => {
  const given = series([row('2019')], [{ at: '2020', measure: 'bales', why: 'Counting ended.' }]);
  assert.deepEqual(linesOf(given), [['2019', 'break']]);
});
