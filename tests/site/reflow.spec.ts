/**
 * Pages at 400 %: a window of 1280 by 1024 pixels then has room for 320 by 256 (WCAG 2.2, SC 1.4.10). Nothing is read by
 * pushing sideways, and what has the focus is never under the header (SC 2.4.11).
 */
import { expect, test, type Page } from '@playwright/test';
import { requireSite } from './built-sites.ts';

const real = requireSite('real').origin;
const fixture = requireSite('fixture').origin;
const PAGES: Readonly<Record<string, string>> = {
  home: `${real}/`,
  search: `${real}/search/#q=xinjiang`,
  testimony: `${real}/t/t14s0rz6f/`,
  report: `${real}/r/r1jj50xr4/`,
  person: `${real}/p/p1n8wxhvd/`,
  claims: `${real}/claims/`,
  'home in Uyghur': `${real}/ug/`,
  'search in Uyghur': `${real}/ug/search/#q=xinjiang`,
  'claims in Uyghur': `${real}/ug/claims/`,
  'testimony in Uyghur': `${fixture}/t/t11h3rmb7/ug-arab/`,
};
/** How far the focus is followed, forwards and back. */
const STEPS = 40;

test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (address.includes('#'))
    await expect(page.locator('.hit').first()).toBeVisible({ timeout: 20_000 });
}

/** What would have to be pushed sideways. A table may: its meaning lies in two dimensions. */
async function sideways(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [document.documentElement, ...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        if (element.closest('.words-table, .visually-hidden, .skip-link') !== null) return false;
        const { overflowX } = getComputedStyle(element);
        const scrolls = element === document.documentElement || /auto|scroll/.test(overflowX);
        return scrolls && element.scrollWidth > element.clientWidth;
      })
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`),
  );
}

/** What has the focus and cannot be seen, in words; nothing where some of it is in view and not under the header. */
async function hiddenFocus(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => {
    const focused = document.activeElement;
    const header = document.querySelector('.site-header');
    if (focused === null || focused === document.body || header === null) return undefined;
    if (header.contains(focused) || focused.matches('.skip-link')) return undefined;
    const below = header.getBoundingClientRect().bottom;
    const seen = [...focused.getClientRects()].some(
      ({ top, bottom }) => Math.min(bottom, innerHeight) - Math.max(top, below) > 1,
    );
    return seen ? undefined : `${focused.tagName} “${focused.textContent.trim().slice(0, 40)}”`;
  });
}

for (const [name, address] of Object.entries(PAGES)) {
  test(`${name}: at 400 % everything is read in one direction`, async ({ page }) => {
    await open(page, address);
    expect(await sideways(page)).toEqual([]);
  });

  test(`${name}: at 400 % the header leaves two thirds of the window to the page`, async ({
    page,
  }) => {
    await open(page, address);
    await page.mouse.wheel(0, 600);
    const covered = await page.evaluate(() => {
      const box = document.querySelector('.site-header')?.getBoundingClientRect();
      return box === undefined ? 1 : Math.max(0, box.bottom) / innerHeight;
    });
    expect(covered).toBeLessThanOrEqual(1 / 3);
  });

  test(`${name}: at 400 % the focus is never hidden under the header`, async ({ page }) => {
    test.setTimeout(60_000);
    await open(page, address);
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab'])
      for (let step = 0; step < STEPS; step += 1) {
        await page.keyboard.press(key);
        const found = await hiddenFocus(page);
        if (found !== undefined) hidden.push(`${key}: ${found}`);
      }
    expect(hidden).toEqual([]);
  });
}

test('what stands in the header stays in it at every width, with a name as long as any', async ({
  page,
}) => {
  for (const path of ['/', '/search/', '/ug/', '/t/t11h3rmb7/']) {
    await page.goto(fixture + path);
    for (const width of [320, 340, 360, 390, 430, 480, 640, 896, 1152]) {
      await page.setViewportSize({ width, height: 640 });
      const outside = await page.evaluate(() => {
        const header = document.querySelector('.site-header');
        const box = header?.getBoundingClientRect();
        if (header === null || box === undefined) return ['no header'];
        return [...header.querySelectorAll('a, button, input')].flatMap((element) => {
          const { top, bottom, left, right, width: across } = element.getBoundingClientRect();
          const isIn =
            top > box.top - 1 && bottom < box.bottom + 1 && left > -1 && right < innerWidth + 1;
          return isIn || across === 0 ? [] : [element.textContent.trim()];
        });
      });
      expect(outside, `${path} at ${String(width)} px`).toEqual([]);
    }
  }
});
