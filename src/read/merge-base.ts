/**
 * Ledgers as they were merged. The sums in a ledger find a changed byte, but not a ledger that was written anew with new
 * sums; git does, where it knows what was merged before.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Problem } from '../record/problem.ts';
import { fileProblem } from './file-problem.ts';
import { Mistakes } from './mistakes.ts';
import { SourceFile } from './source-file.ts';
import { workingCopyOf } from './working-copy.ts';

const run = promisify(execFile);
/** Where others look for what is merged. The first that git knows is used. */
const MAIN_BRANCHES = ['upstream/main', 'origin/main', 'main', '@{upstream}'];

/** What git prints, or undefined where there is no git, no repository or no such thing in it. */
async function git(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch {
    return undefined;
  }
}

async function mergeBaseOf(folder: string): Promise<string | undefined> {
  // Asking costs several processes, and many copies have no history.
  if (process.env['GIT_DIR'] === undefined && workingCopyOf(folder) === undefined) return undefined;
  for (const branch of MAIN_BRANCHES) {
    const base = await git(folder, 'merge-base', 'HEAD', branch);
    if (base !== undefined) return base.trim();
  }
  return undefined;
}

/**
 * Reports ledgers that do not begin with the lines that were merged. Says nothing where git knows no merge base: in a
 * copy without history, or a clone that is too shallow.
 *
 * @param folder of the archive, absolute
 */
export async function reportRewrittenLedgers(folder: string, label: string): Promise<Problem[]> {
  const base = await mergeBaseOf(folder);
  if (base === undefined) return [];
  const changed = await git(
    folder,
    ...['diff', '--name-only', '-z', '--no-renames', '--relative', '--diff-filter=MDT'],
    ...[base, '--', 'ledger'],
  );
  const problems: Problem[] = [];
  for (const path of (changed ?? '').split('\0').filter((name) => name.endsWith('.jsonl'))) {
    const merged = await git(folder, 'show', `${base}:./${path}`);
    const values = { base: base.slice(0, 12), file: `${label}/${path}` };
    let present;
    try {
      present = readFileSync(join(folder, path), 'utf8');
    } catch {
      problems.push(fileProblem('ledger-removed', values.file, values));
      continue;
    }
    if (merged === undefined || present.startsWith(merged)) continue;
    const mistakes = new Mistakes(new SourceFile(values.file, present));
    mistakes.add('ledger-rewritten', firstChangedLine(merged, present), 1, values);
    problems.push(...mistakes.toProblems());
  }
  return problems;
}

/** The offset of the first line that two texts do not share. */
function firstChangedLine(before: string, after: string): number {
  let offset = 0;
  for (const line of before.split('\n')) {
    if (!after.startsWith(`${line}\n`, offset)) return Math.min(offset, after.length);
    offset += line.length + 1;
  }
  return offset;
}
