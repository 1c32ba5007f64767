/** The ledger of one identifier as a file: read strictly, and only ever added to. */
import {
  accountOf,
  canonicalJson,
  LedgerError,
  ledgerLineSchema,
  sumOf,
  type LedgerAccount,
  type LedgerLine,
} from './ledger.ts';

/** A line as a verb asks for it; its sum follows from the lines before. */
export type LedgerEntry = Omit<LedgerLine, 'sum'>;

export interface LedgerFile {
  lines: LedgerLine[];
  account: LedgerAccount;
}

/**
 * The name of an identifier's ledger in `content/ledger/`.
 *
 * @example ledgerFileName('t1x6np1wb') // 't1x6np1wb.jsonl'
 */
export function ledgerFileName(id: string): string {
  return `${id}.jsonl`;
}

function parseLine(text: string, number: number): LedgerLine {
  let unsafeLine: unknown;
  try {
    unsafeLine = JSON.parse(text);
  } catch {
    throw new LedgerError(number, 'this is not JSON');
  }
  const parsed = ledgerLineSchema.safeParse(unsafeLine);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new LedgerError(number, `\`${issue?.path.join('.') ?? ''}\` is not as a ledger has it`);
  }
  if (canonicalJson(parsed.data) !== text)
    throw new LedgerError(number, 'this is not the one spelling of a line: it was edited');
  return parsed.data;
}

/**
 * Reads a ledger and follows it. Every byte counts: the spelling of each line, its sum, the order of operations.
 *
 * @throws LedgerError naming the first line that is not as it was written
 */
export function parseLedger(id: string, text: string): LedgerFile {
  if (text === '') throw new LedgerError(1, 'a ledger has at least one line');
  if (!text.endsWith('\n')) throw new LedgerError(text.split('\n').length, 'the line does not end');
  const lines: LedgerLine[] = [];
  let sum = '';
  for (const [index, written] of text.slice(0, -1).split('\n').entries()) {
    const line = parseLine(written, index + 1);
    if (sumOf(sum, line) !== line.sum)
      throw new LedgerError(index + 1, 'its sum does not follow from the line before it');
    sum = line.sum;
    lines.push(line);
  }
  return { lines, account: accountOf(id, lines) };
}

/**
 * The text of a ledger with entries added at its end. The text before stays byte for byte.
 *
 * @param text the present ledger, empty where there is none
 * @throws LedgerError when the ledger is damaged or an entry is not legal after it
 */
export function addToLedger(id: string, text: string, entries: readonly LedgerEntry[]): string {
  let sum = text === '' ? '' : (parseLedger(id, text).lines.at(-1)?.sum ?? '');
  let result = text;
  for (const entry of entries) {
    const line = { ...entry, sum: sumOf(sum, entry) };
    sum = line.sum;
    result += `${canonicalJson(line)}\n`;
  }
  parseLedger(id, result);
  return result;
}
