import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockOf, withArchiveLock } from '../../../src/release/archive-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'guwah-lock-'));
after(() => {
  rmSync(root, { recursive: true });
});
const folder = join(root, 'content');
const lock = lockOf(folder);

describe('the lock of an archive', () => {
  it('stands beside the content folder, never in it', () => {
    assert.equal(lock, join(root, '.content.lock'));
  });

  it('lets one verb write after the other', async () => {
    const events: string[] = [];
    const work = (name: string) =>
      withArchiveLock(folder, async () => {
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
      withArchiveLock(folder, () => Promise.reject(new Error('failed'))),
      /failed/,
    );
    assert.ok(!existsSync(lock));
  });

  it('of a process that has ended is taken over', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(lock, `${String(pid)} 1`);
    assert.equal(await withArchiveLock(folder, () => Promise.resolve('done')), 'done');
    assert.ok(!existsSync(lock));
  });

  it('with our own number, left by another process, is taken over', async () => {
    writeFileSync(lock, `${String(process.pid)} before`);
    assert.equal(await withArchiveLock(folder, () => Promise.resolve('done')), 'done');
  });

  it('that was left empty by a kill is taken over after a moment', async () => {
    writeFileSync(lock, '');
    const before = new Date(Date.now() - 5000);
    utimesSync(lock, before, before);
    assert.equal(await withArchiveLock(folder, () => Promise.resolve('done')), 'done');
  });

  it('of a process that runs is waited for', async () => {
    writeFileSync(lock, `${String(process.ppid)} 1`);
    let began = false;
    const work = withArchiveLock(folder, () => {
      began = true;
      return Promise.resolve();
    });
    await sleep(200);
    assert.equal(began, false);
    rmSync(lock);
    await work;
    assert.equal(began, true);
  });
});
