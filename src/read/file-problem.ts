/** A mistake of a whole file or folder, which has no line to show. */
import type { Problem } from '../record/problem.ts';
import { sentencesFor, type MessageValues } from './messages.ts';

export function fileProblem(code: string, file: string, values: MessageValues = {}): Problem {
  return { code, file, line: 1, column: 1, length: 1, ...sentencesFor(code, values) };
}
