/**
 * `npm run withdraw ID [-- --lang TAG] [--by ROLE]`: a record, or one translation of it, goes at once; its addresses stay
 * and say so. It works while the record, or another, is broken. With `--erase` it never comes back, and the command tells
 * what git and others still hold.
 */
import { basename } from 'node:path';
import { LockedError } from '../src/file-lock.ts';
import { clockOf } from '../src/release/clock.ts';
import { rolesAsFarAsReadable } from '../src/release/readable-roles.ts';
import { committedFiles, historyOf } from '../src/release/git-history.ts';
import { withdraw, type DatedWithdrawal, type Withdrawn } from '../src/release/withdraw.ts';
import { WithdrawalRefusedError } from '../src/release/withdrawal-refusal.ts';
import { readArguments, stop } from './arguments.ts';
import { lineOfKeeping, linesOfHistory } from './history-lines.ts';
import { emptyCaches } from './site-lock.ts';
import { runVerb, takeFromSite, takeOffAtOnce } from './site.ts';

const { words, flags, content, out } = readArguments({
  lang: { type: 'string' },
  by: { type: 'string' },
  erase: { type: 'boolean' },
});
const [id] = words;
// One word too many may be the language that npm took its flag from: the whole record must not go for it.
if (id === undefined || words.length > 1)
  stop('Name one record by its identifier; a translation of it with `-- --lang TAG`.');
const roles = rolesAsFarAsReadable(content);
const by = flags.by ?? roles[0] ?? 'editor';
if (!roles.includes(by))
  stop(`archive.yml knows no role “${by}”; use one of: ${roles.join(', ')}.`);

// A site elsewhere may be another archive's: it is touched only where it is this one's, or named.
const hasSite = flags.content === undefined || flags.out !== undefined;
const root = basename(content);
const say = (line: string) => process.stdout.write(`${line}\n`);
let withdrawal: DatedWithdrawal | undefined;

function list(heading: string, files: readonly string[]): void {
  if (files.length === 0) return;
  say(heading);
  for (const file of files) say(`  ${root}/${file}`);
}

function tell({ op, lang, on, again, naming, frozen }: Withdrawn): void {
  const what = [String(id), ...(lang === undefined ? [] : ['in', lang])].join(' ');
  const done = op === 'erase' ? 'erased' : 'withdrawn';
  say(
    again
      ? `${what} was ${done} on ${on}.`
      : `${what} is ${done}; its files are deleted${op === 'erase' ? ', and only its ledger stays' : ''}.`,
  );
  list('These files still name it: take it out of them.', naming);
  if (op === 'erase')
    list(
      'These frozen texts name it and keep its title. No page shows it; withdraw or redact them.',
      frozen,
    );
  if (!hasSite) say('Now: `npm run build`, so that the site says so.');
  say('Then commit, and publish the site: until then the published one still shows it.');
}

try {
  const tombstone = (what: DatedWithdrawal) => {
    withdrawal = what;
    // At once, and again when no build runs: one that began before may put the old words back.
    if (hasSite) takeOffAtOnce(out, what);
    return Promise.resolve();
  };
  const clock = clockOf(process.env);
  const { lang, erase } = flags;
  const withdrawn = await withdraw({ folder: content, id, lang, erase, by, clock, tombstone });
  tell(withdrawn);
  const lines =
    withdrawn.op === 'erase'
      ? linesOfHistory(id, await historyOf(content, id))
      : [lineOfKeeping(await committedFiles(content, id))];
  for (const line of lines) say(line);
  say('docs/custodians.md says under “When someone asks for removal” what has to follow.');
} catch (error) {
  const files = error instanceof WithdrawalRefusedError ? error.files : [];
  const isKnown =
    error instanceof WithdrawalRefusedError ||
    error instanceof LockedError ||
    error instanceof RangeError;
  if (!isKnown) throw error;
  process.stderr.write(
    `${[error.message, ...files.map((file) => `  ${root}/${file}`)].join('\n')}\n`,
  );
  process.exitCode = 1;
}
if (hasSite && withdrawal !== undefined) {
  const what = withdrawal;
  if (what.op === 'erase') emptyCaches();
  const isRefused = process.exitCode === 1;
  await runVerb(() => takeFromSite(content, out, what, !isRefused));
}
