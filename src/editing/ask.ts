/** Asks somebody a question until there is an answer that can be right. */
import type { Kind } from '../record/identifier.ts';
import { readAnswer } from './answer.ts';
import { choicesOf, kindPicked, type Question } from './questions/question.ts';
import { lineOf, type RecordFinder } from './record-finder.ts';
import type { Card } from './card.ts';

/** Where questions are put and answers come from. */
export interface Terminal {
  say: (line?: string) => void;
  /** One line that was typed. */
  ask: (prompt: string) => Promise<string>;
  /** What the words of a closed list mean, where somebody wrote that down. */
  meaningsOf?: (words: readonly string[]) => ReadonlyMap<string, string>;
}

/** Undefined for what may stay without an answer and did. */
type Answered = string | string[] | undefined;

/** Takes an answer away that was given before. */
const EMPTIED = '-';

/** What may be answered with nothing, and what it then comes to. */
function emptyMeans({ fallback, isOptional }: Question, kept: Answered): string {
  if (kept !== undefined)
    return isOptional === true
      ? ` (Enter keeps what you answered, ${EMPTIED} takes it away)`
      : ' (Enter keeps what you answered)';
  return isOptional === true ? ' (may stay empty)' : fallback === undefined ? '' : ` (${fallback})`;
}

/** Lets an editor pick a record by typing a part of its name and then its number. */
async function pick(
  kind: Kind,
  finder: RecordFinder,
  { say, ask }: Terminal,
  kept: Answered,
): Promise<Answered> {
  let offered: Card[] = [];
  for (;;) {
    const prompt = offered.length > 0 ? '  number, or other words: ' : '  part of a name: ';
    const typed = (await ask(prompt)).trim();
    if (typed === '') return kept;
    if (typed === EMPTIED) return undefined;
    const byNumber = offered[Number(typed) - 1];
    if (byNumber !== undefined) return byNumber.id;
    if (finder.has(kind, typed)) return typed;
    offered = finder.find(kind, typed);
    if (offered.length === 0)
      say(`  Nothing is called “${typed}”. Try fewer letters, or leave it empty.`);
    for (const [index, card] of offered.entries()) say(`  ${String(index + 1)}  ${lineOf(card)}`);
  }
}

/** The choices with their numbers, and what each means. */
function linesOfChoices(choices: readonly string[], { meaningsOf }: Terminal): string[] {
  const meanings = meaningsOf?.(choices);
  const width = Math.max(0, ...choices.map(({ length }) => length));
  return choices.map((choice, index) => {
    const means = meanings?.get(choice) ?? '';
    return `  ${String(index + 1).padStart(2)}  ${choice.padEnd(width)}  ${means}`.trimEnd();
  });
}

/**
 * Puts one question. What cannot be right is said, and asked again.
 *
 * @param kept what was answered before, which stays where nothing is typed; it is not shown, since it may be private
 */
export async function askFor(
  question: Question,
  finder: RecordFinder,
  terminal: Terminal,
  kept?: Answered,
): Promise<Answered> {
  const { ask: words, why, isOptional } = question;
  const { say, ask } = terminal;
  say();
  say(`${words}?${emptyMeans(question, kept)}`);
  say(`  ${why}`);
  for (const line of linesOfChoices(choicesOf(question), terminal)) say(line);
  const kind = kindPicked(question);
  if (kind !== undefined) return pick(kind, finder, terminal, kept);
  for (;;) {
    const typed = await ask('  > ');
    if (kept !== undefined && typed.trim() === '') return kept;
    if (isOptional === true && typed.trim() === EMPTIED) return undefined;
    const read = readAnswer(question, typed);
    if (read === undefined) return undefined;
    if ('value' in read) return read.value;
    say(`  ${read.wrong}`);
  }
}
