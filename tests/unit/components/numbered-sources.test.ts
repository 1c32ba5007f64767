import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesOf } from '../../../src/components/numbered-sources.ts';
import { claim, reference, reportRecord, testimonyRecord, wordsOf } from './small-records.ts';

test('cited sources keep the numbers of the text, the others follow in the order of the record', () => {
  const words = wordsOf<'testimony'>(
    testimonyRecord({
      sources: [
        { source: 'sa', as: 'account', locator: 'p. 3' },
        { source: 'sb', as: 'evidence' },
        { source: 'sa', as: 'evidence', locator: 'p. 9' },
      ],
      responses: [{ organisation: 'g1', summary: 'No.', sources: [{ source: 'sc' }] }],
    }),
    {
      text: { blocks: [], paragraphs: 0, citedSources: ['sb'] },
      references: new Map([['sa', reference('sa', 'A letter', '/s/sa/')]]),
    },
  );
  const numbers = sourcesOf(words);
  assert.deepEqual(
    [...numbers.values()].map(({ number, id, cited }) => [number, id, cited]),
    [
      [1, 'sb', true],
      [2, 'sa', false],
      [3, 'sc', false],
    ],
  );
  assert.deepEqual(numbers.get('sa')?.locators, ['p. 3', 'p. 9']);
  assert.deepEqual(numbers.get('sa')?.uses, ['account', 'evidence']);
  assert.equal(numbers.get('sb')?.reference, undefined);
});

test('the evidence of claims is numbered with the rest', () => {
  const words = wordsOf<'report'>(
    reportRecord({ claims: [claim('c01', { evidence: [{ source: 'se' }, { series: 'd1' }] })] }),
  );
  assert.deepEqual([...sourcesOf(words).keys()], ['s1', 'se']);
});
