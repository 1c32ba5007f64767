/** Begins a record: a fresh identifier that nothing in the archive has, and its files, unless something is wrong in them. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KINDS, newIdentifier, type Kind } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { withArchiveLock } from '../release/archive-lock.ts';
import type { Answers } from './answer.ts';
import { draftOf, entryOf, LISTS } from './draft.ts';
import { isEntryKind, type EntryKind, type NewKind } from './questions/index.ts';
import { mistakesInDraft } from './read-draft.ts';

/** Whether a file, a folder or a ledger has the identifier already. A withdrawn one is never given away again. */
function isTaken(content: string, kind: Kind, id: string): boolean {
  const { folder } = KINDS[kind];
  return [`${folder}/${id}`, `${folder}/${id}.yml`, `ledger/${id}.jsonl`].some((path) =>
    existsSync(join(content, path)),
  );
}

export interface Begun {
  /** Of the record, or the short name of an entry. */
  id: string;
  /** Paths below `content/`; the one to go on with first. */
  files: string[];
  /** Errors of the draft: with one of them, nothing was written. */
  problems: Problem[];
}

async function beginEntry(
  content: string,
  kind: EntryKind,
  answers: Answers,
  today: string,
): Promise<Begun> {
  const path = LISTS[kind];
  const file = join(content, path);
  const list = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const id = String(answers['id']);
  const added = entryOf(kind, { id, answers, today }, list);
  const problems = await mistakesInDraft(content, kind, id, [{ path, text: list + added }]);
  if (problems.length === 0) appendFileSync(file, added);
  return { id, files: [path], problems };
}

async function begin(
  content: string,
  kind: NewKind,
  answers: Answers,
  today: string,
): Promise<Begun> {
  if (isEntryKind(kind)) return beginEntry(content, kind, answers, today);
  let id = newIdentifier(kind);
  while (isTaken(content, kind, id)) id = newIdentifier(kind);
  const files = draftOf(kind, { id, answers, today });
  const problems = await mistakesInDraft(content, kind, id, files);
  if (problems.length === 0)
    for (const { path, text } of files) {
      mkdirSync(join(content, dirname(path)), { recursive: true });
      writeFileSync(join(content, path), text, { flag: 'wx' });
    }
  return { id, files: files.map(({ path }) => path), problems };
}

/**
 * Writes the files of a new record and gives back what they are called. A draft in which the reader finds an error, as
 * the archive stands at that moment, is not written. What stands on disk already is never written over.
 *
 * @param content the folder `content/`
 * @param today the day in UTC
 * @throws LockedError while another verb writes
 */
export function beginRecord(
  content: string,
  kind: NewKind,
  answers: Answers,
  today: string,
): Promise<Begun> {
  return withArchiveLock(content, () => begin(content, kind, answers, today));
}
