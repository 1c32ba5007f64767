import assert from 'node:assert/strict';
import test from 'node:test';
import { SlotCount } from '../../../src/search/index-facts.ts';

test('a key that stands in too many slots is common, and a gap is no key', () => {
  const documents = [
    ['thexd', 'thexd', '.', '.', '.', 'campxd'],
    ['thexd', 'campxd', '.'],
  ];
  const count = new SlotCount();
  for (const slots of documents) count.add(slots);
  assert.deepEqual(count.facts(2), { documents: 2, common: ['thexd'] });
  assert.deepEqual(count.facts(3), { documents: 2, common: [] });
});
