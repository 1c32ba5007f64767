/**
 * `npm run hooks`: from then on git checks the staged content before each commit in this copy. `npm run hooks --
 * --remove` ends that. `npm run hooks -- --staged` is what git runs: it tells every mistake of what is staged, and its
 * exit code is 1 where one of them is an error.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkStaged } from '../src/editing/staged.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { readArguments, stop } from './arguments.ts';

const FOLDER = '.githooks';

const { flags, content } = readArguments({
  remove: { type: 'boolean' },
  staged: { type: 'boolean' },
});
const top = git('rev-parse', '--show-toplevel');
if (top === undefined) stop('This folder is no working copy of git: get one with `git clone`.');

if (flags.staged === true) await tellStaged(top);
else if (flags.remove === true) remove();
else install();

/** What git says, or undefined where it has no answer. */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

function install(): void {
  const present = git('config', '--get', 'core.hooksPath');
  if (present === FOLDER) {
    console.log('Commits are checked already.');
    return;
  }
  const own = present ?? resolve(git('rev-parse', '--git-path', 'hooks') ?? '.git/hooks');
  if (present !== undefined || hooksIn(own).length > 0)
    stop(
      `git runs the hooks in ${own} already, and would not any more: end its pre-commit with the line \`exec ${FOLDER}/pre-commit\` instead.`,
    );
  if (git('config', '--local', 'core.hooksPath', FOLDER) === undefined)
    stop('git could not write its settings: give yourself write permission on .git/config.');
  console.log(
    'From now on git checks what is staged before each commit. `npm run hooks -- --remove` ends that.',
  );
}

/** Hooks that git would run: the samples that it brings along are none. */
function hooksIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.endsWith('.sample'));
  } catch {
    return [];
  }
}

function remove(): void {
  if (git('config', '--local', '--get', 'core.hooksPath') !== FOLDER) {
    console.log('Commits are not checked by Guwah here: there is nothing to remove.');
    return;
  }
  git('config', '--local', '--unset', 'core.hooksPath');
  console.log('Commits are no longer checked. `npm run check` still does it when you ask.');
}

async function tellStaged(folder: string): Promise<void> {
  const problems = await checkStaged(resolve(folder), content);
  if (problems.length === 0) return;
  process.stderr.write(`${formatProblems(problems, 'text')}\n`);
  if (problems.every(({ severity }) => severity === 'warning')) return;
  process.stderr.write(
    'Nothing was committed: mend what is named, `git add` the files again, and commit again.\n',
  );
  process.exitCode = 1;
}
