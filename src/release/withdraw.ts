/**
 * Withdrawal: words go at once, their addresses stay and say so. It works while the record, or another, is broken. What
 * is erased goes in the same way and never comes back.
 */
import { addressOf, isIdentifier, isTextKind, kindOf } from '../record/identifier.ts';
import { LedgerError, type LedgerAccount } from '../record/ledger.ts';
import { withArchiveLock } from './archive-lock.ts';
import { dayOf, type Clock } from './clock.ts';
import { commitToLedger, readLedgerFile } from './ledger-write.ts';
import { filesNaming } from './naming-files.ts';
import { settleLocked } from './settle.ts';
import {
  requireLanguage,
  requireStanding,
  requireUnnamed,
  WithdrawalRefusedError,
} from './withdrawal-refusal.ts';
import { finishWithdrawal, markWithdrawal, type Withdrawal } from './withdrawal-mark.ts';

export interface WithdrawOptions {
  /** The folder `content/`. */
  folder: string;
  id: string;
  /** A translation to withdraw alone, in any spelling of its tag. */
  lang?: string | undefined;
  /** Erases the record: it is final, and only the ledger stays. */
  erase?: boolean | undefined;
  /** A role of archive.yml. It is not looked up: the file may be broken. */
  by: string;
  clock: Clock;
  /**
   * Turns the pages of the built site into tombstones. It is called once the ledger says so, before files are deleted, and
   * again when the command is run again.
   */
  tombstone?: ((withdrawal: DatedWithdrawal) => Promise<void>) | undefined;
}

export interface DatedWithdrawal extends Withdrawal {
  /** The day of the withdrawal, in UTC. */
  on: string;
}

export interface Withdrawn extends DatedWithdrawal {
  /** Whether it had been withdrawn before, so that only what was left undone was done. */
  again: boolean;
  /** Files that still name the record and that an editor has to change, as paths from the content folder. */
  naming: string[];
  /** Frozen files that name it and keep what it was called. */
  frozen: string[];
}

/** The day on which something was withdrawn or erased already; undefined where it stands. */
function goneOn({ state, versions }: LedgerAccount, { op, lang }: Withdrawal): string | undefined {
  if (op === 'erase') return state.name === 'erased' ? state.on : undefined;
  if (lang === undefined) return state.name === 'withdrawn' ? state.on : undefined;
  return versions.findLast((version) => version.lang === lang)?.withdrawnOn;
}

/** The ledger as far as it can be read. A damaged one takes the pages off the site and then stops. */
async function requireLedger(
  { folder, id, lang, tombstone }: WithdrawOptions,
  { op, on }: { op: Withdrawal['op']; on: string },
): Promise<LedgerAccount> {
  try {
    const ledger = readLedgerFile(folder, id);
    if (ledger !== undefined) return ledger.account;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    await tombstone?.({ op, id, lang, on });
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
 * Withdraws a record, or one translation of it, or erases a record: a line in the ledger, then the built site, then the
 * files. Neither the record nor any other is read. Cut off anywhere and run again, it goes on where it was and does
 * nothing twice.
 *
 * @throws WithdrawalRefusedError where it is not legal, with the reason and the remedy
 * @throws LockedError while another verb writes
 */
export async function withdraw(options: WithdrawOptions): Promise<Withdrawn> {
  const { folder, id, by, clock, tombstone } = options;
  if (!isIdentifier(id))
    throw new WithdrawalRefusedError(`“${id}” is no identifier; one looks like t1x6np1wb.`);
  const op = options.erase === true ? 'erase' : 'withdraw';
  if (op === 'erase' && options.lang !== undefined)
    throw new WithdrawalRefusedError('A record is erased whole, without --lang.');
  return withArchiveLock(folder, async () => {
    settleLocked(folder);
    const today = dayOf(clock);
    const account = await requireLedger(options, { op, on: today });
    if (op === 'withdraw') requireStanding(account, id);
    const isText = isTextKind(kindOf(id));
    if (options.lang !== undefined && !isText)
      throw new WithdrawalRefusedError(`${id} has no translations; withdraw it without --lang.`);
    const lang =
      options.lang === undefined ? undefined : requireLanguage(account, id, options.lang);
    const withdrawal: Withdrawal = { op, id, lang };
    const named = filesNaming(folder, id, lang === undefined ? id : addressOf(id, { lang }));
    const naming = { naming: named.working, frozen: named.frozen };
    const before = goneOn(account, withdrawal);
    if (before !== undefined) {
      await tombstone?.({ ...withdrawal, on: before });
      return { ...withdrawal, on: before, again: true, ...naming };
    }
    if (!isText) requireUnnamed(id, named.frozen);
    markWithdrawal(folder, withdrawal);
    commitToLedger(folder, id, [{ by, on: today, op, ...(lang !== undefined && { lang }) }]);
    try {
      await tombstone?.({ ...withdrawal, on: today });
    } finally {
      // Whatever the site's pages do, the words go.
      finishWithdrawal(folder, withdrawal);
    }
    return { ...withdrawal, on: today, again: false, ...naming };
  });
}
