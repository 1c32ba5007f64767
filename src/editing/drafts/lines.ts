/** Lines of a new file: a field for what was answered, comments for everything else that may stand there. */
import { Document } from 'yaml';
import type { Answers } from '../answer.ts';

/** What a draft is made of. */
export interface Beginning {
  /** Of the record, or the short name of an entry. */
  id: string;
  answers: Answers;
  /** `2026-11-24`. */
  today: string;
}

/** Text that core YAML would read as a number or a date is left to our own reader, which takes it as written. */
const PLAIN_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

/** One value as it stands behind a colon, in one line. */
export function inLine(value: unknown): string {
  if (typeof value === 'string' && PLAIN_DATE.test(value)) return value;
  return new Document(value, { version: '1.2' })
    .toString({ lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: true })
    .trim()
    .replaceAll('\n', ' ');
}

/** One field in one line. */
export const field = (name: string, value: unknown): string => `${name}: ${inLine(value)}`;

/** Lines that an editor may take the `#` away from. */
export const comment = (lines: string): string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => `# ${line}`.trimEnd());

/** A field that was answered, or a comment in its place. */
export const fieldOr = (name: string, value: unknown, otherwise: string): string[] =>
  value === undefined ? comment(otherwise) : [field(name, value)];

/** An answer in words; undefined where none was given. */
export function words(answers: Answers, flag: string): string | undefined {
  const answer = answers[flag];
  return typeof answer === 'string' ? answer : undefined;
}

/** The parts of an answer that has more than one. */
export const parts = (answers: Answers, flag: string): string[] => [answers[flag] ?? []].flat();

/** The list of sources with the one that was answered, or a comment in its place. */
export const sourcesOr = (source: string | undefined, use = ''): string[] =>
  source === undefined
    ? comment(`sources:\n  - { source: s…${use} }`)
    : ['sources:', `  - { source: ${source}${use} }`];

export const asText = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
