/**
 * `npm run withdraw ID [-- --lang TAG] [--by ROLE]`: a record, or one translation of it, goes at once; its addresses stay
 * and say so. It works while the record, or another, is broken.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { ArchiveLockedError } from '../src/release/archive-lock.ts';
import { clockOf } from '../src/release/clock.ts';
import { rolesAsFarAsReadable } from '../src/release/readable-roles.ts';
import { tombstoneInSite } from '../src/publish/tombstone.ts';
import { withdraw, WithdrawalRefusedError } from '../src/release/withdraw.ts';
import { readArguments, stop } from './arguments.ts';
import { buildArchive, runVerb } from './site.ts';

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
const standing = (flags.content === undefined || flags.out !== undefined) && existsSync(out);

try {
  const { lang, on, again, naming } = await withdraw({
    folder: content,
    id,
    lang: flags.lang,
    by,
    clock: clockOf(process.env),
    tombstone: (withdrawal) => {
      if (standing) tombstoneInSite(out, withdrawal);
      return Promise.resolve();
    },
  });
  const what = lang === undefined ? id : `${id} in ${lang}`;
  const root = basename(content);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(again ? `${what} was withdrawn on ${on}.` : `${what} is withdrawn; its files are deleted.`);
  if (naming.length > 0) {
    say('These files still name it: take it out of them.');
    for (const file of naming) say(`  ${root}/${file}`);
  }
  say(
    standing
      ? 'The site on this machine says so already; it is built anew now.'
      : 'Now: `npm run build`, so that the site says so.',
  );
  say('Then commit, and publish the site: until then the published one still shows it.');
  say(
    'Git keeps the words in its history, and so does every copy of the repository and of the site.',
  );
  say('docs/custodians.md says under “When someone asks for removal” what has to follow.');
} catch (error) {
  if (error instanceof WithdrawalRefusedError)
    stop(
      [error.message, ...error.files.map((file) => `  ${basename(content)}/${file}`)].join('\n'),
    );
  if (error instanceof ArchiveLockedError || error instanceof RangeError) stop(error.message);
  throw error;
}
if (standing) await runVerb(() => buildArchive(content, out));
