/** `sitemap.xml` (sitemaps.org protocol 0.9): the pages that ask to be found. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePage } from './site-pages.ts';
import { escapeXml } from './xml.ts';

/** The protocol allows 50,000 addresses a file. */
const LARGEST = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function sitemapOf(
  kind: 'urlset' | 'sitemapindex',
  entry: 'url' | 'sitemap',
  addresses: string[],
): string {
  const lines = addresses.map((address) => `<${entry}><loc>${escapeXml(address)}</loc></${entry}>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${kind} xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</${kind}>\n`;
}

/**
 * Writes the sitemap of a site: one file, or an index of several where there are more than 50,000 pages.
 *
 * @param origin the archive's address without a slash at its end
 */
export function writeSitemap(folder: string, origin: string, pages: readonly SitePage[]): void {
  const addresses = pages.filter((page) => !page.noindex).map((page) => origin + page.path);
  if (addresses.length <= LARGEST) {
    writeFileSync(join(folder, 'sitemap.xml'), sitemapOf('urlset', 'url', addresses));
    return;
  }
  const parts: string[] = [];
  for (let start = 0; start < addresses.length; start += LARGEST) {
    const name = `sitemap-${String(parts.length + 1)}.xml`;
    writeFileSync(
      join(folder, name),
      sitemapOf('urlset', 'url', addresses.slice(start, start + LARGEST)),
    );
    parts.push(`${origin}/${name}`);
  }
  writeFileSync(join(folder, 'sitemap.xml'), sitemapOf('sitemapindex', 'sitemap', parts));
}
