/** The commit of every verb: a ledger is replaced whole by one rename, or it is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addToLedger,
  ledgerFileName,
  parseLedger,
  type LedgerEntry,
  type LedgerFile,
} from '../record/ledger-file.ts';
import { ensureFolder, putInPlace, stage } from '../durable-file.ts';

function ledgerFolder(folder: string): string {
  return join(folder, 'ledger');
}

/** The text of a ledger; empty where there is none. */
function ledgerText(folder: string, id: string): string {
  try {
    return readFileSync(join(ledgerFolder(folder), ledgerFileName(id)), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * The ledger of an identifier; undefined where nothing was ever issued.
 *
 * @throws LedgerError where one byte of it is not as it was written
 */
export function readLedgerFile(folder: string, id: string): LedgerFile | undefined {
  const text = ledgerText(folder, id);
  return text === '' ? undefined : parseLedger(id, text);
}

/**
 * Adds lines to a ledger. When the call returns they are on the disk; when it is cut off, all of them are or none.
 *
 * @throws LedgerError where they are not legal after what stands there
 */
export function commitToLedger(folder: string, id: string, entries: readonly LedgerEntry[]): void {
  const text = addToLedger(id, ledgerText(folder, id), entries);
  const ledgers = ledgerFolder(folder);
  ensureFolder(ledgers);
  stage(ledgers, ledgerFileName(id), text);
  putInPlace(ledgers, ledgerFileName(id));
}
