import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paged, pagedRoutes } from '../../../src/components/paging.ts';
import { PAGE_LENGTH } from '../../../src/record/list-page.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('the first page of a list has no number, and the pages lead to one another', () => {
  const pages = paged(numbers(2 * PAGE_LENGTH + 1), '/places/');
  assert.deepEqual(
    pages.map(({ path, previous, next, entries }) => [path, previous, next, entries.length]),
    [
      ['/places/', undefined, '/places/2/', 50],
      ['/places/2/', '/places/', '/places/3/', 50],
      ['/places/3/', '/places/2/', undefined, 1],
    ],
  );
});

test('every page leads to every other, so that no entry is further from home than another', () => {
  for (const { paths } of paged(numbers(2 * PAGE_LENGTH + 1), '/places/'))
    assert.deepEqual(paths, ['/places/', '/places/2/', '/places/3/']);
});

test('a full page is not followed by an empty one', () => {
  assert.equal(paged(numbers(PAGE_LENGTH), '/places/').length, 1);
});

test('an empty list has one page, which says so', () => {
  assert.deepEqual(
    pagedRoutes([], '/reports/').map(({ params, props }) => [params.page, props.list.entries]),
    [[undefined, []]],
  );
});

test('every entry stands on exactly one page', () => {
  const entries = paged(numbers(123), '/names/').flatMap((page) => page.entries);
  assert.deepEqual(entries, numbers(123));
});
