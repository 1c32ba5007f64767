import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { lineOfKeeping, linesOfHistory } from '../../../scripts/history-lines.ts';
import { committedFiles, historyOf } from '../../../src/release/git-history.ts';

const ID = 't1tpgqmft';
const root = mkdtempSync(join(tmpdir(), 'guwah-history-'));
after(() => {
  rmSync(root, { recursive: true });
});
const content = join(root, 'archive', 'content');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=K', '-c', 'user.email=k@archive.example', ...args], {
    cwd: root,
    encoding: 'utf8',
  }).trim();

function write(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}
function commit(): string {
  git('add', '-A');
  git('commit', '-qm', 'x');
  return git('rev-parse', '--short', 'HEAD');
}

describe('what git holds of a record that was erased', () => {
  it('is told by file and commit, on every branch, in stashes and where a branch was thrown away', async () => {
    git('init', '-q', '-b', 'main');
    write(`testimonies/${ID}/index.md`, 'her words');
    write(`ledger/${ID}.jsonl`, ID);
    write('pages/en/about.md', `[her](/t/${ID}/)`);
    const first = commit();
    git('checkout', '-q', '-b', 'other');
    write(`testimonies/${ID}/fr.md`, 'ses mots');
    const onBranch = commit();
    git('checkout', '-q', 'main');
    git('branch', '-qD', 'other');
    write(`testimonies/${ID}/index.md`, 'her other words');
    git('stash', '-q');
    rmSync(join(content, 'testimonies'), { recursive: true });
    const last = commit();

    const held = await historyOf(content, ID);
    assert.ok(held !== undefined);
    const own = Object.fromEntries(held.own.map(({ path, commits }) => [path, commits]));
    assert.deepEqual(own[`archive/content/testimonies/${ID}/fr.md`], [onBranch]);
    const index = own[`archive/content/testimonies/${ID}/index.md`] ?? [];
    assert.ok(index.includes(first) && index.includes(last) && index.length > 2, String(index));
    assert.deepEqual(held.naming, [
      { path: 'archive/content/pages/en/about.md', commits: [first] },
    ]);

    const lines = linesOfHistory(ID, held).join('\n');
    assert.match(
      lines,
      /git filter-repo --invert-paths --path archive\/content\/testimonies\/t1tpgqmft\n/,
    );
    assert.match(lines, /git push --force --mirror ADDRESS/);
    assert.match(lines, /backups.*mirrors.*search engines/);
  });

  it('is said to be kept where it was committed, and nowhere else', async () => {
    assert.match(lineOfKeeping(await committedFiles(content, ID)), /^Git keeps in its history/);
    write('testimonies/t1xcfk5nd/index.md', 'words of today');
    assert.match(lineOfKeeping(await committedFiles(content, 't1xcfk5nd')), /^Nothing of it was/);
    assert.match(lineOfKeeping(await committedFiles(tmpdir(), ID)), /^Git could not be asked/);
  });

  it('is taken out by its path also where the archive is the repository, and where a record is one file', () => {
    const commandFor = (id: string, ...paths: string[]) =>
      linesOfHistory(id, {
        own: paths.map((path) => ({ path, commits: ['abc'] })),
        naming: [],
      }).find((line) => line.includes('filter-repo'));
    assert.match(
      commandFor(ID, `testimonies/${ID}/index.md`, `testimonies/${ID}/versions/1.md`) ?? '',
      /--invert-paths --path testimonies\/t1tpgqmft$/,
    );
    assert.match(
      commandFor('p1cs39mj6', 'content/people/p1cs39mj6.yml') ?? '',
      /--path content\/people\/p1cs39mj6\.yml$/,
    );
  });

  it('is unknown where there is no repository', async () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'guwah-history-'));
    assert.equal(await historyOf(nowhere, ID), undefined);
    assert.match(linesOfHistory(ID, undefined)[0] ?? '', /could not be asked/);
    rmSync(nowhere, { recursive: true });
  });
});
