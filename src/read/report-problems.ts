/** Problems in the forms in which people and programs read them. */
import type { Problem } from '../record/problem.ts';

export const REPORT_FORMATS = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How much of a line is shown, in UTF-16 units. */
const SHOWN_WIDTH = 100;
const GUTTER = 4;

/**
 * All problems as one text: `text` for people, with the line and a caret; `json` as a list; `github` as the commands
 * that put remarks beside the lines of a pull request.
 */
export function formatProblems(problems: readonly Problem[], format: ReportFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(problems, null, 2)}\n`;
    case 'github':
      return problems.map(asGithub).join('');
    case 'text':
      return problems.map(asText).join('\n');
  }
}

function asText(problem: Problem): string {
  const { code, severity, file, line, column, message, help, quoted } = problem;
  return [
    `${file}:${String(line)}:${String(column)}: ${severity}[${code}]: ${message}`,
    ...(quoted === undefined ? [] : quote(problem, quoted)),
    ...(help === undefined ? [] : [`   help: ${help}`]),
    '',
  ].join('\n');
}

/** The line and a caret under what is meant. A paragraph is one long line: only what stands around is shown. */
function quote({ line, column, length }: Problem, quoted: string): string[] {
  let start = 0;
  if (quoted.length > SHOWN_WIDTH)
    start = Math.max(0, Math.min(column - 1 - SHOWN_WIDTH / 3, quoted.length - SHOWN_WIDTH) | 0);
  const end = Math.min(quoted.length, start + SHOWN_WIDTH);
  const before = start > 0 ? '…' : '';
  const shown = `${before}${quoted.slice(start, end)}${end < quoted.length ? '…' : ''}`;
  const caretAt = column - 1 - start + before.length;
  const indent = shown.slice(0, caretAt).replaceAll(/[^\t]/g, ' ').padEnd(caretAt);
  const caret = '^'.repeat(Math.max(1, Math.min(length, end - column + 1)));
  return [
    `${String(line).padStart(GUTTER)} | ${shown}`,
    `${' '.repeat(GUTTER)} | ${indent}${caret}`,
  ];
}

/** GitHub's workflow commands; line ends, and in properties colons and commas, are written in percent. */
function asGithub({ code, severity, file, line, column, length, message, help }: Problem): string {
  const data = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(file)},line=${String(line)},col=${String(column)},endColumn=${String(column + length)}`;
  const words = help === undefined ? message : `${message}\nhelp: ${help}`;
  return `::${severity} ${place},title=${property(code)}::${data(words)}\n`;
}

const count = (number: number, word: string) =>
  `${String(number)} ${word}${number === 1 ? '' : 's'}`;

function countsOf(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}

/**
 * How many errors and warnings there are.
 *
 * @example summaryOf([], 19) // '0 errors, 0 warnings in 19 files'
 */
export function summaryOf(problems: readonly Problem[], files: number): string {
  return `${countsOf(problems)} in ${count(files, 'file')}`;
}

/**
 * How many there are in what was named, and that all else was read without being told of.
 *
 * @param names of files, folders and records, as problems call them
 * @example summaryOfChosen([], ['content/people/p1g7kr9n2'], 19)
 * // '0 errors, 0 warnings in content/people/p1g7kr9n2; 19 files were read'
 */
export function summaryOfChosen(
  problems: readonly Problem[],
  names: readonly string[],
  files: number,
): string {
  const read = `${count(files, 'file')} ${files === 1 ? 'was' : 'were'} read`;
  return `${countsOf(problems)} in ${names.join(', ')}; ${read}`;
}
