/** The thread that writes a search index. `write-search-index.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeDocuments, type IndexOrder } from './write-search-index.ts';

// What fails ends the thread, and with it the build.
parentPort?.postMessage(await writeDocuments(workerData as IndexOrder));
