/** Wires the rooms together to build a site: the only place that knows Astro's build, Pagefind and the archive at once. */
import { existsSync } from 'node:fs';
import { disclose } from '../src/disclose/disclose.ts';
import { rememberPublicArchive } from '../src/disclose/open.ts';
import type { PublicArchive } from '../src/disclose/public-archive.ts';
import { LockedError } from '../src/file-lock.ts';
import { buildSite, SiteFaultError } from '../src/publish/build-site.ts';
import { UnchangedFilesError } from '../src/publish/changed-files.ts';
import { SwapError } from '../src/publish/swap.ts';
import { tombstoneInSite, type Withdrawal } from '../src/publish/tombstone.ts';
import { readArchive } from '../src/read/read-archive.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { withArchiveLock } from '../src/release/archive-lock.ts';
import { settle } from '../src/release/settle.ts';
import { ledgerTexts, takenAwaySince, type LedgerTexts } from '../src/release/taken-away.ts';
import type { Problem } from '../src/record/problem.ts';
import { writeSearchIndex } from '../src/search/write-search-index.ts';
import { refusedBySystem } from './refused-by-system.ts';
import { BUILD_FOLDER, withSettledSite } from './site-lock.ts';
import { tellStages } from './stages.ts';

/** The build was refused; everything worth saying has been said. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}

function requireNoErrors(problems: readonly Problem[]): void {
  if (problems.length > 0) process.stderr.write(`${formatProblems(problems, 'text')}\n`);
  if (problems.some((problem) => problem.severity === 'error'))
    throw new RefusedError('Nothing was built; the site that stood before still stands.');
}

/** Returns the public archive and nothing else, so that the working texts leave memory before pages are written. */
async function discloseArchive(
  content: string,
  say: (stage?: string) => void,
): Promise<PublicArchive> {
  say('reading the archive');
  const { archive, problems } = await readArchive(content, { depth: 'released' });
  const disclosed = archive === undefined ? undefined : disclose(archive);
  say();
  requireNoErrors([...problems, ...(disclosed?.problems ?? [])]);
  if (disclosed === undefined) throw new RefusedError('The archive has no archive.yml.');
  return disclosed.publicArchive;
}

/**
 * Swaps a site in that was made of what stood in the ledgers before. Nothing can be withdrawn between the look and the
 * swap: what is withdrawn afterwards finds the new site in its place.
 */
function replaceUnlessTaken(content: string, before: LedgerTexts, swap: () => void): Promise<void> {
  const replace = () => {
    const taken = takenAwaySince(before, content);
    if (taken.length > 0)
      throw new RefusedError(
        `Words were taken back while this site was built (${taken.join(', ')}): it is thrown away, and the site that stood before still stands. Run \`npm run build\` again.`,
      );
    swap();
    return Promise.resolve();
  };
  // A release may take its time; this site can wait for it.
  return withArchiveLock(content, replace, Infinity);
}

/** Builds while the caller holds the lock of builds. */
async function buildLocked(content: string, out: string): Promise<void> {
  process.env['GUWAH_CONTENT'] = content;
  const say = tellStages();
  await settle(content);
  // It takes a second to load, while other threads read.
  const astro = import('astro');
  const before = ledgerTexts(content);
  const publicArchive = await discloseArchive(content, say);
  rememberPublicArchive(content, publicArchive);
  const built = await buildSite(
    publicArchive,
    { content, buildFolder: BUILD_FOLDER, out, say },
    {
      pages: async ({ site, cache }) => {
        const { build } = await astro;
        await build({ outDir: site, cacheDir: cache, logLevel: 'warn' });
      },
      search: writeSearchIndex,
      replace: (swap) => replaceUnlessTaken(content, before, swap),
    },
  );
  say();
  process.stderr.write(`${String(built.pages)} pages in ${out}\n`);
}

/**
 * Builds the archive in `content` into `out`. The site that stands there is replaced only by a complete one.
 *
 * @throws RefusedError where the content, or the finished site, is not fit to be published
 * @throws LockedError while another build runs
 */
export function buildArchive(content: string, out: string): Promise<void> {
  return withSettledSite(() => buildLocked(content, out));
}

/**
 * Takes what was withdrawn or redacted off the site as it stands. Where that is not possible it is said, and the verb goes
 * on: a site that is built anew takes the place of the whole.
 *
 * @returns whether all of it is gone
 */
export function takeOffAtOnce(out: string, withdrawal: Withdrawal): boolean {
  try {
    tombstoneInSite(out, withdrawal);
    return true;
  } catch (error) {
    if (!(error instanceof UnchangedFilesError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return false;
  }
}

/**
 * Takes what was withdrawn or redacted off the site that stands in `out`, for good: a build that still runs, or one that was cut
 * off, would bring it back and is waited for, or finished, first. Then the site is built anew.
 *
 * @param rebuild false where it is known that no build is possible
 * @throws RefusedError where the content is not fit to be published; the site says so all the same
 */
export function takeFromSite(
  content: string,
  out: string,
  withdrawal: Withdrawal,
  rebuild: boolean,
): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  return withSettledSite(
    async () => {
      if (!existsSync(out)) {
        say('No site stands on this machine: `npm run build` makes one that says so.');
        return;
      }
      const done = !takeOffAtOnce(out, withdrawal)
        ? 'may still show it'
        : withdrawal.op === 'redact'
          ? 'no longer shows it'
          : 'says so already';
      say(`The site on this machine ${done}${rebuild ? '; it is built anew now' : ''}.`);
      if (rebuild) await buildLocked(content, out);
    },
    (holder) =>
      say(
        `Another build runs (process ${holder}) and would bring the old words back: waiting until it has ended, to take them away again.`,
      ),
  );
}

/** Runs a verb's work and turns what it refuses into sentences and exit code 1. */
export async function runVerb(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const known =
      error instanceof RefusedError ||
      error instanceof LockedError ||
      error instanceof SwapError ||
      error instanceof SiteFaultError;
    const said = known ? error.message : refusedBySystem(error);
    process.stderr.write(`\n${said ?? String((error as Error).stack)}\n`);
    process.exitCode = 1;
  }
}
