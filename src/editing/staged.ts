/** What is about to be committed: the content as it stands in git's index, whatever the working files say. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { openReading } from '../read/open-reading.ts';
import { problemsTogether } from '../read/problems-together.ts';
import { readUnits } from '../read/read-units.ts';
import { isIdentifier, KINDS } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';

const MOST_BYTES = 256 * 1024 * 1024;
/** Every other character may stand in the name of a file. */
const END_OF_NAME = '\0';

/** What a file belongs to: the record in whose folder, under whose name or in whose ledger it stands; else itself. */
function ownerOf(path: string): string {
  const name = path.split('/')[1]?.replace(/\..*/, '') ?? '';
  return isIdentifier(name) ? name : path;
}

const isPrivate = ({ code }: Problem) => code.startsWith('private-');

/**
 * The mistakes of every record that is about to be committed, private details first. Each record is read whole, with its
 * translations and its ledger; of all others the identifiers are known and nothing else. What needs more of them, such
 * as a claim of a report that is not about to be committed, is left to `check`.
 *
 * @param top the top of a working copy of git, absolute
 * @param content the folder `content/` in it, absolute
 * @throws where git cannot be asked
 * @example (await checkStaged('/home/me/guwah', '/home/me/guwah/content')).map(({ code }) => code) // ['private-phone']
 */
export async function checkStaged(top: string, content: string): Promise<Problem[]> {
  const folder = `${relative(top, content).split(sep).join('/')}/`;
  const git = (args: string[], input = '') =>
    execFileSync('git', args, { cwd: top, encoding: 'utf8', input, maxBuffer: MOST_BYTES });
  const paths = (...args: string[]) =>
    git([...args, '-z', '--', folder])
      .split(END_OF_NAME)
      .filter((path) => path.startsWith(folder))
      .map((path) => path.slice(folder.length));

  const staged = paths('diff', '--cached', '--name-only', '--no-renames');
  if (staged.length === 0) return [];
  const all = paths('ls-files');
  const owners = new Set(staged.map(ownerOf));
  const read = all.filter((path) => path === 'archive.yml' || owners.has(ownerOf(path)));
  const copy = mkdtempSync(join(tmpdir(), 'guwah-staged-'));
  try {
    mkdirSync(join(copy, folder), { recursive: true });
    git(
      ['checkout-index', `--prefix=${copy}/`, '-z', '--stdin'],
      read.map((path) => folder + path + END_OF_NAME).join(''),
    );
    const problems = await readPart(join(copy, folder), all.map(ownerOf).filter(isIdentifier));
    const settings = `${basename(content)}/archive.yml`;
    return problems
      .filter(({ file }) => file !== settings || staged.includes('archive.yml'))
      .sort((a, b) => Number(isPrivate(b)) - Number(isPrivate(a)));
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The mistakes of a folder that holds some of an archive's records, whose identifiers are these. */
async function readPart(folder: string, ids: readonly string[]): Promise<Problem[]> {
  const opened = openReading(folder, 'problems');
  const context = {
    ...opened.context,
    ids: new Set(ids),
    sources: new Set(ids.filter((id) => id.startsWith(KINDS.source.letter))),
  };
  const results = await readUnits(opened.units, context);
  const read = opened.units.flatMap((unit, index) => {
    const result = results[index];
    return result === undefined ? [] : [[unit, result] as const];
  });
  return problemsTogether(opened, read);
}
