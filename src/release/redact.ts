/**
 * Redaction: one passage leaves every version of a text, and its addresses stay. A mark stands where it stood, and the
 * ledger tells which files were replaced.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { putInPlace, stage } from '../durable-file.ts';
import { isIdentifier, isTextKind, KINDS, kindOf } from '../record/identifier.ts';
import { LedgerError, type LedgerAccount } from '../record/ledger.ts';
import type { LedgerEntry } from '../record/ledger-file.ts';
import type { Passage } from '../text/passage.ts';
import { withArchiveLock } from './archive-lock.ts';
import { dayOf, type Clock } from './clock.ts';
import { hashOfFile } from './frozen-file.ts';
import { commitToLedger, readLedgerFile } from './ledger-write.ts';
import { planRedaction, type RedactedFile } from './redaction-plan.ts';
import { RedactionRefusedError } from './redaction-refusal.ts';
import { settle, settleLocked } from './settle.ts';

export interface RedactOptions {
  /** The folder `content/`. */
  folder: string;
  id: string;
  passage: Passage;
  /** A role of archive.yml. It is not looked up: the file may be broken. */
  by: string;
  clock: Clock;
  /** Shown what would change; false leaves everything as it is. No lock is held while somebody thinks. */
  confirm: (files: readonly RedactedFile[]) => Promise<boolean>;
  /** 128 random bits in hexadecimal; tests give their own. */
  salt?: () => string;
  /** Takes the pages of the record off the built site, once the ledger says so. */
  empty?: (() => void) | undefined;
}

export interface Redacted {
  /** The day, in UTC. Undefined where nothing was released of the text, or nothing was found and nothing redacted before. */
  on: string | undefined;
  /** What changed; empty where the passage stands in no file of the text. */
  files: RedactedFile[];
}

function requireAccount(folder: string, id: string): LedgerAccount {
  let account;
  try {
    account = readLedgerFile(folder, id)?.account;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw new RedactionRefusedError(
      `The ledger of ${id} is damaged (${error.message}), so nothing can be added to it. Get ledger/${id}.jsonl back from git and run this again.`,
      [],
      { cause: error },
    );
  }
  if (account?.state.name !== 'active')
    throw new RedactionRefusedError(
      account === undefined || account.state.name === 'none' || account.state.name === 'issued'
        ? `No version of ${id} was ever released: take the passage out of its files.`
        : `${id} was ${account.state.name} on ${account.state.on}: no version of it stands.`,
    );
  return account;
}

const lastRedaction = ({ versions }: LedgerAccount): string | undefined =>
  versions
    .flatMap(({ redactedOn }) => redactedOn ?? [])
    .sort()
    .at(-1);

const wordsOf = (files: readonly RedactedFile[]) =>
  JSON.stringify(files.map(({ path, before }) => [path, before]));

/** Writes what was planned. Until the ledger's rename the frozen versions are what they were. */
function write({ folder, id, by, empty }: RedactOptions, files: RedactedFile[], on: string): void {
  const own = join(folder, KINDS[kindOf(id)].folder, id);
  const versions = join(own, 'versions');
  const frozen = files.filter(({ isFrozen }) => isFrozen);
  for (const { isFrozen, name, before, after } of files) {
    if (isFrozen || before === after) continue;
    stage(own, name, after);
    putInPlace(own, name);
  }
  for (const { name, after } of frozen) stage(versions, name, after);
  const line = { by, on, op: 'redact' } as const;
  const entries: LedgerEntry[] = frozen.map(({ name, after }) => ({
    ...line,
    file: name,
    sha256: hashOfFile(after),
  }));
  if (entries.length > 0) commitToLedger(folder, id, entries);
  try {
    empty?.();
  } finally {
    // Whatever the site's pages do, the words go.
    for (const { name } of frozen) putInPlace(versions, name);
  }
}

/**
 * Replaces a passage by a mark in every version of a text that stands and in its working files. Other records are not
 * read, so it works while they are broken. Cut off anywhere and run again with the same passage, it goes on where it was
 * and does nothing twice.
 *
 * @throws RedactionRefusedError where it is not possible, with the reason and the remedy
 * @throws LockedError while another verb writes
 */
export async function redact(options: RedactOptions): Promise<Redacted | undefined> {
  const { folder, id, passage, clock, empty } = options;
  const salt = options.salt ?? (() => randomBytes(16).toString('hex'));
  if (!isIdentifier(id))
    throw new RedactionRefusedError(`“${id}” is no identifier; one looks like t1x6np1wb.`);
  if (!isTextKind(kindOf(id)))
    throw new RedactionRefusedError(
      `${id} has no versions: take the passage out of its file, and build.`,
    );
  const look = () => planRedaction(folder, id, requireAccount(folder, id), passage, salt);
  await settle(folder);
  const seen = look();
  if (seen.length > 0 && !(await options.confirm(seen))) return undefined;
  return withArchiveLock(folder, () => {
    settleLocked(folder);
    const files = look();
    if (wordsOf(files) !== wordsOf(seen))
      throw new RedactionRefusedError(
        'A file has changed meanwhile. Nothing was done; run this again.',
      );
    const on = dayOf(clock);
    if (files.length > 0) {
      write(options, files, on);
      return Promise.resolve({ on, files });
    }
    const before = lastRedaction(requireAccount(folder, id));
    if (before !== undefined) empty?.();
    return Promise.resolve({ on: before, files });
  });
}
