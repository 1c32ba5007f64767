/**
 * `npm run find WORDS [-- --kind KIND] [--all] [--content DIR]`: which records there are by an identifier, a part of a
 * name in any script, a title or words of the text. It reads files as they stand, also those that have mistakes.
 */
import { calledOf, findCards } from '../src/editing/find.ts';
import { readCards } from '../src/editing/read-cards.ts';
import { ALL_KINDS } from '../src/record/identifier.ts';
import { readArguments, stop } from './arguments.ts';

/** More would scroll the best ones away. */
const MOST = 20;

const { words, flags, content } = readArguments({
  kind: { type: 'string' },
  all: { type: 'boolean' },
});
const kind = ALL_KINDS.find((name) => name === flags.kind);
if (flags.kind !== undefined && kind === undefined)
  stop(`There is no kind “${flags.kind}”: use ${ALL_KINDS.join(', ')}.`);
if (words.length === 0)
  stop('Say what to look for: npm run find gulbahar, or npm run find t14s0rz6f.');

const found = findCards(readCards(content, kind && [kind]), words.join(' '));
const shown = flags.all === true ? found : found.slice(0, MOST);
const said = shown.map(({ card, reason }) => {
  const status = card.status === undefined ? '' : `, ${card.status}`;
  const why = reason === 'sound' ? ' (sounds alike)' : reason === 'text' ? ' (in the text)' : '';
  return `${card.id}  ${calledOf(card)}${why}\n           ${card.kind}${status}, ${card.file}\n`;
});
const more = found.length - shown.length;
if (more > 0) said.push(`… and ${String(more)} more: add a word, or \`-- --all\`.\n`);
if (found.length === 0)
  said.push(`No record holds “${words.join(' ')}”: try a part of a name, or fewer words.\n`);
process.stdout.write(said.join(''));
