/** Why something is not released, in words with a remedy. */
import { fillSentence } from '../read/messages.ts';
import type { Problem, Severity } from '../record/problem.ts';

/** Code → sentence and remedy. Words in `{braces}` are filled in. */
const SENTENCES = {
  'no-such-record': {
    message: 'There is no record {id}.',
    help: 'Name a record by its identifier, the name of its folder or file.',
  },
  'not-whole': {
    message: '{id} has a file in which fields are missing or wrong.',
    help: 'Fill what a draft may go without, set `status: ready`, and see what `npm run check` says.',
  },
  'unknown-role': {
    message: 'archive.yml knows no role “{by}”.',
    help: 'Use one of these: {known}.',
  },
  'changes-missing': {
    message: '{id} has been released before, and nobody has said what changed.',
    help: 'Say it in one sentence that readers will see: `-- --changes "corrects the date of release"`.',
  },
  'changes-unfit': {
    message: 'What changed must be one sentence of 1 to 500 characters, on one line.',
    help: 'Say it shorter.',
  },
  'nothing-changed': {
    message: 'No word of {id} has changed since it was released.',
    help: 'There is nothing to release.',
  },
  'not-ready': {
    message: '{id} is `{status}`, and only what is `ready` is released.',
    help: 'Set `status: ready` once its review is done.',
  },
  'not-agreed': {
    message: '{id} may not be shown: {fact}.',
    help: 'Release it once its `agreement` allows readers to read it.',
  },
  'not-permanent': {
    message: '{id} is not agreed to for ever, and this repository is public: git cannot forget.',
    help: 'Ask for `permanent` use, or keep the text in a private repository.',
  },
  'is-closed': {
    message: '{id} is `closed`: its words would stand in the repository and nowhere else.',
    help: 'Set `access` to `open`, or to `listed` to show that it exists.',
  },
  'is-listed': {
    message: '{id} is `listed` and was issued before: nothing more is shown of it now.',
    help: 'Set `access` to `open` to release its words.',
  },
  'is-erased': {
    message: '{id} was erased, and that is final.',
    help: 'What is new gets a new identifier.',
  },
  'is-moved': {
    message: '{id} moved to {to}.',
    help: 'Release {to} instead.',
  },
  'is-withdrawn': {
    message: '{id} was withdrawn and cannot be issued again.',
    help: 'What is new gets a new identifier.',
  },
  'names-unreleased': {
    message: '{id} names {named}, which was never released.',
    help: 'Release both at once: `npm run release {id} {named}`, or leave the name out.',
  },
  'names-gone': {
    message: '{id} names {named}, which was {state}.',
    help: 'Leave the name out.',
  },
  'names-moved': {
    message: '{id} names {named}, which moved to {to}.',
    help: 'Name {to} instead.',
  },
  'translation-is-stale': {
    message:
      'This translation was made from another original than the present one; it is not released.',
    help: 'Compare it with the original and set `source_hash` to {hash}.',
  },
  'original-not-released': {
    message:
      'The original has changed since version {version}, and that change is not released: this translation of it is not released either.',
    help: 'Release the original first, or with it.',
  },
  'frozen-otherwise': {
    message: 'What the reader makes of the frozen file is not what was to be frozen.',
    help: 'This is a mistake of Guwah: nothing was released; please report it with the record.',
  },
} as const;

export type RefusalCode = keyof typeof SENTENCES;

/**
 * A reason not to release.
 *
 * @param file path from the folder that holds `content/`
 * @example refusal('is-erased', 'content/ledger/t1x6np1wb.jsonl', { id: 't1x6np1wb' })
 */
export function refusal(
  code: RefusalCode,
  file: string,
  values: Readonly<Record<string, string>>,
  severity: Severity = 'error',
): Problem {
  const { message, help } = SENTENCES[code];
  return {
    code,
    severity,
    file,
    line: 1,
    column: 1,
    length: 1,
    message: fillSentence(message, values),
    help: fillSentence(help, values),
  };
}
