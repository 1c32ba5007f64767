/** The catalogue of components, each with its awkward cases: one under the other, and each alone on a page. */
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveSite, type ServedSite } from '../../src/publish/server.ts';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import {
  APPEARANCE,
  AXE_FILE,
  barriers,
  DESK,
  escaping,
  overflowing,
  PHONE,
  RULES,
} from './barriers.ts';
import { ROOT, runScript } from './built-sites.ts';
import { inOneTab } from './tab.ts';
import { mistakesIn } from './markup.ts';

const FOLDER = join(ROOT, '.build-catalogue/site');
/** Left to right in daylight, right to left in the dark: each example is seen in both, and in the second what differs. */
const VIEWS = [
  { locale: 'en', dir: 'ltr', colorScheme: 'light', rules: RULES },
  { locale: 'ug', dir: 'rtl', colorScheme: 'dark', rules: APPEARANCE },
] as const;

let served: ServedSite;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const { code, output } = await runScript('../tests/catalogue/build.ts', []).ended;
  expect(code, output).toBe(0);
  // Loaded as a page loads its own scripts, which is quicker than to hand it to each page.
  copyFileSync(AXE_FILE, join(FOLDER, 'axe.js'));
  served = await serveSite(FOLDER, { port: 0 });
});
test.afterAll(async () => {
  await served.close();
});

/** Rules on a page as a whole, which no page with twenty examples of a footer can keep. The examples alone keep them. */
const OF_WHOLE_PAGES = [
  'duplicate-id-aria',
  'heading-order',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-unique',
];

/** These stick to the window, and two of them would cover each other. */
const STICKS = new Set(['LeaveThisPage', 'SiteHeader']);

/** Addresses in one language: of components, `/en/Name/`, or one step deeper of examples, `/en/Name/unbroken/`. */
const pagesIn = (locale: string, depth: number): string[] =>
  pagesOf(FOLDER, filesIn(FOLDER))
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`/${locale}/`) && path.split('/').length === depth + 2);

/** What is looked at: all examples of a component at once, or each where they cannot stand together. */
const pagesToLookAt = (locale: string): string[] => {
  const sticks = (path: string) => STICKS.has(path.split('/')[2] ?? '');
  return [
    ...pagesIn(locale, 2).filter((path) => !sticks(path)),
    ...pagesIn(locale, 3).filter(sticks),
  ];
};

test('every component has an example', () => {
  const components = readdirSync(join(ROOT, 'src/components'))
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.slice(0, -'.astro'.length));
  const shown = new Set(pagesIn('en', 3).map((path) => path.split('/')[2]));
  expect(components.length).toBeGreaterThan(50);
  expect(components.filter((component) => !shown.has(component))).toEqual([]);
});

test('every example is valid HTML, in every language of the interface', async () => {
  test.setTimeout(120_000);
  const files = filesIn(FOLDER).filter((file) => file.split('/').length === 4);
  expect(files.length).toBeGreaterThan(500);
  expect(await mistakesIn(FOLDER, files)).toEqual([]);
});

for (const { locale, dir, colorScheme, rules } of VIEWS)
  test(`no example has a barrier, leaves its box or the window: ${dir}, ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(900_000);
    const faults = await inOneTab(
      browser,
      { colorScheme },
      pagesToLookAt(locale),
      async (page, path) => {
        await page.setViewportSize(DESK);
        await page.goto(new URL(path, served.address).href);
        await expect(page.locator('html')).toHaveAttribute('dir', dir);
        await page.addScriptTag({ url: '/axe.js' });
        const found = await barriers(page, rules, OF_WHOLE_PAGES);
        for (const size of [DESK, PHONE]) {
          await page.setViewportSize(size);
          found.push(...(await overflowing(page)), ...(await escaping(page)));
        }
        return found.map((fault) => `${path}: ${fault}`);
      },
    );
    expect(faults.flat()).toEqual([]);
  });

test('a picture under a content note says in words what it shows, and is closed until it is opened, on paper too', async ({
  page,
}) => {
  await page.goto(`${served.address}en/Pictures/many-closed-under-a-content-note/`);
  const figure = page.locator('#picture-1');
  const image = figure.locator('img');
  const alt = (await image.getAttribute('alt')) ?? '';
  expect(alt).not.toBe('');
  await expect(figure.locator('summary')).toContainText(alt);
  await expect(image).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(image).toBeHidden();
  await expect(figure.locator('summary')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await figure.locator('summary').click();
  await expect(image).toBeVisible();
});
