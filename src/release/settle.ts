/** What a verb that was cut off has left behind is finished or taken away, before any other verb begins. */
import { readdirSync, readFileSync, rmSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isIdentifier, isTextKind, kindOf, KINDS, type Kind } from '../record/identifier.ts';
import { LedgerError } from '../record/ledger.ts';
import type { LedgerFile } from '../record/ledger-file.ts';
import { withArchiveLock } from './archive-lock.ts';
import { hashOfFile } from './frozen-file.ts';
import { readLedgerFile } from './ledger-write.ts';
import { nameOfPart, putInPlace, syncFolder } from '../durable-file.ts';
import {
  finishWithdrawal,
  forgetWithdrawal,
  withdrawalOfMark,
  type Withdrawal,
} from './withdrawal-mark.ts';

/** What was settled, as paths from the content folder. */
export interface Settled {
  /** Frozen files that the ledger promised, and pictures that a text lists, that stand in their place. */
  placed: string[];
  /** Unfinished files that nothing promised. */
  deleted: string[];
  /** Withdrawals whose files are gone. */
  withdrawn: string[];
}

/** A picture beside a text, named by its hash. */
const PICTURE = /^[0-9a-f]{16,64}\.(?:jpe?g|png|webp|avif)$/;

/** An unfinished file or folder. */
interface Part {
  /** Folder of the content folder that it stands in, with forward slashes. */
  folder: string;
  name: string;
  /** The record whose folder it stands in. */
  owner: string | undefined;
  isFolder: boolean;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

function findParts(content: string): Part[] {
  const parts: Part[] = [];
  const look = (folder: string, owner?: string): Dirent[] => {
    const entries = entriesOf(join(content, folder));
    for (const entry of entries)
      if (nameOfPart(entry.name) !== undefined && (entry.isFile() || entry.isDirectory()))
        parts.push({ folder, name: entry.name, owner, isFolder: entry.isDirectory() });
    return entries;
  };
  look('ledger');
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const { folder } = KINDS[kind];
    for (const entry of look(folder)) {
      if (!entry.isDirectory() || !isTextKind(kind) || !isIdentifier(entry.name)) continue;
      const own = look(`${folder}/${entry.name}`, entry.name);
      if (own.some((inner) => inner.name === 'versions' && inner.isDirectory()))
        look(`${folder}/${entry.name}/versions`, entry.name);
    }
  }
  return parts;
}

/** A ledger; undefined where it is damaged, so that nothing is decided by it. */
function ledgerFor(content: string, id: string): Pick<LedgerFile, 'account' | 'lines'> | undefined {
  try {
    return (
      readLedgerFile(content, id) ?? {
        account: { state: { name: 'none' }, versions: [] },
        lines: [],
      }
    );
  } catch (error) {
    if (error instanceof LedgerError) return undefined;
    throw error;
  }
}

const accountFor = (content: string, id: string) => ledgerFor(content, id)?.account;

const hashOf = (path: string) => hashOfFile(readFileSync(path));

function settleVersion(content: string, part: Part, owner: string, settled: Settled): void {
  const ledger = ledgerFor(content, owner);
  if (ledger === undefined) return;
  const name = nameOfPart(part.name) ?? '';
  const folder = join(content, part.folder);
  const path = join(folder, part.name);
  const promise = ledger.account.versions.find(
    (version) => version.file === name && version.state !== 'withdrawn',
  );
  const isPromised = promise?.sha256 === hashOf(path);
  const stands = entriesOf(folder).some((entry) => entry.name === name);
  const standing = stands ? hashOf(join(folder, name)) : undefined;
  // A redaction replaces what was promised before it. A file that never was is somebody else's, and both are kept.
  const isReplaced = ledger.lines.some(
    ({ file, sha256 }) => file === name && sha256 === standing && sha256 !== promise?.sha256,
  );
  if (isPromised && (!stands || isReplaced)) {
    putInPlace(folder, name);
    settled.placed.push(`${part.folder}/${name}`);
  } else if (!isPromised || standing === promise.sha256) {
    rmSync(path);
    settled.deleted.push(`${part.folder}/${part.name}`);
  }
}

/** A picture that was cut off: in its place where the working text lists it and it is whole, else away. */
function settlePicture(content: string, { folder, name: part }: Part, settled: Settled): void {
  const own = join(content, folder);
  const name = nameOfPart(part) ?? '';
  const lists = entriesOf(own).some((entry) => entry.name === 'index.md' && entry.isFile())
    ? readFileSync(join(own, 'index.md'), 'utf8')
    : '';
  if (lists.includes(name) && hashOf(join(own, part)).startsWith(name.replace(/\..*$/, ''))) {
    putInPlace(own, name);
    settled.placed.push(`${folder}/${name}`);
  } else {
    rmSync(join(own, part));
    syncFolder(own);
    settled.deleted.push(`${folder}/${part}`);
  }
}

/** Whether the ledger says that what is marked was withdrawn or erased; undefined where the ledger is damaged. */
function isWithdrawn(content: string, { op, id, lang }: Withdrawal): boolean | undefined {
  const account = accountFor(content, id);
  if (account === undefined) return undefined;
  if (op === 'erase') return account.state.name === 'erased';
  if (lang === undefined) return account.state.name === 'withdrawn';
  return account.versions.findLast((version) => version.lang === lang)?.state === 'withdrawn';
}

function settleWithdrawal(content: string, withdrawal: Withdrawal, settled: Settled): void {
  const withdrawn = isWithdrawn(content, withdrawal);
  const name = [withdrawal.id, withdrawal.lang].filter(Boolean).join(' ');
  if (withdrawn === true) {
    finishWithdrawal(content, withdrawal);
    settled.withdrawn.push(name);
  } else if (withdrawn === false) forgetWithdrawal(content, withdrawal);
}

/** Settles while the caller holds the lock of the archive. */
export function settleLocked(content: string): Settled {
  const settled: Settled = { placed: [], deleted: [], withdrawn: [] };
  for (const part of findParts(content)) {
    const { folder, name, owner, isFolder } = part;
    const path = join(content, folder, name);
    const mark = folder.endsWith('/versions') ? undefined : withdrawalOfMark(name, owner);
    if (mark !== undefined && !isFolder && isIdentifier(mark.id)) {
      settleWithdrawal(content, mark, settled);
    } else if (owner !== undefined && !isFolder && folder.endsWith('/versions')) {
      settleVersion(content, part, owner, settled);
    } else if (owner !== undefined && !isFolder && PICTURE.test(nameOfPart(name) ?? '')) {
      settlePicture(content, part, settled);
    } else if (isOurs(part)) {
      rmSync(path, { recursive: true, force: true });
      syncFolder(join(content, folder));
      settled.deleted.push(`${folder}/${name}`);
    }
  }
  return settled;
}

/**
 * A ledger that was not committed, a working file that was not replaced, or the rest of a folder that was withdrawn; nothing
 * else is touched.
 */
function isOurs({ folder, name, owner, isFolder }: Part): boolean {
  const target = nameOfPart(name) ?? '';
  if (folder === 'ledger') return !isFolder && isIdentifier(target.replace(/\.jsonl$/, ''));
  if (owner !== undefined) return !isFolder && /^[A-Za-z0-9-]+\.md$/.test(target);
  if (!isFolder || !isIdentifier(target)) return false;
  return KINDS[kindOf(target)].folder === folder;
}

/**
 * Finishes what a verb that was cut off has left: a frozen file that the ledger promises, with the right hash, is put in
 * place, and so is a picture that its text lists; a withdrawal that the ledger tells of is finished; other unfinished files
 * are deleted. Nothing else is touched,
 * and where a ledger is damaged nothing is decided by it.
 *
 * @param content the folder `content/`
 * @throws LockedError while another verb writes and does not end
 */
export async function settle(content: string): Promise<Settled> {
  // Most times nothing is left, and then nothing needs to be written, not even a lock.
  if (findParts(content).length === 0) return { placed: [], deleted: [], withdrawn: [] };
  return withArchiveLock(content, () => Promise.resolve(settleLocked(content)));
}
