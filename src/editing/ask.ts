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
}

/** Lets an editor pick a record by typing a part of its name and then its number. */
async function pick(
  kind: Kind,
  finder: RecordFinder,
  { say, ask }: Terminal,
): Promise<string | undefined> {
  let offered: Card[] = [];
  for (;;) {
    const prompt = offered.length > 0 ? '  number, or other words: ' : '  part of a name: ';
    const typed = (await ask(prompt)).trim();
    if (typed === '') return undefined;
    const byNumber = offered[Number(typed) - 1];
    if (byNumber !== undefined) return byNumber.id;
    if (finder.has(kind, typed)) return typed;
    offered = finder.find(kind, typed);
    if (offered.length === 0)
      say(`  Nothing is called “${typed}”. Try fewer letters, or leave it empty.`);
    for (const [index, card] of offered.entries()) say(`  ${String(index + 1)}  ${lineOf(card)}`);
  }
}

/**
 * Puts one question. What cannot be right is said, and asked again.
 *
 * @returns undefined for what may stay without an answer and did
 */
export async function askFor(
  question: Question,
  finder: RecordFinder,
  terminal: Terminal,
): Promise<string | string[] | undefined> {
  const { ask: words, why, fallback, isOptional } = question;
  const { say, ask } = terminal;
  const may = isOptional ? ' (may stay empty)' : fallback === undefined ? '' : ` (${fallback})`;
  say();
  say(`${words}?${may}`);
  say(`  ${why}`);
  for (const [index, choice] of choicesOf(question).entries())
    say(`  ${String(index + 1).padStart(2)}  ${choice}`);
  const kind = kindPicked(question);
  if (kind !== undefined) return pick(kind, finder, terminal);
  for (;;) {
    const read = readAnswer(question, await ask('  > '));
    if (read === undefined) return undefined;
    if ('value' in read) return read.value;
    say(`  ${read.wrong}`);
  }
}
