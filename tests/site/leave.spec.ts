/** “Leave this page”, for people in danger while they read. The harmless site is played by the test: nothing leaves. */
import { expect, test, type Page } from '@playwright/test';
import { requireSite } from './built-sites.ts';

const site = requireSite('real');
const TESTIMONY = `${site.origin}/t/t14s0rz6f/`;
const HARMLESS = 'https://www.bbc.com/weather';

const link = (page: Page) => page.getByRole('link', { name: 'Leave this page' });
const spoken = (page: Page) => page.locator('leave-this-page [role="status"]');

/** Answers for the harmless site, or, with `stall`, lets the request hang. */
async function playHarmlessSite(page: Page, stall = false): Promise<void> {
  await page.route(`${HARMLESS}**`, async (route) => {
    if (!stall) await route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' });
  });
}

async function pressShift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

test.beforeEach(async ({ page }) => {
  await playHarmlessSite(page);
  await page.goto(TESTIMONY);
});

test('the link stands second in the order of focus, after the way to the text', async ({
  page,
}) => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(link(page)).toBeFocused();
});

test('it is large enough for a finger and stays in view while the page is read', async ({
  page,
}) => {
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    await expect(link(page)).toBeInViewport({ ratio: 1 });
    const box = await link(page).boundingBox();
    expect(box?.width, `width at ${String(width)}`).toBeGreaterThanOrEqual(44);
    expect(box?.height, `height at ${String(width)}`).toBeGreaterThanOrEqual(44);
  }
});

test('nothing lies over it at the end of a page', async ({ page }) => {
  await page.evaluate(() => {
    scrollTo(0, document.body.scrollHeight);
  });
  const covered = await link(page).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return !element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(covered).toBe(false);
});

test('it tells the other site nothing of where the reader came from', async ({ page }) => {
  await expect(link(page)).toHaveAttribute('rel', 'nofollow noreferrer');
  const request = page.waitForRequest(`${HARMLESS}**`);
  await link(page).click();
  expect((await request).headers().referer).toBeUndefined();
});

test('the way back does not return to the page that was left', async ({ page }) => {
  await link(page).click();
  await expect(page).toHaveTitle('Weather');
  await page.goBack();
  expect(page.url()).not.toContain('/t/t14s0rz6f/');
});

test('Shift pressed three times leaves', async ({ page }) => {
  await pressShift(page, 3);
  await expect(page).toHaveTitle('Weather');
});

test('each press is spoken, and so is its running out', async ({ page }) => {
  await page.clock.install();
  await pressShift(page, 1);
  await expect(spoken(page)).toHaveText(/two more times/);
  await pressShift(page, 1);
  await expect(spoken(page)).toHaveText(/once more/);
  await page.clock.fastForward(6000);
  await expect(spoken(page)).toHaveText('Leaving stopped.');
  await pressShift(page, 1);
  await expect(spoken(page)).toHaveText(/two more times/);
});

test('writing capitals does not leave', async ({ page }) => {
  await page.keyboard.press('Shift+A');
  await page.keyboard.press('Shift+B');
  await page.keyboard.press('Shift+C');
  await page.keyboard.press('Shift+D');
  await expect(page).toHaveURL(TESTIMONY);
  await expect(spoken(page)).not.toHaveText('Leaving this page.');
});

test('with a stalled network the page is covered and the tab neutral in a tenth of a second', async ({
  page,
}) => {
  await page.unroute(`${HARMLESS}**`);
  await playHarmlessSite(page, true);
  // In one go: while a page is on its way, the driver waits for it and would answer too late.
  const { milliseconds, ...seen } = await link(page).evaluate((element: HTMLElement) => {
    const began = performance.now();
    element.click();
    const elapsed = performance.now() - began;
    const cover = document.querySelector('.leave-cover')?.getBoundingClientRect();
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return {
      milliseconds: elapsed,
      title: document.title,
      icons: [...document.querySelectorAll('link[rel~="icon"]')].map((icon) =>
        icon.getAttribute('href'),
      ),
      covers: cover?.width === innerWidth && cover.height === innerHeight,
      top: middle?.className,
    };
  });
  expect(milliseconds).toBeLessThan(100);
  expect(seen).toEqual({
    title: 'Loading',
    icons: ['/blank.svg'],
    covers: true,
    top: 'leave-cover',
  });
});

test('a page that the browser brings back can be read again', async ({ page }) => {
  await page.unroute(`${HARMLESS}**`);
  await playHarmlessSite(page, true);
  const title = await page.title();
  const seen = await link(page).evaluate((element: HTMLElement) => {
    element.click();
    const covered = document.querySelectorAll('.leave-cover').length;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    return {
      covered,
      uncovered: document.querySelectorAll('.leave-cover').length,
      title: document.title,
    };
  });
  expect(seen).toEqual({ covered: 1, uncovered: 0, title });
});
