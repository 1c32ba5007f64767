import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Problem } from '../../../src/record/problem.ts';
import { KNOWN_CODES } from '../../../src/read/messages.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BASE = join(import.meta.dirname, 'base/content');
const folder = mkdtempSync(join(tmpdir(), 'guwah-check-'));
const content = join(folder, 'content');

before(() => {
  cpSync(BASE, content, { recursive: true });
  for (const [file, from, to] of [
    ['testimonies/t1x6np1wb/index.md', 'status: ready', 'status: redy'],
    ['testimonies/t1x6np1wb/index.md', 'She was held', 'She <b>was</b> held'],
    ['people/p1h5wm2x4.yml', 'changed: 2026-11-24', 'changed: yesterday'],
  ] as const)
    writeFileSync(join(content, file), readFileSync(join(content, file), 'utf8').replace(from, to));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts/check.ts'), ...args],
    { encoding: 'utf8', cwd: folder },
  );
  return { status, stdout, stderr };
}

test('check tells all mistakes of all files in one run and fails', () => {
  const { status, stdout, stderr } = check('--content', content);
  assert.equal(status, 1);
  assert.deepEqual(stdout.match(/^content\/.*?error\[.*?\]/gm), [
    'content/people/p1h5wm2x4.yml:2:10: error[not-a-day]',
    'content/testimonies/t1x6np1wb/index.md:6:9: error[unknown-value]',
    'content/testimonies/t1x6np1wb/index.md:61:5: error[raw-html]',
    'content/testimonies/t1x6np1wb/index.md:61:11: error[raw-html]',
  ]);
  assert.match(
    stdout,
    /\n\n4 errors, 0 warnings in 19 files; what the build would refuse is told once they are mended\n$/,
  );
  assert.equal(stderr, '');
});

test('check finds the archive of the working folder', () => {
  assert.equal(check().status, 1);
});

test('check tells the mistakes of the files and folders that are named', () => {
  const file = check('--content', content, join(content, 'people/p1h5wm2x4.yml'));
  assert.equal(file.status, 1);
  assert.match(file.stdout, /^content\/people[^]*\n1 error, 0 warnings/);
  const whole = check('content/testimonies');
  assert.match(whole.stdout, /\n3 errors, 0 warnings/);
  const clean = check('content/places/w1j2nx8f8.yml');
  assert.equal(clean.status, 0);
  assert.match(clean.stdout, /^0 errors, 0 warnings/);
});

test('check tells the mistakes of a record that is named by its identifier, and that it is of that one', () => {
  const text = check('t1x6np1wb');
  assert.equal(text.status, 1);
  assert.match(
    text.stdout,
    /^content\/testimonies\/t1x6np1wb\/[^]*\n\d errors?, 0 warnings in content\/testimonies\/t1x6np1wb; 19 files were read\n$/,
  );
  assert.doesNotMatch(text.stdout, /content\/people/);
  const clean = check('w1j2nx8f8');
  assert.equal(clean.status, 0);
  assert.equal(
    clean.stdout,
    '0 errors, 0 warnings in content/places/w1j2nx8f8; 19 files were read\n',
  );
});

test('check says what the build would refuse, and takes the content by its name', () => {
  const refused = join(folder, 'refused/content');
  cpSync(BASE, refused, { recursive: true });
  const page = join(refused, 'pages/en/about.md');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\nSee [it](/t/t1b3kd7md/).\n`);
  const { status, stdout } = check('--content', refused, '.');
  assert.equal(status, 1);
  assert.match(stdout, /^content\/pages\/en\/about\.md:9:5: error\[page-leads-to-nothing\]/);
  assert.match(stdout, /\n1 error, 0 warnings in 19 files\n$/);
});

test('check passes an archive without mistakes', () => {
  const { status, stdout } = check('--content', BASE);
  assert.equal(stdout, '0 errors, 0 warnings in 19 files\n');
  assert.equal(status, 0);
});

test('a warning alone does not fail', () => {
  const warned = join(folder, 'warned/content');
  cpSync(BASE, warned, { recursive: true });
  cpSync(join(import.meta.dirname, 'golden/embargo-lapsed/content'), warned, { recursive: true });
  const { status, stdout } = check('--content', warned);
  assert.equal(status, 0);
  assert.match(stdout, /\n0 errors, 1 warning in 19 files\n$/);
});

test('programs read nothing but the mistakes', () => {
  const json = check('--format', 'json');
  const problems = JSON.parse(json.stdout) as Problem[];
  assert.equal(problems.length, 4);
  assert.deepEqual(problems[0], {
    code: 'not-a-day',
    severity: 'error',
    file: 'content/people/p1h5wm2x4.yml',
    line: 2,
    column: 10,
    length: 9,
    message: '`changed` must be a day that exists.',
    help: 'write it as 2026-11-24: year, month, day',
    quoted: 'changed: yesterday',
  });
  assert.match(json.stderr, /^4 errors/);
  const github = check('--format', 'github');
  assert.equal(github.stdout.trim().split('\n').length, 4);
  assert.match(github.stdout, /^::error file=content\/people\/p1h5wm2x4\.yml,line=2,col=10,/);
  assert.equal(github.status, 1);
});

test('what check does not understand is said in one sentence', () => {
  for (const [args, sentence] of [
    [['--format', 'xml'], /^There is no format “xml”: use text, json, github\.\n$/],
    [['nowhere.md'], /^There is no file .*nowhere\.md, and none of this name in .*content\.\n$/],
    [[join(ROOT, 'package.json')], /package\.json is nothing that check reads: .*content\.\n$/],
    [['--content', 'nowhere'], /nowhere/],
  ] as const) {
    const { status, stderr, stdout } = check(...args);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, sentence);
  }
});

test('check explains a code without reading a file', () => {
  const { status, stdout } = check('--explain', 'text-after-hash', '--content', BASE);
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^text-after-hash: .+\.\n {3}help: .+\n {3}An error: .+ neither released nor built\.\n$/,
  );
  const all = check('--explain', 'all', '--content', BASE).stdout;
  for (const code of KNOWN_CODES) assert.match(all, new RegExp(`^${code}: .+\\n {3}help: `, 'm'));
});

test('a code that no mistake has is answered with the one that was meant', () => {
  const { status, stderr } = check('--explain', 'text_after_hash', '--content', BASE);
  assert.equal(status, 1);
  assert.match(stderr, /did you mean text-after-hash\?/);
});
