/** The pages that stand in a built site, as their heads describe themselves. */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** A page of the built site. */
export interface SitePage {
  /** The address, `/t/t1x6np1wb/`. */
  path: string;
  /** Whether it asks search engines not to keep it. */
  noindex: boolean;
  /** What a record page says of itself in `<meta name="archive-state">`. */
  state: string | undefined;
}

/** The head's own facts stand within its first bytes: no page has to be read whole. */
const HEAD_BYTES = 4096;

function readHead(file: string, buffer: Buffer): string {
  const descriptor = openSync(file, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Paths of all files of a folder, relative to it, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/**
 * All pages of a built site, sorted by address. `404.html` is no address and is left out.
 *
 * @param files what filesIn() found, so that a large site is listed once
 */
export function pagesOf(folder: string, files: readonly string[]): SitePage[] {
  const buffer = Buffer.alloc(HEAD_BYTES);
  return files
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => {
      const head = readHead(join(folder, file), buffer);
      return {
        path: `/${file.slice(0, -'index.html'.length)}`,
        noindex: /<meta name="robots" content="noindex[^"]*"/.test(head),
        state: /<meta name="archive-state" content="([a-z]+)"/.exec(head)?.[1],
      };
    });
}
