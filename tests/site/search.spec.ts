/** Search as a reader meets it: on the real archive, through the real server, in a real browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { SearchDocument } from '../../src/search/document.ts';
import { barriers, RULES } from './barriers.ts';
import { pageFile, requireSite } from './built-sites.ts';

const SEEDED_NAME = 'Rozenn Morgat';
const TESTIMONY = '/t/t14s0rz6f/';
const site = requireSite('real');

/** Opens the search page as a link with a question in it does. */
async function openWith(page: Page, query: string): Promise<void> {
  await page.goto(`${site.origin}/search/#${new URLSearchParams({ q: query }).toString()}`);
}

/** The page has another: leaving counts aloud in the header. */
const status = (page: Page) => page.locator('.search-status[role="status"]');
const hits = (page: Page) => page.locator('.hit');
const box = (page: Page) => page.getByRole('combobox', { name: 'Search' });

test('the wrong name of the seed leads to the account and to what explains the mix-up', async ({
  page,
}) => {
  await openWith(page, SEEDED_NAME);
  await expect(page.locator('.search-answer')).toContainText('reported by mistake under the name');
  const first = hits(page).first();
  await expect(first).toContainText('Testimony');
  await expect(first.locator('mark').first()).toHaveText(SEEDED_NAME);
  await first.locator('.hit-link').click();
  await expect(page).toHaveURL(new RegExp(`${TESTIMONY}#p\\d+`));
  await expect(page.locator('#attribution')).toContainText(SEEDED_NAME);
});

test('an identifier that somebody cites leads to its record, at the paragraph', async ({
  page,
}) => {
  await openWith(page, `https://guwah.example${TESTIMONY}#p3`);
  await status(page)
    .getByRole('link', { name: `${TESTIMONY}#p3` })
    .click();
  await expect(page).toHaveURL(`${site.origin}${TESTIMONY}#p3`);
});

test('a hit opens at its paragraph, which is the target of the page', async ({ page }) => {
  await openWith(page, 'shackles interrogations');
  const account = hits(page).filter({ hasText: 'Paragraph' }).first();
  const place = account.locator('.hit-place', { hasText: 'Paragraph' }).first();
  await account.locator('summary').click();
  const number = /\d+/.exec((await place.textContent()) ?? '')?.[0] ?? '';
  await place.click();
  await expect(page.locator(`#p${number}:is(:target, :has(:target))`)).toBeInViewport();
});

test('ten questions later, no word of them stands in the log of the server', async ({ page }) => {
  const questions = [
    SEEDED_NAME,
    'karamay',
    'cotton',
    '古麗巴哈爾',
    '"news article"',
    'café',
    'قاراماي',
    'steel -oil',
    'passport',
    'zqzqzq',
  ];
  await page.goto(`${site.origin}/search/`);
  for (const question of questions) {
    await box(page).fill(question);
    await box(page).press('Enter');
    await expect(status(page)).toContainText('result');
  }
  const log = decodeURIComponent(readFileSync(site.log, 'utf8')).toLowerCase();
  expect(log).toContain('/pagefind/');
  for (const word of questions.flatMap((question) => question.toLowerCase().split(/[\s"-]+/)))
    if (word !== '') expect(log).not.toContain(word);
});

test('the state stands in the address, and Back goes to the question before', async ({ page }) => {
  await page.goto(`${site.origin}/search/`);
  await box(page).fill('cotton');
  await box(page).press('Enter');
  await expect(hits(page).first()).toBeVisible();
  await expect(page).toHaveURL(/#q=cotton$/);
  await box(page).fill('passport');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/#q=passport$/);
  await page.goBack();
  await expect(box(page)).toHaveValue('cotton');
  await expect(hits(page).first()).toContainText(/cotton/i);
  await page.goBack();
  await expect(hits(page)).toHaveCount(0);
});

test('it can be used with a keyboard alone', async ({ page }) => {
  await openWith(page, 'cotton');
  await expect(hits(page)).toHaveCount(10);
  await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(0).locator('.hit-link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1).locator('.hit-link')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(hits(page)).toHaveCount(0);
  await page.goBack();
  await expect(hits(page)).toHaveCount(10);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/[a-z]\/[a-z0-9]{9}\//);
});

test('more results follow those that are shown, and the first of them has the focus', async ({
  page,
}) => {
  await openWith(page, 'cotton');
  await expect(hits(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Show more results' }).press('Enter');
  await expect(hits(page).nth(10).locator('.hit-link')).toBeFocused();
  await page.reload();
  await expect.poll(() => hits(page).count()).toBeGreaterThan(10);
});

test('Back leads to where the reader stood among the results', async ({ page }) => {
  const standing = () => page.evaluate(() => scrollY);
  await openWith(page, 'camp');
  await page.getByRole('button', { name: 'Show more results' }).press('Enter');
  await expect(hits(page)).toHaveCount(20);
  await expect(page.locator('.facet').first()).toBeVisible();
  await page.evaluate(() => {
    scrollTo(0, 1500);
  });
  await expect
    .poll(() => page.evaluate(() => (history.state as { scroll?: number } | null)?.scroll))
    .toBe(1500);
  await page
    .locator('.hit-link')
    .nth(9)
    .evaluate((opener: HTMLElement) => {
      opener.click();
    });
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(hits(page)).toHaveCount(20);
  await expect.poll(standing).toBe(1500);
  // Another question begins where it is asked, and leaves the place of this one alone.
  await filter(page, 'Kind', 'Claim').evaluate((value: HTMLElement) => {
    value.click();
  });
  await expect(page).toHaveURL(/kind=claim/);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await page.goBack();
  await expect.poll(standing).toBe(1500);
});

test('what was found nowhere is named, and nothing else is called a result for it', async ({
  page,
}) => {
  await openWith(page, 'karamaxxx');
  await expect(status(page)).toContainText('0 results');
  await expect(status(page)).toContainText('Found nowhere in this archive: karamaxxx.');
  await expect(hits(page)).toHaveCount(0);
  await expect(page.locator('.search-scope')).toContainText('searched');
});

test('words that are found only apart are offered one by one', async ({ page }) => {
  await openWith(page, '"clothing exports" shackles');
  await status(page).getByRole('link').first().click();
  await expect(hits(page).first()).toBeVisible();
});

test('another spelling that was found is told, with the way back to what was typed', async ({
  page,
}) => {
  await openWith(page, 'editions');
  await expect(status(page)).toContainText('éditions');
  await status(page).getByRole('link', { name: 'Only as typed' }).click();
  await expect(box(page)).toHaveValue('"editions"');
  await expect(status(page)).not.toContainText('éditions');
});

test('a passage is read in its own language and direction', async ({ page }) => {
  await openWith(page, 'ingénieure');
  await expect(hits(page).first().locator('.hit-passage > span').first()).toHaveAttribute(
    'lang',
    'fr',
  );
  await openWith(page, '古麗巴哈爾');
  await expect(hits(page).first().locator('.hit-names [lang="zh"]').first()).toBeVisible();
});

test('passages under a content note are closed until they are opened, and then lead to their place', async ({
  page,
}) => {
  await openWith(page, 'shackles');
  const first = hits(page).first();
  const summary = first.locator('summary');
  await expect(summary).toContainText(/Speaks of torture\b.*\./);
  await expect(first.locator('.hit-passage').first()).toBeHidden();
  await summary.press('Enter');
  await expect(first.locator('.hit-passage mark').first()).toBeVisible();
  await expect(summary).toContainText(/Speaks of torture\b.*\./);
  await first.locator('.hit-place').first().click();
  await expect(page).toHaveURL(/\/[tr]\/[a-z0-9]{9}\/#/);
});

test('no passage under a content note is open in any answer', async ({ page }) => {
  for (const query of [SEEDED_NAME, 'camp', 'cotton', 'Karamay']) {
    await openWith(page, query);
    await expect(hits(page).first()).toBeVisible();
    const flagged = hits(page).filter({ has: page.locator('.hit-notes') });
    await expect(flagged.locator('.hit-passage:visible')).toHaveCount(0);
    await expect(hits(page).locator('.hit-passage:visible').first()).toBeVisible();
  }
});

/** The order of hits is chosen from options too. */
const suggestions = (page: Page) =>
  page.getByRole('listbox', { name: 'Names that begin like this' }).getByRole('option');

const filter = (page: Page, group: string, value: string) =>
  page.getByRole('group', { name: group }).getByRole('checkbox', { name: value });

test('a filter says what it would leave, leaves that, and stands in the address', async ({
  page,
}) => {
  await openWith(page, 'cotton');
  const claims = filter(page, 'Kind', 'Claim');
  await expect(claims).toBeVisible();
  const label = page.locator('.facet-value', {
    has: page.getByRole('checkbox', { name: 'Claim' }),
  });
  const count = Number(await label.locator('.facet-count').textContent());
  expect(count).toBeGreaterThan(0);
  await claims.press('Space');
  await expect(status(page)).toContainText(`${String(count)} result`);
  await expect(page).toHaveURL(/#q=cotton&kind=claim$/);
  await expect(claims).toBeFocused();
  for (const kind of await page.locator('.hit-kind').allTextContents()) expect(kind).toBe('Claim');
  await page.reload();
  await expect(claims).toBeChecked();
  await page.goBack();
  await expect(filter(page, 'Kind', 'Claim')).not.toBeChecked();
});

test('filters that leave nothing say which of them to drop', async ({ page }) => {
  await page.goto(`${site.origin}/search/#q=cotton&kind=claim&year=1066`);
  await expect(status(page)).toContainText('0 results');
  await status(page).getByRole('link', { name: 'Year' }).click();
  await expect(page).toHaveURL(/#q=cotton&kind=claim$/);
  await expect(hits(page).first()).toBeVisible();
});

test('a filter alone shows everything that it lets through, and no list of what must not be one', async ({
  page,
}) => {
  await page.goto(`${site.origin}/search/#act=detention`);
  await expect(hits(page).first()).toContainText('Testimony');
  const acts = page.getByRole('group', { name: 'What was done' });
  await expect(acts.getByRole('checkbox').first()).toBeVisible();
  await page.goto(`${site.origin}/search/#act=forced_sterilisation`);
  await expect(hits(page)).toHaveCount(0);
  await expect(status(page)).toContainText('0 results');
  const words = await page.locator('body').innerText();
  expect(words).not.toMatch(/sterili[sz]ation|rape/i);
  const strings = await page.locator('search-room').getAttribute('data-strings');
  expect(strings).not.toMatch(/sterili[sz]ation|\brape/i);
});

test('the order is chosen and kept', async ({ page }) => {
  await openWith(page, 'Xinjiang');
  await page.locator('.facet-order select').selectOption('Oldest first');
  await expect(page).toHaveURL(/sort=oldest/);
  const oldest = await hits(page).first().textContent();
  await page.locator('.facet-order select').selectOption('Newest first');
  await expect(hits(page).first()).not.toHaveText(oldest ?? '');
});

test('on a phone the filters wait behind one line, and each is large enough for a finger', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 700 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await openWith(page, 'cotton');
  await expect(hits(page).first()).toBeVisible();
  await expect(filter(page, 'Kind', 'Claim')).toBeHidden();
  await page.getByText(/Filter these \d+ results/).tap();
  await expect(filter(page, 'Kind', 'Claim')).toBeVisible();
  for (const target of await page
    .locator('.facet-value:visible, .facet-more > summary:visible, .facet-order > select')
    .all())
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await filter(page, 'Kind', 'Claim').tap();
  await expect(page).toHaveURL(/kind=claim/);
  await context.close();
});

test('filters lie in the margin and never upon the hits', async ({ page }) => {
  for (const width of [900, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await openWith(page, 'cotton');
    const filters = page.locator('.search-filters');
    await expect(filters).toBeVisible();
    const left = (await filters.boundingBox())?.x ?? 0;
    for (const text of await page.locator('.hit > div, .search-line').all()) {
      const box = await text.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(left);
    }
  }
});

test('names are suggested while they are typed, and Enter opens the one that is chosen', async ({
  page,
}) => {
  await page.goto(`${site.origin}/search/`);
  await box(page).pressSequentially('gulbahar hai');
  const options = suggestions(page);
  await expect(options.first()).toContainText('Gulbahar Haitiwaji');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'true');
  await box(page).press('Escape');
  await expect(options).toHaveCount(0);
  await expect(box(page)).toHaveValue('gulbahar hai');
  await box(page).pressSequentially('t');
  await expect(options.first()).toBeVisible();
  expect(await barriers(page, RULES)).toEqual([]);
  await box(page).press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const chosen = await options.first().getAttribute('id');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', chosen ?? '');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/p\/[a-z0-9]{9}\/$/);
});

test('Enter without a choice searches for what was typed, and an act leads to its filter', async ({
  page,
}) => {
  await page.goto(`${site.origin}/search/`);
  await box(page).pressSequentially('cotton');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/#q=cotton$/);
  await box(page).fill('');
  await box(page).pressSequentially('detent');
  await suggestions(page).first().click();
  await expect(page).toHaveURL(/#act=detention$/);
  await expect(hits(page).first()).toBeVisible();
});

test('a name that is spelled wrong finds nothing, and what is near is a link that nobody follows for the reader', async ({
  page,
}) => {
  await openWith(page, 'Rozen Morgta');
  await expect(status(page)).toContainText('0 results');
  await status(page).getByRole('link', { name: SEEDED_NAME }).click();
  await expect(box(page)).toHaveValue(SEEDED_NAME);
  await expect(hits(page).first()).toBeVisible();
});

/** What came after Safari 15.4, Chrome 99 and Firefox 97, where the styles of the site begin to work. */
const LATER = {
  Array: ['fromAsync'],
  'Array.prototype': ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  'Iterator.prototype': ['map', 'filter', 'take', 'drop', 'flatMap', 'toArray', 'some', 'find'],
  Map: ['groupBy'],
  Object: ['groupBy'],
  Promise: ['try', 'withResolvers'],
  'Set.prototype': ['union', 'intersection', 'difference', 'isSubsetOf', 'isDisjointFrom'],
  URL: ['canParse', 'parse'],
  globalThis: ['DecompressionStream', 'WebAssembly', 'structuredClone', 'scheduler'],
  Intl: ['Segmenter'],
};

test('search runs in a browser of 2022, and without WebAssembly, which careful readers switch off', async ({
  page,
}) => {
  await page.addInitScript((later) => {
    for (const [owner, names] of Object.entries(later)) {
      const object = owner
        .split('.')
        .reduce<object | undefined>(
          (found, name) => Reflect.get(found ?? {}, name) as object | undefined,
          globalThis,
        );
      for (const name of names) if (object !== undefined) Reflect.deleteProperty(object, name);
    }
  }, LATER);
  await openWith(page, `shackles "the camp"`);
  expect(await page.evaluate(() => 'findLast' in [] || 'DecompressionStream' in window)).toBe(
    false,
  );
  await expect(hits(page).first()).toBeVisible();
  await openWith(page, SEEDED_NAME);
  await expect(page.locator('.search-answer')).toContainText('reported by mistake under the name');
  await filter(page, 'Kind', 'Person').press('Space');
  await expect(hits(page).first()).toContainText(SEEDED_NAME);
  await box(page).fill('');
  await box(page).pressSequentially('قارا');
  await expect(suggestions(page).first()).toBeVisible();
});

test('no script of the site is written in words that such a browser cannot read', () => {
  const scripts = readdirSync(join(site.folder, '_astro')).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(2);
  for (const file of scripts) {
    const script = readFileSync(join(site.folder, '_astro', file), 'utf8');
    // Before Safari 16.4 one of these makes the whole script unreadable: what stands before a match, and static blocks.
    expect(script, file).not.toMatch(/\(\?<[=!]|\bstatic\s*\{/);
  }
});

test('when a piece of the index does not arrive, no word is called missing', async ({ page }) => {
  await page.route('**/*.pf_index', (route) => route.abort());
  await openWith(page, 'cotton');
  await expect(status(page)).toContainText('did not arrive');
  await expect(status(page)).not.toContainText('Found nowhere');
  await page.unroute('**/*.pf_index');
  await page.getByRole('link', { name: 'Load the page again' }).click();
  await expect(hits(page).first()).toBeVisible();
});

test('the answer does not depend on the language of the page', async ({ page }) => {
  const answer = async () => {
    await openWith(page, '古麗巴哈爾');
    await expect(hits(page).first()).toBeVisible();
    return await hits(page).allTextContents();
  };
  const english = await answer();
  await page.route('**/search/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<html lang="en"', '<html lang="zh"');
    await route.fulfill({ response, body });
  });
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  expect(await answer()).toEqual(english);
});

for (const [width, colorScheme] of [
  [320, 'light'],
  [1280, 'dark'],
] as const)
  test(`results have no barrier and fit at ${String(width)} px, ${colorScheme}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await openWith(page, SEEDED_NAME);
    await expect(hits(page)).toHaveCount(10);
    expect(await barriers(page, RULES)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(refused).toEqual([]);
    await context.close();
  });

test('every passage opens at a part of its page that exists', () => {
  const texts = join(site.folder, 'pagefind/texts');
  const missing = readdirSync(texts).flatMap((name) => {
    const document = JSON.parse(readFileSync(join(texts, name), 'utf8')) as SearchDocument;
    const file = pageFile(site, document.href);
    if (!existsSync(file)) return [document.href];
    const html = readFileSync(file, 'utf8');
    const anchors = [document.anchor, ...document.passages.map(({ anchor }) => anchor)];
    const corrections = document.names.flatMap(({ correction }) => correction?.href ?? []);
    return [
      ...anchors.flatMap((anchor) =>
        anchor === undefined || html.includes(`id="${anchor}"`)
          ? []
          : [`${document.href}#${anchor}`],
      ),
      ...corrections.filter((href) => {
        const [path = '', anchor = ''] = href.split('#');
        return !readFileSync(pageFile(site, path), 'utf8').includes(`id="${anchor}"`);
      }),
    ];
  });
  expect([...new Set(missing)]).toEqual([]);
});
