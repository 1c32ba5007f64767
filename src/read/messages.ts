/** The catalogue: what is said about each mistake, and what to do. Words in `{braces}` are filled in. */
import type { Severity } from '../record/problem.ts';
import { MESSAGES } from './message-catalogue.ts';

/** Words for a sentence. `written` comes from the file; `nearest` is the word that was probably meant. */
export type MessageValues = Readonly<Record<string, string | undefined>>;

export interface Message {
  says: string;
  help: string;
  /** Said instead of `help` where a `nearest` word is known. */
  helpNearest?: string;
  /** Said by `--explain` instead of a `help` that each mistake fills in as a whole. */
  explains?: string;
  severity?: Severity;
}

export interface Sentences {
  message: string;
  help: string;
  severity: Severity;
}

/**
 * A sentence with its values in their places; a place without a value shows as “…”.
 *
 * @example fillSentence('{id} is erased.', { id: 't1x6np1wb' }) // 't1x6np1wb is erased.'
 */
export function fillSentence(sentence: string, values: MessageValues): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '…');
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1) + (/[.?!…]$/.test(words) ? '' : '.');
}

/** Whether the catalogue has words for a code. */
export function isKnownCode(code: string): boolean {
  return Object.hasOwn(MESSAGES, code);
}

/**
 * The sentences of a code.
 *
 * @throws RangeError for a code without words: a mistake that nobody can read is a mistake of ours.
 * @example sentencesFor('missing-key', { field: 'title', noun: 'testimony' }).message // '`title` is missing.'
 */
export function sentencesFor(code: string, values: MessageValues): Sentences {
  if (!isKnownCode(code)) throw new RangeError(`the message catalogue has no words for “${code}”`);
  const message = MESSAGES[code as keyof typeof MESSAGES] as Message;
  const help =
    values['nearest'] === undefined ? message.help : (message.helpNearest ?? message.help);
  return {
    message: asSentence(fillSentence(message.says, values)),
    help: fillSentence(help, values),
    severity: message.severity ?? 'error',
  };
}

/** Every code, in the order of the catalogue: what belongs together stands together. */
export const KNOWN_CODES: readonly string[] = Object.keys(MESSAGES);

/** What an error and a warning lead to. */
const MEANS: Record<Severity, string> = {
  error: 'An error: `check` fails, and what it stands in is neither released nor built.',
  warning: 'A warning: it stops nothing, and should be read before a release.',
};

/**
 * What a code means, without a file before one's eyes: what is wrong, what to do, and what it stops. “…” stands for what
 * would come from the file. Undefined for a code that the catalogue does not have.
 *
 * @example explanationOf('missing-key')?.split('\n')[0] // 'missing-key: `…` is missing.'
 */
export function explanationOf(code: string): string | undefined {
  if (!isKnownCode(code)) return undefined;
  const { message, help, severity } = sentencesFor(code, {});
  const { explains, helpNearest } = MESSAGES[code as keyof typeof MESSAGES] as Message;
  const nearest = helpNearest === undefined ? [] : [`   or: ${fillSentence(helpNearest, {})}`];
  return [
    `${code}: ${message}`,
    `   help: ${explains ?? help}`,
    ...nearest,
    `   ${MEANS[severity]}`,
    '',
  ].join('\n');
}
