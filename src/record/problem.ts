/** What is wrong in a file, in one shape for every check: where, what, and what to do. */

export type Severity = 'error' | 'warning';

/** A mistake in a file of the archive. Lines and columns count from 1, columns in UTF-16 units as editors count. */
export interface Problem {
  /** Stable name of the mistake, in the catalogue of `read/messages.ts`. */
  code: string;
  severity: Severity;
  /** Path from the folder that holds `content/`, with forward slashes. */
  file: string;
  line: number;
  column: number;
  /** Width of the caret in UTF-16 units, at least 1. */
  length: number;
  /** One sentence. Never the value of a private key or pattern. */
  message: string;
  /** The remedy, in one sentence. */
  help?: string | undefined;
  /** The line as written, or what may be shown of it. */
  quoted?: string | undefined;
}

/**
 * A mistake found in a text before its file is known. `offset` counts UTF-16 units from the start of the body; the
 * reader adds file, line and sentence.
 */
export interface Finding {
  code: string;
  /** An error where nothing is said. */
  severity?: Severity;
  offset: number;
  length: number;
  /** Words for the sentence of the catalogue. */
  values?: Record<string, string>;
}

/**
 * Errors before warnings, each in the order in which they came: for those who look for what stopped them.
 *
 * @example errorsFirst([warning, error]) // [error, warning]
 */
export function errorsFirst(problems: readonly Problem[]): Problem[] {
  const isWarning = ({ severity }: Problem) => Number(severity === 'warning');
  return problems.toSorted((a, b) => isWarning(a) - isWarning(b));
}

/** The order in which problems are told: by file, line and column. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
