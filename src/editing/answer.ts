/** Reads what somebody answers to a question, by the field of the record that it becomes. */
import type { z } from 'astro/zod';
import { wordsFor } from '../read/issue-words.ts';
import { sentencesFor } from '../read/messages.ts';
import { nearest } from '../read/nearest.ts';
import { choicesOf, kindPicked, takesSeveral, type Question } from './questions/question.ts';

/** Answers by the flag of their question. */
export type Answers = Readonly<Record<string, string | string[] | undefined>>;

/** What an answer comes to, or a sentence that says what is wrong with it. */
export type Answer = { value: string | string[] } | { wrong: string };

const NOTHING: Answer = { wrong: 'This needs an answer.' };
const CURLY = /^[“„«‘].*[”“»’]$/;

/** What a field makes of an answer. */
function judged(field: z.ZodType, flag: string, value: string | string[]): Answer {
  const [issue] = field.safeParse(value).error?.issues ?? [];
  if (issue === undefined) return { value };
  const { code, values } = wordsFor(issue, value);
  const { message, help } = sentencesFor(code, { field: flag, ...values });
  return { wrong: `${message.replace(/\.$/, '')}: ${help.replace(/(?<!\?)$/, '.')}` };
}

/** A choice by its number or as it is written. */
const choiceOf = (word: string, choices: readonly string[]) => choices[Number(word) - 1] ?? word;

/** A choice that is nearly spelled so, or holds the word: `newspaper` stands in `article-newspaper`. */
const nearChoice = (word: string, choices: readonly string[]) =>
  nearest(word, choices) ??
  choices.find((choice) => choice.split(/[_-]/).includes(word.toLowerCase()));

function readChoices(question: Question, choices: readonly string[], answer: string): Answer {
  const words = answer.split(/[\s,]+/).filter((word) => word !== '');
  const picked = [...new Set(words.map((word) => choiceOf(word, choices)))];
  const wrong = picked.find((word) => !choices.includes(word));
  if (wrong !== undefined) {
    const near = nearChoice(wrong, choices);
    const rest = near === undefined ? choices.join(', ') : `these: did you mean ${near}`;
    return { wrong: `“${wrong}” is none of ${rest}${near === undefined ? '.' : '?'}` };
  }
  const [first] = picked;
  if (first === undefined) return NOTHING;
  if (takesSeveral(question)) return judged(question.field, question.flag, picked);
  return picked.length === 1 ? { value: first } : { wrong: 'Choose one.' };
}

/** A choice and, after it, why or what: `fair A news report that names its source.` */
function readWithReason(
  { flag, alone }: Question,
  reason: z.ZodType,
  choices: readonly string[],
  answer: string,
): Answer {
  const [, first = '', rest] = /^(\S+?)[:,;.]?(?:\s+(?:[–—-]\s+)?(.+))?$/s.exec(answer) ?? [];
  const choice = choiceOf(first, choices);
  if (!choices.includes(choice))
    return { wrong: `Begin with one of ${choices.join(', ')}, or with its number.` };
  if (rest === undefined)
    return choice === alone
      ? { value: [choice] }
      : { wrong: `After “${choice}”, say in a sentence why or what.` };
  const read = judged(reason, flag, rest);
  return 'wrong' in read ? read : { value: [choice, rest] };
}

/**
 * Reads an answer. Words by which a record is picked come back as they are.
 *
 * @returns undefined for a question that was left out and may be
 * @example readAnswer(QUESTIONS.source[6], '2 It names its source.') // { value: ['fair', 'It names its source.'] }
 */
export function readAnswer(question: Question, unsafeAnswer: string): Answer | undefined {
  const { field, flag, reason, fallback = '' } = question;
  const answer = unsafeAnswer.trim() || fallback;
  if (answer === '') return question.isOptional ? undefined : NOTHING;
  if (kindPicked(question) !== undefined) return { value: answer };
  const choices = choicesOf(question);
  if (reason !== undefined) return readWithReason(question, reason, choices, answer);
  if (choices.length > 0) return readChoices(question, choices, answer);
  if (CURLY.test(answer)) return { wrong: 'Leave out the quotes around it.' };
  return judged(field, flag, answer);
}
