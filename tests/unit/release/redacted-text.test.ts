import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { redactText } from '../../../src/release/redacted-text.ts';
import { passageOf } from '../../../src/text/passage.ts';

const passage = passageOf(['Ali Tursun'], 'name');

describe('a file without a passage', () => {
  it('says the same in every kind of scalar, and elsewhere not a byte is changed', () => {
    const { text, places, left } = redactText(
      `---
title:   Of Ali Tursun   # Ali Tursun's own title
summary: >-
  He met Ali
  Tursun twice.
note: "Ali Tursun said \\"no\\""
list: [ 'Ali Tursun', other ]
---

Ali Tursun.

Ali
Tursun.

Ali\\
Tursun.
`,
      passage,
    );
    assert.equal(
      text,
      `---
title:   "Of [redacted: name]"   # [redacted: name]'s own title
summary: "He met [redacted: name] twice."
note: "[redacted: name] said \\"no\\""
list: [ "[redacted: name]", other ]
---

[redacted: name].

[redacted: name].

[redacted: name].
`,
    );
    assert.deepEqual(
      places.map(({ line }) => line),
      [2, 2, 4, 6, 7, 10, 12, 15],
    );
    assert.ok(places.every(({ surroundings }) => !/ali|tursun/i.test(surroundings)));
    assert.deepEqual(left, []);
  });

  it('has another salt and other hashes where they are given, and only there', () => {
    const text =
      '---\nsalt: "beef"\nsource_hash: "beef"\ntranslates:\n  sha256: "beef"\n---\nbeef\n';
    const redacted = redactText(text, passageOf(['beef'], 'detail'), {
      salt: () => 'cafe',
      source_hash: (hash) => (hash === 'beef' ? 'babe' : hash),
    });
    assert.equal(
      redacted.text,
      '---\nsalt: "cafe"\nsource_hash: "babe"\ntranslates:\n  sha256: "beef"\n---\n[redacted: detail]\n',
    );
    assert.deepEqual(redacted.left, []);
  });

  it('tells where it still stands, since no mark can stand there', () => {
    const { left } = redactText('---\nvalue: 1985\n---\nIn 1985.\n', passageOf(['1985'], 'date'));
    assert.deepEqual(left, [{ line: 2, surroundings: '--- value: ▒▒▒ --- In [redacted: date].' }]);
  });

  it('loses it even where its YAML cannot be read, or where there is none', () => {
    assert.equal(
      redactText('---\n: [Ali Tursun\n---\nAli Tursun\n', passage).text,
      '---\n: [[redacted: name]\n---\n[redacted: name]\n',
    );
    assert.equal(redactText('By Ali Tursun', passage).text, 'By [redacted: name]');
  });

  it('keeps the line ends of another system', () => {
    const { text } = redactText('---\r\na: Ali Tursun\r\n---\r\nAli\r\nTursun\r\n', passage);
    assert.equal(text, '---\r\na: "[redacted: name]"\r\n---\r\n[redacted: name]\r\n');
  });
});
