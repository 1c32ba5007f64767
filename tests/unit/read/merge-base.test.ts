import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { reportRewrittenLedgers } from '../../../src/read/merge-base.ts';

let root = '';
const path = () => join(root, 'content/ledger/t1x6np1wb.jsonl');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@tiny.example', ...args], {
    cwd: root,
    stdio: 'ignore',
  });

describe('the base that two branches share', () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'guwah-merge-base-'));
    mkdirSync(join(root, 'content/ledger'), { recursive: true });
    writeFileSync(path(), '{"line":1}\n{"line":2}\n');
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function merge(): void {
    git('init', '--initial-branch=main');
    git('add', '.');
    git('commit', '-m', 'merged');
    git('switch', '-c', 'work');
  }
  const codes = async () =>
    (await reportRewrittenLedgers(join(root, 'content'), 'content')).map(
      ({ code, file, line }) => `${file}:${String(line)} ${code}`,
    );

  test('a line that was added is no mistake', async () => {
    merge();
    appendFileSync(path(), '{"line":3}\n');
    assert.deepEqual(await codes(), []);
  });

  test('a line that was merged and differs is found, also once it is committed', async () => {
    merge();
    writeFileSync(path(), '{"line":1}\n{"line":4}\n{"line":3}\n');
    assert.deepEqual(await codes(), ['content/ledger/t1x6np1wb.jsonl:2 ledger-rewritten']);
    git('commit', '-am', 'rewritten');
    assert.deepEqual(await codes(), ['content/ledger/t1x6np1wb.jsonl:2 ledger-rewritten']);
  });

  test('a ledger that was merged and is gone is found', async () => {
    merge();
    rmSync(path());
    assert.deepEqual(await codes(), ['content/ledger/t1x6np1wb.jsonl:1 ledger-removed']);
  });

  test('lines that others merged meanwhile are not missed', async () => {
    merge();
    git('switch', 'main');
    appendFileSync(path(), '{"line":3}\n');
    git('commit', '-am', 'more');
    git('switch', 'work');
    assert.deepEqual(await codes(), []);
  });

  test('without a repository nothing is said', async () => {
    assert.deepEqual(await codes(), []);
  });
});
