/**
 * `node scripts/bench/lighthouse.ts [N]`: what Lighthouse says of the archive in `content/`, as on a phone on slow 4G,
 * with its own defaults: home, search, a testimony, a report and a person, each N times (once where no number is given),
 * from our own server. The middle run counts, as Lighthouse advises. Every audit of it that is not perfect is named, and
 * the exit code is 1 where a category is below 100.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { serveSite } from '../../src/publish/server.ts';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import { requireChromium } from '../chromium.ts';
import { buildArchive } from '../site.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** What the score of performance is made of, as it is shown to people. */
const MOMENTS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'total-byte-weight',
] as const;
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** Home, search, and the first page of each kind that a reader spends time on. */
function pagesToMeasure(site: string): string[] {
  const pages = pagesOf(site, filesIn(site)).filter(({ state }) => state === 'shown');
  const first = (kind: string) =>
    pages.find(({ path }) => new RegExp(`^/${kind}/[^/]+/$`).test(path))?.path ?? [];
  return ['/', '/search/', ...['t', 'r', 'p'].flatMap(first)];
}

async function measure(address: string, port: number): Promise<Result> {
  const ran = await lighthouse(address, { port, logLevel: 'error', output: 'json' });
  if (ran === undefined) throw new Error(`Lighthouse said nothing of ${address}`);
  if (ran.lhr.runtimeError !== undefined) throw new Error(ran.lhr.runtimeError.message);
  return ran.lhr;
}

/** The score of a category in per cent. */
const scoreOf = ({ categories }: Result, name: string): number =>
  Math.round(100 * (categories[name]?.score ?? 0));

/** Sentences on the audits of a run that were not perfect. */
function remarksOn({ audits }: Result): string[] {
  return Object.values(audits).flatMap(({ id, title, score, displayValue, explanation }) => {
    if (score === null || score === 1) return [];
    const said = [title, displayValue, explanation].filter((part) => part !== undefined);
    return [`${id} ${score.toFixed(2)}: ${said.join('; ')}`];
  });
}

const runs = Number(process.argv[2] ?? '1');
const site = mkdtempSync(join(tmpdir(), 'guwah-lighthouse-'));
await buildArchive('content', site);
const served = await serveSite(site, { port: 0 });
const port = await freePort();
const browser = await chromium.launch({
  executablePath: requireChromium(),
  // Playwright switches off what brings a reader back at once, and Lighthouse looks for it.
  ignoreDefaultArgs: ['--disable-back-forward-cache'],
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--remote-debugging-port=${String(port)}`,
  ],
});
try {
  console.log(['page', ...CATEGORIES, ...MOMENTS].join(' | '));
  for (const path of pagesToMeasure(site)) {
    const results: Result[] = [];
    for (let run = 0; run < runs; run += 1)
      results.push(await measure(new URL(path, served.address).href, port));
    results.sort((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'));
    const middle = results[Math.floor(results.length / 2)];
    if (middle === undefined) continue;
    const scores = CATEGORIES.map((name) => scoreOf(middle, name));
    const moments = MOMENTS.map((name) => middle.audits[name]?.displayValue ?? '');
    console.log([path, ...scores, ...moments].join(' | '));
    for (const remark of remarksOn(middle)) console.log(`    ${remark}`);
    if (scores.some((score) => score < 100)) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await served.close();
  rmSync(site, { recursive: true });
}
