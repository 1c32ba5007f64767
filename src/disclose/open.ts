/**
 * The one door through which pages get at the public archive. It is opened once a process: Astro loads its modules more
 * than once, so the memo stands on `globalThis`, keyed by folder.
 */
import { resolve } from 'node:path';
import { readArchive } from '../read/read-archive.ts';
import { formatProblems } from '../read/report-problems.ts';
import { disclose } from './disclose.ts';
import type { PublicArchive } from './public-archive.ts';

/** Makes the public archive of the folder `content/`, given as an absolute path. */
export type Loader = (folder: string) => Promise<PublicArchive>;

const MEMO = Symbol.for('guwah.publicArchive');
const LOADER = Symbol.for('guwah.loader');
type Memo = Map<string, Promise<PublicArchive>>;
const shared = globalThis as { [MEMO]?: Memo | undefined; [LOADER]?: Loader | undefined };

/** The archive cannot be shown; the message says everything that has to be mended. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

async function loadReleased(folder: string): Promise<PublicArchive> {
  const { archive, problems } = await readArchive(folder, { depth: 'released' });
  const disclosed = archive && disclose(archive);
  const errors = [...problems, ...(disclosed?.problems ?? [])].filter(
    ({ severity }) => severity === 'error',
  );
  if (disclosed === undefined || errors.length > 0)
    throw new ArchiveError(
      errors.length > 0 ? formatProblems(errors, 'text') : `${folder} holds no archive.`,
    );
  return disclosed.publicArchive;
}

function contentFolder(): string {
  return resolve(process.env['GUWAH_CONTENT'] ?? 'content');
}

/**
 * The public archive of the folder that `GUWAH_CONTENT` names, or of `content/` in the working folder. It is read once.
 *
 * @throws ArchiveError where something in the archive is wrong
 */
export function openPublicArchive(): Promise<PublicArchive> {
  const folder = contentFolder();
  const memo = (shared[MEMO] ??= new Map<string, Promise<PublicArchive>>());
  let opened = memo.get(folder);
  if (opened === undefined) {
    opened = (shared[LOADER] ?? loadReleased)(folder);
    memo.set(folder, opened);
  }
  return opened;
}

/** Gives pages an archive that was read and disclosed already. */
export function rememberPublicArchive(folder: string, publicArchive: PublicArchive): void {
  (shared[MEMO] ??= new Map()).set(resolve(folder), Promise.resolve(publicArchive));
}

/** Drops what was opened, so that the next page reads anew. */
export function forgetPublicArchive(): void {
  shared[MEMO] = undefined;
}

/**
 * Puts another loader in place of the one that discloses: the editors' preview. Nothing opened before stays.
 *
 * @param loader undefined brings back the one that discloses
 */
export function installLoader(loader: Loader | undefined): void {
  shared[LOADER] = loader;
  forgetPublicArchive();
}
