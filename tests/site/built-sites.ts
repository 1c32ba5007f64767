/** Where the sites stand that the tests read, and how they are built. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const FIXTURE_CONTENT = join(ROOT, 'tests/fixtures/archive');
export const REAL_CONTENT = join(ROOT, 'content');

export type SiteName = 'fixture' | 'real';
export const SITE_NAMES: readonly SiteName[] = ['fixture', 'real'];

/** A site that was built and is served while the tests run. */
export interface BuiltSite {
  name: SiteName;
  /** The archive it was built from. */
  content: string;
  /** Where its files stand. */
  folder: string;
  /** Its address without a slash at the end, `http://localhost:41234`. */
  origin: string;
  /** The server's log: one address a line, in the order of the requests. */
  log: string;
}

/** What a command said and how it ended. */
export interface Ended {
  code: number | null;
  output: string;
}

function variableOf(name: SiteName): string {
  return `GUWAH_TEST_SITE_${name.toUpperCase()}`;
}

/** Makes a built site known to the tests, which run in other processes. */
export function announceSite(site: BuiltSite): void {
  process.env[variableOf(site.name)] = JSON.stringify(site);
}

/**
 * A site that the setup built.
 *
 * @throws Error where the setup did not run
 */
export function requireSite(name: SiteName): BuiltSite {
  const announced = process.env[variableOf(name)];
  if (announced === undefined) throw new Error('the setup of the site tests has not run');
  return JSON.parse(announced) as BuiltSite;
}

/** The pages that the sitemap names, as paths. */
export function sitemapPaths(site: BuiltSite): string[] {
  const sitemap = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
}

/** The file that stands at a path of a site. */
export function pageFile(site: BuiltSite, path: string): string {
  return join(site.folder, path, 'index.html');
}

/** Runs a script of the project to its end; it never throws for what the script does. */
export function runScript(
  script: string,
  args: readonly string[],
  options: {
    project?: string;
    env?: Record<string, string>;
    nodeArgs?: readonly string[];
    /** What is typed. */
    input?: string;
  } = {},
): { ended: Promise<Ended>; said: () => string; kill: () => void } {
  const { project = ROOT, env = {}, nodeArgs = [], input = '' } = options;
  const child = spawn(process.execPath, [...nodeArgs, join(project, 'scripts', script), ...args], {
    cwd: project,
    // A group of its own, so that a kill also ends what the script has started.
    detached: true,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<Ended>((resolveEnd, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolveEnd({ code, output });
    });
  });
  return {
    ended,
    said: () => output,
    kill: () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    },
  };
}

/**
 * Builds an archive into a folder.
 *
 * @throws Error with everything the build said, where it does not end well
 */
export async function requireBuild(content: string, out: string): Promise<void> {
  const { code, output } = await runScript('build.ts', ['--content', content, '--out', out]).ended;
  if (code !== 0 || !existsSync(join(out, 'index.html')))
    throw new Error(`the build of ${content} ended with ${String(code)}:\n${output}`);
}
