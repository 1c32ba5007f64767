import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { LedgerError } from '../../../src/record/ledger.ts';
import {
  addToLedger,
  ledgerFileName,
  parseLedger,
  type LedgerEntry,
} from '../../../src/record/ledger-file.ts';

const ID = 't1x6np1wb';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const ENTRIES: LedgerEntry[] = [
  { by: 'editor', on: '2026-03-04', op: 'release', v: 1, file: '1.md', sha256: hashOf('one') },
  { by: 'editor', on: '2026-03-05', op: 'release', v: 1, file: '1.fr.md', sha256: hashOf('un') },
  { by: 'safety_lead', on: '2026-04-06', op: 'withdraw', lang: 'fr' },
];
const WRITTEN = addToLedger(ID, '', ENTRIES);

describe('a ledger as a file', () => {
  it('is named by its identifier', () => {
    assert.equal(ledgerFileName(ID), 't1x6np1wb.jsonl');
  });

  it('is written as one canonical line for each entry, whose sum follows from the line before', () => {
    const lines = WRITTEN.split('\n');
    const body =
      `{"by":"editor","file":"1.md","on":"2026-03-04","op":"release","sha256":"${hashOf('one')}",` +
      '"v":1}';
    const sum = hashOf(body);
    assert.equal(lines[0], body.replace(',"v"', `,"sum":"${sum}","v"`));
    const second =
      `{"by":"editor","file":"1.fr.md","on":"2026-03-05","op":"release",` +
      `"sha256":"${hashOf('un')}","v":1}`;
    assert.match(lines[1] ?? '', new RegExp(`"sum":"${hashOf(sum + second)}"`));
    assert.equal(lines.length, 4);
    assert.equal(lines[3], '');
  });

  it('reads back what was written', () => {
    const { lines, account } = parseLedger(ID, WRITTEN);
    assert.deepEqual(
      lines.map(({ sum: _sum, ...entry }) => entry),
      ENTRIES,
    );
    assert.deepEqual(
      account.versions.map(({ state }) => state),
      ['active', 'withdrawn'],
    );
  });

  it('grows without changing a byte of what stands', () => {
    const longer = addToLedger(ID, WRITTEN, [{ by: 'editor', on: '2026-05-01', op: 'withdraw' }]);
    assert.equal(longer.slice(0, WRITTEN.length), WRITTEN);
    assert.equal(parseLedger(ID, longer).account.state.name, 'withdrawn');
  });

  it('is refused when any one byte is another, at every place', () => {
    const bytes = Buffer.from(WRITTEN);
    const survived: string[] = [];
    for (let index = 0; index < bytes.length; index += 1)
      for (const change of [0x01, 0x20, 0x80]) {
        const tampered = Buffer.from(bytes);
        tampered.writeUInt8(tampered.readUInt8(index) ^ change, index);
        try {
          parseLedger(ID, tampered.toString('utf8'));
          survived.push(`byte ${String(index)} xor ${String(change)}`);
        } catch (error) {
          assert.ok(error instanceof LedgerError, String(error));
        }
      }
    assert.deepEqual(survived, []);
  });

  it('is refused when any one byte is missing or doubled', () => {
    for (let index = 0; index < WRITTEN.length; index += 1) {
      const less = WRITTEN.slice(0, index) + WRITTEN.slice(index + 1);
      const more = WRITTEN.slice(0, index + 1) + WRITTEN.slice(index);
      assert.throws(() => parseLedger(ID, less), LedgerError, `without byte ${String(index)}`);
      assert.throws(() => parseLedger(ID, more), LedgerError, `byte ${String(index)} twice`);
    }
  });

  it('is refused when a line in the middle is taken out, doubled or exchanged', () => {
    const [one = '', two = '', three = ''] = WRITTEN.split('\n');
    for (const lines of [
      [one, three],
      [one, two, two, three],
      [two, one, three],
      [one, three, two],
    ])
      assert.throws(() => parseLedger(ID, `${lines.join('\n')}\n`), LedgerError);
  });

  it('names the line that is wrong', () => {
    const [one = '', two = ''] = WRITTEN.split('\n');
    const wrong = `${one}\n${two.replace('2026-03-05', '2026-03-06')}\n`;
    assert.throws(
      () => parseLedger(ID, wrong),
      (error) =>
        error instanceof LedgerError && error.line === 2 && /line before/.test(error.message),
    );
  });

  it('is refused when it is empty, has Windows line ends, blanks or a key that no ledger has', () => {
    const withKey = WRITTEN.replace('{"by"', '{"author":"somebody","by"');
    for (const text of ['', '\n', WRITTEN.replaceAll('\n', '\r\n'), ` ${WRITTEN}`, withKey])
      assert.throws(() => parseLedger(ID, text), LedgerError);
  });

  it('takes no entry that is not legal, and none on top of a damaged ledger', () => {
    const issue: LedgerEntry = { by: 'editor', on: '2026-05-01', op: 'issue' };
    assert.throws(() => addToLedger(ID, WRITTEN, [issue]), LedgerError);
    assert.throws(
      () =>
        addToLedger(ID, WRITTEN.replace('safety_lead', 'safety_head'), [
          { by: 'editor', on: '2026-05-01', op: 'withdraw' },
        ]),
      LedgerError,
    );
    assert.throws(
      () => addToLedger(ID, '', [{ ...issue, by: 'Jane Doe' }]),
      LedgerError,
      'a person is no role',
    );
    assert.throws(() => addToLedger(ID, '', [{ ...issue, on: '2026-02-30' }]), LedgerError);
  });
});
