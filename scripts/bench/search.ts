/**
 * `node scripts/bench/search.ts [N]`: what a reader pays for search in an archive of N testimonies, 1,000 where no number
 * is given: bytes, requests and milliseconds in Chromium, from a server that counts, against MiniSearch and Pagefind's
 * own interface over the same documents, in one run. Each visit begins with an empty cache and asks one thing after
 * another; what an earlier step has fetched is not fetched again.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { disclose } from '../../src/disclose/disclose.ts';
import { readArchive } from '../../src/read/read-archive.ts';
import type { FiledDocument } from '../../src/search/document.ts';
import { documentsOf } from '../../src/search/documents.ts';
import { tokensOf } from '../../src/text/normalise.ts';
import { requireChromium } from '../chromium.ts';
import { countRequests } from './counting-server.ts';
import { generateArchive } from './generate-archive.ts';
import { runMeasured } from './measured-run.ts';
import { writeMiniSearchSite, writePagefindSite } from './peer-searches.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.build-bench');

/** How one search is used; each step ends when its answer stands on the page. */
interface Contestant {
  name: string;
  folder: string;
  open: (page: Page, origin: string) => Promise<void>;
  ask: (page: Page, query: string) => Promise<void>;
  filter: (page: Page) => Promise<void>;
}

const GUWAH: Omit<Contestant, 'folder'> = {
  name: 'Guwah',
  open: async (page, origin) => {
    await page.goto(`${origin}/search/`);
    await page.locator('#search-words').waitFor();
  },
  ask: async (page, query) => {
    await page.locator('.search-status').evaluate((status) => {
      status.replaceChildren();
    });
    await page.locator('#search-words').fill(query);
    await page.locator('#search-words').press('Enter');
    await page.locator('.search-status', { hasText: /results?/ }).waitFor();
  },
  filter: async (page) => {
    await page.locator('input[name=kind][value=testimony]').check();
    await page.waitForURL(/kind=testimony/);
    await page.locator('input[name=kind][value=testimony]:checked').waitFor();
  },
};
const PAGEFIND: Omit<Contestant, 'folder'> = {
  name: 'Pagefind’s own',
  open: async (page, origin) => {
    await page.goto(origin);
    await page.locator('.pagefind-ui__search-input').waitFor();
  },
  ask: async (page, query) => {
    await page.locator('.pagefind-ui__search-input').fill(query);
    await page
      .locator('.pagefind-ui__message', { hasText: query.replaceAll('"', '') })
      .filter({ hasText: /result/ })
      .waitFor();
    await page.locator('.pagefind-ui__result-title').first().waitFor();
  },
  filter: async (page) => {
    await page.locator('.pagefind-ui__filter-name', { hasText: /^kind/i }).click();
    await page
      .locator('.pagefind-ui__filter-value', { hasText: 'testimony' })
      .locator('input')
      .check();
    await page.locator('.pagefind-ui__filter-value--checked').waitFor();
    await page.locator('.pagefind-ui__result-title').first().waitFor();
  },
};
const MINISEARCH: Omit<Contestant, 'folder'> = {
  name: 'MiniSearch',
  open: async (page, origin) => {
    await page.goto(origin);
    await page.locator('body[data-ready]').waitFor({ timeout: 300_000 });
  },
  ask: async (page, query) => {
    const words = query.replaceAll('"', '');
    await page.locator('#words').fill(words);
    await page.locator('#words').press('Enter');
    await page.locator('#total', { hasText: words }).waitFor();
  },
  filter: async (page) => {
    await page.locator('#kind').selectOption('testimony');
    await page.locator('#total', { hasText: 'testimony' }).waitFor();
  },
};

/** Chromium's own numbers for slow mobile networks, and a cheap phone. */
const PROFILES = [
  { name: 'this machine', latency: 0, kilobits: 0, slower: 1 },
  { name: 'slow 4G, 4 × slower', latency: 150, kilobits: 1600, slower: 4 },
] as const;

/** Questions out of the documents themselves, so that each finds something. */
function questionsOf(documents: readonly FiledDocument[]): [step: string, query: string][] {
  const testimony = documents.find(({ kind }) => kind === 'testimony');
  const person = documents.find(({ kind }) => kind === 'person');
  const text = testimony?.passages.toSorted((a, b) => b.text.length - a.text.length)[0]?.text ?? '';
  const tokens = tokensOf(text);
  const rare = [...new Set(tokens.map(({ exact }) => exact))].filter((word) => word.length > 5);
  const run = tokens.slice(4, 8);
  return [
    ['one word', rare[0] ?? ''],
    ['two words', `${rare[1] ?? ''} ${rare[2] ?? ''}`],
    ['name', person?.names[0]?.text ?? ''],
    ['phrase', `"${text.slice(run[0]?.start, run.at(-1)?.end)}"`],
  ];
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

async function measure(
  contestants: readonly Contestant[],
  questions: readonly [string, string][],
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    for (const { name: profile, latency, kilobits, slower } of PROFILES) {
      console.log(
        `\n${profile}\n\n| | ${['start', ...questions.map(([step]) => step), 'filter'].join(' | ')} | sum |`,
      );
      console.log(`|---|${'---|'.repeat(questions.length + 3)}`);
      for (const contestant of contestants) {
        const server = await countRequests(contestant.folder);
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
        const page = await context.newPage();
        page.setDefaultTimeout(300_000);
        const session = await context.newCDPSession(page);
        await session.send('Network.enable');
        if (kilobits > 0)
          await session.send('Network.emulateNetworkConditions', {
            offline: false,
            latency,
            downloadThroughput: (kilobits * 1000) / 8,
            uploadThroughput: (kilobits * 1000) / 16,
          });
        await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
        const cells: string[] = [];
        let sum = 0;
        const step = async (act: () => Promise<void>) => {
          server.counted();
          const before = performance.now();
          await act();
          const milliseconds = performance.now() - before;
          await page.waitForLoadState('networkidle');
          await page.waitForTimeout(700);
          const { bytes, requests } = server.counted();
          sum += bytes;
          cells.push(`${kilobytes(bytes)}, ${String(requests)}, ${milliseconds.toFixed(0)} ms`);
        };
        await step(() => contestant.open(page, server.origin));
        for (const [, query] of questions) await step(() => contestant.ask(page, query));
        await step(() => contestant.filter(page));
        console.log(`| ${contestant.name} | ${cells.join(' | ')} | ${kilobytes(sum)} |`);
        await context.close();
        server.close();
      }
    }
  } finally {
    await browser.close();
  }
}

const testimonies = Number(process.argv[2] ?? '1000');
if (!Number.isInteger(testimonies) || testimonies < 1) {
  console.error('node scripts/bench/search.ts [N]');
  process.exit(1);
}
rmSync(FOLDER, { recursive: true, force: true });
process.on('exit', () => {
  rmSync(FOLDER, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
mkdirSync(FOLDER);
const content = join(FOLDER, 'content');
const folderOf = (name: string) => join(FOLDER, name);
const say = (words: string) => process.stderr.write(`${words} …\n`);

say(`inventing ${String(testimonies)} testimonies`);
generateArchive(content, { testimonies });
say('building with Guwah');
await runMeasured(
  process.execPath,
  ['scripts/build.ts', '--content', content, '--out', folderOf('guwah')],
  { cwd: ROOT },
);
const { archive } = await readArchive(content, { depth: 'released' });
if (archive === undefined) throw new Error('the invented archive cannot be read');
const documents = documentsOf(disclose(archive).publicArchive);
say('indexing with Pagefind and MiniSearch');
mkdirSync(folderOf('pagefind'));
await writePagefindSite(documents, folderOf('pagefind'));
writeMiniSearchSite(documents, folderOf('minisearch'));
say('asking');
console.log(
  `${String(documents.length)} documents of ${String(testimonies)} testimonies. Each cell: bytes, requests, time.`,
);
await measure(
  [
    { ...GUWAH, folder: folderOf('guwah') },
    { ...PAGEFIND, folder: folderOf('pagefind') },
    { ...MINISEARCH, folder: folderOf('minisearch') },
  ],
  questionsOf(documents),
);
