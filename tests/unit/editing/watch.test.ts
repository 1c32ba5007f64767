import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CHECK = join(ROOT, 'scripts/check.ts');
const folder = mkdtempSync(join(tmpdir(), 'guwah-watch-'));
const content = join(folder, 'content');
cpSync(join(ROOT, 'tests/unit/read/base/content'), content, { recursive: true });
const PERSON = 'people/p1h5wm2x4.yml';
const TEXT = 'testimonies/t1x6np1wb/index.md';
/** On a busy machine a program takes its time to begin. */
const PATIENCE_MS = 180_000;
const LOOK_EVERY_MS = 50;

let child: ChildProcess | undefined;
after(() => {
  child?.kill();
  rmSync(folder, { recursive: true, force: true });
});

let said = '';
/** What is said until some words stand there; then it begins anew. */
async function saidUntil(words: RegExp): Promise<string> {
  for (let left = PATIENCE_MS; left > 0; left -= LOOK_EVERY_MS) {
    if (words.test(said)) break;
    await sleep(LOOK_EVERY_MS);
  }
  assert.match(said, words);
  const all = said;
  said = '';
  return all;
}

/** Saves as many editors do: beside the file, and then over it. */
function save(path: string, change: (text: string) => string): void {
  const file = join(content, path);
  const beside = join(folder, 'beside');
  writeFileSync(beside, change(readFileSync(file, 'utf8')));
  renameSync(beside, file);
}

test('check --watch tells the mistakes of each file that is saved', async (t) => {
  child = spawn(process.execPath, [CHECK, '--watch', '--content', content]);
  child.stdout?.setEncoding('utf8').on('data', (words: string) => {
    said += words;
  });
  await t.test('first it checks everything', async () => {
    assert.match(
      await saidUntil(/Ctrl\+C ends this/),
      /^0 errors, 0 warnings in 19 files\nSave a file, and its mistakes are told\. Ctrl\+C ends this\.\n$/,
    );
  });
  await t.test('a mistake is told with its line', async () => {
    save(PERSON, (text) => text.replace('changed: 2026-11-24', 'changed: yesterday'));
    assert.match(
      await saidUntil(/help: /),
      /^content\/people\/p1h5wm2x4\.yml:2:10: error\[not-a-day\]/,
    );
  });
  await t.test('mistakes of other files are counted beside it', async () => {
    const file = join(content, TEXT);
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: ready', 'status: redy'));
    const told = await saidUntil(/other files/);
    assert.match(told, /error\[unknown-value\][^]*\n1 in other files/);
    assert.ok(!told.includes('not-a-day'));
  });
  await t.test('what is mended has no mistakes', async () => {
    save(TEXT, (text) => text.replace('status: redy', 'status: ready'));
    assert.match(
      await saidUntil(/other files/),
      /^content\/testimonies\/t1x6np1wb\/index\.md: no mistakes\n1 in other files/,
    );
    save(PERSON, (text) => text.replace('changed: yesterday', 'changed: 2026-11-24'));
    assert.equal(await saidUntil(/no mistakes\n/), 'content/people/p1h5wm2x4.yml: no mistakes\n');
  });
  await t.test('a record that is begun meanwhile is watched too', async () => {
    const own = join(content, 'testimonies/t1tpgqmft');
    mkdirSync(own);
    await saidUntil(/error\[empty-folder\]/);
    writeFileSync(
      join(own, 'index.md'),
      '---\nschema: 1\nlang: en\nstatus: begun\n---\nNot yet.\n',
    );
    await saidUntil(/error\[unknown-value\]/);
    writeFileSync(
      join(own, 'index.md'),
      '---\nschema: 1\nlang: en\nstatus: draft\n---\nNot yet.\n',
    );
    await saidUntil(/no mistakes\n/);
  });
  await t.test('it goes on until it is ended', () => {
    assert.equal(child?.exitCode, null);
  });
});

test('check --watch --all tells all mistakes after each save, between the lines that VS Code looks for', async (t) => {
  const { tasks } = JSON.parse(readFileSync(join(ROOT, '.vscode/tasks.json'), 'utf8')) as {
    tasks: {
      command: string;
      problemMatcher: { background?: { beginsPattern: string; endsPattern: string } };
    }[];
  };
  const task = tasks.find(({ problemMatcher }) => problemMatcher.background !== undefined);
  const { beginsPattern = '', endsPattern = '' } = task?.problemMatcher.background ?? {};
  const ends = new RegExp(endsPattern, 'm');
  const flags = task?.command.split(' -- ')[1]?.split(' ') ?? [];
  const own = spawn(process.execPath, [CHECK, ...flags, '--content', content]);
  t.after(() => own.kill());
  said = '';
  own.stdout.setEncoding('utf8').on('data', (words: string) => {
    said += words;
  });
  assert.match(await saidUntil(/Ctrl\+C/), ends);
  save(PERSON, (text) => text.replace('changed: 2026-11-24', 'changed: yesterday'));
  await saidUntil(ends);
  save(TEXT, (text) => text.replace('status: ready', 'status: redy'));
  const told = await saidUntil(ends);
  assert.match(told, new RegExp(beginsPattern));
  assert.match(told, /error\[not-a-day\][^]*error\[unknown-value\][^]*\n2 errors, 0 warnings in/);
  save(PERSON, (text) => text.replace('changed: yesterday', 'changed: 2026-11-24'));
  save(TEXT, (text) => text.replace('status: redy', 'status: ready'));
  await saidUntil(/^0 errors/m);
});

test('check --watch tells the mistakes of all files, in words', () => {
  for (const words of [[join(content, PERSON)], ['--format', 'json']]) {
    const { status, stderr } = spawnSync(
      process.execPath,
      [CHECK, '--watch', ...words, '--content', content],
      { encoding: 'utf8' },
    );
    assert.equal(status, 1);
    assert.match(stderr, /^`--watch` tells the mistakes of all files in words/);
  }
});
