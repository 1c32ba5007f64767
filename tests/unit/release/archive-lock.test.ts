import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { lockOf, withArchiveLock } from '../../../src/release/archive-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'guwah-lock-'));
after(() => {
  rmSync(root, { recursive: true });
});

test('the lock of an archive stands beside the content folder, never in it', async () => {
  const folder = join(root, 'content');
  assert.equal(lockOf(folder), join(root, '.content.lock'));
  const stood = await withArchiveLock(folder, () => Promise.resolve(existsSync(lockOf(folder))));
  assert.equal(stood, true);
  assert.equal(existsSync(lockOf(folder)), false);
});
