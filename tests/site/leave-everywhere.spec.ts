/** “Leave this page” on every kind of page, by every hand and key, and where it must not answer. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { stringsFor } from '../../src/i18n/strings.ts';
import { filesIn } from '../../src/publish/site-pages.ts';
import { FIXTURE_CONTENT, requireBuild, requireSite } from './built-sites.ts';

const site = requireSite('fixture');
const ENGLISH = 'https://weather.example/';
const FRENCH = 'https://meteo.example/';
const TESTIMONY = `${site.origin}/t/t11h3rmb7/`;
/** One page of each kind. */
const KINDS: Record<string, string> = {
  home: '/',
  search: '/search/',
  list: '/claims/',
  report: '/r/r15n4qh4q/',
  person: '/p/p1x57t90k/',
  source: '/s/s14p9273h/',
  'withdrawn record': '/t/t1fg3vmq0/',
  'page that is missing': '/404.html',
};

const link = (page: Page) => page.locator('a.leave');
const spoken = (page: Page) => page.locator('leave-this-page [role="status"]');

async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

test.beforeEach(async ({ context }) => {
  for (const address of [ENGLISH, FRENCH])
    await context.route(`${address}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
});

for (const [kind, path] of Object.entries(KINDS))
  test(`Shift three times leaves from here: ${kind}`, async ({ page }) => {
    await page.goto(site.origin + path);
    await pressShift(page, 3);
    await expect(page).toHaveURL(ENGLISH);
  });

test('a page in French leads to the address for readers of French, and speaks French', async ({
  page,
}) => {
  const french = filesIn(site.folder).find(
    (file) =>
      /^[tr]\/.*index\.html$/.test(file) &&
      readFileSync(join(site.folder, file), 'utf8').includes('<html lang="fr"'),
  );
  expect(french).toBeDefined();
  await page.goto(`${site.origin}/${(french ?? '').replace('index.html', '')}`);
  await expect(link(page)).toHaveAttribute('href', FRENCH);
  await expect(link(page)).toHaveAccessibleName(stringsFor('fr')('site.leave'));
  await pressShift(page, 1);
  await expect(spoken(page)).toHaveText(stringsFor('fr')('leave.two_more'));
});

test('without scripts the link is a link, and leads away', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.route(`${ENGLISH}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  );
  const page = await context.newPage();
  await page.goto(TESTIMONY);
  await link(page).click();
  await expect(page).toHaveURL(ENGLISH);
  await context.close();
});

test('Enter on the link leaves', async ({ page }) => {
  await page.goto(TESTIMONY);
  await link(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(ENGLISH);
});

test('a second click in fright does no harm', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(TESTIMONY);
  const covers = await link(page).evaluate((element: HTMLElement) => {
    element.click();
    element.click();
    return document.querySelectorAll('.leave-cover').length;
  });
  expect(covers).toBe(1);
  await expect(page).toHaveURL(ENGLISH);
  expect(errors).toEqual([]);
});

test('a Shift key held down is one press', async ({ page }) => {
  await page.goto(TESTIMONY);
  for (let repeat = 0; repeat < 6; repeat += 1) await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  await expect(spoken(page)).toHaveText(/two more times/);
  await expect(page).toHaveURL(TESTIMONY);
});

for (const key of ['Control', 'Alt', 'Escape', 'Tab', 'a'])
  test(`three presses of ${key} do not leave`, async ({ page }) => {
    await page.goto(TESTIMONY);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press(key);
    await expect(spoken(page)).toHaveText('');
    await expect(page).toHaveURL(TESTIMONY);
  });

test('another key between two presses begins the count anew, and says so', async ({ page }) => {
  await page.goto(TESTIMONY);
  await pressShift(page, 2);
  await page.keyboard.press('ArrowDown');
  await expect(spoken(page)).toHaveText('Leaving stopped.');
  await pressShift(page, 2);
  await expect(spoken(page)).toHaveText(/once more/);
  await expect(page).toHaveURL(TESTIMONY);
});

test('a pause longer than five seconds begins the count anew, a shorter one does not', async ({
  page,
}) => {
  await page.goto(TESTIMONY);
  const count = (pause: number) =>
    page.evaluate((milliseconds) => {
      const region = document.querySelector('leave-this-page [role="status"]');
      const press = (at: number) => {
        const event = new KeyboardEvent('keydown', { key: 'Shift', bubbles: true });
        Object.defineProperty(event, 'timeStamp', { value: at });
        document.dispatchEvent(event);
      };
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
      const now = performance.now();
      press(now);
      press(now + milliseconds);
      return region?.textContent ?? '';
    }, pause);
  expect(await count(4900)).toMatch(/once more/);
  expect(await count(5100)).toMatch(/two more times/);
});

test('it leaves while the search box is written into, and keeps no word of it', async ({
  page,
}) => {
  await page.goto(`${site.origin}/search/`);
  const box = page.locator('main input[type="search"], main input[role="combobox"]').first();
  await box.fill('wicks');
  await pressShift(page, 3);
  await expect(page).toHaveURL(ENGLISH);
  expect(page.url()).not.toContain('wicks');
});

test('it is gone from a printed sheet', async ({ page }) => {
  await page.goto(TESTIMONY);
  await expect(link(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(link(page)).toBeHidden();
});

test('nothing moves when the page is covered, whatever a reader asked of motion', async ({
  page,
}) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.goto(TESTIMONY);
    const moving = await link(page).evaluate((element: HTMLElement) => {
      element.click();
      const cover = document.querySelector('.leave-cover');
      const style = cover === null ? undefined : getComputedStyle(cover);
      return [style?.animationName, style?.transitionDuration, style?.opacity];
    });
    expect(moving).toEqual(['none', '0s', '1']);
    await expect(page).toHaveURL(ENGLISH);
  }
});

test('by day and by night it stands out from the page by its fill', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(TESTIMONY);
    const [block, words, paper] = await link(page).evaluate((element) => [
      getComputedStyle(element).backgroundColor,
      getComputedStyle(element).color,
      getComputedStyle(document.querySelector('.site-header') ?? document.body).backgroundColor,
    ]);
    expect(block, colorScheme).not.toBe(paper);
    expect(block, colorScheme).not.toBe(words);
  }
});

test('on a page that runs from right to left it stands in the corner where lines end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(`${TESTIMONY}ug-arab/`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const box = await link(page).boundingBox();
  expect(box?.x).toBe(0);
  expect(box?.y).toBe(0);
});

test('nothing covers it at 400 % zoom or at 320 pixels, at any place of the page', async ({
  page,
}) => {
  for (const height of [256, 640]) {
    await page.setViewportSize({ width: 320, height });
    await page.goto(TESTIMONY);
    for (const part of [0, 0.5, 1]) {
      const free = await link(page).evaluate((element, share) => {
        scrollTo(0, document.documentElement.scrollHeight * share);
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return [
          [left + 4, top + 4],
          [right - 4, bottom - 4],
          [(left + right) / 2, (top + bottom) / 2],
        ].every(([x = 0, y = 0]) => element.contains(document.elementFromPoint(x, y)));
      }, part);
      expect(free, `${String(height)} high, at ${String(part)}`).toBe(true);
    }
  }
});

test('of two pages that were read, the way back leads to the first and never to the one that was left', async ({
  page,
}) => {
  await page.goto(`${site.origin}/testimonies/`);
  await page.goto(TESTIMONY);
  await pressShift(page, 3);
  await expect(page).toHaveURL(ENGLISH);
  await page.goBack();
  await expect(page).toHaveURL(`${site.origin}/testimonies/`);
});

test('an archive that names no address has no link that leads nowhere', async () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'guwah-no-leave-'));
  try {
    const content = join(folder, 'archive');
    cpSync(FIXTURE_CONTENT, content, { recursive: true });
    const settings = join(content, 'archive.yml');
    const written = readFileSync(settings, 'utf8');
    writeFileSync(settings, written.replace(/^leave:.*\n/m, ''));
    expect(readFileSync(settings, 'utf8')).not.toBe(written);
    const out = join(folder, 'site');
    await requireBuild(content, out);
    for (const path of ['index.html', 't/t11h3rmb7/index.html']) {
      const html = readFileSync(join(out, path), 'utf8');
      expect(html, path).not.toContain('leave-this-page');
      expect(html, path).not.toMatch(/<a\b(?![^>]*\bhref=)/);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
