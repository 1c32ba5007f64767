/**
 * `node scripts/bench/watch.ts [N]`: how many milliseconds `check --watch` takes to tell a mistake after a save, in an
 * archive of N invented testimonies, 10,000 where no number is given. The floor, of the same saves: a process that watches
 * the folders of those files alone, and on a save reads the file and parses its front matter with the yaml package. A save
 * counts from the write to the last word about it, and is mended again.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { generateArchive } from './generate-archive.ts';

const CHECK = join(import.meta.dirname, '..', 'check.ts');
const SAVES = 20;
const LOOK_EVERY_MS = 2;

/** A process that tells what is saved. */
class Listener {
  readonly #child: ChildProcess;
  #said = '';

  constructor(args: readonly string[]) {
    this.#child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.#child.stdout?.setEncoding('utf8').on('data', (words: string) => {
      this.#said += words;
    });
    process.once('exit', () => this.close());
  }

  /** Milliseconds until it has said some words. */
  async until(words: RegExp, began = performance.now()): Promise<number> {
    while (!words.test(this.#said)) {
      if (this.#child.exitCode !== null) throw new Error('what watches has ended');
      await sleep(LOOK_EVERY_MS);
    }
    this.#said = '';
    return performance.now() - began;
  }

  /** Writes a file and waits for what is said of it. */
  save(file: string, text: string, words: RegExp): Promise<number> {
    const began = performance.now();
    writeFileSync(file, text);
    return this.until(words, began);
  }

  close(): boolean {
    return this.#child.kill();
  }
}

const textsIn = (content: string) =>
  readdirSync(join(content, 'testimonies'))
    .slice(0, SAVES)
    .map((id) => join(content, 'testimonies', id, 'index.md'));

/** What the floor does, in a process of its own. */
function parseOnSave(content: string): void {
  for (const file of textsIn(content))
    watch(dirname(file), () => {
      const text = readFileSync(file, 'utf8');
      const end = text.indexOf('\n---\n', 4);
      // The system tells of a save twice: first of the file that was emptied.
      if (end < 0) return;
      const { status } = parse(text.slice(4, end + 1)) as { status: string };
      process.stdout.write(`${file} ${status}\n`);
    });
  process.stdout.write('ready\n');
}

const middleOf = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const inMs = (numbers: readonly number[]) =>
  `${middleOf(numbers).toFixed(0)} ms in the middle of ${String(numbers.length)}, ` +
  `first ${(numbers[0] ?? NaN).toFixed(0)} ms, slowest ${Math.max(...numbers).toFixed(0)} ms`;

async function compare(testimonies: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guwah-bench-watch-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const content = join(folder, 'content');
  console.log(`Writing ${String(testimonies)} testimonies …`);
  const made = generateArchive(content, { testimonies, isReleased: false });
  const check = new Listener([CHECK, '--watch', '--content', content]);
  const ready = await check.until(/Ctrl\+C/);
  const floor = new Listener([import.meta.filename, '--floor', content]);
  await floor.until(/ready\n/);
  const own: number[] = [];
  const least: number[] = [];
  for (const file of textsIn(content)) {
    const text = readFileSync(file, 'utf8');
    const wrong = text.replace(/^status: .*$/m, 'status: redy');
    const name = RegExp.escape(file.slice(folder.length + 1));
    const [told, parsed] = await Promise.all([
      check.save(file, wrong, new RegExp(`${name}:[^]*help:`)),
      floor.until(new RegExp(`${name} redy`)),
    ]);
    own.push(told);
    least.push(parsed);
    await check.save(file, text, new RegExp(`${name}: no mistakes`));
  }
  floor.close();
  check.close();
  console.log(
    `${String(made.testimonies)} testimonies in ${String(made.files)} files, ${String(availableParallelism())} cores\n` +
      `until it waits for saves: ${(ready / 1000).toFixed(1)} s\n` +
      `check --watch, after a save: ${inMs(own)}\n` +
      `floor, the same file watched and parsed: ${inMs(least)}\n` +
      `ratio: ${(middleOf(own) / middleOf(least)).toFixed(1)}`,
  );
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { floor: { type: 'boolean', default: false } },
});
const [word = '10000'] = positionals;
if (values.floor) parseOnSave(word);
else await compare(Number(word));
