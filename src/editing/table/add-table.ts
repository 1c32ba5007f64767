/** Makes drafts of the rows of a table: all of them or, where one has a mistake, none. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { partNameOf } from '../../durable-file.ts';
import { openReading } from '../../read/open-reading.ts';
import { KINDS, newIdentifier } from '../../record/identifier.ts';
import { withArchiveLock } from '../../release/archive-lock.ts';
import { isKept } from '../kept-folder.ts';
import { readTable } from './csv.ts';
import type { Heading } from './headings.ts';
import { readDrafts, type RowDraft, type TableOptions } from './read-drafts.ts';
import type { RowFate, RowState } from './row-fate.ts';
import {
  appendToJournal,
  hashOf,
  journalOf,
  readJournal,
  type JournalEntry,
} from './table-journal.ts';
import { tableProblem, type TableProblem } from './table-problem.ts';

export interface TableAddition {
  headings: readonly Heading[];
  rows: readonly RowFate[];
  problems: readonly TableProblem[];
  /** How many drafts were written. */
  written: number;
}

export interface AddTableOptions extends TableOptions {
  /** Otherwise the run only tells what it would do. */
  isWriting: boolean;
}

/** So many rows are noted in the journal at once, before their drafts are written. */
const BATCH = 500;

const folderOf = (content: string, id: string) => join(content, KINDS.testimony.folder, id);

/** Whether the draft of a record stands whole: an empty file was left by a machine that lost its power. */
function stands(content: string, id: string): boolean {
  const file = join(folderOf(content, id), 'index.md');
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Writes a draft beside its place and puts it there by its name, so that it stands whole or not at all. */
function writeDraft(content: string, id: string, text: string): void {
  const folder = folderOf(content, id);
  mkdirSync(folder, { recursive: true });
  const part = join(folder, partNameOf('index.md'));
  writeFileSync(part, text);
  renameSync(part, join(folder, 'index.md'));
}

interface Plan {
  draft: RowDraft;
  state: RowState;
  id: string | undefined;
}

/** What is to be done for each row, by what the journal and the archive know of it. */
function planRow(
  draft: RowDraft,
  content: string,
  journal: ReadonlyMap<string, JournalEntry>,
): Plan {
  const noted = journal.get(draft.hash);
  const id = noted?.id ?? draft.id;
  if (id === undefined) return { draft, id, state: draft.isRefused ? 'refused' : 'new' };
  if (stands(content, id)) {
    const isSame = noted === undefined || noted.draft === hashOf(draft.text);
    return { draft, id, state: isSame ? 'stands' : 'changed' };
  }
  const isGone = existsSync(join(content, 'ledger', `${id}.jsonl`));
  if (isGone && noted !== undefined) return { draft, id, state: 'withdrawn' };
  return { draft, id, state: isGone || draft.isRefused ? 'refused' : 'new' };
}

function write(content: string, plans: readonly Plan[], ids: Set<string>, journal: string): void {
  const fresh = () => {
    let id = newIdentifier('testimony');
    while (ids.has(id)) id = newIdentifier('testimony');
    ids.add(id);
    return id;
  };
  for (let from = 0; from < plans.length; from += BATCH) {
    const batch = plans.slice(from, from + BATCH);
    const noted: JournalEntry[] = [];
    for (const plan of batch) {
      plan.id ??= fresh();
      const { hash, text } = plan.draft;
      noted.push({ row: hash, id: plan.id, draft: hashOf(text) });
    }
    appendToJournal(journal, noted);
    for (const { id, draft } of batch) if (id !== undefined) writeDraft(content, id, draft.text);
  }
}

/**
 * Adds the rows of a table as drafts of testimonies, to which nobody has agreed yet. A record that stands is never written
 * over. A run that was cut off and is run again makes the drafts that are missing, and no other.
 *
 * @param folder the folder `content/`
 * @param table the file, outside of the working copy of git; its journal is written beside it
 * @throws TableSyntaxError where the table cannot be read to its end
 * @throws LockedError where another verb is writing the archive
 * @throws RangeError where the table stands where git may keep it
 */
export function addTable(
  folder: string,
  table: string,
  { isWriting, ...options }: AddTableOptions,
): Promise<TableAddition> {
  const content = resolve(folder);
  if (isKept(table, content))
    throw new RangeError(
      'The table stands in the folder of the archive, where git may keep it with all that it tells: move it to a place outside and add it from there.',
    );
  const work = () => {
    const { context } = openReading(content, 'problems');
    const drafts = readDrafts(readTable(readFileSync(table)), context, options);
    const journal = readJournal(journalOf(table));
    const plans = drafts.rows.map((draft) => planRow(draft, content, journal));
    const idColumn = drafts.headings.find(({ words }) => words === 'id')?.column ?? 0;
    const taken = plans
      .filter(({ state, draft }) => state === 'refused' && !draft.isRefused)
      .map(({ draft: { row } }) =>
        tableProblem('identifier-taken', { row, column: idColumn, heading: 'id' }),
      );
    const problems = [...drafts.problems, ...taken];
    const coming = plans.filter(({ state }) => state === 'new');
    const mayWrite = isWriting && !problems.some(({ severity }) => severity === 'error');
    if (mayWrite) write(content, coming, new Set(context.ids), journalOf(table));
    return Promise.resolve({
      headings: drafts.headings,
      rows: plans.map(({ draft: { row, mapped, refused, dropped }, state, id }) => ({
        row,
        state,
        id,
        mapped,
        refused,
        dropped,
      })),
      problems,
      written: mayWrite ? coming.length : 0,
    });
  };
  return isWriting ? withArchiveLock(content, work) : work();
}
