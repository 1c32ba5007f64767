/** One build at a time: two would write into the same folder. */
import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';

/** Another build holds the lock. */
export class LockedError extends Error {
  override name = 'LockedError';
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(file: string): number | undefined {
  try {
    const processId = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(processId) && processId > 0 ? processId : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock of a build folder and returns what gives it back. A lock whose process has ended is taken over, so a
 * killed build blocks nobody.
 *
 * @throws LockedError while another process builds, with its number.
 */
export function takeLock(buildFolder: string): () => void {
  mkdirSync(buildFolder, { recursive: true });
  const file = join(buildFolder, 'lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const descriptor = openSync(file, 'wx');
      writeSync(descriptor, String(process.pid));
      closeSync(descriptor);
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = holderOf(file);
      if (holder !== undefined && holder !== process.pid && isRunning(holder))
        throw new LockedError(
          `another build is running (process ${String(holder)}); wait until it has ended`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new LockedError('another build took the lock at the same moment; run the command again');
}
