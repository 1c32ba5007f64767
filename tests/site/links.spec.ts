import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn } from '../../src/publish/site-pages.ts';
import { requireSite, SITE_NAMES, type BuiltSite } from './built-sites.ts';

/** What one HTML file links to, and the places in it that a link can lead to. */
interface Linked {
  addresses: string[];
  ids: Set<string>;
}

const decoded = (value: string): string =>
  value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&amp;', '&');

function readLinks(html: string): Linked {
  const addresses = [...html.matchAll(/\s(?:href|src|action|poster)="([^"]*)"/g)].map(
    ([, value = '']) => decoded(value),
  );
  for (const [, set = ''] of html.matchAll(/\ssrcset="([^"]*)"/g))
    addresses.push(
      ...decoded(set)
        .split(',')
        .map((part) => part.trim().split(/\s+/)[0] ?? ''),
    );
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, value = '']) => decoded(value));
  return { addresses, ids: new Set(ids) };
}

/** The file that an address of a site means, or undefined where there is none. */
function fileAt(site: BuiltSite, path: string): string | undefined {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(site.folder, file)) ? file.slice(1) : undefined;
}

for (const name of SITE_NAMES)
  test(`every link within the ${name} site leads somewhere, to the very paragraph`, () => {
    const site = requireSite(name);
    const own = 'https://site.invalid';
    const pages = new Map(
      filesIn(site.folder)
        .filter((file) => file.endsWith('.html'))
        .map((file) => [file, readLinks(readFileSync(join(site.folder, file), 'utf8'))]),
    );
    const dead: string[] = [];
    let followed = 0;
    for (const [file, { addresses }] of pages) {
      const base = new URL(`/${file.replace(/index\.html$/, '')}`, own);
      for (const address of addresses) {
        if (!URL.canParse(address, base)) {
          dead.push(`${file}: “${address}” is no address`);
          continue;
        }
        const { origin, pathname, hash } = new URL(address, base);
        if (origin !== own) continue;
        followed += 1;
        const target = fileAt(site, decodeURIComponent(pathname));
        if (target === undefined) dead.push(`${file}: nothing stands at ${address}`);
        else if (hash.length > 1 && !hash.startsWith('#q=')) {
          const id = decodeURIComponent(hash.slice(1));
          if (pages.get(target)?.ids.has(id) !== true)
            dead.push(`${file}: ${address} has no such place`);
        }
      }
    }
    expect(followed).toBeGreaterThan(1000);
    expect([...new Set(dead)]).toEqual([]);
  });
