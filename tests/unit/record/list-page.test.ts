import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryPath, PAGE_LENGTH, pagePath } from '../../../src/record/list-page.ts';

test('the first page of a list has no number', () => {
  assert.deepEqual([pagePath('/places/', 1), pagePath('/places/', 2)], ['/places/', '/places/2/']);
});

test('an entry is looked for on the page on which it stands', () => {
  const last = entryPath('/timeline/', PAGE_LENGTH - 1, 'event-a');
  const next = entryPath('/timeline/', PAGE_LENGTH, 'event-b');
  assert.deepEqual([last, next], ['/timeline/#event-a', '/timeline/2/#event-b']);
});
