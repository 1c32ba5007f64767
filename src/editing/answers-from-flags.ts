/** Answers that were given as flags. Every mistake is told at once, so that a script is mended once. */
import { readAnswer, type Answers } from './answer.ts';
import { kindPicked, type Question } from './questions/question.ts';
import type { RecordFinder } from './record-finder.ts';

export interface AnswersFromFlags {
  answers: Answers;
  /** Sentences that begin with the flag. */
  wrong: string[];
}

/**
 * Reads the flags that answer questions.
 *
 * @param isComplete nobody can be asked, so that what is missing has its fallback or is a mistake
 */
export function answersFromFlags(
  questions: readonly Question[],
  flags: Readonly<Record<string, unknown>>,
  finder: RecordFinder,
  isComplete: boolean,
): AnswersFromFlags {
  const answers: Record<string, string | string[]> = {};
  const wrong: string[] = [];
  for (const question of questions) {
    const { flag } = question;
    const typed = flags[flag];
    if (typeof typed !== 'string' && !isComplete) continue;
    const read = readAnswer(question, typeof typed === 'string' ? typed : '');
    if (read === undefined) continue;
    const kind = kindPicked(question);
    const answer =
      'value' in read && kind !== undefined ? finder.theOne(kind, String(read.value)) : read;
    if ('value' in answer) answers[flag] = answer.value;
    else wrong.push(typed === undefined ? `--${flag} is missing.` : `--${flag}: ${answer.wrong}`);
  }
  return { answers, wrong };
}
