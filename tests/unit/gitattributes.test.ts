import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { type TestContext } from 'node:test';

const ATTRIBUTES = new URL('../../.gitattributes', import.meta.url);

/** Commits files with Git's settings for Windows and clones them again, as an editor there would. */
function cloneOnWindows(t: TestContext, files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'guwah-attributes-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const [from, to] = [join(folder, 'from'), join(folder, 'to')];
  const identity = ['-c', 'user.name=x', '-c', 'user.email=x@example.org'];
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'core.autocrlf=true', '-c', 'core.safecrlf=false', ...words], {
      stdio: 'pipe',
    });
  git('init', '--quiet', from);
  cpSync(ATTRIBUTES, join(from, '.gitattributes'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, path)), { recursive: true });
    writeFileSync(join(from, path), text);
  }
  git('-C', from, 'add', '--all');
  git('-C', from, ...identity, 'commit', '--quiet', '--no-verify', '--message', 'x');
  git('clone', '--quiet', from, to);
  return (path: string) => readFileSync(join(to, path), 'utf8');
}

for (const archive of ['content', 'tests/fixtures/archive/content']) {
  const record = `${archive}/testimonies/t1x6np1wb`;

  test(`a clone on Windows changes no byte of a frozen file or a picture in ${archive}`, (t) => {
    const files = {
      [`${record}/versions/1.md`]: 'one\ntwo\r\nthree\n',
      [`${record}/3f9c.webp`]: 'RIFF\r\n\n\r',
      [`${record}/3f9c.jpg`]: 'JFIF\r\n\n\r',
    };
    const read = cloneOnWindows(t, files);
    for (const [path, bytes] of Object.entries(files)) assert.equal(read(path), bytes, path);
  });

  test(`a clone on Windows holds working texts and ledgers of ${archive} with plain line ends`, (t) => {
    const paths = [`${record}/index.md`, `${archive}/ledger/t1x6np1wb.jsonl`];
    const read = cloneOnWindows(t, Object.fromEntries(paths.map((path) => [path, 'one\r\ntwo\n'])));
    for (const path of paths) assert.equal(read(path), 'one\ntwo\n', path);
  });
}
