import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { refusedBySystem } from '../../scripts/refused-by-system.ts';

const refused = (code: string, path?: string) =>
  refusedBySystem(Object.assign(new Error(`${code}: as the system says it`), { code, path }));

test('what the system refuses is said with the path and what to do', () => {
  assert.match(refused('EACCES', '.build') ?? '', /^\.build: this user may not write there/);
  assert.match(refused('EROFS', '/media/x') ?? '', /^\/media\/x: nothing can be written there/);
  assert.match(refused('ENOSPC') ?? '', /^the disk is full: free about 1 GB/);
});

test('an error of our own is left to whoever has to look for it', () => {
  assert.equal(refusedBySystem(new TypeError('undefined is not a function')), undefined);
  assert.equal(refused('ENOENT', 'x'), undefined);
  assert.equal(refusedBySystem('a text'), undefined);
});

test('a build that has no room for its folder says so in one sentence, with exit code 1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guwah-no-room-'));
  mkdirSync(join(folder, 'content'));
  writeFileSync(join(folder, '.build'), 'in the way');
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('scripts/build.ts'), '--content', 'content', '--out', 'dist'],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  assert.equal(status, 1);
  assert.match(stderr, /\.build.*a file stands where a folder is needed/);
  assert.doesNotMatch(stderr, /\bat \w+.*:\d+:\d+/);
});
