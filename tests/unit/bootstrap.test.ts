import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type TestContext } from 'node:test';
import { COVERED, PICTURE } from '../../src/editing/questions/picture.ts';
import { QUESTIONS } from '../../src/editing/questions/index.ts';

const BOOTSTRAP = new URL('../../scripts/bootstrap.mjs', import.meta.url);

/** Stands for npm: notes each install, and fails in the words of npm where the test wants it. */
const FAKE_NPM = `
const fs = require('node:fs');
fs.appendFileSync('installs.log', process.argv.slice(2).join(' ') + '\\n');
if (process.env.FAIL_WITH) { console.error('npm error code ' + process.env.FAIL_WITH); process.exit(1); }
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules');
`;
const VERB = `
const words: string[] = process.argv.slice(2);
if (words[0] === 'wait') {
  process.on('SIGTERM', () => process.exit(43));
  setInterval(() => {}, 1000);
} else process.exitCode = 42;
console.log(JSON.stringify({ words, path: process.env.PATH, telemetry: process.env.ASTRO_TELEMETRY_DISABLED, compiled: process.env.NODE_COMPILE_CACHE }));
`;

/** A copy of nothing but the door, with one verb behind it. */
function house(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'guwah bootstrap '));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'scripts'));
  cpSync(BOOTSTRAP, join(folder, 'scripts/bootstrap.mjs'));
  writeFileSync(join(folder, 'scripts/show.ts'), VERB);
  const scripts = {
    show: 'node scripts/bootstrap.mjs show',
    gone: 'node scripts/bootstrap.mjs gone',
    other: 'x',
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'npm-cli.cjs'), FAKE_NPM);
  const env = { PATH: process.env.PATH, npm_execpath: join(folder, 'npm-cli.cjs') };
  const door = join(folder, 'scripts/bootstrap.mjs');
  return {
    folder,
    door,
    env,
    run: (words: string[], more: Record<string, string> = {}, node: string[] = []) =>
      spawnSync(process.execPath, [...node, door, ...words], {
        encoding: 'utf8',
        env: { ...env, ...more },
      }),
    installs: () => {
      const log = join(folder, 'installs.log');
      return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    },
  };
}

test('the first run installs without scripts, the second installs nothing and prints nothing of its own', (t) => {
  const { run, installs } = house(t);
  assert.match(run(['show']).stderr, /^Installing what is missing/);
  const second = run(['show']);
  assert.equal(second.stderr, '');
  assert.equal(second.stdout.split('\n').length, 2);
  assert.equal(installs().length, 1);
  assert.match(installs()[0] ?? '', /^ci --ignore-scripts .*--loglevel=error$/);
});

test('a changed lockfile is installed again', (t) => {
  const { folder, run, installs } = house(t);
  run(['show']);
  appendFileSync(join(folder, 'package-lock.json'), '\n');
  run(['show']);
  assert.equal(installs().length, 2);
});

test('an install that failed is tried again, and its remedy is one sentence', (t) => {
  const { run, installs } = house(t);
  for (const [code, remedy] of [
    ['ENOTFOUND', /connect to the network once/],
    ['EACCES', /write permission/],
    ['EUSAGE', /do not agree/],
    ['ENOSPC', /disk is full/],
    ['EODD', /npm ci --ignore-scripts/],
  ] as const) {
    const { status, stderr } = run(['show'], { FAIL_WITH: code });
    assert.equal(status, 1);
    const [, sentence, ...rest] = stderr.split('\n');
    assert.match(sentence ?? '', remedy);
    assert.deepEqual(rest, ['']);
  }
  assert.equal(run(['show']).status, 42);
  assert.equal(installs().length, 6);
});

test('arguments and the exit code of a verb pass through', (t) => {
  const { folder, run } = house(t);
  const { status, stdout } = run(['show', 'two words', '--flag', '']);
  assert.equal(status, 42);
  const seen = JSON.parse(stdout) as {
    words: string[];
    path: string;
    telemetry: string;
    compiled: string;
  };
  assert.deepEqual(seen.words, ['two words', '--flag', '']);
  assert.equal(seen.path.split(':')[1], join(folder, 'node_modules/.bin'));
  assert.equal(seen.telemetry, '1');
  // Inside of node_modules: an install anew begins anew.
  assert.equal(seen.compiled, join(folder, 'node_modules/.cache/node'));
});

test('a signal reaches the verb, and its answer is kept', async (t) => {
  const { door, env } = house(t);
  const child = spawn(process.execPath, [door, 'show', 'wait'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [43, null]);
});

test('an unknown verb, a missing verb and a missing file are one sentence each, and install nothing', (t) => {
  const { run, installs } = house(t);
  for (const [words, sentence] of [
    [['publish'], /^guwah: there is no verb “publish”; the menu is: show · gone\.\n$/],
    [['../show'], /^guwah: there is no verb “\.\.\/show”; .*\n$/],
    [[], /^guwah: no verb was given; the menu is: show · gone\.\n$/],
    [['gone'], /^guwah: scripts\/gone\.ts is missing: .*\n$/],
  ] as const) {
    const { status, stderr } = run([...words]);
    assert.equal(status, 1);
    assert.match(stderr, sentence);
  }
  assert.deepEqual(installs(), []);
});

test('a flag that npm kept for itself stops the verb, because the wrong archive would be built', (t) => {
  const { run } = house(t);
  const { status, stdout, stderr } = run(['show'], { npm_config_content: 'true' });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(
    stderr,
    /^guwah: npm kept `--content` for itself: .*npm run show -- --content …`\.\n$/,
  );
});

test('a flag without which a verb would do something else stops it too', (t) => {
  const { run } = house(t);
  const answers = [...Object.values(QUESTIONS), [...PICTURE, COVERED]].flatMap((questions) =>
    questions.map(({ flag }) => flag),
  );
  for (const flag of [
    'lang',
    'redact',
    'by',
    'all',
    'changes',
    'erase',
    'explain',
    'kind',
    'remove',
    'watch',
    ...answers,
  ]) {
    const { status, stderr } = run(['show'], { [`npm_config_${flag}`]: 'fr' });
    assert.equal(status, 1, flag);
    assert.match(stderr, new RegExp(`npm kept \`--${flag}\` for itself`));
  }
});

test('an old Node without a newer one beside it asks for Node 24 in one sentence', (t) => {
  const { run } = house(t);
  run(['show']);
  const old =
    'data:text/javascript,Object.defineProperty(process.versions, "node", { value: "20.1.0" })';
  const { status, stderr } = run(['show'], {}, ['--import', old]);
  assert.equal(status, 1);
  assert.match(stderr, /^guwah: this is Node 20\.1\.0 .* install Node 24 from .*\n$/);
});

test('where npm is missing, one sentence says what to install', (t) => {
  const { run } = house(t);
  const { status, stderr } = run(['show'], { npm_execpath: '', PATH: '/nowhere' });
  assert.equal(status, 1);
  assert.match(stderr, /\nguwah: npm was not found: .*\n$/);
});

test('a damaged copy is one sentence and no stack trace', (t) => {
  const { folder, run } = house(t);
  writeFileSync(join(folder, 'package.json'), '{');
  const { status, stderr } = run(['show']);
  assert.equal(status, 1);
  assert.match(stderr, /^guwah: .*clone the repository again\.\n$/);
});
