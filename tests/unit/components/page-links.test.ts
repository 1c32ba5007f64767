import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveLinks, listLinks, pageLink } from '../../../src/components/page-links.ts';

test('a link to what the archive says of itself stays in the language of the reader', () => {
  assert.deepEqual(pageLink('about', 'en'), { href: '/about/', label: 'About' });
  assert.deepEqual(pageLink('about', 'fr'), { href: '/fr/about/', label: 'À propos' });
});

test('what the archive holds is led to only where its editors tell it', () => {
  const addresses = (holdings: Parameters<typeof archiveLinks>[0]['holdings']) =>
    archiveLinks({ holdings }, 'fr').map(({ href }) => href);
  assert.ok(!addresses(undefined).includes('/fr/holdings/'));
  assert.equal(addresses({ known: 3, missing: [], references: new Map() })[0], '/fr/holdings/');
});

test('every list is led to in the language of the reader', () => {
  const links = listLinks('fr');
  assert.ok(links.every(({ href }) => href.startsWith('/fr/')));
  assert.equal(new Set(links.map(({ href }) => href)).size, links.length);
});
