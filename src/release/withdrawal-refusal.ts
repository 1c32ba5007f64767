/** What may be withdrawn or erased, and what stands in the way of it, in words with the remedy. */
import type { LedgerAccount } from '../record/ledger.ts';

/** A withdrawal that is refused, with the remedy; `files` are those that stand in its way. */
export class WithdrawalRefusedError extends Error {
  override name = 'WithdrawalRefusedError';
  readonly files: readonly string[];
  constructor(message: string, files: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.files = files;
  }
}

/** The tag as the ledger has it. An address holds it in lower case, and that may be all that somebody has. */
export function requireLanguage(account: LedgerAccount, id: string, unsafeLang: string): string {
  const languages = new Set(account.versions.flatMap(({ lang }) => lang ?? []));
  const found = [...languages].find((lang) => lang.toLowerCase() === unsafeLang.toLowerCase());
  if (found === undefined)
    throw new WithdrawalRefusedError(
      `No translation of ${id} into “${unsafeLang}” was ever released. An original is withdrawn whole, without --lang.`,
    );
  return found;
}

/** What was erased or moved cannot be withdrawn any more. */
export function requireStanding({ state }: LedgerAccount, id: string): void {
  if (state.name === 'erased')
    throw new WithdrawalRefusedError(`${id} was erased on ${state.on}: nothing is left of it.`);
  if (state.name === 'moved')
    throw new WithdrawalRefusedError(
      `${id} moved to ${state.to} on ${state.on}: withdraw ${state.to}; what moved can only be erased.`,
    );
}

/** An authority goes only once no frozen text names it; those texts are redacted first. */
export function requireUnnamed(id: string, frozen: readonly string[]): void {
  if (frozen.length > 0)
    throw new WithdrawalRefusedError(
      `${id} is named by frozen texts. Each of them has to be redacted, or withdrawn, before it can go.`,
      frozen,
    );
}
