/** One command run to its end, with what it took: its own processes and all that they start. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** Most memory held at once by the whole tree of processes, in bytes; undefined where there is no `/proc`. */
  peak: number | undefined;
  /** What it wrote on its error stream. */
  told: string;
}

const SAMPLE_EVERY_MS = 50;
const PAGE_BYTES = 4096;

/**
 * Resident memory of a process and all below it. Pages that two of them share are counted twice, so the sum is never
 * too small.
 */
function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    let stat;
    try {
      stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    } catch {
      continue; // It ended between the two looks.
    }
    // The name of a command may hold anything, but for the last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const parent = Number(fields[1]);
    resident.set(Number(name), Number(fields[21]) * PAGE_BYTES);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  let sum = 0;
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    sum += resident.get(pid) ?? 0;
    open.push(...(children.get(pid) ?? []));
  }
  return sum;
}

/**
 * Runs a command and measures it.
 *
 * @throws Error with what the command told, where it does not end with code 0
 */
export function runMeasured(
  command: string,
  args: readonly string[],
  options: { cwd: string },
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
    const child = spawn(command, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let printed = '';
    child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));

    let peak: number | undefined;
    const sample = () => {
      if (process.platform === 'linux' && child.pid !== undefined)
        peak = Math.max(peak ?? 0, residentBytes(child.pid));
    };
    const timer = setInterval(sample, SAMPLE_EVERY_MS);
    const stop = () => child.kill('SIGTERM');
    process.prependOnceListener('exit', stop);
    const end = () => {
      clearInterval(timer);
      process.removeListener('exit', stop);
    };
    child.on('error', (error) => {
      end();
      reject(error);
    });
    child.on('close', (code, signal) => {
      end();
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) resolve({ seconds, peak, told });
      else
        reject(
          new Error(
            `${command} ${args.join(' ')} ended with ${String(signal ?? code)}:\n${printed}${told}`,
          ),
        );
    });
  });
}
