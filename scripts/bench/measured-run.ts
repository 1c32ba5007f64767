/** One command run to its end, with what it took: its own processes and all that they start. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measured {
  seconds: number;
  /**
   * Seconds of processors, by the user and the system, that the command and all it waited for took: less than the time
   * shows how busy the machine is with others. Undefined where there is no `/proc`.
   */
  cpu: number | undefined;
  /** Most memory held at once by the whole tree of processes, in bytes; undefined where there is no `/proc`. */
  peak: number | undefined;
  /** What it wrote on its error stream. */
  told: string;
}

const SAMPLE_EVERY_MS = 50;
const PAGE_BYTES = 4096;
/** In which `/proc` counts on every Linux. */
const TICKS_A_SECOND = 100;

/** Fields of `/proc/<pid>/stat` from the third on. The name of a command may hold anything, but for the last bracket. */
function statOf(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Seconds of processors of every command that has ended and that this process waited for; undefined without `/proc`. */
export function cpuOfEnded(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const fields = statOf('self');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
}

/**
 * Resident memory of a process and all below it. Pages that two of them share are counted twice, so the sum is never
 * too small.
 */
function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    let fields;
    try {
      fields = statOf(name);
    } catch {
      continue; // It ended between the two looks.
    }
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
    const cpuBefore = cpuOfEnded();
    const env = {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      // As scripts/bootstrap.mjs has it, and for the peer too.
      NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/node'),
    };
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
      const cpuAfter = cpuOfEnded();
      const cpu =
        cpuBefore === undefined || cpuAfter === undefined ? undefined : cpuAfter - cpuBefore;
      if (code === 0) resolve({ seconds, cpu, peak, told });
      else
        reject(
          new Error(
            `${command} ${args.join(' ')} ended with ${String(signal ?? code)}:\n${printed}${told}`,
          ),
        );
    });
  });
}
