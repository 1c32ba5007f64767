import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { metaPolicyFor, policyFor } from '../../src/headers.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import { filesIn, pagesOf, type SitePage } from '../../src/publish/site-pages.ts';
import {
  AXE_FILE,
  barriers,
  CONTRAST,
  DESK,
  escaping,
  overflowing,
  PHONE,
  RULES,
} from './barriers.ts';
import { requireSite, SITE_NAMES, type BuiltSite } from './built-sites.ts';
import { kindOf, pagesByKind, someOf } from './kinds.ts';
import { inOneTab } from './tab.ts';

/** What stands at an address that is none; it is no address itself. */
const MISSING = { path: '/404.html', noindex: true, state: undefined };

/** A page, and what is asked of it that takes long: axe of the first of a kind in the fixture, and there the colours too. */
type PageOfAKind = SitePage & { isForAxe: boolean; isForColours: boolean };

/**
 * Of the real archive, so many pages of each kind; the fixture has every awkward case in every language, and is looked at
 * whole. What axe finds in a component it finds in the catalogue, with every awkward case: of pages, one of a kind will do.
 */
const OF_EACH_KIND = 4;

/** Whether everything is asked of every page that the sitemaps name, axe too. Of a large archive that takes long. */
const ASKS_ALL = process.env['GUWAH_EVERY_PAGE'] !== undefined;

/**
 * The pages to look at: those that ask to be found, and of those that do not, one of each kind and state, and the page
 * for what is missing. A frozen page differs from its living one in a notice, and the list of versions is one table for
 * all. In every other language of the interface it is one of each kind of the fixture: what stands in a list is the same
 * in all. With `GUWAH_EVERY_PAGE` it is all, and axe is asked of each that asks to be found.
 */
function pagesToLookAt(site: BuiltSite): PageOfAKind[] {
  const all = [...pagesOf(site.folder, filesIn(site.folder)), MISSING];
  if (ASKS_ALL)
    return all.map((page) => ({ ...page, isForAxe: !page.noindex, isForColours: !page.noindex }));
  return [...pagesByKind(all).values()].flatMap((pages) => {
    const isFixture = site.name === 'fixture';
    const [first] = pages;
    const locale = first === undefined ? DEFAULT_LOCALE : kindOf(first).locale;
    const isForeign = locale !== DEFAULT_LOCALE;
    if (isForeign && !isFixture) return [];
    // Another language has other words in the same elements; another direction has them elsewhere.
    const isMirrored = LOCALES[locale].dir !== LOCALES[DEFAULT_LOCALE].dir;
    const found = pages.filter(({ noindex }) => !noindex);
    const others = isForeign ? [] : someOf(found, isFixture ? found.length : OF_EACH_KIND);
    const looked = [...new Set([...pages.slice(0, 1), ...others])];
    return looked.map((page, index) => ({
      ...page,
      isForAxe: index === 0 && isFixture && (!isForeign || isMirrored),
      isForColours: index === 0 && isFixture && !isForeign,
    }));
  });
}

/** What was seen on one page. Each list holds sentences, and is empty where nothing is wrong. */
interface Seen {
  page: string;
  barriers: string[];
  policy: string[];
  unguarded: string[];
  foreign: string[];
  broken: string[];
  kept: string[];
  overflow: string[];
}

/** Collects, in the page and before its own scripts, what the policy refused. */
function listenToPolicy(): void {
  const refused: string[] = [];
  Object.defineProperty(globalThis, 'refusedByPolicy', { value: refused });
  document.addEventListener('securitypolicyviolation', (event) => {
    refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
}

/** What the page has stored, and what its policy refused. */
async function askPage(page: Page): Promise<{ refused: string[]; kept: string[] }> {
  return await page.evaluate(async () => ({
    refused: (globalThis as unknown as { refusedByPolicy: string[] }).refusedByPolicy,
    kept: [
      ...Object.keys(localStorage).map((key) => `local storage: ${key}`),
      ...Object.keys(sessionStorage).map((key) => `session storage: ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `database: ${String(name)}`),
      ...(await caches.keys()).map((key) => `cache: ${key}`),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker: ${scope}`),
    ],
  }));
}

/** Whether the policy is sent with the page, and stands in it before anything that it could refuse. */
async function unguarded(
  page: Page,
  path: string,
  headers: Record<string, string>,
): Promise<string[]> {
  const sent = headers['content-security-policy'] ?? 'nothing';
  const written = await page.evaluate(() => {
    const first = document.head.firstElementChild;
    return first?.getAttribute('http-equiv') === 'Content-Security-Policy'
      ? (first.getAttribute('content') ?? '')
      : 'nothing';
  });
  return [
    ...(sent === policyFor(path) ? [] : [`sent with the policy “${sent}”`]),
    ...(written === metaPolicyFor(path) ? [] : [`begins with the policy “${written}”`]),
  ];
}

/** A page that leads on by itself would be gone before it can be looked at. */
async function holdStill(page: Page, address: string): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({ response, body: body.replace(/<meta http-equiv="refresh"[^>]*>/, '') });
  });
}

async function look(
  page: Page,
  site: BuiltSite,
  { path, isForAxe, isForColours }: PageOfAKind,
): Promise<Seen> {
  const seen: Seen = {
    page: `${site.name} ${path}`,
    barriers: [],
    policy: [],
    unguarded: [],
    foreign: [],
    broken: [],
    kept: [],
    overflow: [],
  };
  page.removeAllListeners();
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${site.origin}/`) && !/^(?:data|blob|about):/.test(address))
      seen.foreign.push(address);
  });
  page.on('response', (response) => {
    if (response.status() >= 400)
      seen.broken.push(`${String(response.status())} ${response.url()}`);
  });
  page.on('requestfailed', (request) => seen.broken.push(`failed: ${request.url()}`));
  page.on('pageerror', (error) => seen.broken.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    const list = /content security policy/i.test(message.text()) ? seen.policy : seen.broken;
    list.push(message.text());
  });
  await page.setViewportSize(DESK);
  const response = await page.goto(site.origin + path);
  seen.unguarded = await unguarded(page, path, response?.headers() ?? {});
  if (isForAxe) seen.barriers = await barriers(page, RULES, isForColours ? [] : CONTRAST.values);
  if (isForColours) {
    await page.emulateMedia({ colorScheme: 'dark' });
    seen.barriers.push(...(await barriers(page, CONTRAST)));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  const { refused, kept } = await askPage(page);
  seen.policy.push(...refused);
  seen.kept = kept;
  seen.overflow = await overflowing(page);
  await page.setViewportSize(PHONE);
  seen.overflow.push(...(await overflowing(page)), ...(await escaping(page)));
  return seen;
}

let all: Seen[] = [];

test.describe('every page of both sites', () => {
  const timeout = ASKS_ALL ? 7_200_000 : 900_000;
  test.describe.configure({ timeout });

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(timeout);
    // A test that fails ends the worker, and the next one must not look at every page again.
    const notes = join(dirname(requireSite('fixture').folder), 'every-page.json');
    if (existsSync(notes)) {
      all = JSON.parse(readFileSync(notes, 'utf8')) as Seen[];
      return;
    }
    const pages = SITE_NAMES.map(requireSite).flatMap((site) =>
      pagesToLookAt(site).map((seen) => ({ site, seen })),
    );
    const lookAt = (withAxe: boolean) =>
      inOneTab(
        browser,
        {},
        pages.filter(({ seen }) => seen.isForAxe === withAxe),
        async (page, { site, seen }) => {
          if (seen.state === 'moved') await holdStill(page, site.origin + seen.path);
          const found = await look(page, site, seen);
          const cookies = await page.context().cookies();
          const kept = [...found.kept, ...cookies.map(({ name }) => `cookie: ${name}`)];
          return { ...found, kept };
        },
        async (context) => {
          await context.addInitScript(listenToPolicy);
          // In the page from its beginning, axe is loaded in a third of the time.
          if (withAxe) await context.addInitScript({ path: AXE_FILE });
        },
      );
    all = [...(await lookAt(false)), ...(await lookAt(true))];
    writeFileSync(notes, JSON.stringify(all));
  });

  const wrong = (of: (seen: Seen) => string[]) =>
    all.flatMap((seen) => of(seen).map((sentence) => `${seen.page}: ${sentence}`));

  test('the pages of both sites were looked at', () => {
    for (const name of SITE_NAMES)
      expect(all.filter(({ page }) => page.startsWith(name)).length).toBeGreaterThan(50);
  });
  test('no page has a barrier by WCAG 2.2 AA or good practice', () => {
    expect(wrong((seen) => seen.barriers)).toEqual([]);
  });
  test('no page does what its own content security policy refuses', () => {
    expect(wrong((seen) => seen.policy)).toEqual([]);
  });
  test('every page is sent with its policy, and begins with it', () => {
    expect(wrong((seen) => seen.unguarded)).toEqual([]);
  });
  test('no page asks anything of another host', () => {
    expect(wrong((seen) => seen.foreign)).toEqual([]);
  });
  test('nothing that a page needs is missing, and no script fails', () => {
    expect(wrong((seen) => seen.broken)).toEqual([]);
  });
  test('no page keeps anything in the browser', () => {
    expect(wrong((seen) => seen.kept)).toEqual([]);
  });
  test('no page has to be pushed sideways, on a phone of 320 pixels or on a desk, and no name leaves its box', () => {
    expect(wrong((seen) => seen.overflow)).toEqual([]);
  });
});

test('what a policy refuses would be seen', async ({ page }) => {
  await page.addInitScript(listenToPolicy);
  await page.goto(requireSite('fixture').origin);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }));
    document.body.append(Object.assign(document.createElement('script'), { text: 'void 0' }));
  });
  const directives = async () => {
    const { refused } = await askPage(page);
    return [...new Set(refused.map((line) => line.split(' ')[0]))].sort();
  };
  await expect.poll(directives).toEqual(['img-src', 'script-src-elem']);
});
