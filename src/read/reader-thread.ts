/** A thread that reads the units that it is given. `read-units.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { readUnit } from './read-unit.ts';
import type { Batch, BatchResult } from './read-units.ts';
import type { ReadingContext, UnitResult } from './reading.ts';

const context = workerData as ReadingContext;

async function read({ first, units }: Batch): Promise<BatchResult> {
  const results: UnitResult[] = [];
  for (const unit of units) results.push(await readUnit(unit, context));
  return { first, results };
}

parentPort?.on('message', (batch: Batch) => {
  // What fails ends the thread, and with it the reading.
  void read(batch).then((result) => {
    parentPort?.postMessage(result);
  });
});
