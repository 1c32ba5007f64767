/** The ledger of one identifier, read byte by byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFileName, parseLedger } from '../record/ledger-file.ts';
import { LedgerError } from '../record/ledger.ts';
import type { Ledger } from './archive.ts';
import { unreadable } from './decode.ts';
import { Mistakes } from './mistakes.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { SourceFile } from './source-file.ts';

/** Reads a ledger; undefined, with the reason among the problems, where one byte of it is not as it was written. */
export function readLedger(
  id: string,
  context: ReadingContext,
  result: UnitResult,
): Ledger | undefined {
  const file = `${context.label}/ledger/${ledgerFileName(id)}`;
  result.files += 1;
  let text;
  try {
    // Bytes that are no UTF-8 become U+FFFD, which no line has.
    text = readFileSync(join(context.folder, 'ledger', ledgerFileName(id)), 'utf8');
  } catch (error) {
    result.problems.push(unreadable(file, error));
    return undefined;
  }
  const mistakes = new Mistakes(new SourceFile(file, text));
  const startOf = (line: number) =>
    text.split('\n', line - 1).reduce((offset, before) => offset + before.length + 1, 0);
  try {
    const { lines, account } = parseLedger(id, text);
    for (const [index, { by }] of lines.entries())
      if (context.roles?.has(by) === false)
        mistakes.add('ledger-role', text.indexOf(by, startOf(index + 1)), by.length);
    result.problems.push(...mistakes.toProblems());
    return { id, file, lines, account };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const reason = error.message.replace(/^line \d+: /, '');
    mistakes.add('ledger-broken', startOf(error.line), 1, { reason });
    result.problems.push(...mistakes.toProblems());
    return undefined;
  }
}
