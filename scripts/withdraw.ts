/**
 * `npm run withdraw ID [-- --lang TAG] [--by ROLE]`: a record, or one translation of it, goes at once; its addresses stay
 * and say so. It works while the record, or another, is broken.
 */
import { basename } from 'node:path';
import { ArchiveLockedError } from '../src/release/archive-lock.ts';
import { clockOf } from '../src/release/clock.ts';
import { rolesAsFarAsReadable } from '../src/release/readable-roles.ts';
import { withdraw, WithdrawalRefusedError } from '../src/release/withdraw.ts';
import { readArguments, stop } from './arguments.ts';

const { words, flags, content } = readArguments({
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

try {
  const { lang, on, again, naming } = await withdraw({
    folder: content,
    id,
    lang: flags.lang,
    by,
    clock: clockOf(process.env),
  });
  const what = lang === undefined ? id : `${id} in ${lang}`;
  const root = basename(content);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(again ? `${what} was withdrawn on ${on}.` : `${what} is withdrawn; its files are deleted.`);
  if (naming.length > 0) {
    say('These files still name it: take it out of them, or no check will pass.');
    for (const file of naming) say(`  ${root}/${file}`);
  }
  say(
    'Now: commit, `npm run build`, and publish the site: until then the published one still shows it.',
  );
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
