/**
 * `npm test`: everything that CI runs, in order, to the end even where something fails. Words select stages, and paths
 * after one of them select files: `npm test unit`, `npm test lint unit`, `npm test site tests/site/search.spec.ts`.
 *
 * The last line is `N passed, N failed`, summed over the tests of `unit` and `site`; a stage that fails without a failed
 * test counts as one failure. The exit code is 1 at any failure.
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { requireChromium } from './chromium.ts';
import { readNodeCounts, readPlaywrightCounts, sumUp, type Counts } from './test-counts.ts';

/** So many stages of one name run beside each other: those of `unit` wait for processes of their own half of the time. */
const LANES: Readonly<Record<string, number>> = { lint: 2, unit: 3, site: 1 };

interface Stage {
  heading: string;
  commands: string[][];
  /** Prepares the environment of the commands; may throw a sentence. */
  prepare?: () => Record<string, string>;
  /** What the stage wrote about its tests; without it, the stage has none, and says nothing until it ends. */
  counts?: () => Counts;
}

const folder = mkdtempSync(join(tmpdir(), 'guwah-test-'));
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

/** A report that was not written, as when its stage broke down, is empty. */
function readReport(report: string): string {
  return existsSync(report) ? readFileSync(report, 'utf8') : '';
}

/**
 * Folders of unit tests whose files share a process; all others share the last. To load the program costs a process more
 * than most files of tests do. Three of about the same size, since each waits for its children half of the time.
 */
const UNIT_SHARES: Readonly<Record<string, string>> = {
  editing: 'editing, publish',
  publish: 'editing, publish',
  release: 'release',
};
const REST = 'all others';

function unitStage(name: string, files: readonly string[]): Stage {
  const report = join(folder, `unit, ${name}`);
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
  ];
  return {
    heading: `Unit tests: ${name}`,
    commands: [[process.execPath, '--test', '--test-isolation=none', ...reporters, ...files]],
    counts: () => readNodeCounts(readReport(report)),
  };
}

function unitStages(files: readonly string[]): Stage[] {
  if (files.length > 0) return [unitStage('those named', files)];
  const shares = new Map<string, string[]>();
  for (const file of globSync('tests/unit/**/*.test.ts')) {
    const name = UNIT_SHARES[file.split(sep)[2] ?? ''] ?? REST;
    shares.set(name, [...(shares.get(name) ?? []), file]);
  }
  return [...shares].map(([name, share]) => unitStage(name, share));
}

function siteStage(files: readonly string[]): Stage {
  const report = join(folder, 'site');
  return {
    heading: 'Site tests',
    commands: [['playwright', 'test', '--reporter=list,json', ...files]],
    prepare: () => ({ GUWAH_CHROMIUM: requireChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    counts: () => readPlaywrightCounts(readReport(report)),
  };
}

/** The menu of stages, each by the files that were named for it. */
const STAGES: Record<string, (files: readonly string[]) => Stage[]> = {
  lint: () => [
    // The longest first: the others run beside it.
    {
      heading: 'Lint',
      commands: [
        ['astro', 'sync'],
        ['eslint', '--max-warnings=0', '.'],
      ],
    },
    { heading: 'Format', commands: [['prettier', '--check', '--log-level=warn', '.']] },
    {
      heading: 'Types',
      commands: [
        ['astro', 'check', '--minimumSeverity=warning', '--minimumFailingSeverity=warning'],
      ],
    },
    { heading: 'Unused', commands: [['knip', '--no-progress', '--treat-config-hints-as-errors']] },
  ],
  unit: unitStages,
  site: (files) => [siteStage(files)],
};

/** Runs one command to its end; a signal that stops us stops it first. What it says is shown at once, or at the end. */
function succeeds(
  [command = '', ...args]: string[],
  env: NodeJS.ProcessEnv,
  saidAtTheEnd?: string[],
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: saidAtTheEnd === undefined ? 'inherit' : 'pipe',
      env,
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => saidAtTheEnd?.push(text));
    const stop = (signal: NodeJS.Signals) => {
      child.kill(signal);
      process.exit(1);
    };
    process.once('SIGTERM', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.removeListener('SIGTERM', stop);
      resolve(code === 0);
    });
  });
}

/** Runs one stage and says how it went. One that has no tests is quiet until it ends: its words stand together then. */
async function run({ heading, commands, prepare, counts }: Stage): Promise<Counts> {
  const said = counts === undefined ? [] : undefined;
  console.log(said === undefined ? `\n── ${heading}` : `── ${heading}: begun`);
  const began = performance.now();
  let succeeded = true;
  try {
    const env = { ...process.env, ...prepare?.() };
    for (const command of commands) succeeded &&= await succeeds(command, env, said);
  } catch (error) {
    succeeded = false;
    console.log(`guwah: ${(error as Error).message}`);
  }
  if (said !== undefined) process.stdout.write(said.join(''));
  const result = sumUp(succeeded, counts?.());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${heading}: ${result.failed > 0 ? 'FAILED' : 'done'} in ${seconds} s`);
  return result;
}

const words = process.argv.slice(2);
const selected = words.filter((word) => Object.hasOwn(STAGES, word));
const files = words.filter((word) => !Object.hasOwn(STAGES, word));
const names = selected.length > 0 ? selected : Object.keys(STAGES);
if (files.length > 0 && selected.length !== 1) {
  console.error(
    `guwah: name one stage before ${files.join(' ')}: ${Object.keys(STAGES).join(', ')}.`,
  );
  process.exit(1);
}

interface Result extends Counts {
  heading: string;
  counted: boolean;
}
const resultOf = async (stage: Stage): Promise<Result> => ({
  heading: stage.heading,
  counted: stage.counts !== undefined,
  ...(await run(stage)),
});

const results: Result[] = [];
for (const [name, stages] of Object.entries(STAGES)) {
  if (!names.includes(name)) continue;
  const waiting = stages(files).values();
  const lane = async () => {
    for (const stage of waiting) results.push(await resultOf(stage));
  };
  await Promise.all(Array.from({ length: LANES[name] ?? 1 }, lane));
}

console.log('');
for (const { heading, counted, passed, failed, skipped } of results)
  console.log(
    `${failed > 0 ? '✖' : '✔'} ${heading}` +
      (counted ? `: ${passed} passed, ${failed} failed` : '') +
      (skipped > 0 ? `, ${skipped} skipped` : ''),
  );
const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
