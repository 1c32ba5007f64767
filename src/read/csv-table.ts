/**
 * Comma-separated values (RFC 4180) with the place of every cell, which an editor is shown. Stricter in one thing: a row
 * is one line, so that a quote that is never closed swallows nothing but its own line.
 */
import type { Finding } from '../record/problem.ts';

export interface Cell {
  /** The words, without the quotes around them. */
  value: string;
  /** Where the cell begins, with its quote. */
  offset: number;
  /** How much of the line it takes up. */
  length: number;
}

/** A cell in quotes, then what may follow it. A quote inside is written twice. */
const QUOTED = /"((?:[^"\n]|"")*)(")?/y;
const PLAIN = /[^,\n]*/y;

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function readRow(text: string, start: number, end: number, findings: Finding[]): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  for (;;) {
    const quoted = text[at] === '"' ? matchAt(QUOTED, text, at) : null;
    let length: number;
    let value: string;
    if (quoted !== null) {
      value = (quoted[1] ?? '').replaceAll('""', '"');
      const rest = matchAt(PLAIN, text, at + quoted[0].length)?.[0] ?? '';
      length = quoted[0].length + rest.length;
      if (quoted[2] === undefined)
        findings.push({ code: 'csv-unclosed-quote', offset: at, length });
      else if (rest !== '') findings.push({ code: 'csv-text-after-quote', offset: at, length });
    } else {
      value = matchAt(PLAIN, text, at)?.[0] ?? '';
      ({ length } = value);
      if (value.includes('"')) findings.push({ code: 'csv-stray-quote', offset: at, length });
    }
    cells.push({ value, offset: at, length: Math.max(1, length) });
    at += length;
    if (at >= end) return cells;
    at += 1;
  }
}

/**
 * The rows of a table, the line of headings first.
 *
 * @example readCsv('a,b\n1,"2, or 3"\n').rows[1]?.[1]?.value // '2, or 3'
 */
export function readCsv(text: string): { rows: Cell[][]; findings: Finding[] } {
  const rows: Cell[][] = [];
  const findings: Finding[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    if (end === start) findings.push({ code: 'csv-empty-line', offset: start, length: 1 });
    else rows.push(readRow(text, start, end, findings));
    start = end + 1;
  }
  return { rows, findings };
}
