/** Search on the fixture archive: scripts, states and fields that the real archive does not have all of. */
import { expect, test, type Page } from '@playwright/test';
import { stringsFor } from '../../src/i18n/strings.ts';
import { readCanaries } from '../fixtures/canaries.ts';
import { barriers, RULES } from './barriers.ts';
import { requireSite } from './built-sites.ts';

const t = stringsFor('en');

async function openSearch(page: Page): Promise<void> {
  await page.goto(`${requireSite('fixture').origin}/search/`);
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeVisible();
}

/** Types a query as a reader does, and waits for the answer. */
async function ask(page: Page, query: string): Promise<void> {
  // The answer to the question before must not be taken for this one.
  await status(page).evaluate((element) => {
    element.replaceChildren();
  });
  await page.getByRole('combobox', { name: 'Search' }).fill(query);
  await page.getByRole('combobox', { name: 'Search' }).press('Enter');
  await expect(status(page)).toContainText(/\d+ results?/);
}

const status = (page: Page) => page.locator('.search-status');
const hits = (page: Page) => page.locator('.hit-link');

/** Addresses of the other forms of Chinese characters that were fetched so far. */
function watchVariants(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/han.json')) addresses.push(request.url());
  });
  return addresses;
}

test.describe('a reader finds a witness', () => {
  for (const [script, name] of Object.entries({
    'the Arabic script of Uyghur': 'ئىلسە ۋارن',
    Cyrillic: 'Ильсе Варн',
    Chinese: '伊尔莎·瓦恩',
    'traditional Chinese, which nobody wrote here': '伊爾莎·瓦恩',
    'Latin letters, in small ones': 'ilse varn',
  }))
    test(`by her name in ${script}`, async ({ page }) => {
      await openSearch(page);
      await ask(page, name);
      await expect(page.locator('.hit', { hasText: 'Ilse Varn' }).first()).toBeVisible();
      await expect(page.locator('a.hit-link[href^="/p/p1x57t90k/"]')).toBeVisible();
    });

  test('by the name of another to whom her account was given, and is told of the mistake', async ({
    page,
  }) => {
    await openSearch(page);
    await ask(page, 'Orsolya Quill');
    const answer = page.locator('.search-answer');
    await expect(answer).toContainText('Orsolya Quill');
    await expect(answer).toContainText(t('search.mistaken'));
    await answer.getByRole('link').click();
    await expect(page).toHaveURL(/\/t\/t11h3rmb7\/#attribution/);
    await expect(page.locator('#attribution')).toBeInViewport();
    await expect(page.locator('#attribution')).toContainText('she was never in the camp');
  });
});

test('who asks for nothing Chinese does not wait for Chinese characters', async ({ page }) => {
  const fetched = watchVariants(page);
  await openSearch(page);
  await ask(page, 'Ilse Varn');
  expect(fetched).toHaveLength(0);
  await ask(page, '伊爾莎');
  expect(fetched).toHaveLength(1);
});

test('a hit opens at the paragraph, which is marked as the one that was meant', async ({
  page,
}) => {
  await openSearch(page);
  await ask(page, 'wicks evening rain');
  await page.locator('a.hit-link[href*="/t/t11h3rmb7/"]').first().click();
  await expect(page).toHaveURL(/\/t\/t11h3rmb7\/#p3/);
  await expect(page.locator('#p3')).toBeInViewport();
  const line = await page
    .locator('#p3 > .words')
    .evaluate((words) => getComputedStyle(words, '::before').borderInlineStartWidth);
  expect(line).toBe('3px');
});

test('a claim is found by itself and opens in its report', async ({ page }) => {
  await openSearch(page);
  await ask(page, 'rain punishment');
  await page.locator('a.hit-link[href*="#c10"]').first().click();
  await expect(page).toHaveURL(/\/r\/r15n4qh4q\/#c10/);
  await expect(page.locator('#c10')).toBeInViewport();
});

test('words that stand nowhere are named, and the others are searched', async ({ page }) => {
  await openSearch(page);
  await ask(page, 'wicks qqqxyzzy');
  await expect(status(page)).toContainText(t('search.missing'));
  await expect(status(page)).toContainText('qqqxyzzy');
  await expect(hits(page).first()).toBeVisible();
});

test('words in quotes are found side by side only', async ({ page }) => {
  await openSearch(page);
  await ask(page, '"nine hundred wicks"');
  await expect(page.locator('a.hit-link[href*="/t/t11h3rmb7/"]')).toBeVisible();
  await ask(page, '"hundred nine wicks"');
  await expect(hits(page)).toHaveCount(0);
});

test('words found are marked, and a passage in another script has its own language and direction', async ({
  page,
}) => {
  await openSearch(page);
  await ask(page, 'ناۋاي');
  const hit = page.locator('.hit', { has: page.locator('a[href*="/t/t1n0645w3/"]') }).first();
  await expect(hit.locator('mark').first()).toBeVisible();
  const passage = hit.locator('[dir="rtl"]').first();
  await expect(passage).toHaveAttribute('lang', /^ug/);
});

test('what is not shown is not found', async ({ page }) => {
  await openSearch(page);
  const shown = new Set(['again-agreement']);
  const hidden = readCanaries().filter(
    ({ what }) => /-(?:title|body|name|narrator|first-version)$/.test(what) && !shown.has(what),
  );
  expect(hidden.length).toBeGreaterThan(30);
  // Long questions, so that one request for each piece of the index is enough.
  for (let first = 0; first < hidden.length; first += 8) {
    const tokens = hidden.slice(first, first + 8).map(({ token }) => token);
    await ask(page, tokens.join(' '));
    await expect.soft(hits(page)).toHaveCount(0);
    for (const token of tokens) await expect.soft(status(page)).toContainText(token);
  }
});

test('an act that would make a list of survivors cannot be searched for', async ({ page }) => {
  await openSearch(page);
  for (const words of ['sterilisation', 'forced_sterilisation', '"Forced sterilisation"']) {
    await ask(page, words);
    await expect.soft(page.locator('a.hit-link[href*="/t/t1ckg2cbm/"]'), words).toHaveCount(0);
  }
});

test('an answer has no barrier, on a desk and on a phone of 320 pixels', async ({ page }) => {
  await openSearch(page);
  await ask(page, 'Orsolya Quill');
  await expect(hits(page).first()).toBeVisible();
  for (const size of [
    { width: 1280, height: 800 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    expect(await barriers(page, RULES)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(size.width);
  }
});
