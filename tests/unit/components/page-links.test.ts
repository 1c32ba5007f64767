import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageLink } from '../../../src/components/page-links.ts';

test('a link to what the archive says of itself stays in the language of the reader', () => {
  assert.deepEqual(pageLink('about', 'en'), {
    href: '/about/',
    label: 'About',
    hreflang: undefined,
  });
  assert.deepEqual(pageLink('about', 'fr'), {
    href: '/fr/about/',
    label: 'À propos',
    hreflang: undefined,
  });
});
