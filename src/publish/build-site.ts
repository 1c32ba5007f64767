/** From a public archive to a complete site, in order, with nothing replaced before everything stands. */
import { mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PublicArchive } from '../disclose/public-archive.ts';
import { writeFeeds } from './feeds.ts';
import { writePictures } from './pictures.ts';
import { faultsOfSite } from './site-check.ts';
import { filesIn, pagesOf } from './site-pages.ts';
import { writeSitemap } from './sitemap.ts';
import { swapSite } from './swap.ts';
import { writeWithdrawnList } from './withdrawn-list.ts';

/** A finished site that must not be published, with every reason. */
export class SiteFaultError extends Error {
  override name = 'SiteFaultError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`the new site is not what the ledger demands:\n  ${faults.join('\n  ')}`);
    this.faults = faults;
  }
}

/** The outside tools of a build, so that this room needs to know none of them. */
export interface SiteWriters {
  /** Writes every page into `site`; `cache` is for the tool's own use and is deleted. */
  pages: (folders: { site: string; cache: string }) => Promise<void>;
  /** Writes the search index into the folder `pagefind/` of `site`. */
  search: (archive: PublicArchive, site: string) => Promise<unknown>;
  /** Calls `swap`, which puts the new site in its place, unless it must not stand there any more; then it throws. */
  replace: (swap: () => void) => Promise<void>;
}

/** Waits for every task, also where one fails, so that none writes on after the build has ended. */
async function finishAll(tasks: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(tasks);
  await Promise.all(tasks);
}

export interface BuildPlaces {
  content: string;
  buildFolder: string;
  out: string;
  say: (stage: string) => void;
}

export interface BuiltSite {
  pages: number;
  files: number;
}

/**
 * Builds a site beside the old one and swaps it in. Call it with the lock in hand and after settleSwap().
 *
 * @param content where the originals of its pictures are
 * @param buildFolder `.build/` of the project; Astro needs its output inside the project
 * @param out where the site shall stand
 * @param say told the name of each stage as it begins
 * @throws SiteFaultError when the pages are not those that the ledger demands; the old site stays
 */
export async function buildSite(
  archive: PublicArchive,
  { content, buildFolder, out, say }: BuildPlaces,
  writers: SiteWriters,
): Promise<BuiltSite> {
  const site = resolve(buildFolder, 'new', 'site');
  const cache = resolve(buildFolder, 'new', 'cache');
  const search = resolve(buildFolder, 'new', 'search');
  mkdirSync(search, { recursive: true });
  say('writing pages and the search index');
  // Side by side: much of both is done outside of this thread. Astro empties its folder, so the index waits beside it.
  await finishAll([writers.pages({ site, cache }), writers.search(archive, search)]);
  renameSync(join(search, 'pagefind'), join(site, 'pagefind'));
  await writePictures(archive, content, site);
  writeFeeds(site, archive);
  writeWithdrawnList(site, archive);
  say('checking the site');
  const files = filesIn(site);
  const pages = pagesOf(site, files);
  const faults = faultsOfSite(archive, files, pages);
  if (faults.length > 0) throw new SiteFaultError(faults);
  writeSitemap(site, archive.settings.address, pages);
  await writers.replace(() => {
    swapSite(buildFolder, site, out);
  });
  return { pages: pages.length, files: files.length + 1 };
}
