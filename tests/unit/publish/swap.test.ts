import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { filesIn } from '../../../src/publish/site-pages.ts';
import { settleSwap, SwapError, swapSite } from '../../../src/publish/swap.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-swap-'));
after(() => {
  rmSync(folder, { recursive: true });
});
const buildOnce = join(import.meta.dirname, 'build-once.ts');

function newSite(buildFolder: string, word: string): string {
  const site = join(buildFolder, 'new', 'site');
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'index.html'), word);
  return site;
}

test('a swap puts the new site in its place and leaves nothing of the old one', () => {
  const build = join(folder, 'plain', '.build');
  const dist = join(folder, 'plain', 'dist');
  swapSite(build, newSite(build, 'old'), dist);
  writeFileSync(join(dist, 'only-in-old.html'), '');
  swapSite(build, newSite(build, 'new'), dist);
  assert.deepEqual(filesIn(dist), ['index.html']);
  assert.equal(readFileSync(join(dist, 'index.html'), 'utf8'), 'new');
  settleSwap(build);
  assert.deepEqual(readdirSync(build), []);
});

test('a swap cut off between its two renames is finished by the next verb', () => {
  const build = join(folder, 'cut', '.build');
  const dist = join(folder, 'cut', 'dist');
  const incoming = newSite(build, 'new');
  mkdirSync(join(build, 'old'));
  writeFileSync(join(build, 'old', 'index.html'), 'old');
  const journal = { target: dist, incoming, outgoing: join(build, 'old'), complete: true };
  writeFileSync(join(build, 'swap.json'), JSON.stringify(journal));
  settleSwap(build);
  assert.equal(readFileSync(join(dist, 'index.html'), 'utf8'), 'new');
  assert.deepEqual(readdirSync(build), []);
});

test('a copy from another device that was cut off is thrown away', () => {
  const build = join(folder, 'device', '.build');
  const dist = join(folder, 'device', 'dist');
  swapSite(build, newSite(build, 'old'), dist);
  const incoming = join(folder, 'device', '.dist.incoming');
  mkdirSync(incoming);
  const journal = { target: dist, incoming, outgoing: `${incoming}.old`, complete: false };
  writeFileSync(join(build, 'swap.json'), JSON.stringify(journal));
  settleSwap(build);
  assert.equal(readFileSync(join(dist, 'index.html'), 'utf8'), 'old');
  assert.equal(existsSync(incoming), false);
});

test('a swap that cannot be finished brings the old site back, says so once, and blocks nothing after it', () => {
  const place = join(folder, 'stuck');
  const build = join(place, '.build');
  const inside = join(build, 'new', 'dist');
  swapSite(build, newSite(build, 'old'), inside);
  // A folder cannot be moved into itself: the first rename works, the second does not.
  const journal = {
    target: inside,
    incoming: join(build, 'new'),
    outgoing: join(place, 'aside'),
    complete: true,
  };
  writeFileSync(join(build, 'swap.json'), JSON.stringify(journal));
  assert.throws(
    () => {
      settleSwap(build);
    },
    (error) =>
      error instanceof SwapError && /could not be put in .*dist \(EINVAL\)/.test(error.message),
  );
  assert.equal(existsSync(journal.outgoing), false, 'it stands in its place again');
  settleSwap(build);
  assert.deepEqual(readdirSync(build), []);
});

test('a swap into a folder that is gone makes it again, and into a file gives up', () => {
  const place = join(folder, 'gone');
  const build = join(place, '.build');
  const swapInto = (target: string) => {
    const incoming = newSite(build, 'new');
    const journal = { target, incoming, outgoing: join(build, 'old'), complete: true };
    writeFileSync(join(build, 'swap.json'), JSON.stringify(journal));
  };
  swapInto(join(place, 'away', 'dist'));
  settleSwap(build);
  assert.equal(readFileSync(join(place, 'away', 'dist', 'index.html'), 'utf8'), 'new');
  writeFileSync(join(place, 'file'), '');
  swapInto(join(place, 'file', 'dist'));
  assert.throws(() => {
    settleSwap(build);
  }, SwapError);
  settleSwap(build);
  assert.deepEqual(readdirSync(build), []);
});

/** The one word that all 300 pages of a complete site say. */
function wordOfSite(site: string): string {
  const words = new Set<string>();
  for (let index = 0; index < 300; index += 1)
    words.add(readFileSync(join(site, String(index), 'index.html'), 'utf8'));
  assert.equal(words.size, 1, 'pages of two builds stand in one site');
  return [...words].join();
}

test('a build killed at any of 50 random moments leaves the old or the new site, complete', async () => {
  const place = join(folder, 'killed');
  spawnSync(process.execPath, [buildOnce, place, 'build 0']);
  const began = performance.now();
  spawnSync(process.execPath, [buildOnce, place, 'build 0']);
  const usual = performance.now() - began;
  let current = 'build 0';
  const outcomes = { old: 0, new: 0 };
  for (let round = 1; round <= 50; round += 1) {
    const word = `build ${String(round)}`;
    const child = spawn(process.execPath, [buildOnce, place, word], { stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await setTimeout(usual * (0.3 + 0.7 * Math.random()));
    child.kill('SIGKILL');
    await ended;
    settleSwap(join(place, '.build'));
    const found = wordOfSite(join(place, 'dist'));
    assert.ok(found === current || found === word, `${found} after ${word}`);
    outcomes[found === word ? 'new' : 'old'] += 1;
    current = found;
  }
  assert.ok(outcomes.old > 0, 'no kill came before the swap: the test proved nothing');
});
