import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withdrawnAddresses } from '../../../src/publish/withdrawn-list.ts';
import type { PublicArchive, Shown } from '../../../src/disclose/public-archive.ts';
import { addressOf, kindOf } from '../../../src/record/identifier.ts';
import { emptyArchive, testimonyIn } from './public-archive.ts';

/** A record without versions of which nothing is shown. */
const livingIn = (id: string, shown: Shown) =>
  ({ id, kind: kindOf(id), path: addressOf(id), shown, record: undefined }) as never;

test('the list holds the addresses that were withdrawn or erased, with the day, and nothing else', () => {
  const archive: PublicArchive = {
    ...emptyArchive,
    testimonies: [
      testimonyIn('t1ccccccc', { state: 'erased', on: '2026-01-05' }),
      testimonyIn('t1bbbbbbb', { state: 'withdrawn', on: '2026-07-01' }),
      testimonyIn('t1ddddddd', { state: 'listed', reason: 'Safety.', until: undefined }),
      testimonyIn('t1eeeeeee', { state: 'unavailable' }),
      testimonyIn('t1fffffff', { state: 'shown' }),
    ],
    people: [livingIn('p1ccccccc', { state: 'erased', on: '2026-02-01' })],
    series: [livingIn('d1ccccccc', { state: 'withdrawn', on: '2026-03-01' })],
    collections: [livingIn('c1ccccccc', { state: 'withdrawn', on: '2026-04-01' })],
  };
  assert.deepEqual(withdrawnAddresses(archive), [
    { address: '/c/c1ccccccc/', state: 'withdrawn', on: '2026-04-01' },
    { address: '/d/d1ccccccc/', state: 'withdrawn', on: '2026-03-01' },
    { address: '/p/p1ccccccc/', state: 'erased', on: '2026-02-01' },
    { address: '/t/t1bbbbbbb/', state: 'withdrawn', on: '2026-07-01' },
    { address: '/t/t1bbbbbbb/v/1/', state: 'withdrawn', on: '2026-07-01' },
    { address: '/t/t1ccccccc/', state: 'erased', on: '2026-01-05' },
    { address: '/t/t1ccccccc/v/1/', state: 'erased', on: '2026-01-05' },
  ]);
});
