/** How much a reader's connection has to carry before a page can be read: the page, its styles and scripts, compressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import { pageFile, requireSite, SITE_NAMES, type BuiltSite } from './built-sites.ts';

/** In bytes, by kind of page; images and fonts are not counted, and come after the words. */
const BUDGETS = {
  testimony: 30_000,
  report: 50_000,
  authority: 20_000,
  versions: 16_000,
  list: 30_000,
  prose: 20_000,
  search: 36_000,
} as const;
type Kind = keyof typeof BUDGETS;

/** The words of a page alone. A report of 54 claims is the heaviest thing that is read here. */
const WORDS = { testimony: 15_000, report: 32_000 } as const;

function kindOf(path: string): Kind {
  if (/^\/[tr]\/[^/]+\/versions\/$/.test(path)) return 'versions';
  if (path.startsWith('/t/')) return 'testimony';
  if (path.startsWith('/r/')) return 'report';
  if (/^\/[pgwsdc]\//.test(path)) return 'authority';
  if (/^\/(?:[a-z]{2,3}\/)?search\/$/.test(path)) return 'search';
  if (/^\/$|^\/(?:[a-z]{2,3}\/)?(?:about|method|safety)\/$/.test(path)) return 'prose';
  return 'list';
}

const sizes = new Map<string, number>();

/** What a file weighs on the way, with everything that a script imports before it can run. */
function weightOf(site: BuiltSite, path: string): number {
  const file = join(site.folder, path);
  let size = sizes.get(file);
  if (size === undefined) {
    const text = readFileSync(file, 'utf8');
    const imports = path.endsWith('.js')
      ? [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)]
      : [];
    size = gzipSync(text, { level: 9 }).length;
    for (const [, name = ''] of imports) size += weightOf(site, `/_astro/${name}`);
    sizes.set(file, size);
  }
  return size;
}

interface Weighed {
  path: string;
  kind: Kind;
  words: number;
  all: number;
}

function weigh(site: BuiltSite): Weighed[] {
  return pagesOf(site.folder, filesIn(site.folder)).map(({ path }) => {
    const html = readFileSync(pageFile(site, path), 'utf8');
    const needed = new Set(
      [
        ...html.matchAll(/<link\b[^>]*rel="(?:stylesheet|modulepreload)"[^>]*href="([^"]+)"/g),
        ...html.matchAll(/<script\b[^>]*src="([^"]+)"/g),
      ].map(([, address = '']) => address),
    );
    const words = gzipSync(html, { level: 9 }).length;
    const all = [...needed].reduce((sum, address) => sum + weightOf(site, address), words);
    return { path, kind: kindOf(path), words, all };
  });
}

for (const name of SITE_NAMES) {
  test(`every page of the ${name} site keeps to the budget of its kind`, () => {
    const pages = weigh(requireSite(name));
    expect(pages.length).toBeGreaterThan(50);
    expect(new Set(pages.map(({ kind }) => kind)).size).toBe(Object.keys(BUDGETS).length);
    const heavy = pages.filter(({ kind, all }) => all > BUDGETS[kind]);
    expect(heavy.map(({ path, all }) => `${path}: ${String(all)} bytes`)).toEqual([]);
    // Where nothing but styles and two scripts is added, each page must weigh more than its words.
    expect(pages.filter(({ words, all }) => all <= words)).toEqual([]);
  });

  test(`the words of every record of the ${name} site are light by themselves`, () => {
    const heavy = weigh(requireSite(name)).filter(
      ({ kind, words }) => (kind === 'testimony' || kind === 'report') && words > WORDS[kind],
    );
    expect(heavy.map(({ path, words }) => `${path}: ${String(words)} bytes`)).toEqual([]);
  });

  test(`every record page of the ${name} site holds its words, not a script that fetches them`, () => {
    const site = requireSite(name);
    const pages = pagesOf(site.folder, filesIn(site.folder)).filter(
      ({ path, state }) => state === 'shown' && /^\/[trpgws]\//.test(path),
    );
    expect(pages.length).toBeGreaterThan(10);
    for (const { path } of pages) {
      const html = readFileSync(pageFile(site, path), 'utf8');
      const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
      const words = main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
      expect(main, path).toMatch(/<h1\b/);
      // A country that nobody but a town names says so in a line.
      expect(words.length, path).toBeGreaterThan(60);
      expect(html, `${path} has a script inside`).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    }
  });
}
