/** Reads many units: in this thread, or shared among as many threads as the machine has cores. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readUnit } from './read-unit.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import type { Unit } from './walk.ts';

/** A batch as a thread gets it, and what it gives back. */
export interface Batch {
  first: number;
  units: readonly Unit[];
}
export interface BatchResult {
  first: number;
  results: UnitResult[];
}

export interface ReadUnitsOptions {
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** How many threads; chosen by the size of the work where nothing is said. */
  threads?: number | undefined;
}

/** So many units are read before further threads would have started. */
const WORTH_THREADS = 800;
const MOST_THREADS = 8;
/** Small enough that no thread waits long for the last one. */
const BATCH = 64;

const THREAD = new URL('./reader-thread.ts', import.meta.url);

/** Results stand in the order of the units, however many threads read them. */
export async function readUnits(
  units: readonly Unit[],
  context: ReadingContext,
  { onProgress, threads = threadsFor(units.length) }: ReadUnitsOptions = {},
): Promise<UnitResult[]> {
  onProgress?.(0, units.length);
  if (threads > 1) return readInThreads(units, context, threads, onProgress);
  const results: UnitResult[] = [];
  for (const unit of units) {
    results.push(await readUnit(unit, context));
    if (results.length % BATCH === 0) onProgress?.(results.length, units.length);
  }
  onProgress?.(units.length, units.length);
  return results;
}

function threadsFor(count: number): number {
  if (count < WORTH_THREADS) return 1;
  // Where a bundler has moved this module, the file of the threads does not stand beside it.
  if (THREAD.protocol !== 'file:' || !existsSync(fileURLToPath(THREAD))) return 1;
  return Math.min(availableParallelism(), MOST_THREADS);
}

async function readInThreads(
  units: readonly Unit[],
  context: ReadingContext,
  threads: number,
  onProgress: ReadUnitsOptions['onProgress'],
): Promise<UnitResult[]> {
  const results: UnitResult[] = [];
  let next = 0;
  let done = 0;
  const take = (): Batch | undefined => {
    if (next >= units.length) return undefined;
    const batch = { first: next, units: units.slice(next, next + BATCH) };
    next += BATCH;
    return batch;
  };
  const keep = (batch: BatchResult) => {
    for (const [index, result] of batch.results.entries()) results[batch.first + index] = result;
    done += batch.results.length;
    onProgress?.(done, units.length);
  };
  // Most of what a parser makes is thrown away at once: a larger nursery spares a tenth of the time.
  const resourceLimits = { maxYoungGenerationSizeMb: 64 };
  const workers = Array.from(
    { length: Math.min(threads, Math.ceil(units.length / BATCH)) },
    () => new Worker(THREAD, { workerData: context, resourceLimits }),
  );
  try {
    await Promise.all(workers.map((worker) => employ(worker, take, keep)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

/** Gives a thread one batch after another until there is none. */
function employ(
  worker: Worker,
  take: () => Batch | undefined,
  keep: (result: BatchResult) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = () => {
      const batch = take();
      if (batch === undefined) resolve();
      else worker.postMessage(batch);
    };
    worker.on('message', (result: BatchResult) => {
      keep(result);
      give();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`a thread that reads the archive ended with ${String(code)}`));
    });
    give();
  });
}
