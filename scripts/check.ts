/**
 * `npm run check [-- --format text|json|github] [FILE…] [--content DIR]`: every mistake of every file and, where there is
 * none, what the build would refuse, in one run. The exit code is 1 where one of them is an error. With files or folders
 * named, from the working folder or from the content, or records by their identifiers, all is read, and only what is wrong
 * in theirs is told.
 * With `--watch` it goes on and tells the mistakes of each file that is saved, until Ctrl+C; with `--watch --all` those of
 * all files after each save, for programs that list them.
 * `npm run check -- --explain CODE` says what one code means; `--explain all` goes through them.
 */
import { basename } from 'node:path';
import { checkArchive } from '../src/disclose/check-archive.ts';
import { editorialProblems } from '../src/editing/editorial/remarks.ts';
import { watchArchive } from '../src/editing/watch.ts';
import { chooseFile, isOf } from '../src/read/chosen-files.ts';
import { readArchive } from '../src/read/read-archive.ts';
import { explanationOf, KNOWN_CODES } from '../src/read/messages.ts';
import { nearest } from '../src/read/nearest.ts';
import {
  formatProblems,
  REPORT_FORMATS,
  summaryOf,
  summaryOfChosen,
} from '../src/read/report-problems.ts';
import { byPlace, type Problem } from '../src/record/problem.ts';
import { settle } from '../src/release/settle.ts';
import { readArguments, stop } from './arguments.ts';

const { words, flags, content } = readArguments({
  format: { type: 'string' },
  explain: { type: 'string' },
  watch: { type: 'boolean' },
  all: { type: 'boolean' },
});
if (flags.explain !== undefined) explain(flags.explain);
const format = REPORT_FORMATS.find((name) => name === (flags.format ?? 'text'));
if (format === undefined)
  stop(`There is no format “${String(flags.format)}”: use ${REPORT_FORMATS.join(', ')}.`);

const chosen = words.map((word) => {
  const file = chooseFile(content, word, process.cwd());
  if ('refused' in file) stop(file.refused);
  return file.name;
});
const isWhole = chosen.length === 0 || chosen.includes(basename(content));

try {
  await settle(content);
} catch {
  // Another verb is writing, or nobody may write here: what is unfinished is then among the mistakes.
}

const showProgress = process.stderr.isTTY;
const onProgress = (done: number, total: number) =>
  process.stderr.write(`\rchecking ${String(done)} of ${String(total)}`);
if (flags.watch === true) await watch();
if (flags.all === true)
  stop('`--all` stands with `--watch`: without it, all mistakes are told anyway.');
const options = showProgress ? { onProgress } : {};
const result = isWhole
  ? await checkArchive(content, options)
  : await readArchive(content, { ...options, depth: 'problems' });
if (showProgress) process.stderr.write('\r\u{1b}[K');

const isWanted = (problem: Problem) => isWhole || chosen.some((name) => isOf(name, problem));
const remarks =
  'archive' in result && result.archive !== undefined ? editorialProblems(result.archive) : [];
const problems = [...result.problems.filter(isWanted), ...remarks].sort(byPlace);
const errors = problems.filter(({ severity }) => severity === 'error').length;
process.stdout.write(formatProblems(problems, format));
// Programs read the other formats: what they parse holds nothing else.
const summary = format === 'text' ? process.stdout : process.stderr;
const held =
  'isDisclosed' in result && !result.isDisclosed
    ? '; what the build would refuse is told once they are mended'
    : '';
const counted = isWhole
  ? summaryOf(problems, result.files)
  : summaryOfChosen(problems, chosen, result.files);
summary.write(`${problems.length > 0 && format === 'text' ? '\n' : ''}${counted}${held}\n`);
process.exitCode = errors > 0 ? 1 : 0;

/** Goes on until it is ended from outside. */
async function watch(): Promise<never> {
  if (words.length > 0 || format !== 'text')
    stop('`--watch` tells the mistakes of all files in words: leave out files and `--format`.');
  try {
    await watchArchive(content, {
      say: (told) => process.stdout.write(told),
      tellsAll: flags.all === true,
      onProgress: showProgress ? onProgress : undefined,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    stop(
      'The system watches no more folders. Allow more: sudo sysctl fs.inotify.max_user_watches=524288',
    );
  }
  return new Promise(() => undefined);
}

/** Tells what a code means, or which one was meant, and ends. */
function explain(code: string): never {
  const codes = code === 'all' ? KNOWN_CODES : [code];
  const told = codes.map(explanationOf);
  if (told.includes(undefined)) {
    const meant = nearest(code, KNOWN_CODES);
    stop(
      `No mistake has the code “${code}”${meant === undefined ? '.' : `: did you mean ${meant}?`} \`--explain all\` goes through them.`,
    );
  }
  process.stdout.write(told.join('\n'));
  process.exit(0);
}
