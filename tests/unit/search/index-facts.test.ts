import assert from 'node:assert/strict';
import test from 'node:test';
import { factsOf } from '../../../src/search/index-facts.ts';

test('a key that stands in too many slots is common, and a gap is no key', () => {
  const documents = [
    ['thexd', 'thexd', '.', '.', '.', 'campxd'],
    ['thexd', 'campxd', '.'],
  ];
  assert.deepEqual(factsOf(documents, 2), { documents: 2, common: ['thexd'] });
  assert.deepEqual(factsOf(documents, 3), { documents: 2, common: [] });
});
