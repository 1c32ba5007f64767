/** Release: working words become frozen ones, and the ledger remembers. The only way by which words become public. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { disclose } from '../disclose/disclose.ts';
import type { Archive } from '../read/archive.ts';
import { readArchive } from '../read/read-archive.ts';
import { isIdentifier, isTextKind, KINDS, kindOf } from '../record/identifier.ts';
import type { LedgerEntry } from '../record/ledger-file.ts';
import type { Problem } from '../record/problem.ts';
import { withArchiveLock } from './archive-lock.ts';
import { planAll, planNamed, type BatchPlan } from './batch-plan.ts';
import { changesFor } from './change-sentence.ts';
import { dayOf, type Clock } from './clock.ts';
import { comingOf, type Coming } from './coming.ts';
import { freeze, type Frozen } from './freeze.ts';
import { commitToLedger } from './ledger-write.ts';
import { concernsOf } from './concern.ts';
import { namedByPlan } from './named-records.ts';
import { refusal } from './refusal.ts';
import { settleLocked } from './settle.ts';
import { afterBatch, type Batch } from './simulate.ts';
import { ensureFolder, putInPlace, stage } from '../durable-file.ts';

export interface ReleaseOptions {
  /** The folder `content/`. */
  folder: string;
  /** Identifiers, or everything that is ready and whose words have changed. */
  ids: readonly string[] | 'all';
  /** What changed, in one sentence for readers; a first version needs none. */
  changes?: string | undefined;
  /** A role of archive.yml; the first one where nothing is said. */
  by?: string | undefined;
  clock: Clock;
  /** 128 random bits in hexadecimal; tests give their own. */
  salt?: () => string;
  onProgress?: (done: number, total: number) => void;
  /** Gets what the batch brings to readers, once nothing is known that speaks against it and before anything is frozen. */
  review?: (coming: Coming) => void;
  /**
   * Asks for the sentence that says what changed, where one is needed and none was given. Other verbs may write the archive
   * meanwhile: what comes is looked at again afterwards, and told and asked anew where it is something else.
   */
  askForChanges?: () => Promise<string | undefined>;
}

/** What somebody was asked about, and what was said. */
interface Answered {
  about: string;
  said: string | undefined;
}

/** One line of what was done. */
export interface Done {
  id: string;
  op: 'issue' | 'release';
  /** Name of the frozen file. */
  file?: string;
}

export interface Released {
  done: Done[];
  /** With an error among them nothing was written. */
  problems: Problem[];
}

const isError = ({ severity }: Problem) => severity === 'error';
const asWarning = (problem: Problem): Problem => ({ ...problem, severity: 'warning' });

function roleFor(archive: Archive, by: string | undefined, problems: Problem[]): string {
  const { roles } = archive.settings;
  const role = by ?? roles[0] ?? 'editor';
  if (!roles.includes(role))
    problems.push(refusal('unknown-role', '--by', { by: role, known: roles.join(', ') }));
  return role;
}

function freezeAll(
  archive: Archive,
  plan: BatchPlan,
  particulars: { released: string; changes: (version: number) => string; salt: () => string },
  problems: Problem[],
): Map<string, Frozen[]> {
  const { released, changes, salt } = particulars;
  const frozen = new Map<string, Frozen[]>();
  for (const text of plan.texts) {
    const files: Frozen[] = [];
    for (const step of text.steps) {
      const original = files.find((file) => file.step.role === 'original');
      const head = { released, changes: changes(step.version), salt: salt() };
      const file = freeze(archive, plan.texts, text, step, head, original, problems);
      if (file !== undefined) files.push(file);
    }
    if (files.length > 0) frozen.set(text.id, files);
  }
  return frozen;
}

/** The ledger's lines, in the order in which they are written: authorities first, so that no cut leaves a text without. */
function entriesFor(
  plan: BatchPlan,
  issues: readonly string[],
  frozen: ReadonlyMap<string, readonly Frozen[]>,
  line: { by: string; on: string },
): Map<string, LedgerEntry[]> {
  const entries = new Map<string, LedgerEntry[]>();
  for (const id of issues) entries.set(id, [{ ...line, op: 'issue' }]);
  for (const { id, issue } of plan.texts) {
    if (issue) entries.set(id, [{ ...line, op: 'issue' }]);
    const files = frozen.get(id) ?? [];
    if (files.length > 0)
      entries.set(
        id,
        files.map(({ name, sha256, step }) => {
          return { ...line, op: 'release', v: step.version, file: name, sha256 };
        }),
      );
  }
  return entries;
}

/** Writes a batch record by record. The ledger's rename is the moment in which a record is released. */
function write(folder: string, { entries, frozen }: Batch): Done[] {
  const done: Done[] = [];
  for (const [id, lines] of entries) {
    const versions = join(folder, KINDS[kindOf(id)].folder, id, 'versions');
    const files = frozen.get(id) ?? [];
    if (files.length > 0) ensureFolder(versions);
    for (const { name, text } of files) stage(versions, name, text);
    commitToLedger(folder, id, lines);
    for (const { name } of files) putInPlace(versions, name);
    for (const { op, file } of lines)
      done.push({ id, op: op === 'release' ? op : 'issue', ...(file !== undefined && { file }) });
  }
  return done;
}

/** A mistake in one of them may be the reason why it is not planned. */
function readyTexts({ testimonies, reports }: Archive): string[] {
  return [...testimonies.values(), ...reports.values()]
    .filter(({ working }) => working?.status === 'ready')
    .map(({ id }) => id);
}

/** What a sentence is asked for, byte for byte: the words that would be frozen, and all that they bring. */
function askedAbout(plan: BatchPlan, coming: Coming): string {
  const words = plan.texts.flatMap(({ steps }) => steps.map(({ working }) => working.sha256));
  return JSON.stringify([coming, words]);
}

/** Releases, or gives back what a sentence has to be asked for first. */
async function releaseLocked(
  options: ReleaseOptions,
  answered: Answered | undefined,
): Promise<Released | { about: string }> {
  const { folder, ids, clock, salt = () => randomBytes(16).toString('hex') } = options;
  settleLocked(folder);
  const read = await readArchive(folder, {
    depth: 'all',
    ...(options.onProgress && { onProgress: options.onProgress }),
  });
  const { archive } = read;
  if (archive === undefined) return { done: [], problems: read.problems };

  const plan = ids === 'all' ? planAll(archive) : planNamed(archive, ids);
  const problems = [...plan.problems];
  const by = roleFor(archive, options.by, problems);
  const asked = ids === 'all' ? readyTexts(archive) : ids.filter(isIdentifier);
  const named = plan.texts.flatMap((text) => [...namedByPlan(archive, text)]);
  const isConcerned = concernsOf(
    archive,
    [...asked, ...plan.issues, ...named],
    plan.texts,
    asked.filter((id) => isTextKind(kindOf(id))),
  );
  const judge = (problem: Problem) => (isConcerned(problem.file) ? problem : asWarning(problem));
  problems.push(...read.problems.map(judge));
  const isEmpty = plan.texts.length === 0 && plan.issues.length === 0;
  if (!isEmpty && !problems.some(isError)) {
    const coming = comingOf(archive, plan);
    const about = askedAbout(plan, coming);
    if (about !== answered?.about) {
      options.review?.(coming);
      const isOpen = coming.needsSentence && options.changes === undefined;
      if (isOpen && options.askForChanges !== undefined) return { about };
    }
  }
  const changes = changesFor(plan, options.changes ?? answered?.said, problems);
  if (problems.some(isError)) return { done: [], problems };

  const released = dayOf(clock);
  const frozen = freezeAll(archive, plan, { released, changes, salt }, problems);
  if (problems.some(isError)) return { done: [], problems };
  const line = { by, on: released };
  let batch: Batch = { frozen, entries: entriesFor(plan, plan.issues, frozen, line) };
  let disclosed = disclose(afterBatch(archive, batch));
  if (ids === 'all' && disclosed.unissued.length > 0) {
    const issues = [...new Set([...plan.issues, ...disclosed.unissued])].sort();
    batch = { frozen, entries: entriesFor(plan, issues, frozen, line) };
    disclosed = disclose(afterBatch(archive, batch));
  }
  problems.push(...disclosed.problems.map(judge));
  if (problems.some(isError)) return { done: [], problems };
  if (batch.entries.size === 0)
    // What was asked for by name and is there already is refused; of everything, nothing may be left.
    return { done: [], problems: ids === 'all' ? problems : problems.map(refuseUnchanged) };
  return { done: write(folder, batch), problems };
}

function refuseUnchanged(problem: Problem): Problem {
  return problem.code === 'nothing-changed' || problem.code.startsWith('translation-is')
    ? { ...problem, severity: 'error' }
    : problem;
}

/**
 * Releases texts and issues what they name. The batch is checked, frozen, read back and disclosed before a byte is
 * written; then each record is committed by the rename of its ledger. Cut off anywhere and run again, it goes on where it
 * was and does nothing twice. While somebody is asked, the archive is free for other verbs.
 *
 * @throws LockedError while another verb writes
 */
export async function releaseTexts(options: ReleaseOptions): Promise<Released> {
  let answered: Answered | undefined;
  for (;;) {
    const result = await withArchiveLock(options.folder, () => releaseLocked(options, answered));
    if (!('about' in result)) return result;
    answered = { about: result.about, said: await options.askForChanges?.() };
  }
}
