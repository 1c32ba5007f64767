import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesIn } from '../../../src/components/own-pages.ts';
import type { PublicPage } from '../../../src/disclose/public-archive.ts';
import { NO_TEXT } from '../../../src/disclose/words.ts';

const page = (name: PublicPage['name'], lang: string): PublicPage => ({
  name,
  lang,
  record: { schema: 1, lang, title: `${name} in ${lang}`, summary: 'A page.' },
  text: NO_TEXT,
});
const titles = (pages: readonly PublicPage[]) => pages.map(({ record }) => record.title).sort();

test('a page stands in the language of the reader where it was written, else in the default one', () => {
  const pages = [page('about', 'en'), page('safety', 'en'), page('about', 'fr')];
  assert.deepEqual(titles(pagesIn({ pages }, 'en')), ['about in en', 'safety in en']);
  assert.deepEqual(titles(pagesIn({ pages }, 'fr')), ['about in fr', 'safety in en']);
  assert.deepEqual(titles(pagesIn({ pages }, 'ug')), ['about in en', 'safety in en']);
});
