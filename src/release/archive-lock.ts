/** One verb at a time writes an archive: two would delete each other's unfinished files. */
import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another verb writes the archive. */
export class ArchiveLockedError extends Error {
  override name = 'ArchiveLockedError';
}

/** Longer than any release takes to write. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;
/** A lock that is still empty after this was left by a process that was killed while it wrote it. */
const WRITING_MS = 1000;
/** What this process holds itself: another process may have had its number before. */
const held = new Set<string>();

/**
 * Where the lock of an archive stands: beside its folder, since everything in the folder is content.
 *
 * @example lockOf('/archive/content') // '/archive/.content.lock'
 */
export function lockOf(folder: string): string {
  const root = resolve(folder);
  return join(dirname(root), `.${basename(root)}.lock`);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function contentOf(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}

function isHeld(lock: string): boolean {
  const written = contentOf(lock);
  const holder = Number.parseInt(written, 10);
  if (Number.isNaN(holder)) {
    const stats = statSync(lock, { throwIfNoEntry: false });
    return stats !== undefined && Date.now() - stats.mtimeMs < WRITING_MS;
  }
  return holder === process.pid ? held.has(written) : isRunning(holder);
}

function writeOwn(file: string, own: string): void {
  const descriptor = openSync(file, 'wx');
  try {
    writeSync(descriptor, own);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts our own lock over that of a process that has ended. Of several who try at once, the last one has it. */
async function takeOver(lock: string, own: string): Promise<boolean> {
  const beside = `${lock}.${own.replace(' ', '-')}`;
  rmSync(beside, { force: true });
  writeOwn(beside, own);
  renameSync(beside, lock);
  await sleep(PAUSE_MS);
  return contentOf(lock) === own;
}

async function take(lock: string, own: string): Promise<boolean> {
  try {
    writeOwn(lock, own);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return isHeld(lock) ? false : takeOver(lock, own);
}

let taken = 0;

/**
 * Does some work while no other verb writes the archive. The lock of a process that has ended is taken over.
 *
 * @throws ArchiveLockedError when another process holds it for longer than ten seconds
 */
export async function withArchiveLock<Result>(
  folder: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = lockOf(folder);
  taken += 1;
  const own = `${String(process.pid)} ${String(taken)}`;
  const until = performance.now() + PATIENCE_MS;
  // Before the lock is taken: another call in this process may look at it at once.
  held.add(own);
  try {
    while (!(await take(lock, own))) {
      if (performance.now() > until)
        throw new ArchiveLockedError(
          `Another command is writing this archive (${lock}). Wait until it has ended; if none is running, delete that file.`,
        );
      await sleep(PAUSE_MS);
    }
    return await work();
  } finally {
    held.delete(own);
    if (contentOf(lock) === own) rmSync(lock, { force: true });
  }
}
