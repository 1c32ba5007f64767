import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn } from '../../src/publish/site-pages.ts';
import { requireSite, ROOT, SITE_NAMES } from './built-sites.ts';
import { mistakesIn } from './markup.ts';

for (const name of SITE_NAMES)
  test(`every HTML file of the ${name} site is valid`, async () => {
    test.setTimeout(120_000);
    const { folder } = requireSite(name);
    const files = filesIn(folder).filter((file) => file.endsWith('.html'));
    expect(files.length).toBeGreaterThan(20);
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
