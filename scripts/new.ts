/**
 * `npm run new KIND [-- --title "…" …] [--content DIR]`: asks at most eight questions and writes a draft with a fresh
 * identifier. What a flag answers is not asked; where nobody can be asked, every answer comes from a flag.
 */
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { beginRecord } from '../src/editing/begin.ts';
import type { Card } from '../src/editing/card.ts';
import { calledOf, findCards } from '../src/editing/find.ts';
import { NEW_KINDS, QUESTIONS, readAnswer, type Question } from '../src/editing/question.ts';
import { readCards } from '../src/editing/read-cards.ts';
import { isIdentifier, kindOf } from '../src/record/identifier.ts';
import { clockOf, dayOf } from '../src/release/clock.ts';
import { readArguments, stop } from './arguments.ts';

/** So many records are offered to be picked from. */
const MOST_OFFERED = 9;

const all: Question[] = Object.values(QUESTIONS).flat();
const { words, flags, content } = readArguments(
  Object.fromEntries(all.map(({ flag }) => [flag, { type: 'string' as const }])),
);
const kind = NEW_KINDS.find((name) => name === words[0]);
if (kind === undefined)
  stop(`Say what it shall be: npm run new ${NEW_KINDS.join(', npm run new ')}.`);
const questions: readonly Question[] = QUESTIONS[kind];
const unasked = Object.keys(flags).find(
  (flag) =>
    flag !== 'content' && flag !== 'out' && !questions.some((question) => question.flag === flag),
);
if (unasked !== undefined)
  stop(
    `\`--${unasked}\` answers nothing about a ${kind}: use ${questions.map(({ flag }) => `--${flag}`).join(', ')}.`,
  );

const say = (line = '') => process.stdout.write(`${line}\n`);
const told = (card: Card) => `${card.id}  ${calledOf(card)}`;
const cardsOf = new Map<string, Card[]>();
const cards = (of: Question['of']): Card[] => {
  const known = cardsOf.get(of ?? '') ?? readCards(content, of && [of]);
  cardsOf.set(of ?? '', known);
  return known;
};

/** The identifier of a record that words lead to without a doubt, or a sentence that says why there is none. */
function recordFor({ of }: Question, answer: string): { value: string } | { wrong: string } {
  if (isIdentifier(answer) && (of === undefined || kindOf(answer) === of))
    return cards(of).some(({ id }) => id === answer)
      ? { value: answer }
      : { wrong: `There is no ${of ?? 'record'} ${answer}.` };
  const found = findCards(cards(of), answer);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { value: only.card.id };
  return {
    wrong:
      only === undefined
        ? `No ${of ?? 'record'} is called “${answer}”.`
        : `“${answer}” may be ${found
            .map(({ card }) => told(card))
            .slice(0, MOST_OFFERED)
            .join('; ')}: give the identifier.`,
  };
}

/** Answers from flags. Every mistake is told at once, so that a script is mended once. */
function answersFromFlags(): { answers: Record<string, string | string[]>; wrong: string[] } {
  const answers: Record<string, string | string[]> = {};
  const wrong: string[] = [];
  for (const question of questions) {
    const typed = flags[question.flag];
    if (typed === undefined) continue;
    const read = readAnswer(question, typed);
    const answer =
      read !== undefined && 'value' in read && question.shape === 'record'
        ? recordFor(question, String(read.value))
        : read;
    if (answer === undefined) continue;
    if ('wrong' in answer) wrong.push(`--${question.flag}: ${answer.wrong}`);
    else answers[question.flag] = answer.value;
  }
  return { answers, wrong };
}

type Ask = (prompt: string) => Promise<string>;

/** Lets an editor pick a record by typing a part of its name and then its number. */
async function pick(question: Question, ask: Ask): Promise<string | undefined> {
  let offered: Card[] = [];
  for (;;) {
    const typed = (
      await ask(offered.length > 0 ? '  number, or other words: ' : '  part of a name: ')
    ).trim();
    if (typed === '') return undefined;
    const byNumber = offered[Number(typed) - 1];
    if (byNumber !== undefined) return byNumber.id;
    if (isIdentifier(typed) && cards(question.of).some(({ id }) => id === typed)) return typed;
    offered = findCards(cards(question.of), typed)
      .map(({ card }) => card)
      .slice(0, MOST_OFFERED);
    if (offered.length === 0)
      say(`  Nothing is called “${typed}”. Try fewer letters, or leave it empty.`);
    for (const [index, card] of offered.entries()) say(`  ${String(index + 1)}  ${told(card)}`);
  }
}

async function answer(question: Question, ask: Ask): Promise<string | string[] | undefined> {
  const { ask: words, why, choices, fallback, isOptional } = question;
  const may = isOptional ? ' (may stay empty)' : fallback === undefined ? '' : ` (${fallback})`;
  say();
  say(`${words}?${may}`);
  say(`  ${why}`);
  for (const [index, choice] of (choices ?? []).entries())
    say(`  ${String(index + 1).padStart(2)}  ${choice}`);
  if (question.shape === 'record') return pick(question, ask);
  for (;;) {
    const read = readAnswer(question, await ask('  > '));
    if (read === undefined) return undefined;
    if ('value' in read) return read.value;
    say(`  ${read.wrong}`);
  }
}

const { answers, wrong } = answersFromFlags();
const open = questions.filter(({ flag }) => answers[flag] === undefined);
const canAsk = process.stdin.isTTY || process.env['GUWAH_ASK'] === '1';
if (!canAsk) {
  for (const question of open) {
    const fallback = readAnswer(question, '');
    if (fallback === undefined || flags[question.flag] !== undefined) continue;
    if ('value' in fallback) answers[question.flag] = fallback.value;
    else wrong.push(`--${question.flag} is missing.`);
  }
}
if (wrong.length > 0) stop(`${wrong.join('\n')}\nNothing was written.`);

if (canAsk && open.length > 0) {
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const lines = asked[Symbol.asyncIterator]();
  const ask: Ask = async (prompt) => {
    process.stdout.write(prompt);
    const { value, done } = await lines.next();
    if (done === true) stop('\nNothing was written.');
    return value;
  };
  say(`${String(open.length)} questions; Ctrl+C ends without writing anything.`);
  for (const question of open) {
    const given = await answer(question, ask);
    if (given !== undefined) answers[question.flag] = given;
  }
  asked.close();
}

const name = answers['name'];
const alike =
  typeof name === 'string'
    ? findCards(readCards(content, [kind]), name).filter(({ reason }) => reason !== 'text')
    : [];
const begun = beginRecord(content, kind, answers, dayOf(clockOf(process.env)));
say();
say(`${begun.id} begun:`);
for (const file of begun.files) say(`  ${relative(process.cwd(), join(content, file))}`);
if (alike.length > 0) {
  say(`There are names like it. If one of these is the same ${kind}, delete the new file:`);
  for (const { card } of alike.slice(0, MOST_OFFERED)) say(`  ${told(card)}`);
}
say('Go on in a text editor; `npm run check` says what is missing, `npm run dev` shows it.');
