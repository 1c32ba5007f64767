import { expect, test } from '@playwright/test';
import { requireSite } from './built-sites.ts';

for (const [path, form, below] of [
  ['/', '.search-field-home form', '.home-ways'],
  ['/search/', '.search-form', '.search-scope'],
] as const)
  test(`on ${path} nothing jumps when the search box is shown by its script`, async ({ page }) => {
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    await page.route(/\/_astro\/.*\.js$/, async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto(requireSite('real').origin + path, { waitUntil: 'commit' });
    const top = async () => {
      await page.evaluate(() => document.fonts.ready);
      return (await page.locator(below).boundingBox())?.y;
    };
    await expect(page.locator(below)).toBeVisible();
    await expect(page.locator(form)).toBeHidden();
    const before = await top();
    goOn();
    await expect(page.locator(form)).toBeVisible();
    expect(await top()).toBe(before);
  });
