/** Wires the rooms together to build a site: the only place that knows Astro's build, Pagefind and the archive at once. */
import { disclose } from '../src/disclose/disclose.ts';
import { rememberPublicArchive } from '../src/disclose/open.ts';
import { buildSite, SiteFaultError } from '../src/publish/build-site.ts';
import { LockedError, takeLock } from '../src/publish/lock.ts';
import { settleSwap } from '../src/publish/swap.ts';
import { readArchive } from '../src/read/read-archive.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { ArchiveLockedError } from '../src/release/archive-lock.ts';
import { settle } from '../src/release/settle.ts';
import type { Problem } from '../src/record/problem.ts';
import { writeSearchIndex } from '../src/search/write-search-index.ts';
import { tellStages } from './stages.ts';

/** Where builds happen: inside the project, or two of them collide in Astro's own folder and leave content there. */
export const BUILD_FOLDER = '.build';

/** The build was refused; everything worth saying has been said. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

function requireNoErrors(problems: readonly Problem[]): void {
  if (problems.length > 0) process.stderr.write(`${formatProblems(problems, 'text')}\n`);
  if (problems.some((problem) => problem.severity === 'error'))
    throw new RefusedError('Nothing was built; the site that stood before still stands.');
}

/**
 * Builds the archive in `content` into `out`. The site that stands there is replaced only by a complete one.
 *
 * @throws RefusedError where the content, or the finished site, is not fit to be published
 * @throws LockedError while another build runs
 */
export async function buildArchive(content: string, out: string): Promise<void> {
  process.env['GUWAH_CONTENT'] = content;
  const release = takeLock(BUILD_FOLDER);
  const say = tellStages();
  try {
    settleSwap(BUILD_FOLDER);
    await settle(content);
    say('reading the archive');
    // It takes a second to load, while other threads read.
    const astro = import('astro');
    const { archive, problems } = await readArchive(content, { depth: 'released' });
    const disclosed = archive === undefined ? undefined : disclose(archive);
    say();
    requireNoErrors([...problems, ...(disclosed?.problems ?? [])]);
    if (disclosed === undefined) throw new RefusedError('The archive has no archive.yml.');
    rememberPublicArchive(content, disclosed.publicArchive);
    const built = await buildSite(
      disclosed.publicArchive,
      { buildFolder: BUILD_FOLDER, out, say },
      {
        pages: async ({ site, cache }) => {
          const { build } = await astro;
          await build({ outDir: site, cacheDir: cache, logLevel: 'warn' });
        },
        search: writeSearchIndex,
      },
    );
    say();
    process.stderr.write(`${String(built.pages)} pages in ${out}\n`);
  } finally {
    settleSwap(BUILD_FOLDER);
    release();
  }
}

/** Runs a verb's work and turns what it refuses into sentences and exit code 1. */
export async function runVerb(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known =
      error instanceof RefusedError ||
      error instanceof LockedError ||
      error instanceof ArchiveLockedError ||
      error instanceof SiteFaultError;
    process.stderr.write(`\n${known ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = 1;
  }
}
