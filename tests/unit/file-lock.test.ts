import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { LockedError, withLock } from '../../src/file-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'guwah-lock-'));
after(() => {
  rmSync(root, { recursive: true });
});
const lock = join(root, 'lock');
const refusal = (holder: string) => `process ${holder} works`;
const withOwnLock = <Result>(work: () => Promise<Result>) =>
  withLock(lock, { patience: 10_000, refusal }, work);

describe('a lock', () => {
  it('lets one work after the other', async () => {
    const events: string[] = [];
    const work = (name: string) =>
      withOwnLock(async () => {
        events.push(`${name} begins`);
        await sleep(80);
        events.push(`${name} ends`);
      });
    await Promise.all([work('one'), work('two')]);
    assert.deepEqual(
      events.map((event) => event.split(' ')[1]),
      ['begins', 'ends', 'begins', 'ends'],
    );
    assert.ok(!existsSync(lock));
  });

  it('is given back when the work fails', async () => {
    await assert.rejects(
      withOwnLock(() => Promise.reject(new Error('failed'))),
      /failed/,
    );
    assert.ok(!existsSync(lock));
  });

  it('of a process that has ended is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, `${String(pid)} 1`);
    assert.equal(await withOwnLock(() => Promise.resolve('done')), 'done');
    assert.ok(!existsSync(lock));
  });

  it('with our own number, left by another process, is taken over', async () => {
    writeFileSync(lock, `${String(process.pid)} before`);
    assert.equal(await withOwnLock(() => Promise.resolve('done')), 'done');
  });

  it('that was left empty by a kill is taken over after a moment', async () => {
    writeFileSync(lock, '');
    const before = new Date(Date.now() - 5000);
    utimesSync(lock, before, before);
    assert.equal(await withOwnLock(() => Promise.resolve('done')), 'done');
  });

  it('of a process that runs is waited for', async () => {
    writeFileSync(lock, `${String(process.ppid)} 1`);
    let began = false;
    const work = withOwnLock(() => {
      began = true;
      return Promise.resolve();
    });
    await sleep(200);
    assert.equal(began, false);
    rmSync(lock);
    await work;
    assert.equal(began, true);
  });

  it('of a process that runs is refused with its number where nobody waits', async () => {
    writeFileSync(lock, `${String(process.ppid)} 1`);
    await assert.rejects(
      withLock(lock, { patience: 0, refusal }, () => Promise.resolve()),
      (error) =>
        error instanceof LockedError && error.message === `process ${String(process.ppid)} works`,
    );
    rmSync(lock);
  });

  it('that is being written at this moment is nobody’s to take', async () => {
    writeFileSync(lock, '');
    await assert.rejects(
      withLock(lock, { patience: 0, refusal }, () => Promise.resolve()),
      LockedError,
    );
    rmSync(lock);
  });

  it('that is waited for says so once', async () => {
    writeFileSync(lock, `${String(process.ppid)} 1`);
    const said: string[] = [];
    const onWait = (holder: string) => said.push(holder);
    const work = withLock(lock, { patience: Infinity, refusal, onWait }, () => Promise.resolve());
    await sleep(200);
    rmSync(lock);
    await work;
    assert.deepEqual(said, [String(process.ppid)]);
  });
});
