import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf } from '../../../src/components/claim-evidence.ts';
import { claim, reference } from './small-records.ts';

test('a claim shows everything that it rests on, series of figures too, and leads to none that is not shown', () => {
  const told = claim('c01', {
    evidence: [
      { source: 'sa', locator: 'p. 9' },
      { series: 'd1shown', locator: '2019' },
      { series: 'd1gone' },
    ],
  });
  const { sources, series } = evidenceOf(
    told,
    new Map([['d1shown', reference('d1shown', 'Garments', '/d/d1shown/')]]),
  );
  assert.deepEqual(sources, [{ source: 'sa', locator: 'p. 9' }]);
  assert.deepEqual(
    series.map(({ reference: { label, href }, locator }) => [label, href, locator]),
    [['Garments', '/d/d1shown/', '2019']],
  );
  assert.deepEqual(evidenceOf(claim('c02'), new Map()), { sources: [], series: [] });
});
