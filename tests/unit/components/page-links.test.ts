import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageLink } from '../../../src/components/page-links.ts';

test('a link from another language to a page in the default one says so', () => {
  assert.deepEqual(pageLink('about', 'en'), {
    href: '/about/',
    label: 'About',
    hreflang: undefined,
  });
  assert.deepEqual(pageLink('about', 'fr'), {
    href: '/about/',
    label: 'À propos (en anglais)',
    hreflang: 'en',
  });
});
