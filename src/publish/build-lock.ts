/** One build at a time: two would write into the same folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../file-lock.ts';

/**
 * Does some work while no build runs in a folder. Where one does, it is refused at once, or waited for.
 *
 * @param onWait where it is given, a running build is waited for, however long it takes, and this is called once with
 *   its process number
 * @throws LockedError while another process builds, with its number, where nobody waits
 */
export function withBuildLock<Result>(
  buildFolder: string,
  work: () => Promise<Result>,
  onWait?: (holder: string) => void,
): Promise<Result> {
  mkdirSync(buildFolder, { recursive: true });
  const refusal = (holder: string) =>
    `another build is running (process ${holder}); wait until it has ended`;
  const patience = onWait === undefined ? 0 : Infinity;
  return withLock(join(buildFolder, 'lock'), { patience, refusal, onWait }, work);
}
