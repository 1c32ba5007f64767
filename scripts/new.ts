/**
 * `npm run new KIND [-- --title "…" …] [--content DIR]`: asks at most eight questions and writes a draft with a fresh
 * identifier. What a flag answers is not asked; where nobody can be asked, every answer comes from a flag. A draft with a
 * mistake in it is not written: the mistake is told and the questions are put once more, with the answers kept.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { answersFromFlags } from '../src/editing/answers-from-flags.ts';
import { askFor } from '../src/editing/ask.ts';
import type { Card } from '../src/editing/card.ts';
import { beginRecord, type Begun } from '../src/editing/begin.ts';
import { sectionsOf } from '../src/editing/document-outline.ts';
import { isEntryKind, NEW_KINDS, QUESTIONS, type NewKind } from '../src/editing/questions/index.ts';
import { lineOf, RecordFinder } from '../src/editing/record-finder.ts';
import { LockedError } from '../src/file-lock.ts';
import { everyField, meaningsOf } from '../src/editing/word-meanings.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { clockOf, dayOf } from '../src/release/clock.ts';
import { readArguments, stop } from './arguments.ts';
import { canAsk, openTerminal } from './terminal.ts';

/** Explains every word that can be chosen. */
const RECORDS = join(import.meta.dirname, '..', 'docs', 'records.md');

const everyFlag = Object.values(QUESTIONS).flatMap((asked) => asked.map(({ flag }) => flag));
const { words, flags, content } = readArguments(
  Object.fromEntries(everyFlag.map((flag) => [flag, { type: 'string' as const }])),
);
const kind =
  NEW_KINDS.find((name) => name === words[0]) ??
  stop(`Say what it shall be: npm run new ${NEW_KINDS.join(', npm run new ')}.`);
const questions = QUESTIONS[kind];
const unasked = Object.keys(flags).find(
  (flag) =>
    flag !== 'content' && flag !== 'out' && !questions.some((question) => question.flag === flag),
);
if (unasked !== undefined)
  stop(
    `\`--${unasked}\` answers nothing about a ${kind}: use ${questions.map(({ flag }) => `--${flag}`).join(', ')}.`,
  );

const say = (line = '') => process.stdout.write(`${line}\n`);
const finder = new RecordFinder(content);
const given = answersFromFlags(questions, flags, finder, !canAsk);
if (given.wrong.length > 0) stop(`${given.wrong.join('\n')}\nNothing was written.`);
let answers = given.answers;
const open = questions.filter(({ flag }) => flags[flag] === undefined);
const terminal = canAsk && open.length > 0 ? openTerminal() : undefined;

const ask = async (prompt: string) =>
  (await terminal?.ask(prompt)) ?? stop('\nNothing was written.');
const fields = everyField(sectionsOf(readFileSync(RECORDS, 'utf8')));
const talk = { say, ask, meaningsOf: (listed: readonly string[]) => meaningsOf(fields, listed) };

/** Asks, and keeps what was answered before where nothing is typed. */
async function askAll(asked: typeof questions): Promise<void> {
  for (const question of asked) {
    const answer = await askFor(question, finder, talk, answers[question.flag]);
    answers = { ...answers, [question.flag]: answer };
  }
}

/** Begins the record, or says why not. */
async function begin(asked: NewKind): Promise<Begun | string> {
  try {
    const begun = await beginRecord(content, asked, answers, dayOf(clockOf(process.env)));
    return begun.problems.length === 0 ? begun : formatProblems(begun.problems, 'text');
  } catch (error) {
    if (error instanceof LockedError) return error.message;
    throw error;
  }
}

if (terminal !== undefined) {
  say(`${String(open.length)} questions; Ctrl+C ends without writing anything.`);
  await askAll(open);
}
let begun = await begin(kind);
while (typeof begun === 'string') {
  if (terminal === undefined) stop(`\n${begun}\nNothing was written: mend this and begin again.`);
  say(`\n${begun}\nNothing was written yet. Here are the questions once more:`);
  await askAll(questions);
  begun = await begin(kind);
}
terminal?.close();
const { id, files } = begun;
const { name, url } = answers;
const alike = typeof name === 'string' && !isEntryKind(kind) ? finder.alike(kind, name) : [];
const sameAddress = typeof url === 'string' ? finder.atAddress(url) : [];

/** Who may be the narrator that is named. An editor says so by hand: another person of that name must not be taken for her. */
const { mode, display } = answers;
const narrators =
  kind === 'testimony' && mode === 'named' && typeof display === 'string'
    ? finder.alike('person', display)
    : [];

/** One thing must not have two records. */
function warnOf(what: string, cards: readonly Card[]): void {
  const others = cards.filter((card) => card.id !== id);
  if (others.length === 0) return;
  say(`${what} If one of these is the same ${kind}, delete the new file:`);
  for (const card of others) say(`  ${lineOf(card)}`);
}

say();
say(`${id} begun:`);
for (const file of files) say(`  ${relative(process.cwd(), join(content, file))}`);
warnOf('There are names like it.', alike);
warnOf('This address has a record already.', sameAddress);
if (narrators.length > 0) {
  say('If the narrator is one of these, write `person:` with the identifier under `narrators:`:');
  for (const person of narrators) say(`  ${lineOf(person)}`);
}
say(
  isEntryKind(kind)
    ? 'Go on in a text editor; `npm run check` finds mistakes.'
    : `Go on in a text editor; \`npm run check ${id}\` finds mistakes, \`npm run dev\` shows it.`,
);
if (kind === 'testimony' || kind === 'report')
  say('What may be missing in a draft is told once `status: in_review` stands in it.');
