/** Whether words were taken back while somebody worked with what was read before. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LedgerOperation } from '../record/vocabulary.ts';

/** What a site that was begun before must not bring back. */
const TAKES_AWAY: ReadonlySet<LedgerOperation> = new Set(['withdraw', 'erase', 'redact']);
const EXTENSION = '.jsonl';

/** Identifier → its ledger as it stood, byte for byte. */
export type LedgerTexts = ReadonlyMap<string, string>;

/**
 * Every ledger of an archive, unread: a damaged one counts too. Take them before the archive is read.
 *
 * @param content the folder `content/`
 */
export function ledgerTexts(content: string): LedgerTexts {
  const folder = join(content, 'ledger');
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  return new Map(
    names
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => [basename(name, EXTENSION), readFileSync(join(folder, name), 'utf8')]),
  );
}

function takesAway(line: string): boolean {
  const [, op] = /"op":"([a-z]+)"/.exec(line) ?? [];
  return op !== undefined && TAKES_AWAY.has(op as LedgerOperation);
}

/**
 * The records of which something was withdrawn, erased or redacted since, and those whose ledger is no longer what it was
 * then, sorted. Ask it under the lock of the archive, or the answer is old when it is given.
 *
 * @example takenAwaySince(ledgerTexts('content'), 'content') // []
 */
export function takenAwaySince(before: LedgerTexts, content: string): string[] {
  const present = ledgerTexts(content);
  const changed = [...present].filter(([id, text]) => {
    const then = before.get(id) ?? '';
    return !text.startsWith(then) || text.slice(then.length).split('\n').some(takesAway);
  });
  const gone = [...before.keys()].filter((id) => !present.has(id));
  return [...changed.map(([id]) => id), ...gone].sort();
}
