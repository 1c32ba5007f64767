/**
 * What a reader meets at an address, as a table: rows from the top, the first that holds decides. The table is the one
 * of the documentation; everything else in this room only brings it the facts.
 */
import { allowsReading } from '../record/governance.ts';
import type { LedgerState, LedgerVersion } from '../record/ledger.ts';
import type { AccessLevel, AgreementBasis, Use } from '../record/vocabulary.ts';

/** What decides about one address of a testimony or report. */
export interface TextFacts {
  of: 'text';
  ledger: LedgerState['name'];
  /** A living address shows the newest version, a frozen one its own. */
  address: 'living' | 'frozen';
  /** The version that the address would show; undefined where none was ever released. */
  version: LedgerVersion['state'] | undefined;
  /** Present agreement and access; undefined where they are missing or cannot be read. */
  agreement: { basis: AgreementBasis; uses: readonly Use[] } | undefined;
  access: { level: AccessLevel } | undefined;
}

/** What decides about the page of a person, organisation, place, source or series. */
export interface AuthorityFacts {
  of: 'authority';
  ledger: LedgerState['name'];
  /** Whether a text that is shown names it, or an authority that is reached does. A series reaches itself. */
  reached: boolean;
}

export type Facts = TextFacts | AuthorityFacts;

/** `unreadable` and `unissued` are errors: the old site stays until they are mended. */
export type Verdict =
  | 'nothing'
  | 'unissued'
  | 'erased'
  | 'moved'
  | 'withdrawn'
  | 'unreadable'
  | 'unavailable'
  | 'listed'
  | 'shown';

interface Rule {
  when: string;
  holds: (facts: Facts) => boolean;
  verdict: Verdict;
}

const isText = (facts: Facts): facts is TextFacts => facts.of === 'text';
const isAuthority = (facts: Facts): facts is AuthorityFacts => facts.of === 'authority';

export const RULES: readonly Rule[] = [
  {
    when: 'reached by what is shown, and no ledger line',
    holds: (facts) => isAuthority(facts) && facts.ledger === 'none' && facts.reached,
    verdict: 'unissued',
  },
  { when: 'no ledger line', holds: (facts) => facts.ledger === 'none', verdict: 'nothing' },
  { when: 'erased', holds: (facts) => facts.ledger === 'erased', verdict: 'erased' },
  {
    when: 'moved, at a living address',
    holds: (facts) =>
      facts.ledger === 'moved' && (isAuthority(facts) || facts.address === 'living'),
    verdict: 'moved',
  },
  {
    when: 'withdrawn, or a version before the last withdrawal',
    holds: (facts) =>
      isText(facts) && facts.version !== undefined
        ? facts.version === 'withdrawn'
        : facts.ledger === 'withdrawn',
    verdict: 'withdrawn',
  },
  {
    when: 'an authority that nothing shown reaches',
    holds: (facts) => isAuthority(facts) && !facts.reached,
    verdict: 'unavailable',
  },
  {
    when: 'the working file is missing, or its agreement or access cannot be read',
    holds: (facts) =>
      isText(facts) && (facts.agreement === undefined || facts.access === undefined),
    verdict: 'unreadable',
  },
  {
    when: 'the basis allows no showing, or `read` is not among the uses',
    holds: (facts) =>
      isText(facts) && facts.agreement !== undefined && !allowsReading(facts.agreement),
    verdict: 'unavailable',
  },
  {
    when: 'closed',
    holds: (facts) => isText(facts) && facts.access?.level === 'closed',
    verdict: 'unavailable',
  },
  {
    when: 'listed, or never released',
    holds: (facts) =>
      isText(facts) && (facts.access?.level === 'listed' || facts.version === undefined),
    verdict: 'listed',
  },
  { when: 'otherwise', holds: () => true, verdict: 'shown' },
];

/**
 * What a reader meets, by the first rule that holds.
 *
 * @example verdictOn({ of: 'authority', ledger: 'issued', reached: false }) // 'unavailable'
 */
export function verdictOn(facts: Facts): Verdict {
  const rule = RULES.find(({ holds }) => holds(facts));
  if (rule === undefined) throw new Error('the last rule holds always');
  return rule.verdict;
}
