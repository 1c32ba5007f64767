/**
 * The ledger of one identifier: every permalink ever issued, in lines that are only ever added to. State is computed
 * from the lines and never stored; no line holds a word that could have to be taken back.
 */
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import { isDay } from './date.ts';
import { isIdentifier, isTextKind, kindOf } from './identifier.ts';
import { isLanguageTag } from './language.ts';
import { LEDGER_OPERATIONS, type LedgerOperation } from './vocabulary.ts';

const hexHash = z.string().regex(/^[0-9a-f]{64}$/);

export const ledgerLineSchema = z.strictObject({
  by: z.string().regex(/^[a-z_]{1,40}$/),
  file: z
    .string()
    .regex(/^[1-9]\d*(\.[A-Za-z0-9-]+)?\.md$/)
    .optional(),
  lang: z.string().refine(isLanguageTag).optional(),
  on: z.string().refine(isDay),
  op: z.enum(LEDGER_OPERATIONS),
  sha256: hexHash.optional(),
  sum: hexHash,
  to: z.string().refine(isIdentifier).optional(),
  v: z.number().int().positive().optional(),
});

export type LedgerLine = z.infer<typeof ledgerLineSchema>;

/** What each operation says beside `by`, `on`, `op` and `sum`: what it must, and what it may. */
const KEYS_OF: Readonly<
  Record<LedgerOperation, { must: readonly Detail[]; may?: readonly Detail[] }>
> = {
  issue: { must: [] },
  release: { must: ['file', 'sha256', 'v'] },
  redact: { must: ['file', 'sha256'] },
  withdraw: { must: [], may: ['lang'] },
  move: { must: ['to'] },
  erase: { must: [] },
};
const DETAILS = ['file', 'lang', 'sha256', 'to', 'v'] as const;
type Detail = (typeof DETAILS)[number];

/**
 * The name of a frozen file in `versions/`.
 *
 * @example frozenFileName(2, 'fr') // '2.fr.md'
 */
export function frozenFileName(version: number, lang?: string): string {
  return lang === undefined ? `${String(version)}.md` : `${String(version)}.${lang}.md`;
}

/** The language in a frozen file's name; undefined for an original. */
export function languageOfFrozenFile(file: string): string | undefined {
  return /^\d+\.(.+)\.md$/.exec(file)?.[1];
}

/**
 * One object as its only spelling: keys sorted, no blanks, undefined left out (JSON, RFC 8259; the sorting of RFC 8785).
 *
 * @example canonicalJson({ v: 2, op: 'release' }) // '{"op":"release","v":2}'
 */
export function canonicalJson(value: Record<string, unknown>): string {
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(entries));
}

/** The sum of a line: SHA-256 over the sum before it (empty for the first) and the line without its own sum. */
export function sumOf(previousSum: string, line: Omit<LedgerLine, 'sum'>): string {
  const { sum: _sum, ...rest } = line as LedgerLine;
  return createHash('sha256').update(previousSum).update(canonicalJson(rest)).digest('hex');
}

/** One frozen text of a record as its ledger tells it. The original has no `lang`. */
export interface LedgerVersion {
  lang: string | undefined;
  version: number;
  file: string;
  sha256: string;
  on: string;
  state: 'active' | 'superseded' | 'withdrawn';
  /** The day of the withdrawal, where `state` is 'withdrawn'. */
  withdrawnOn: string | undefined;
  /** The day on which a passage of it was last replaced by a mark. */
  redactedOn: string | undefined;
}

export type LedgerState =
  | { name: 'none' }
  | { name: 'issued'; on: string }
  | { name: 'active'; on: string }
  | { name: 'withdrawn'; on: string }
  | { name: 'moved'; on: string; to: string }
  | { name: 'erased'; on: string };

/** What the lines of an identifier come to. */
export interface LedgerAccount {
  state: LedgerState;
  /** Every version ever released, in the order of the lines. */
  versions: LedgerVersion[];
}

/** A ledger that cannot be followed, with the line (from 1) at which it goes wrong. */
export class LedgerError extends Error {
  override name = 'LedgerError';
  readonly line: number;
  constructor(line: number, reason: string) {
    super(`line ${String(line)}: ${reason}`);
    this.line = line;
  }
}

/**
 * Follows the lines of one identifier from nothing to its present state.
 *
 * @throws LedgerError naming the line (from 1) whose operation is not legal where it stands.
 */
export function accountOf(id: string, lines: readonly LedgerLine[]): LedgerAccount {
  const account: LedgerAccount = { state: { name: 'none' }, versions: [] };
  lines.forEach((line, index) => {
    const refusal = follow(id, account, line);
    if (refusal !== undefined) throw new LedgerError(index + 1, refusal);
  });
  return account;
}

function follow(id: string, account: LedgerAccount, line: LedgerLine): string | undefined {
  const { state } = account;
  if (state.name === 'erased') return 'nothing follows `erase`';
  if (state.name === 'moved' && line.op !== 'erase') return 'only `erase` follows `move`';
  const { must, may = [] } = KEYS_OF[line.op];
  for (const key of DETAILS) {
    if (must.includes(key) && line[key] === undefined) return `\`${line.op}\` needs \`${key}\``;
    if (!must.includes(key) && !may.includes(key) && line[key] !== undefined)
      return `\`${line.op}\` has no \`${key}\``;
  }
  switch (line.op) {
    case 'issue':
      if (state.name !== 'none') return '`issue` is legal only as the first line';
      account.state = { name: 'issued', on: line.on };
      return undefined;
    case 'release':
      return followRelease(id, account, line);
    case 'redact':
      return followRedact(account, line);
    case 'withdraw':
      return followWithdraw(account, line);
    case 'move':
      if (state.name !== 'active' && state.name !== 'issued')
        return '`move` is legal only from active';
      if (line.to === undefined || line.to === id) return '`move` leads to another record';
      account.state = { name: 'moved', on: line.on, to: line.to };
      return undefined;
    case 'erase':
      if (state.name === 'none') return '`erase` needs something that was issued';
      takeAway(account.versions, line.on);
      account.state = { name: 'erased', on: line.on };
      return undefined;
  }
}

/** Ends the versions that still stand. The day of an earlier withdrawal stays. */
function takeAway(versions: readonly LedgerVersion[], on: string): void {
  for (const version of versions) {
    if (version.state === 'withdrawn') continue;
    version.state = 'withdrawn';
    version.withdrawnOn = on;
  }
}

function followRelease(id: string, account: LedgerAccount, line: LedgerLine): string | undefined {
  if (!isTextKind(kindOf(id)))
    return 'only a testimony or report is released, the others are issued';
  const { v: number = 0, file = '', sha256 = '' } = line;
  const lang = languageOfFrozenFile(file);
  if (lang !== undefined && !isLanguageTag(lang)) return `“${lang}” is not a language`;
  if (lang !== undefined && account.state.name !== 'active')
    return 'a translation is released only beside an active original';
  const same = account.versions.filter((version) => version.lang === lang);
  if (number !== same.length + 1)
    return `version ${String(same.length + 1)} is next, not ${String(number)}`;
  if (file !== frozenFileName(number, lang))
    return `the file of this version is ${frozenFileName(number, lang)}`;
  for (const version of same) if (version.state === 'active') version.state = 'superseded';
  account.versions.push({
    lang,
    version: number,
    file,
    sha256,
    on: line.on,
    state: 'active',
    withdrawnOn: undefined,
    redactedOn: undefined,
  });
  if (lang === undefined) account.state = { name: 'active', on: line.on };
  return undefined;
}

function followRedact(account: LedgerAccount, line: LedgerLine): string | undefined {
  const version = account.versions.find((entry) => entry.file === line.file);
  if (account.state.name !== 'active' || version === undefined || version.state === 'withdrawn')
    return '`redact` is legal only for a version that stands';
  version.sha256 = line.sha256 ?? '';
  version.redactedOn = line.on;
  return undefined;
}

function followWithdraw(account: LedgerAccount, line: LedgerLine): string | undefined {
  const { state, versions } = account;
  if (line.lang === undefined) {
    if (state.name !== 'active' && state.name !== 'issued')
      return '`withdraw` is legal only from active';
    takeAway(versions, line.on);
    account.state = { name: 'withdrawn', on: line.on };
    return undefined;
  }
  if (state.name !== 'active') return '`withdraw` is legal only from active';
  const concerned = versions.filter(
    (version) => version.lang === line.lang && version.state !== 'withdrawn',
  );
  if (concerned.length === 0) return 'there is no text in that language to withdraw';
  takeAway(concerned, line.on);
  return undefined;
}
