/** Withdrawal: words go at once, their addresses stay and say so. It works while the record, or another, is broken. */
import { addressOf, isIdentifier, isTextKind, kindOf } from '../record/identifier.ts';
import { LedgerError, type LedgerAccount } from '../record/ledger.ts';
import { withArchiveLock } from './archive-lock.ts';
import { dayOf, type Clock } from './clock.ts';
import { commitToLedger, readLedgerFile } from './ledger-write.ts';
import { filesNaming } from './naming-files.ts';
import { settleLocked } from './settle.ts';
import { finishWithdrawal, markWithdrawal, type Withdrawal } from './withdrawal-mark.ts';

export interface WithdrawOptions {
  /** The folder `content/`. */
  folder: string;
  id: string;
  /** A translation to withdraw alone, in any spelling of its tag. */
  lang?: string | undefined;
  /** A role of archive.yml. It is not looked up: the file may be broken. */
  by: string;
  clock: Clock;
  /**
   * Turns the pages of the built site into tombstones. It is called once the ledger says so, before files are deleted, and
   * again when the command is run again.
   */
  tombstone?: ((withdrawal: Withdrawal) => Promise<void>) | undefined;
}

export interface Withdrawn extends Withdrawal {
  /** The day of the withdrawal, in UTC. */
  on: string;
  /** Whether it had been withdrawn before, so that only what was left undone was done. */
  again: boolean;
  /** Files that still name the record and that an editor has to change, as paths from the content folder. */
  naming: string[];
}

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
function requireLanguage(account: LedgerAccount, id: string, unsafeLang: string): string {
  const languages = new Set(account.versions.flatMap(({ lang }) => lang ?? []));
  const found = [...languages].find((lang) => lang.toLowerCase() === unsafeLang.toLowerCase());
  if (found === undefined)
    throw new WithdrawalRefusedError(
      `No translation of ${id} into “${unsafeLang}” was ever released. An original is withdrawn whole, without --lang.`,
    );
  return found;
}

/** The day on which something was withdrawn already; undefined where it stands. */
function withdrawnOn(account: LedgerAccount, lang: string | undefined): string | undefined {
  const { state, versions } = account;
  if (lang === undefined) return state.name === 'withdrawn' ? state.on : undefined;
  return versions.findLast((version) => version.lang === lang)?.withdrawnOn;
}

function requireStanding(account: LedgerAccount, id: string): void {
  const { state } = account;
  if (state.name === 'erased')
    throw new WithdrawalRefusedError(`${id} was erased on ${state.on}: nothing is left of it.`);
  if (state.name === 'moved')
    throw new WithdrawalRefusedError(
      `${id} moved to ${state.to} on ${state.on}: withdraw ${state.to}; what moved can only be erased.`,
    );
}

/** An authority goes only once no frozen text names it; those texts are redacted first. */
function requireUnnamed(id: string, frozen: readonly string[]): void {
  if (frozen.length > 0)
    throw new WithdrawalRefusedError(
      `${id} is named by frozen texts. Each of them has to be redacted, or withdrawn, before it can go.`,
      frozen,
    );
}

/** The ledger as far as it can be read. A damaged one takes the pages off the site and then stops. */
async function requireLedger({
  folder,
  id,
  lang,
  tombstone,
}: WithdrawOptions): Promise<LedgerAccount> {
  try {
    const ledger = readLedgerFile(folder, id);
    if (ledger !== undefined) return ledger.account;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    await tombstone?.({ id, lang });
    throw new WithdrawalRefusedError(
      `The ledger of ${id} is damaged (${error.message}), so nothing can be added to it. Get ledger/${id}.jsonl back from git and run this again; until then no build replaces the site.`,
      [],
      { cause: error },
    );
  }
  throw new WithdrawalRefusedError(
    `${id} was never released: nothing of it is public. To give it up, delete its files.`,
  );
}

/**
 * Withdraws a record, or one translation of it: a line in the ledger, then the built site, then the files. Neither the
 * record nor any other is read. Cut off anywhere and run again, it goes on where it was and does nothing twice.
 *
 * @throws WithdrawalRefusedError where it is not legal, with the reason and the remedy
 * @throws LockedError while another verb writes
 */
export async function withdraw(options: WithdrawOptions): Promise<Withdrawn> {
  const { folder, id, by, clock, tombstone } = options;
  if (!isIdentifier(id))
    throw new WithdrawalRefusedError(`“${id}” is no identifier; one looks like t1x6np1wb.`);
  return withArchiveLock(folder, async () => {
    settleLocked(folder);
    const account = await requireLedger(options);
    requireStanding(account, id);
    const isText = isTextKind(kindOf(id));
    if (options.lang !== undefined && !isText)
      throw new WithdrawalRefusedError(`${id} has no translations; withdraw it without --lang.`);
    const lang =
      options.lang === undefined ? undefined : requireLanguage(account, id, options.lang);
    const withdrawal: Withdrawal = { id, lang };
    const before = withdrawnOn(account, lang);
    const named = filesNaming(folder, id, lang === undefined ? id : addressOf(id, { lang }));
    if (before !== undefined) {
      await tombstone?.(withdrawal);
      return { ...withdrawal, on: before, again: true, naming: named.working };
    }
    if (!isText) requireUnnamed(id, named.frozen);
    const on = dayOf(clock);
    markWithdrawal(folder, withdrawal);
    commitToLedger(folder, id, [{ by, on, op: 'withdraw', ...(lang !== undefined && { lang }) }]);
    try {
      await tombstone?.(withdrawal);
    } finally {
      // Whatever the site's pages do, the words go.
      finishWithdrawal(folder, withdrawal);
    }
    return { ...withdrawal, on, again: false, naming: named.working };
  });
}
