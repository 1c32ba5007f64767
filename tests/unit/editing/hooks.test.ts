import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';

const ROOT = join(import.meta.dirname, '../../..');
const BASE = join(ROOT, 'tests/unit/read/base/content');
const PROGRAM = ['.githooks', '.gitattributes', '.gitignore', 'package.json', 'scripts'];
const TESTIMONY = 'content/testimonies/t1x6np1wb/index.md';
const PERSON = 'content/people/p1g7kr9n2.yml';
const PHONE = '+90 532 123 45 67';

/** A working copy of git with the program, a small archive, one commit, and what npm installs. */
function workingCopy(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'guwah hooks '));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const name of PROGRAM) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'src'), join(folder, 'src'));
  cpSync(BASE, join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  mkdirSync(join(folder, 'node_modules'));
  const hash = createHash('sha256').update('{}').digest('hex');
  writeFileSync(join(folder, 'node_modules/.guwah-lock'), hash);

  const env: NodeJS.ProcessEnv = {
    PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  for (const who of ['AUTHOR', 'COMMITTER'])
    Object.assign(env, { [`GIT_${who}_NAME`]: 'x', [`GIT_${who}_EMAIL`]: 'x@example.org' });
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  const git = (...args: string[]) => {
    const { status, said } = run('git', ...args);
    assert.equal(status, 0, said);
    return said;
  };
  git('init', '--quiet', '--initial-branch=work');
  git('add', 'content', '.gitignore');
  git('commit', '--quiet', '--message', 'begin');
  return {
    folder,
    git,
    hooks: (...flags: string[]) =>
      run(process.execPath, 'scripts/bootstrap.mjs', 'hooks', ...flags),
    commit: (...args: string[]) => run('git', 'commit', '--message', 'x', ...args),
    commits: () => Number(git('rev-list', '--count', 'HEAD')),
    add: (file: string, text: string) => {
      appendFileSync(join(folder, file), text);
    },
    change: (file: string, from: string, to: string) => {
      const text = readFileSync(join(folder, file), 'utf8');
      assert.ok(text.includes(from), `${file}: ${from}`);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    config: () => readFileSync(join(folder, '.git/config'), 'utf8'),
  };
}

test('a staged telephone number is refused though the working file is mended, and goes through once that is staged', (t) => {
  const { folder, hooks, git, commit, commits, add, change } = workingCopy(t);
  assert.equal(hooks().status, 0);
  const lines = readFileSync(join(folder, TESTIMONY), 'utf8').split('\n').length;
  add(TESTIMONY, `\nCall ${PHONE} then.\n`);
  git('add', TESTIMONY);
  change(TESTIMONY, `Call ${PHONE} then.\n`, '');

  const { status, said } = commit();
  assert.equal(status, 1);
  assert.ok(said.startsWith(`${TESTIMONY}:${String(lines + 1)}:6: error[private-phone]: `), said);
  assert.doesNotMatch(said, /532/);
  assert.match(said, /\nNothing was committed: mend what is named, `git add` .* commit again\.\n$/);
  assert.equal(commits(), 1);

  change(TESTIMONY, 'title:', 'title: ');
  git('add', TESTIMONY);
  assert.deepEqual([commit().status, commits()], [0, 2]);
});

test('a mistake that is not staged hinders no commit', (t) => {
  const { hooks, git, commit, add } = workingCopy(t);
  hooks();
  add(PERSON, '# checked\n');
  git('add', PERSON);
  add(PERSON, 'phone: x\n');
  add(TESTIMONY, `\n${PHONE}\n`);
  const { status, said } = commit();
  assert.equal(status, 0, said);
});

test('what is private is told first', (t) => {
  const { hooks, git, commit, add, change } = workingCopy(t);
  hooks();
  change(TESTIMONY, 'form:', 'shape:');
  add(TESTIMONY, `\n${PHONE}\n`);
  git('add', 'content');
  const codes = [...commit().said.matchAll(/ error\[([a-z-]+)\]/g)].map(([, code]) => code);
  assert.equal(codes[0], 'private-phone');
  assert.ok(codes.includes('unknown-key'), codes.join());
});

test('records that are not staged may be named, those that do not exist may not', (t) => {
  const { hooks, git, commit, change } = workingCopy(t);
  hooks();
  change(TESTIMONY, 'title:', 'title: ');
  git('add', TESTIMONY);
  assert.equal(commit().status, 0);
  change(TESTIMONY, 'person: p1g7kr9n2', 'person: p1m5394nw');
  git('add', TESTIMONY);
  assert.match(commit().said, /error\[dangling\]: .* names p1m5394nw, and there is no such record/);
});

test('a commit of named files is checked by what it would hold', (t) => {
  const { hooks, git, commit, commits, add } = workingCopy(t);
  hooks();
  add(TESTIMONY, `\n${PHONE}\n`);
  git('add', TESTIMONY);
  add(PERSON, '# checked\n');
  assert.equal(commit(PERSON).status, 0);
  assert.equal(commit(TESTIMONY).status, 1);
  assert.equal(commits(), 2);
});

test('a commit without content is not hindered', (t) => {
  const { hooks, git, commit, add } = workingCopy(t);
  hooks();
  add('.gitignore', '# x\n');
  git('add', '.gitignore');
  assert.deepEqual(commit().status, 0);
});

test('a copy in which nothing is installed says what to do', (t) => {
  const { folder, hooks, git, commit, add } = workingCopy(t);
  hooks();
  rmSync(join(folder, 'node_modules'), { recursive: true });
  add(PERSON, '# checked\n');
  git('add', PERSON);
  const { status, said } = commit();
  assert.equal(status, 1);
  assert.match(
    said,
    /^guwah: nothing is installed .* run `npm run check` once, then commit again\.\n$/,
  );
});

test('a removed hook leaves no trace', (t) => {
  const { hooks, git, commit, add, config } = workingCopy(t);
  const before = config();
  hooks();
  assert.notEqual(config(), before);
  assert.match(hooks().said, /already/);
  assert.equal(hooks('--remove').status, 0);
  assert.equal(config(), before);
  assert.match(hooks('--remove').said, /nothing to remove/);
  add(TESTIMONY, `\n${PHONE}\n`);
  git('add', TESTIMONY);
  assert.equal(commit().status, 0);
});

test('hooks of somebody else are never switched off', (t) => {
  const { folder, hooks, git, config } = workingCopy(t);
  git('config', 'core.hooksPath', 'elsewhere');
  const before = config();
  assert.match(hooks().said, /elsewhere .* `exec \.githooks\/pre-commit`/);
  assert.match(hooks('--remove').said, /nothing to remove/);
  assert.equal(config(), before);
  git('config', '--unset', 'core.hooksPath');
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  writeFileSync(join(folder, '.git/hooks/pre-push'), '#!/bin/sh\n');
  const { status, said } = hooks();
  assert.deepEqual([status, said.includes('.git/hooks already')], [1, true]);
});
