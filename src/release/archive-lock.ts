/** One verb at a time writes an archive: two would delete each other's unfinished files. */
import { basename, dirname, join, resolve } from 'node:path';
import { withLock } from '../file-lock.ts';

/** Longer than any release takes to write. */
const PATIENCE_MS = 10_000;

/**
 * Where the lock of an archive stands: beside its folder, since everything in the folder is content.
 *
 * @example lockOf('/archive/content') // '/archive/.content.lock'
 */
export function lockOf(folder: string): string {
  const root = resolve(folder);
  return join(dirname(root), `.${basename(root)}.lock`);
}

/**
 * Does some work while no other verb writes the archive.
 *
 * @param patience how long to wait for another verb, in milliseconds
 * @throws LockedError when another process holds it for longer
 */
export function withArchiveLock<Result>(
  folder: string,
  work: () => Promise<Result>,
  patience = PATIENCE_MS,
): Promise<Result> {
  const lock = lockOf(folder);
  const refusal = () =>
    `Another command is writing this archive (${lock}). Wait until it has ended; if none is running, delete that file.`;
  return withLock(lock, { patience, refusal }, work);
}
