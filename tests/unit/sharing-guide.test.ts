/** docs/editing/sharing.md, done as it stands: whoever copies its lines must arrive at a branch that others can read. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sectionsOf } from '../../src/editing/document-outline.ts';

const GUIDE = new URL('../../docs/editing/sharing.md', import.meta.url);
const sections = sectionsOf(readFileSync(GUIDE, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'guwah-sharing-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

const COPY = join(folder, 'guwah');
const READER = join(folder, 'reader');
const FILE = join('content', 'testimonies', 't1shthj4j', 'index.md');
/** Nothing of whoever runs the tests: neither their name nor their settings. */
const env = {
  PATH: process.env['PATH'],
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
};
const git = (at: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: at, env, encoding: 'utf8', stdio: 'pipe' });

/** The blocks under a heading, one after another, each the lines of git in it. */
function blocksUnder(heading: string): string[][] {
  const text = sections.get(heading)?.join('\n') ?? assert.fail(heading);
  return [...text.matchAll(/^ *```\n([^]*?)^ *```/gm)].map(([, block = '']) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.startsWith('git ')),
  );
}

function follow(at: string, ...blocks: (readonly string[] | undefined)[]): void {
  for (const line of blocks.flatMap((block) => block ?? assert.fail('a block is missing')))
    execFileSync('sh', ['-c', line], { cwd: at, env, stdio: 'pipe' });
}

test('who follows the guide to git ends with a branch that others read, under the name of a role', () => {
  const origin = join(folder, 'origin.git');
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(folder, 'clone', '--quiet', origin, COPY);
  follow(COPY, ...blocksUnder('Once, in each copy of the archive'));
  git(COPY, 'switch', '--quiet', '-c', 'main');
  git(COPY, 'commit', '--quiet', '--allow-empty', '-m', 'An archive');
  git(COPY, 'push', '--quiet', '-u', 'origin', 'main');
  git(folder, 'clone', '--quiet', origin, READER);

  follow(COPY, ...blocksUnder('Begin'));
  mkdirSync(join(COPY, 'content', 'testimonies', 't1shthj4j'), { recursive: true });
  writeFileSync(join(COPY, FILE), 'A draft.\n');
  follow(COPY, ...blocksUnder('Keep what you wrote'));
  const [send, again, read] = blocksUnder('Let the others read it');
  follow(COPY, send);
  follow(READER, read);
  assert.equal(readFileSync(join(READER, FILE), 'utf8'), 'A draft.\n');
  assert.equal(git(READER, 'log', '-1', '--format=%an %s'), 'Editor 2 t1shthj4j: a first draft\n');

  // The reader sends a word too, and the editor is refused until it is fetched.
  follow(READER, ...blocksUnder('Once, in each copy of the archive'));
  appendFileSync(join(READER, FILE), 'Read.\n');
  follow(READER, ...blocksUnder('Keep what you wrote'), again);
  writeFileSync(join(COPY, 'content', 'archive.yml'), 'name: A\n');
  follow(COPY, ...blocksUnder('Keep what you wrote'));
  assert.throws(() => {
    follow(COPY, again);
  }, /fetch first|non-fast-forward/);
  follow(COPY, ...blocksUnder('When git refuses'));
  assert.equal(git(origin, 'show', `t1shthj4j:${FILE.replaceAll('\\', '/')}`), 'A draft.\nRead.\n');
});
