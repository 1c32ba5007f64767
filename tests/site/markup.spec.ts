import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import { requireSite, ROOT, SITE_NAMES } from './built-sites.ts';
import { pagesByKind, someOf } from './kinds.ts';
import { mistakesIn } from './markup.ts';

/** Of the real archive, so many pages of each kind: hundreds of its sources are one component with other words. */
const OF_EACH_KIND = 20;

test('every HTML file of the fixture site is valid', async () => {
  const { folder } = requireSite('fixture');
  const files = filesIn(folder).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(200);
  expect(await mistakesIn(folder, files)).toEqual([]);
});

test('pages of each kind of the real site are valid HTML', async () => {
  const { folder } = requireSite('real');
  const kinds = pagesByKind(pagesOf(folder, filesIn(folder)));
  const pages = [...kinds.values()].flatMap((ofKind) => someOf(ofKind, OF_EACH_KIND));
  expect(pages.length).toBeGreaterThan(100);
  const files = pages.map(({ path }) => `${path.slice(1)}index.html`);
  expect(await mistakesIn(folder, files)).toEqual([]);
});

/** The order in which layers stand in a stylesheet, by where each is first named. */
const layersOf = (css: string) => [
  ...new Set(
    [...css.matchAll(/@layer ([a-z, ]+)/g)].flatMap(([, names = '']) =>
      names.split(',').map((layer) => layer.trim()),
    ),
  ),
];

for (const name of SITE_NAMES)
  test(`the cascade of the ${name} site has the order that is written down`, () => {
    const site = requireSite(name);
    const written = layersOf(readFileSync(join(ROOT, 'src/styles/layers.css'), 'utf8'));
    const sheets = filesIn(site.folder).filter(
      (file) => file.endsWith('.css') && file.startsWith('_astro/'),
    );
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const built = layersOf(readFileSync(join(site.folder, sheet), 'utf8'));
      expect(built).toEqual(written.filter((layer) => built.includes(layer)));
    }
  });
