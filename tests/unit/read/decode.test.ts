import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { decodeFile } from '../../../src/read/decode.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-decode-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function decode(bytes: Buffer | string) {
  const path = join(folder, 'a.md');
  writeFileSync(path, bytes);
  return decodeFile(path, 'content/a.md');
}

test('a text has LF line ends and no byte order mark, and the hash of its bytes', () => {
  const bytes = Buffer.from('\u{feff}گۇۋاھ\r\nb\r\n');
  const decoded = decode(bytes);
  assert.ok('source' in decoded);
  assert.equal(decoded.source.text, 'گۇۋاھ\nb\n');
  assert.equal(decoded.byteOrderMark, true);
  assert.equal(decoded.sha256, createHash('sha256').update(bytes).digest('hex'));
});

test('the first byte that is not UTF-8 is named, with its line', () => {
  for (const wrong of [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80], [0xc3]]) {
    const problem = decode(Buffer.concat([Buffer.from('é\nab'), Buffer.from(wrong)]));
    assert.ok('code' in problem);
    assert.equal(problem.code, 'not-utf-8');
    assert.deepEqual([problem.line, problem.column], [2, 3]);
    assert.match(problem.message, /Byte 6 /);
  }
});

test('what is no file, or gone, or too large is told and not thrown', () => {
  for (const [path, code] of [
    [folder, 'unreadable-file'],
    [join(folder, 'missing.md'), 'unreadable-file'],
  ] as const) {
    const problem = decodeFile(path, 'content/a.md');
    assert.ok('code' in problem);
    assert.equal(problem.code, code);
  }
  const problem = decode('x'.repeat(1024 * 1024 + 1));
  assert.ok('code' in problem);
  assert.equal(problem.code, 'file-too-large');
});
