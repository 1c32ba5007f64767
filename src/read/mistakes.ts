/** What is found wrong in one file, gathered until the file is read to its end. */
import type { Problem, Severity } from '../record/problem.ts';
import { sentencesFor, type MessageValues } from './messages.ts';
import type { SourceFile } from './source-file.ts';

interface Mistake {
  code: string;
  offset: number;
  length: number;
  values: MessageValues;
  severity: Severity | undefined;
  /** What is shown in place of the line. */
  shownLine?: string | undefined;
}

/**
 * Collects the mistakes of a file and gives them as problems. Lines that were hidden are quoted by nobody: another
 * mistake on the line of a telephone number must not print it.
 */
export class Mistakes {
  readonly source: SourceFile;
  readonly #found: Mistake[] = [];
  readonly #hidden = new Set<number>();

  constructor(source: SourceFile) {
    this.source = source;
  }

  /** Whether a mistake of that code was found, anywhere or at an offset. */
  has(code: string, offset?: number): boolean {
    return this.#found.some(
      (mistake) => mistake.code === code && (offset === undefined || mistake.offset === offset),
    );
  }

  /** How many mistakes of that code stand inside of a place. */
  countWithin(code: string, place: { offset: number; length: number }): number {
    return this.#found.filter(
      (mistake) =>
        mistake.code === code &&
        mistake.offset >= place.offset &&
        mistake.offset < place.offset + place.length,
    ).length;
  }

  /** Whether a mistake of that code stands inside of a place. */
  hasWithin(code: string, place: { offset: number; length: number }): boolean {
    return this.countWithin(code, place) > 0;
  }

  /** Adds a mistake at an offset of the file. */
  add(
    code: string,
    offset: number,
    length: number,
    values: MessageValues = {},
    severity?: Severity,
  ): void {
    this.#found.push({ code, offset, length, values, severity });
  }

  /** Adds a mistake whose line is replaced by other words in the report, and hides the line from all others. */
  addHidden(
    code: string,
    offset: number,
    length: number,
    values: MessageValues,
    shown?: string,
  ): void {
    this.hide(offset, offset);
    this.#found.push({ code, offset, length, values, severity: undefined, shownLine: shown ?? '' });
  }

  /** Lets no mistake quote the lines from one offset to another. */
  hide(from: number, to: number): void {
    const first = this.source.placeOf(from).line;
    const last = this.source.placeOf(to).line;
    for (let line = first; line <= last; line += 1) this.#hidden.add(line);
  }

  toProblems(): Problem[] {
    return this.#found.map((mistake) => {
      const { line, column } = this.source.placeOf(mistake.offset);
      const hidden = this.#hidden.has(line);
      const values = hidden ? withoutWritten(mistake.values) : mistake.values;
      const sentences = sentencesFor(mistake.code, values);
      const written = this.source.line(line);
      return {
        code: mistake.code,
        severity: mistake.severity ?? sentences.severity,
        file: this.source.file,
        line,
        column,
        length: Math.max(1, Math.min(mistake.length, written.length - column + 1)),
        message: sentences.message,
        help: sentences.help,
        quoted: hidden ? mistake.shownLine || undefined : written,
      };
    });
  }
}

/** Values that never come from the words of a file. */
const OWN_WORDS = new Set(
  'key field noun parent where choices known kinds limit length expected found codepoint level what unless remedy'.split(
    ' ',
  ),
);

function withoutWritten(values: MessageValues): MessageValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => OWN_WORDS.has(name)));
}
