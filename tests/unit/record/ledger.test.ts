import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  accountOf,
  canonicalJson,
  frozenFileName,
  languageOfFrozenFile,
  LedgerError,
  type LedgerLine,
} from '../../../src/record/ledger.ts';
import { LEDGER_OPERATIONS, type LedgerOperation } from '../../../src/record/vocabulary.ts';

const TESTIMONY = 't1x6np1wb';
const PERSON = 'p1n8wxhvd';
const HASH = 'a'.repeat(64);

/** A line without a true sum: accountOf() follows operations, the sums are the file's matter. */
function line(op: LedgerOperation, details: Partial<LedgerLine> = {}): LedgerLine {
  return { by: 'editor', on: '2026-03-04', op, sum: HASH, ...details };
}
const released = (v: number, lang?: string, on = '2026-03-04') =>
  line('release', { v, file: frozenFileName(v, lang), sha256: HASH, on });

/** The shortest history that leads to each state. */
const HISTORIES: Record<string, LedgerLine[]> = {
  none: [],
  issued: [line('issue')],
  active: [released(1)],
  withdrawn: [released(1), line('withdraw')],
  moved: [released(1), line('move', { to: 't1c9vb7dk' })],
  erased: [released(1), line('erase')],
};

/** The next line of each operation after a history in which one version may stand. */
function nextLine(op: LedgerOperation, history: readonly LedgerLine[]): LedgerLine {
  const versions = history.filter((entry) => entry.op === 'release').length;
  switch (op) {
    case 'release':
      return released(versions + 1);
    case 'redact':
      return line('redact', { file: '1.md', sha256: 'b'.repeat(64) });
    case 'move':
      return line('move', { to: 't1hx9mw4v' });
    case 'issue':
    case 'withdraw':
    case 'erase':
      return line(op);
  }
}

/** Which operations are legal from which state of a text, and where they lead: written down here a second time. */
const LEGAL: Record<string, Partial<Record<LedgerOperation, string>>> = {
  none: { issue: 'issued', release: 'active' },
  issued: { release: 'active', withdraw: 'withdrawn', move: 'moved', erase: 'erased' },
  active: {
    release: 'active',
    redact: 'active',
    withdraw: 'withdrawn',
    move: 'moved',
    erase: 'erased',
  },
  withdrawn: { release: 'active', erase: 'erased' },
  moved: { erase: 'erased' },
  erased: {},
};

describe('the operations of a ledger', () => {
  for (const [state, history] of Object.entries(HISTORIES))
    for (const op of LEDGER_OPERATIONS) {
      const then = LEGAL[state]?.[op];
      const lines = [...history, nextLine(op, history)];
      if (then === undefined)
        it(`refuses \`${op}\` for a text that is ${state}, naming the line`, () => {
          assert.throws(
            () => accountOf(TESTIMONY, lines),
            (error) => error instanceof LedgerError && error.line === lines.length,
          );
        });
      else
        it(`allows \`${op}\` for a text that is ${state}: it is ${then} afterwards`, () => {
          assert.equal(accountOf(TESTIMONY, lines).state.name, then);
        });
    }

  it('allows an authority to be issued, withdrawn, moved and erased, but never released', () => {
    assert.equal(accountOf(PERSON, [line('issue')]).state.name, 'issued');
    assert.equal(accountOf(PERSON, [line('issue'), line('withdraw')]).state.name, 'withdrawn');
    assert.equal(
      accountOf(PERSON, [line('issue'), line('move', { to: 'p1twhcj0j' })]).state.name,
      'moved',
    );
    assert.equal(accountOf(PERSON, [line('issue'), line('erase')]).state.name, 'erased');
    assert.throws(() => accountOf(PERSON, [released(1)]), /only a testimony or report/);
    assert.throws(() => accountOf(PERSON, [line('issue'), released(1)]), LedgerError);
  });

  it('refuses to issue an authority a second time after it was withdrawn', () => {
    assert.throws(
      () => accountOf(PERSON, [line('issue'), line('withdraw'), line('issue')]),
      LedgerError,
    );
  });

  it('refuses a record that moves to itself', () => {
    assert.throws(() => accountOf(TESTIMONY, [released(1), line('move', { to: TESTIMONY })]));
  });

  it('refuses a line that lacks what its operation needs, or says more than its operation may', () => {
    for (const wrong of [
      line('release', { v: 1, file: '1.md' }),
      line('release', { v: 1, sha256: HASH }),
      line('release', { file: '1.md', sha256: HASH }),
      line('issue', { v: 1 }),
      line('issue', { file: '1.md', sha256: HASH }),
      line('release', { v: 1, file: '1.md', sha256: HASH, to: 't1hx9mw4v' }),
      line('release', { v: 1, file: '1.md', sha256: HASH, lang: 'fr' }),
    ])
      assert.throws(() => accountOf(TESTIMONY, [wrong]), LedgerError, JSON.stringify(wrong));
    for (const wrong of [
      line('move'),
      line('redact', { file: '1.md' }),
      line('redact', { sha256: HASH }),
      line('withdraw', { file: '1.md' }),
      line('erase', { lang: 'fr' }),
    ])
      assert.throws(() => accountOf(TESTIMONY, [released(1), wrong]), LedgerError);
  });
});

describe('the versions that a ledger promises', () => {
  const versionsOf = (...lines: LedgerLine[]) =>
    accountOf(TESTIMONY, lines).versions.map(({ file, state }) => `${file} ${state}`);

  it('supersedes a version by the next one of the same text alone', () => {
    assert.deepEqual(versionsOf(released(1), released(1, 'fr'), released(2)), [
      '1.md superseded',
      '1.fr.md active',
      '2.md active',
    ]);
  });

  it('allows no gap and no repetition in the numbers of a text', () => {
    assert.throws(() => accountOf(TESTIMONY, [released(2)]), /version 1 is next, not 2/);
    assert.throws(() => accountOf(TESTIMONY, [released(1), released(1)]), /version 2 is next/);
    assert.throws(() => accountOf(TESTIMONY, [released(1), released(3)]), /version 2 is next/);
    assert.throws(
      () => accountOf(TESTIMONY, [released(1), released(2, 'fr')]),
      /version 1 is next/,
    );
  });

  it('refuses a file name that is not the one of its version', () => {
    const wrong = line('release', { v: 1, file: '2.md', sha256: HASH });
    assert.throws(() => accountOf(TESTIMONY, [wrong]), /the file of this version is 1\.md/);
  });

  it('refuses a translation whose language is none, and one without an active original', () => {
    const bad = line('release', { v: 1, file: '1.FR.md', sha256: HASH });
    assert.throws(() => accountOf(TESTIMONY, [released(1), bad]), /“FR” is not a language/);
    assert.throws(() => accountOf(TESTIMONY, [released(1, 'fr')]), /beside an active original/);
    assert.throws(
      () => accountOf(TESTIMONY, [released(1), line('withdraw'), released(1, 'fr')]),
      /beside an active original/,
    );
  });

  it('withdraws every text at once, and what is released later stands beside it', () => {
    assert.deepEqual(
      versionsOf(released(1), released(1, 'fr'), line('withdraw'), released(2), released(2, 'fr')),
      ['1.md withdrawn', '1.fr.md withdrawn', '2.md active', '2.fr.md active'],
    );
  });

  it('remembers the day of each withdrawal', () => {
    const { versions } = accountOf(TESTIMONY, [
      released(1),
      line('withdraw', { on: '2026-04-01' }),
      released(2),
      line('withdraw', { on: '2026-05-01' }),
    ]);
    assert.deepEqual(
      versions.map(({ withdrawnOn }) => withdrawnOn),
      ['2026-04-01', '2026-05-01'],
    );
  });

  it('withdraws one translation alone and leaves the rest', () => {
    const lines = [released(1), released(1, 'fr'), released(2, 'fr'), released(1, 'ug-Arab')];
    const withdrawn = line('withdraw', { lang: 'fr', on: '2026-04-01' });
    assert.deepEqual(versionsOf(...lines, withdrawn), [
      '1.md active',
      '1.fr.md withdrawn',
      '2.fr.md withdrawn',
      '1.ug-Arab.md active',
    ]);
    assert.equal(accountOf(TESTIMONY, [...lines, withdrawn]).state.name, 'active');
    assert.deepEqual(versionsOf(...lines, withdrawn, released(3, 'fr')).at(-1), '3.fr.md active');
  });

  it('refuses to withdraw a language that has no standing text', () => {
    const withdrawn = line('withdraw', { lang: 'fr' });
    assert.throws(() => accountOf(TESTIMONY, [released(1), withdrawn]), /no text in that language/);
    assert.throws(
      () => accountOf(TESTIMONY, [released(1), released(1, 'fr'), withdrawn, withdrawn]),
      /no text in that language/,
    );
    assert.throws(() => accountOf(TESTIMONY, [line('issue'), withdrawn]), LedgerError);
  });

  it('gives a redacted version its new hash, and refuses to redact a withdrawn one', () => {
    const redacted = line('redact', { file: '1.md', sha256: 'b'.repeat(64) });
    const { versions } = accountOf(TESTIMONY, [released(1), released(2), redacted]);
    assert.deepEqual(
      versions.map(({ sha256, redactedOn }) => [sha256.charAt(0), redactedOn]),
      [
        ['b', '2026-03-04'],
        ['a', undefined],
      ],
    );
    assert.throws(
      () => accountOf(TESTIMONY, [released(1), line('withdraw'), released(2), redacted]),
      /for a version that stands/,
    );
    assert.throws(
      () => accountOf(TESTIMONY, [released(1), { ...redacted, file: '3.md' }]),
      /for a version that stands/,
    );
  });
});

describe('the words of a ledger', () => {
  it('name a frozen file by its version and language', () => {
    assert.equal(frozenFileName(2), '2.md');
    assert.equal(frozenFileName(2, 'ug-Arab'), '2.ug-Arab.md');
    assert.equal(languageOfFrozenFile('2.ug-Arab.md'), 'ug-Arab');
    assert.equal(languageOfFrozenFile('2.md'), undefined);
  });

  it('have one spelling: sorted keys, no blanks, nothing undefined', () => {
    assert.equal(
      canonicalJson({ v: 2, op: 'release', lang: undefined, by: 'editor' }),
      '{"by":"editor","op":"release","v":2}',
    );
  });
});
