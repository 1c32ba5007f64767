/**
 * Which row of a table became which record, in a file beside the table. It is written before the records are, so that a run
 * that was cut off goes on with the same identifiers and makes no record twice. It holds hashes and identifiers, no words.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';

export interface JournalEntry {
  /** Hash of what tells the row from all others. */
  row: string;
  /** Identifier of its record. */
  id: string;
  /** Hash of the draft as it was written. */
  draft: string;
}

/** @example journalOf('/home/a/interviews.csv') // '/home/a/interviews.csv.added.jsonl' */
export const journalOf = (table: string): string => `${table}.added.jsonl`;

export const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');

function entryIn(line: string): JournalEntry | undefined {
  try {
    const { row, id, draft } = JSON.parse(line) as Partial<JournalEntry>;
    return row === undefined || id === undefined || draft === undefined
      ? undefined
      : { row, id, draft };
  } catch {
    // A line that was cut off: nothing was written for it yet.
    return undefined;
  }
}

/** The entries of a journal by their rows; none where there is no file. */
export function readJournal(file: string): Map<string, JournalEntry> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const entries = lines.flatMap((line) => entryIn(line) ?? []);
  return new Map(entries.map((entry) => [entry.row, entry]));
}

/** Adds entries at the end, and returns once they are on the disk. */
export function appendToJournal(file: string, entries: readonly JournalEntry[]): void {
  if (entries.length === 0) return;
  const isCutOff = existsSync(file) && !/(?:^|\n)$/.test(readFileSync(file, 'utf8'));
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  const descriptor = openSync(file, 'a', 0o600);
  try {
    // On a nearly full disk `writeSync` writes a part and says nothing.
    writeFileSync(descriptor, isCutOff ? `\n${lines}` : lines);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
