/**
 * `npm run release ID… [-- --changes "one sentence"] [--by ROLE]`, or `npm run release -- --all`: working words become
 * frozen ones, whole or not at all. First it tells what readers will find otherwise, and asks what changed.
 * `npm run release ID -- --redact` takes one passage out of all that was released.
 */
import { LockedError } from '../src/file-lock.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { clockOf } from '../src/release/clock.ts';
import { isChangeSentence } from '../src/release/change-sentence.ts';
import type { Coming } from '../src/release/coming.ts';
import { comingWords } from '../src/release/coming-words.ts';
import { releaseTexts } from '../src/release/release-texts.ts';
import { readArguments, stop } from './arguments.ts';
import { redactAtPrompt } from './redaction.ts';
import { canAsk, openTerminal } from './terminal.ts';

const { words, flags, content, out } = readArguments({
  all: { type: 'boolean' },
  changes: { type: 'string' },
  by: { type: 'string' },
  redact: { type: 'boolean' },
});
if (flags.redact === true) {
  const [id] = words;
  if (id === undefined || words.length > 1 || flags.all === true || flags.changes !== undefined)
    stop(
      'Name one record by its identifier: `npm run release ID -- --redact`. The passage is asked for.',
    );
  // A site elsewhere may be another archive's: it is touched only where it is this one's, or named.
  const hasSite = flags.content === undefined || flags.out !== undefined;
  await redactAtPrompt({ id, by: flags.by, content, out, hasSite });
  process.exit();
}
if (flags.all === true ? words.length > 0 : words.length === 0)
  stop('Name what to release by its identifier, or everything that is ready with `-- --all`.');

const showProgress = process.stderr.isTTY;
const clearProgress = () => showProgress && process.stderr.write('\r\u{1b}[K');

/** Asks what changed until it is one sentence; an empty line ends it. */
async function askForSentence(): Promise<string | undefined> {
  const terminal = openTerminal();
  process.stdout.write(
    'What changed? One sentence, which readers will see in the list of versions. Empty: nothing is released.\n',
  );
  for (;;) {
    const said = (await terminal.ask('  > '))?.trim() ?? '';
    if (said !== '' && !isChangeSentence(said)) {
      process.stdout.write('  It must be one sentence of at most 500 characters.\n');
      continue;
    }
    terminal.close();
    process.stdout.write('\n');
    return said === '' ? undefined : said;
  }
}

function review(coming: Coming): void {
  clearProgress();
  process.stdout.write(comingWords(coming));
}

try {
  const { done, problems } = await releaseTexts({
    folder: content,
    ids: flags.all === true ? 'all' : words,
    changes: flags.changes,
    by: flags.by,
    clock: clockOf(process.env),
    review,
    ...(canAsk && { askForChanges: askForSentence }),
    ...(showProgress && {
      onProgress: (read: number, total: number) =>
        process.stderr.write(`\rchecking ${String(read)} of ${String(total)}`),
    }),
  });
  clearProgress();
  if (problems.length > 0) process.stdout.write(`${formatProblems(problems, 'text')}\n`);
  for (const { id, op, file } of done)
    process.stdout.write(
      op === 'issue' ? `${id} issued\n` : `${id} released as versions/${file ?? ''}\n`,
    );
  const refused = problems.some(({ severity }) => severity === 'error');
  process.stdout.write(
    refused
      ? 'Nothing was released.\n'
      : done.length === 0
        ? 'Everything that is ready is released already.\n'
        : 'Commit these files; `npm run build` shows them.\n',
  );
  process.exitCode = refused ? 1 : 0;
} catch (error) {
  if (!(error instanceof LockedError || error instanceof RangeError)) throw error;
  stop(error.message);
}
