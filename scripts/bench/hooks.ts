/**
 * `node scripts/bench/hooks.ts [N]`: how long a commit takes that the hook of `npm run hooks` checks: of one record in this
 * archive, of one record among N invented testimonies, 10,000 where no number is given, and of this archive whole. The
 * floor, in the same run: the same commit with a hook that starts Node and does nothing. Both take turns. Seconds on the clock
 * hold what others do on the machine; those of the processors do not.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { generateArchive } from './generate-archive.ts';
import { cpuOfEnded } from './measured-run.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PROGRAM = ['.githooks', '.gitattributes', '.gitignore', 'package.json', 'scripts'];
const TURNS = 3;

const folder = mkdtempSync(join(tmpdir(), 'guwah-bench-hooks-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const env: NodeJS.ProcessEnv = {
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
};
for (const who of ['AUTHOR', 'COMMITTER'])
  Object.assign(env, { [`GIT_${who}_NAME`]: 'x', [`GIT_${who}_EMAIL`]: 'x@example.org' });

interface Took {
  /** On the clock. */
  seconds: number;
  /** Of the processors, the commit and all that it started. */
  cpu: number;
}

/** A working copy of git with the program in it, and an archive that nothing of is committed yet. */
class WorkingCopy {
  readonly path: string;
  /** Whether nothing is committed, so that everything is staged. */
  #isWhole = false;

  constructor(name: string, fill: (content: string) => void) {
    this.path = join(folder, name);
    mkdirSync(join(this.path, 'node_modules'), { recursive: true });
    for (const part of PROGRAM)
      cpSync(join(ROOT, part), join(this.path, part), { recursive: true });
    symlinkSync(join(ROOT, 'src'), join(this.path, 'src'));
    writeFileSync(join(this.path, 'package-lock.json'), '{}');
    const hash = createHash('sha256').update('{}').digest('hex');
    writeFileSync(join(this.path, 'node_modules/.guwah-lock'), hash);
    const floor = join(this.path, 'floor');
    mkdirSync(floor);
    writeFileSync(join(floor, 'pre-commit'), '#!/bin/sh\nexec node -e 0\n');
    chmodSync(join(floor, 'pre-commit'), 0o755);
    fill(join(this.path, 'content'));
    this.git('init', '--quiet');
    this.git('add', 'content', '.gitignore', '.gitattributes');
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.path,
      env,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  }

  /** Commits without a hook, and stages one testimony that was changed. */
  stageOne(): void {
    this.git('commit', '--quiet', '--no-verify', '--message', 'all');
    const [id = ''] = readdirSync(join(this.path, 'content/testimonies'));
    appendFileSync(join(this.path, 'content/testimonies', id, 'index.md'), '\n');
    this.git('add', 'content');
  }

  /** What a commit of what is staged takes; it is staged again afterwards. */
  #commit(hooks: string): Took {
    const before = cpuOfEnded() ?? NaN;
    const began = performance.now();
    this.git('-c', `core.hooksPath=${hooks}`, 'commit', '--quiet', '--message', 'x');
    const seconds = (performance.now() - began) / 1000;
    const cpu = (cpuOfEnded() ?? NaN) - before;
    this.git(...(this.#isWhole ? ['update-ref', '-d', 'HEAD'] : ['reset', '--soft', 'HEAD~1']));
    return { seconds, cpu };
  }

  /** Stages everything, as before a first commit. */
  stageWhole(): void {
    this.git('checkout', '--quiet', '--orphan', 'whole');
    this.#isWhole = true;
  }

  measure(what: string): void {
    const staged = this.git('diff', '--cached', '--name-only', '--', 'content').trim().split('\n');
    const files = this.git('ls-files', '--', 'content').trim().split('\n');
    const own: Took[] = [];
    const least: Took[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      own.push(this.#commit('.githooks'));
      least.push(this.#commit('floor'));
    }
    const tell = (field: keyof Took, words: string) => {
      const [hook, floor] = [own, least].map((turns) => middleOf(turns.map((took) => took[field])));
      if (hook === undefined || floor === undefined) return;
      console.log(
        `  ${words}: ${hook.toFixed(2)} s with the hook, ${floor.toFixed(2)} s at the floor, ` +
          `ratio ${(hook / floor).toFixed(1)}, the hook more by ${(hook - floor).toFixed(2)} s`,
      );
    };
    console.log(`${what}, ${String(staged.length)} of ${String(files.length)} files staged`);
    tell('seconds', 'on the clock');
    tell('cpu', 'of the processors');
  }
}

const middleOf = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

const [word = '10000'] = process.argv.slice(2);
console.log(`${String(availableParallelism())} cores, the middle of ${String(TURNS)} turns`);
const own = new WorkingCopy('own', (content) => {
  cpSync(join(ROOT, 'content'), content, { recursive: true });
});
own.stageOne();
own.measure('this archive, one record');
const invented = new WorkingCopy('invented', (content) => {
  generateArchive(content, { testimonies: Number(word), isReleased: false });
});
invented.stageOne();
invented.measure(`${word} invented testimonies, one record`);
own.stageWhole();
own.measure('this archive, whole');
