import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeSchema } from '../../../src/record/authority.ts';
import { isPhase, phaseDates } from '../../../src/record/phase.ts';
import { edtfToWords } from '../../../src/text/date-words.ts';

const GOOD = [
  ['2017', '2019-10'],
  ['2019-03', '2019-05~'],
  ['2017', '2017-05'],
  ['2017', '..'],
  ['2017/2019', undefined],
  ['2017', undefined],
] as const;
const BAD = [
  ['2019', '2017'],
  ['2017', 'XXXX'],
  ['2017/2018', '2019'],
  ['2017', '2018/2019'],
] as const;

test('a phase is one stretch of time, which a page can say', () => {
  for (const [from, to] of GOOD) {
    assert.ok(isPhase({ from, to }), `${from} ${to ?? ''}`);
    assert.notEqual(edtfToWords(phaseDates({ from, to }), 'en'), '');
  }
  for (const [from, to] of BAD) assert.ok(!isPhase({ from, to }), `${from} ${to}`);
  assert.ok(isPhase({ from: 'soon', to: '2017' }), 'what is no date was told as such');
});

test('a place whose phase ends before it begins is refused at the end of the phase', () => {
  const { error } = placeSchema.safeParse({
    schema: '1',
    changed: '2026-01-01',
    name: 'A mill',
    description: 'A mill.',
    precision: 'facility',
    phases: [{ from: '2019', to: '2017', what: 'A store.', sources: [{ source: 's1hj85329' }] }],
  });
  assert.deepEqual(
    error?.issues.map(({ path, ...issue }) => [path, 'params' in issue && issue.params]),
    [[['phases', 0, 'to'], { code: 'phase-without-order' }]],
  );
});
