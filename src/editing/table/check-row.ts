/** Reads the draft of a row with the reader that will read it ever after, and tells its mistakes at their cells. */
import { Mistakes } from '../../read/mistakes.ts';
import { reportNeverLink } from '../../read/never-link.ts';
import { emptyResult, type ReadingContext } from '../../read/reading.ts';
import { SourceFile } from '../../read/source-file.ts';
import { readDecodedText, type OpenedWorkingText } from '../../read/working-text.ts';
import type { Problem } from '../../record/problem.ts';
import type { Heading } from './headings.ts';
import type { RowRecord } from './row-record.ts';
import type { TableProblem } from './table-problem.ts';

/** What stands on a line of a draft: a cell, or what we wrote ourselves. */
type OfLine = { heading: Heading; cell: string } | undefined;

/** Which cell stands on which line of the front matter. The key of a group or list belongs to the first cell in it. */
function cellsByLine(
  { opened }: OpenedWorkingText,
  { placed }: RowRecord,
  source: SourceFile,
): Map<number, OfLine> {
  const lines = new Map<number, OfLine>();
  const { tree } = opened;
  if (tree === undefined) return lines;
  const lineOf = ({ offset }: { offset: number }) => source.placeOf(offset).line;
  for (const own of [['schema'], ['status'], ['agreement']])
    lines.set(lineOf(tree.keyPlaceOf(own)), undefined);
  for (const { path, heading, cell } of placed) {
    lines.set(lineOf(tree.placeOf(path)), { heading, cell });
    for (const length of path.keys()) {
      const line = lineOf(tree.keyPlaceOf(path.slice(0, length + 1)));
      if (!lines.has(line)) lines.set(line, { heading, cell });
    }
  }
  return lines;
}

/** The cell on a line, or on the nearest line above. */
function cellAt(lines: ReadonlyMap<number, OfLine>, line: number): OfLine {
  for (let at = line; at > 0; at -= 1) if (lines.has(at)) return lines.get(at);
  return undefined;
}

/**
 * The mistakes that `check` would tell of a draft. It is read from memory: what may not be kept must not get to the disk.
 * A cell in which a private detail was found is quoted by none of its mistakes.
 *
 * @param row its number
 * @param text of the draft, from draftFile()
 */
export function checkRow(
  row: number,
  record: RowRecord,
  text: string,
  bodyHeading: Heading | undefined,
  context: ReadingContext,
): TableProblem[] {
  const source = new SourceFile('index.md', text);
  const mistakes = new Mistakes(source);
  reportNeverLink(mistakes, context.neverLink);
  const result = emptyResult();
  const decoded = { source, sha256: '', byteOrderMark: false, mistakes };
  const read = readDecodedText('testimony', '', decoded, context, result);
  const problems: Problem[] = [
    ...result.problems,
    ...(read === undefined ? [] : mistakes.toProblems()),
  ];
  if (problems.length === 0) return [];
  const lines = read === undefined ? new Map<number, OfLine>() : cellsByLine(read, record, source);
  const bodyLine = read?.opened.front.bodyLine ?? Infinity;
  const placed = problems.map((problem) => {
    const isBody = problem.line >= bodyLine && bodyHeading !== undefined;
    const found = isBody
      ? { heading: bodyHeading, cell: problem.quoted ?? '' }
      : cellAt(lines, problem.line);
    return { problem, found };
  });
  const hidden = new Set(
    placed.flatMap(({ problem, found }) =>
      problem.quoted === undefined && found !== undefined ? [found.heading] : [],
    ),
  );
  return placed.map(({ problem, found }): TableProblem => {
    const { code, severity, message } = problem;
    // Of what a draft must have, we write all but its language.
    const help = code === 'missing-key' ? 'fill the column `lang` in each row' : problem.help;
    const { words = '', column = 0 } = found?.heading ?? {};
    const isShown = found !== undefined && !hidden.has(found.heading);
    const quoted = isShown ? found.cell : undefined;
    return { code, severity, row, column, heading: words, message, help, quoted };
  });
}
