import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withdrawnAddresses } from '../../../src/publish/withdrawn-list.ts';
import { emptyArchive, testimonyIn } from './public-archive.ts';

test('the list holds the addresses that were withdrawn or erased, with the day, and nothing else', () => {
  const archive = {
    ...emptyArchive,
    testimonies: [
      testimonyIn('t1ccccccc', { state: 'erased', on: '2026-01-05' }),
      testimonyIn('t1bbbbbbb', { state: 'withdrawn', on: '2026-07-01' }),
      testimonyIn('t1ddddddd', { state: 'listed', reason: 'Safety.', until: undefined }),
      testimonyIn('t1eeeeeee', { state: 'unavailable' }),
      testimonyIn('t1fffffff', { state: 'shown' }),
    ],
  };
  assert.deepEqual(withdrawnAddresses(archive), [
    { address: '/t/t1bbbbbbb/', state: 'withdrawn', on: '2026-07-01' },
    { address: '/t/t1bbbbbbb/v/1/', state: 'withdrawn', on: '2026-07-01' },
    { address: '/t/t1ccccccc/', state: 'erased', on: '2026-01-05' },
    { address: '/t/t1ccccccc/v/1/', state: 'erased', on: '2026-01-05' },
  ]);
});
