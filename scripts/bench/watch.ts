/**
 * `node scripts/bench/watch.ts [N]`: how long `check --watch` takes to tell a mistake after a save, in an archive of N
 * invented testimonies, 10,000 where no number is given, against a whole `check` of the same archive in the same run.
 * A save counts from the write to the last word about it; each is mended again.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateArchive } from './generate-archive.ts';
import { runMeasured } from './measured-run.ts';

const CHECK = join(import.meta.dirname, '..', 'check.ts');
const SAVES = 20;

const [word = '10000'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'guwah-bench-watch-'));
const content = join(folder, 'content');
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
console.log(`Writing ${word} testimonies …`);
const made = generateArchive(content, { testimonies: Number(word), isReleased: false });
const whole = await runMeasured(process.execPath, [CHECK, '--content', content], { cwd: folder });

const child = spawn(process.execPath, [CHECK, '--watch', '--content', content], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => child.kill());
let said = '';
child.stdout.setEncoding('utf8').on('data', (words: string) => {
  said += words;
});

async function secondsUntil(words: RegExp, began = performance.now()): Promise<number> {
  while (!words.test(said)) {
    if (child.exitCode !== null) throw new Error('the watching check has ended');
    await sleep(2);
  }
  said = '';
  return (performance.now() - began) / 1000;
}

/** Writes a file and waits for what is said of it. */
function save(file: string, text: string, words: RegExp): Promise<number> {
  const began = performance.now();
  writeFileSync(file, text);
  return secondsUntil(words, began);
}

const ready = await secondsUntil(/Ctrl\+C/);
const seconds: number[] = [];
for (const id of readdirSync(join(content, 'testimonies')).slice(0, SAVES)) {
  const file = join(content, 'testimonies', id, 'index.md');
  const text = readFileSync(file, 'utf8');
  seconds.push(await save(file, text.replace(/^status: .*$/m, 'status: redy'), /help:/));
  await save(file, text, /no mistakes/);
}
const sorted = seconds.toSorted((a, b) => a - b);
const middle = sorted[sorted.length >> 1] ?? NaN;
console.log(
  `${String(made.testimonies)} testimonies in ${String(made.files)} files, ${String(availableParallelism())} cores\n` +
    `check of everything, whole process: ${whole.seconds.toFixed(2)} s\n` +
    `check --watch, until it waits for saves: ${ready.toFixed(2)} s\n` +
    `after a save: ${middle.toFixed(3)} s in the middle of ${String(SAVES)}, first ${(seconds[0] ?? NaN).toFixed(3)} s, slowest ${(sorted.at(-1) ?? NaN).toFixed(3)} s\n` +
    `ratio of a save to a check of everything: 1 : ${Math.round(whole.seconds / middle).toString()}`,
);
child.kill();
