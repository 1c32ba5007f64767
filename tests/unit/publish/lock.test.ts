import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LockedError, takeLock } from '../../../src/publish/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-lock-'));
after(() => {
  rmSync(folder, { recursive: true });
});

test('a lock that was given back can be taken again', () => {
  takeLock(folder)();
  takeLock(folder)();
});

test('while another process builds, the lock is refused with its number', () => {
  writeFileSync(join(folder, 'lock'), String(process.ppid));
  assert.throws(
    () => takeLock(folder),
    (error) => error instanceof LockedError && error.message.includes(String(process.ppid)),
  );
  rmSync(join(folder, 'lock'));
});

test('the lock of a build that was killed is taken over', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(join(folder, 'lock'), String(pid));
  takeLock(folder)();
});

test('a lock that was cut off while it was written is taken over', () => {
  writeFileSync(join(folder, 'lock'), '');
  takeLock(folder)();
});
