/**
 * A build that leaks on purpose: `node tests/site/leaky-build.ts CONTENT OUT`. Every record is read as if it were open
 * and agreed to, drafts included, and goes through the very pages and index that readers get. It proves that the search
 * for canaries sees what passes through them.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { rememberPublicArchive } from '../../src/disclose/open.ts';
import { preview } from '../../src/disclose/preview.ts';
import type { Archive, TextFolder } from '../../src/read/archive.ts';
import { readArchive } from '../../src/read/read-archive.ts';
import { writeSearchIndex } from '../../src/search/write-search-index.ts';

const [content = '', out = ''] = process.argv.slice(2);

function opened<T extends TextFolder>(folders: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(
    [...folders].map(([id, folder]) => [
      id,
      {
        ...folder,
        agreement: { basis: 'consented', reason: 'a leak', uses: ['read'] },
        access: { level: 'open' },
      },
    ]),
  );
}

const { archive } = await readArchive(content, { depth: 'all' });
if (archive === undefined) throw new Error(`${content} holds no archive`);
const leaking: Archive = {
  ...archive,
  testimonies: opened(archive.testimonies),
  reports: opened(archive.reports),
};
process.env['GUWAH_CONTENT'] = content;
const publicArchive = preview(leaking);
rememberPublicArchive(content, publicArchive);
// Inside the project, or Astro cannot resolve what the pages import.
const folder = join('.build', `leak-${String(process.pid)}`);
mkdirSync(folder, { recursive: true });
try {
  await build({ outDir: join(folder, 'site'), cacheDir: join(folder, 'cache'), logLevel: 'warn' });
  await writeSearchIndex(publicArchive, join(folder, 'site'));
  cpSync(join(folder, 'site'), out, { recursive: true });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
