/** What git still holds of a record that was taken away. It forgets nothing by itself. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { isTextKind, KINDS, kindOf } from '../record/identifier.ts';

const run = promisify(execFile);

/** A file that held the record or named it, with the commits that wrote or deleted it, newest first. */
export interface HeldFile {
  /** From the top of the repository. */
  path: string;
  /** Abbreviated, as git prints them. */
  commits: string[];
}

export interface HeldInHistory {
  /** Files of the record itself. */
  own: HeldFile[];
  /** Other files in which its identifier was written or taken out. */
  naming: HeldFile[];
}

/** Every branch, tag, stash and what was thrown away lately; renames and merges are not hidden. */
const EVERYWHERE = ['--all', '--reflog', '--full-history', '-m', '--no-renames', '--name-only'];
const COMMIT = '\0';

async function log(content: string, ...args: string[]): Promise<HeldFile[]> {
  const { stdout } = await run(
    'git',
    ['-c', 'core.quotepath=off', 'log', ...EVERYWHERE, '--format=%x00%h', ...args],
    { cwd: content, maxBuffer: 256 * 1024 * 1024 },
  );
  const files = new Map<string, Set<string>>();
  for (const entry of stdout.split(COMMIT).slice(1)) {
    const [commit = '', ...paths] = entry.split('\n').filter((line) => line !== '');
    for (const path of paths) files.set(path, (files.get(path) ?? new Set()).add(commit));
  }
  return [...files]
    .map(([path, commits]) => ({ path, commits: [...commits] }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The paths of a record, from the content folder. */
function pathsOfRecord(id: string): string[] {
  const { folder } = KINDS[kindOf(id)];
  return isTextKind(kindOf(id))
    ? [`${folder}/${id}`]
    : [`${folder}/${id}.yml`, `${folder}/${id}.csv`];
}

/**
 * The files of a record that were ever committed, without its ledger. Undefined where there is no git, or the archive
 * stands in no repository.
 *
 * @param content the folder `content/`
 */
export async function committedFiles(content: string, id: string): Promise<HeldFile[] | undefined> {
  try {
    return await log(content, '--', ...pathsOfRecord(id));
  } catch {
    return undefined;
  }
}

/**
 * What the history of the repository holds of a record; its ledger is left out. Undefined where there is no git, or the
 * archive stands in no repository.
 *
 * @param content the folder `content/`
 */
export async function historyOf(content: string, id: string): Promise<HeldInHistory | undefined> {
  try {
    const own = await log(content, '--', ...pathsOfRecord(id));
    const ledger = `:(exclude)ledger/${id}.jsonl`;
    const named = await log(content, '-S', id, '--', ':/', ledger);
    const known = new Set(own.map(({ path }) => path));
    return { own, naming: named.filter(({ path }) => !known.has(path)) };
  } catch {
    return undefined;
  }
}
