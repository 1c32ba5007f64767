/** Begins a record: a fresh identifier that nothing in the archive has, and its files, whole or not at all. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ensureFolder, putInPlace, stage } from '../durable-file.ts';
import { KINDS, newIdentifier } from '../record/identifier.ts';
import { draftOf, type Answers } from './draft.ts';
import type { NewKind } from './question.ts';

/** Whether a file, a folder or a ledger has the identifier already. A withdrawn one is never given away again. */
function isTaken(content: string, kind: NewKind, id: string): boolean {
  const { folder } = KINDS[kind];
  return [`${folder}/${id}`, `${folder}/${id}.yml`, `ledger/${id}.jsonl`].some((path) =>
    existsSync(join(content, path)),
  );
}

export interface Begun {
  id: string;
  /** Paths below `content/`; the one to go on with first. */
  files: string[];
}

/**
 * Writes the files of a new record and gives back what they are called.
 *
 * @param content the folder `content/`
 * @param today the day in UTC
 */
export function beginRecord(
  content: string,
  kind: NewKind,
  answers: Answers,
  today: string,
): Begun {
  let id = newIdentifier(kind);
  while (isTaken(content, kind, id)) id = newIdentifier(kind);
  const files = draftOf(kind, { id, answers, today });
  for (const { path, text } of files) {
    const folder = join(content, dirname(path));
    ensureFolder(folder);
    stage(folder, basename(path), text);
  }
  for (const { path } of files) putInPlace(join(content, dirname(path)), basename(path));
  return { id, files: files.map(({ path }) => path) };
}
