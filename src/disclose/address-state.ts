/** The facts of one address brought to the table, and its verdict told with the days and names that a page needs. */
import type { Ledger, TextFolder } from '../read/archive.ts';
import type { LedgerState, LedgerVersion } from '../record/ledger.ts';
import type { Shown } from './public-archive.ts';
import { verdictOn, type AuthorityFacts, type Verdict } from './shown.ts';

export interface AddressState {
  verdict: Verdict;
  /** What a reader meets; what stops the build is meanwhile shown to nobody. */
  shown: Shown;
}

function tell(
  verdict: Verdict,
  state: LedgerState,
  withdrawnOn: string | undefined,
  folder: TextFolder | undefined,
): Shown {
  const on = state.name === 'none' ? '' : state.on;
  switch (verdict) {
    case 'shown':
      return { state: 'shown' };
    case 'listed':
      return {
        state: 'listed',
        reason: folder?.access?.level === 'listed' ? folder.access.reason : undefined,
        until: folder?.access?.level === 'listed' ? folder.access.until : undefined,
      };
    case 'withdrawn':
      return { state: 'withdrawn', on: withdrawnOn ?? on };
    case 'erased':
      return { state: 'erased', on };
    case 'moved':
      return { state: 'moved', on, to: state.name === 'moved' ? state.to : '' };
    case 'nothing':
    case 'unissued':
    case 'unreadable':
    case 'unavailable':
      return { state: 'unavailable' };
  }
}

/** What stands at an address of a testimony or report. */
export function stateOfAddress(
  ledger: Ledger,
  folder: TextFolder | undefined,
  address: 'living' | 'frozen',
  version: LedgerVersion | undefined,
): AddressState {
  const { state } = ledger.account;
  const verdict = verdictOn({
    of: 'text',
    ledger: state.name,
    address,
    version: version?.state,
    agreement: folder?.agreement,
    access: folder?.access,
  });
  return { verdict, shown: tell(verdict, state, version?.withdrawnOn, folder) };
}

/** What stands at the address of an authority. */
export function stateOfAuthority(ledger: Ledger | undefined, reached: boolean): AddressState {
  const state: LedgerState = ledger?.account.state ?? { name: 'none' };
  const facts: AuthorityFacts = { of: 'authority', ledger: state.name, reached };
  const verdict = verdictOn(facts);
  return { verdict, shown: tell(verdict, state, undefined, undefined) };
}
