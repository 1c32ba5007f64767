/** One process at a time: a file that says who is at work. It stands beside what it guards, never in it. */
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Another process is at work and did not end in time. */
export class LockedError extends Error {
  override name = 'LockedError';
}

export interface LockOptions {
  /** How long to wait for another process, in milliseconds; `Infinity` waits until it has ended. */
  patience: number;
  /** What is said where it has not ended by then. `holder` is its process number, as far as it is known. */
  refusal: (holder: string) => string;
  /** Called once, where there is somebody to wait for. */
  onWait?: ((holder: string) => void) | undefined;
}

const PAUSE_MS = 50;
/** A lock that is still empty after this was left by a process that was killed while it wrote it. */
const WRITING_MS = 1000;
/** What this process holds itself: another process may have had its number before. */
const held = new Set<string>();

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
    // Gone is given back, and not left behind: it is looked at again.
    return stats === undefined || Date.now() - stats.mtimeMs < WRITING_MS;
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
  // Given back meanwhile: whoever writes it first has it, and nobody is overwritten.
  if (!existsSync(lock)) return take(lock, own);
  return isHeld(lock) ? false : takeOver(lock, own);
}

let taken = 0;

/**
 * Does some work while nobody else holds the lock. The lock of a process that has ended is taken over, so a kill blocks
 * nobody. Of two that take over at the same moment both might believe to have it where the machine stands still for
 * longer than a pause between their looking and their writing; node offers no lock of the system that would exclude it.
 *
 * @param lock the file; its folder stands
 * @throws LockedError when another process holds it for longer than the patience lasts
 * @example await withLock('.build/lock', { patience: 0, refusal: (holder) => `process ${holder} builds` }, build)
 */
export async function withLock<Result>(
  lock: string,
  { patience, refusal, onWait }: LockOptions,
  work: () => Promise<Result>,
): Promise<Result> {
  taken += 1;
  const own = `${String(process.pid)} ${String(taken)}`;
  const until = performance.now() + patience;
  let waits = false;
  // Before the lock is taken: another call in this process may look at it at once.
  held.add(own);
  try {
    while (!(await take(lock, own))) {
      const holder = contentOf(lock).split(' ')[0] ?? '';
      if (performance.now() >= until) throw new LockedError(refusal(holder));
      if (!waits) onWait?.(holder);
      waits = true;
      await sleep(PAUSE_MS);
    }
    return await work();
  } finally {
    held.delete(own);
    if (contentOf(lock) === own) rmSync(lock, { force: true });
  }
}
