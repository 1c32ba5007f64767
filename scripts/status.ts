/**
 * `npm run status [-- --content DIR]`: what waits for an editor: what is ready and not released, in review, begun; which
 * agreements and embargoes come to their day; which translations fell behind; what no release has issued.
 */
import { DUE, waitingIn, type Due } from '../src/editing/status.ts';
import { readArchive } from '../src/read/read-archive.ts';
import { clockOf, dayOf } from '../src/release/clock.ts';
import { readArguments, stop } from './arguments.ts';

const HEADINGS: Record<Due, string> = {
  ready: 'Ready and not yet released (`npm run release ID`)',
  'in review': 'In review',
  draft: 'Drafts',
  agreement: 'Agreements to review',
  embargo: 'Embargoes at their end: they stay as they are until you change `access`',
  'stale translation': 'Translations whose original has changed',
  'never issued':
    'Never issued: a release of what names them issues them; a series or collection is released by its own identifier or with `-- --all`',
};

const { content } = readArguments({});
const { archive, problems } = await readArchive(content, { depth: 'released' });
if (archive === undefined)
  stop('archive.yml is missing or wrong: `npm run check` says what to do about it.');

const waiting = waitingIn(archive, dayOf(clockOf(process.env)));
const lines = DUE.flatMap((due) => {
  const entries = waiting.filter((entry) => entry.due === due);
  if (entries.length === 0) return [];
  const told = entries.map(({ id, title, file, note }) =>
    [`  ${id}  ${title}`, note === undefined ? '' : ` (${note})`, `\n             ${file}`].join(
      '',
    ),
  );
  return [`${HEADINGS[due]}: ${String(entries.length)}`, ...told, ''];
});
const errors = problems.filter(({ severity }) => severity === 'error').length;
if (errors > 0)
  lines.push(
    `${String(errors)} mistake${errors === 1 ? '' : 's'} in the files: what they hide is missing here. \`npm run check\` names them.`,
  );
if (lines.length === 0) lines.push('Nothing waits: everything that is ready is released.');
process.stdout.write(`${lines.join('\n').trimEnd()}\n`);
