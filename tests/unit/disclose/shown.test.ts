import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  RULES,
  verdictOn,
  type Facts,
  type TextFacts,
  type Verdict,
} from '../../../src/disclose/shown.ts';
import { ACCESS_LEVELS, AGREEMENT_BASES, USES, type Use } from '../../../src/record/vocabulary.ts';

const LEDGERS = ['none', 'issued', 'active', 'withdrawn', 'moved', 'erased'] as const;
const ADDRESSES = ['living', 'frozen'] as const;
const VERSIONS = [undefined, 'active', 'superseded', 'withdrawn'] as const;

/** Every set of uses, from none to all. */
const SETS_OF_USES: Use[][] = Array.from({ length: 2 ** USES.length }, (_, mask) =>
  USES.filter((_use, index) => (mask >> index) % 2 === 1),
);
const AGREEMENTS: TextFacts['agreement'][] = [
  undefined,
  ...AGREEMENT_BASES.flatMap((basis) => SETS_OF_USES.map((uses) => ({ basis, uses }))),
];
const ACCESSES: TextFacts['access'][] = [undefined, ...ACCESS_LEVELS.map((level) => ({ level }))];

function everyText(): TextFacts[] {
  return LEDGERS.flatMap((ledger) =>
    ADDRESSES.flatMap((address) =>
      VERSIONS.flatMap((version) =>
        AGREEMENTS.flatMap((agreement) =>
          ACCESSES.map((access): TextFacts => {
            return { of: 'text', ledger, address, version, agreement, access };
          }),
        ),
      ),
    ),
  );
}

/**
 * The same decisions, told a second time and another way: by what has to be true of each outcome rather than by an
 * order of rules.
 */
function expectedOf(facts: TextFacts): Verdict {
  const { ledger, address, version, agreement, access } = facts;
  const everIssued = ledger !== 'none';
  const stands = everIssued && ledger !== 'erased' && !(ledger === 'moved' && address === 'living');
  if (!everIssued) return 'nothing';
  if (!stands) return ledger === 'erased' ? 'erased' : 'moved';

  const taken = version === 'withdrawn' || (version === undefined && ledger === 'withdrawn');
  if (taken) return 'withdrawn';
  if (!agreement || !access) return 'unreadable';

  const ground = agreement.basis === 'consented' || agreement.basis === 'public_source';
  const mayRead = ground && agreement.uses.some((use) => use === 'read');
  switch (access.level) {
    case 'open':
      if (!mayRead) return 'unavailable';
      return version === undefined ? 'listed' : 'shown';
    case 'listed':
      return mayRead ? 'listed' : 'unavailable';
    case 'closed':
      return 'unavailable';
  }
}

describe('the table of what is shown', () => {
  it('decides every combination of ledger, address, version, agreement, uses and access', () => {
    const facts = everyText();
    assert.equal(facts.length, 6 * 2 * 4 * 33 * 4);
    const wrong = facts.filter((entry) => verdictOn(entry) !== expectedOf(entry));
    assert.deepEqual(wrong, []);
  });

  it('shows words only of a released version, on a ground that holds, for reading, with open access', () => {
    for (const facts of everyText()) {
      if (verdictOn(facts) !== 'shown') continue;
      assert.ok(facts.version === 'active' || facts.version === 'superseded');
      assert.ok(facts.ledger !== 'none' && facts.ledger !== 'erased');
      assert.ok(['consented', 'public_source'].includes(facts.agreement?.basis ?? ''));
      assert.ok(facts.agreement?.uses.includes('read'));
      assert.equal(facts.access?.level, 'open');
    }
  });

  it('decides every combination of ledger and reach of an authority', () => {
    const expected: [(typeof LEDGERS)[number], Verdict, Verdict][] = [
      ['none', 'unissued', 'nothing'],
      ['issued', 'shown', 'unavailable'],
      ['active', 'shown', 'unavailable'],
      ['withdrawn', 'withdrawn', 'withdrawn'],
      ['moved', 'moved', 'moved'],
      ['erased', 'erased', 'erased'],
    ];
    for (const [ledger, reached, unreached] of expected) {
      assert.equal(verdictOn({ of: 'authority', ledger, reached: true }), reached, ledger);
      assert.equal(verdictOn({ of: 'authority', ledger, reached: false }), unreached, ledger);
    }
  });

  it('has no rule that never decides', () => {
    const facts: Facts[] = [
      ...everyText(),
      ...LEDGERS.flatMap((ledger) =>
        [true, false].map((reached): Facts => ({ of: 'authority', ledger, reached })),
      ),
    ];
    const deciding = new Set(facts.map((entry) => RULES.find((rule) => rule.holds(entry))));
    assert.deepEqual(
      RULES.filter((rule) => !deciding.has(rule)).map(({ when }) => when),
      [],
    );
  });
});

/** A released, agreed, open text; each case below says what is different. */
const PLAIN: TextFacts = {
  of: 'text',
  ledger: 'active',
  address: 'living',
  version: 'active',
  agreement: { basis: 'consented', uses: ['read'] },
  access: { level: 'open' },
};

describe('a testimony', () => {
  const cases: [string, Partial<TextFacts>, Verdict][] = [
    ['that was released and is agreed and open is shown', {}, 'shown'],
    [
      'taken from a public source is shown',
      { agreement: { basis: 'public_source', uses: ['read'] } },
      'shown',
    ],
    [
      'that is ready but was never released is not there',
      { ledger: 'none', version: undefined },
      'nothing',
    ],
    [
      'whose working file was deleted by mistake stops the build',
      { agreement: undefined, access: undefined },
      'unreadable',
    ],
    ['whose agreement cannot be read stops the build', { agreement: undefined }, 'unreadable'],
    ['whose access cannot be read stops the build', { access: undefined }, 'unreadable'],
    [
      'that was withdrawn needs no working file',
      { ledger: 'withdrawn', version: 'withdrawn', agreement: undefined, access: undefined },
      'withdrawn',
    ],
    [
      'that was erased needs no working file',
      { ledger: 'erased', version: 'withdrawn', agreement: undefined, access: undefined },
      'erased',
    ],
    [
      'without an agreement is not shown',
      { agreement: { basis: 'pending', uses: ['read'] } },
      'unavailable',
    ],
    [
      'whose narrator took the agreement back is not shown',
      { agreement: { basis: 'revoked', uses: ['read', 'copy', 'permanent'] } },
      'unavailable',
    ],
    [
      'that may be copied but not read is not shown',
      { agreement: { basis: 'consented', uses: ['copy', 'permanent'] } },
      'unavailable',
    ],
    ['that is closed is not shown', { access: { level: 'closed' } }, 'unavailable'],
    [
      'that is closed and was never released is unavailable',
      { ledger: 'issued', version: undefined, access: { level: 'closed' } },
      'unavailable',
    ],
    ['under an embargo is listed', { access: { level: 'listed' } }, 'listed'],
    [
      'under an embargo that was never released is listed',
      { ledger: 'issued', version: undefined, access: { level: 'listed' } },
      'listed',
    ],
    [
      'under an embargo and without an agreement is unavailable',
      { agreement: { basis: 'pending', uses: ['read'] }, access: { level: 'listed' } },
      'unavailable',
    ],
    [
      'that was only issued and is open is listed until it is released',
      { ledger: 'issued', version: undefined },
      'listed',
    ],
    [
      'released again after a withdrawal is shown',
      { ledger: 'active', version: 'active' },
      'shown',
    ],
    [
      'released again keeps its withdrawn version withdrawn',
      { address: 'frozen', version: 'withdrawn' },
      'withdrawn',
    ],
    [
      'with a newer version still shows the older one at its own address',
      { address: 'frozen', version: 'superseded' },
      'shown',
    ],
    [
      'that is closed now hides the older versions too',
      { address: 'frozen', version: 'superseded', access: { level: 'closed' } },
      'unavailable',
    ],
    ['that moved leads on from its living address', { ledger: 'moved' }, 'moved'],
    ['that moved still shows its frozen versions', { ledger: 'moved', address: 'frozen' }, 'shown'],
    [
      'that moved and is closed hides its frozen versions',
      { ledger: 'moved', address: 'frozen', access: { level: 'closed' } },
      'unavailable',
    ],
    [
      'that was erased is erased at its frozen addresses too',
      { ledger: 'erased', address: 'frozen', version: 'withdrawn' },
      'erased',
    ],
  ];
  for (const [sentence, difference, verdict] of cases)
    it(sentence, () => {
      assert.equal(verdictOn({ ...PLAIN, ...difference }), verdict);
    });

  it('released again after a withdrawal still obeys its present access', () => {
    assert.equal(verdictOn({ ...PLAIN, access: { level: 'listed' } }), 'listed');
  });
});

describe('a person', () => {
  it('whom only a closed record names has no page', () => {
    assert.equal(verdictOn({ of: 'authority', ledger: 'issued', reached: false }), 'unavailable');
  });
  it('whom a shown text names without a release stops the build', () => {
    assert.equal(verdictOn({ of: 'authority', ledger: 'none', reached: true }), 'unissued');
  });
  it('whom only drafts name is not there', () => {
    assert.equal(verdictOn({ of: 'authority', ledger: 'none', reached: false }), 'nothing');
  });
});
