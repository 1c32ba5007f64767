/** What every verb that writes or serves a site does first: nobody else builds, and a swap that was cut off is finished. */
import { existsSync, rmSync } from 'node:fs';
import { LockedError } from '../src/file-lock.ts';
import { withBuildLock } from '../src/publish/build-lock.ts';
import { settleSwap, SwapError } from '../src/publish/swap.ts';

/** Where builds happen: inside the project, or two of them collide in Astro's own folder and leave content there. */
export const BUILD_FOLDER = '.build';

/**
 * Does some work on a site that is settled, while no other build runs.
 *
 * @param onWait where it is given, a running build is waited for; it is told its process number
 * @throws LockedError while another build runs, where nobody waits
 */
export function withSettledSite<Result>(
  work: () => Promise<Result>,
  onWait?: (holder: string) => void,
): Promise<Result> {
  return withBuildLock(
    BUILD_FOLDER,
    async () => {
      settleSwap(BUILD_FOLDER);
      try {
        return await work();
      } finally {
        settleSwap(BUILD_FOLDER);
      }
    },
    onWait,
  );
}

/** Finishes a swap that was cut off, or says why not. A build that runs at this moment finishes its own. */
export async function settleSite(): Promise<void> {
  if (!existsSync(BUILD_FOLDER)) return;
  try {
    await withSettledSite(() => Promise.resolve());
  } catch (error) {
    if (error instanceof SwapError) process.stderr.write(`${error.message}\n`);
    else if (!(error instanceof LockedError)) throw error;
  }
}

/** Where the tools of the preview keep what they made of the archive. */
const CACHES = ['.astro', 'node_modules/.astro', 'node_modules/.vite'];

/** Deletes what was kept beside the site; it comes back by itself. */
export function emptyCaches(): void {
  for (const cache of CACHES) rmSync(cache, { recursive: true, force: true });
}
