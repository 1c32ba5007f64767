/**
 * `npm run withdraw ID [-- --lang TAG] [--by ROLE]`: a record, or one translation of it, goes at once; its addresses stay
 * and say so. It works while the record, or another, is broken.
 */
import { basename } from 'node:path';
import { LockedError } from '../src/file-lock.ts';
import { clockOf } from '../src/release/clock.ts';
import { rolesAsFarAsReadable } from '../src/release/readable-roles.ts';
import { tombstoneInSite, type Withdrawal } from '../src/publish/tombstone.ts';
import { withdraw, WithdrawalRefusedError, type Withdrawn } from '../src/release/withdraw.ts';
import { readArguments, stop } from './arguments.ts';
import { runVerb, takeFromSite } from './site.ts';

const { words, flags, content, out } = readArguments({
  lang: { type: 'string' },
  by: { type: 'string' },
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
let withdrawal: Withdrawal | undefined;

function tell({ lang, on, again, naming }: Withdrawn): void {
  const what = lang === undefined ? id : `${String(id)} in ${lang}`;
  say(
    again
      ? `${String(what)} was withdrawn on ${on}.`
      : `${String(what)} is withdrawn; its files are deleted.`,
  );
  if (naming.length > 0) {
    say('These files still name it: take it out of them.');
    for (const file of naming) say(`  ${root}/${file}`);
  }
  if (!hasSite) say('Now: `npm run build`, so that the site says so.');
  say('Then commit, and publish the site: until then the published one still shows it.');
  say(
    'Git keeps the words in its history, and so does every copy of the repository and of the site.',
  );
  say('docs/custodians.md says under “When someone asks for removal” what has to follow.');
}

try {
  const tombstone = (what: Withdrawal) => {
    withdrawal = what;
    // At once, and again when no build runs: one that began before may put the old words back.
    if (hasSite) tombstoneInSite(out, what);
    return Promise.resolve();
  };
  const clock = clockOf(process.env);
  tell(await withdraw({ folder: content, id, lang: flags.lang, by, clock, tombstone }));
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
  const isRefused = process.exitCode === 1;
  await runVerb(() => takeFromSite(content, out, what, !isRefused));
}
