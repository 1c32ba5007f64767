import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { LockedError } from '../../../src/file-lock.ts';
import { withBuildLock } from '../../../src/publish/build-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'guwah-lock-'));
const folder = join(root, '.build');
const nothing = () => Promise.resolve('done');
after(() => {
  rmSync(root, { recursive: true });
});

test('the lock of builds makes its folder and can be taken again', async () => {
  assert.equal(await withBuildLock(folder, nothing), 'done');
  assert.equal(await withBuildLock(folder, nothing), 'done');
});

test('while another process builds, a build is refused with its number', async () => {
  writeFileSync(join(folder, 'lock'), String(process.ppid));
  await assert.rejects(
    withBuildLock(folder, nothing),
    (error) => error instanceof LockedError && error.message.includes(String(process.ppid)),
  );
  rmSync(join(folder, 'lock'));
});

test('who is told of a running build waits for it', async () => {
  writeFileSync(join(folder, 'lock'), String(process.ppid));
  let holder = '';
  const work = withBuildLock(folder, nothing, (told) => {
    holder = told;
  });
  await sleep(120);
  rmSync(join(folder, 'lock'));
  assert.equal(await work, 'done');
  assert.equal(holder, String(process.ppid));
});
