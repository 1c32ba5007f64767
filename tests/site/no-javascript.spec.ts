import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { stringsFor } from '../../src/i18n/strings.ts';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import { requireSite, SITE_NAMES, type BuiltSite } from './built-sites.ts';

/** How many clicks a reader is away from the home page, at most. */
const CLICKS = 3;
/** One page of each kind, by its address in the fixture archive. */
const KINDS = [
  '/',
  '/search/',
  '/testimonies/',
  '/reports/',
  '/claims/',
  '/claims/wrong/',
  '/claims/by/',
  '/acts/',
  '/acts/detention/',
  '/languages/',
  '/languages/ug-arab/',
  '/verification/',
  '/forms/',
  '/names/',
  '/years/',
  '/places/',
  '/organisations/',
  '/sources/',
  '/series/',
  '/collections/',
  '/timeline/',
  '/timeline/2/',
  '/glossary/',
  '/d/d1mq7r7gj/',
  '/c/c1qx5q839/',
  '/about/',
  '/method/',
  '/safety/',
  '/corrections/',
  '/t/t11h3rmb7/',
  '/t/t11h3rmb7/v/1/',
  '/t/t11h3rmb7/ug-arab/',
  '/t/t11h3rmb7/versions/',
  '/t/t1n0645w3/',
  '/r/r15n4qh4q/',
  '/r/r1gk00wxb/',
  '/p/p1x57t90k/',
  '/g/g1p9wgvm7/',
  '/w/w185tn9rs/',
  '/s/s14p9273h/',
  '/t/t1fg3vmq0/',
  '/t/t1rcmjd6n/',
  '/404.html',
];

/** Clicks from the home page to each address, by the links that stand in the pages as they were built. */
function clicksFromHome(site: BuiltSite): Map<string, number> {
  const clicks = new Map([['/', 0]]);
  const waiting = ['/'];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const html = readFileSync(join(site.folder, path, 'index.html'), 'utf8').replace(
      /<head>.*?<\/head>/s,
      '',
    );
    for (const [, href = ''] of html.matchAll(/<a\s[^>]*?href="(\/[^"#?]*)/g))
      if (href.endsWith('/') && !clicks.has(href)) {
        clicks.set(href, (clicks.get(path) ?? 0) + 1);
        waiting.push(href);
      }
  }
  return clicks;
}

for (const name of SITE_NAMES)
  test(`every public record of the ${name} archive is at most three clicks away from home`, () => {
    const site = requireSite(name);
    const clicks = clicksFromHome(site);
    const records = pagesOf(site.folder, filesIn(site.folder)).filter(
      ({ path, state, noindex }) => /^\/[trspgwdc]\//.test(path) && state === 'shown' && !noindex,
    );
    expect(records.length).toBeGreaterThan(10);
    const far = records.filter(({ path }) => (clicks.get(path) ?? Infinity) > CLICKS);
    expect(far.map(({ path }) => `${path}: ${String(clicks.get(path) ?? 'no way')}`)).toEqual([]);
  });

test('a reader without scripts goes from home to a testimony and reads its words', async ({
  page,
}) => {
  const site = requireSite('fixture');
  const t = stringsFor('en');
  await page.goto(site.origin);
  await page
    .getByRole('link', { name: t('home.testimonies') })
    .first()
    .click();
  await page.getByRole('link', { name: 'Counting wicks on Kestrel Hill' }).first().click();
  await expect(page.getByText('I had a lamp in my hand, and I put it down.')).toBeVisible();
  await expect(page.locator('#p6')).toBeVisible();
});

test('under a claim stands, without scripts, what others say of it: the words, who, the figure, the mark', async ({
  page,
}) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/r/r15n4qh4q/`);
  const beside = page.locator('#c02 .relations');
  await expect(beside).toBeVisible();
  await expect(beside).toContainText('Corrected by');
  await expect(beside.getByRole('link', { name: 'كان في المعسكر 312 سريرا.' })).toHaveAttribute(
    'href',
    '/r/r1gk00wxb/#c01',
  );
  for (const words of ['النقابة', '312', 'As told', 'c01'])
    await expect(beside).toContainText(words);
  await page.goto(`${site.origin}/r/r1gk00wxb/`);
  await expect(page.locator('#c01 .relations')).toContainText('Between 300 and 400 people');
});

test('a reader without scripts sees every claim with its assessment in words', async ({ page }) => {
  const site = requireSite('fixture');
  const t = stringsFor('en');
  await page.goto(`${site.origin}/r/r15n4qh4q/`);
  for (const assessment of [
    'confirmed',
    'imprecise',
    'wrong',
    'unverified',
    'ambiguous',
    'as_told',
    'opinion',
    'not_a_claim',
  ] as const)
    await expect
      .soft(page.getByText(t(`vocabulary.assessment.${assessment}`)).first())
      .toBeVisible();
  await expect(page.locator('#c09')).toContainText('It does not stand in the article');
  await expect(page.locator('#c10')).toBeVisible();
});

test('without scripts no page shows a control that does nothing', async ({ page }) => {
  const site = requireSite('fixture');
  for (const path of KINDS) {
    await page.goto(site.origin + path);
    const controls = page.locator(
      'button, input, select, textarea, form, [role="button"], [role="combobox"], a:not([href])',
    );
    const visible = await controls.evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect.soft(visible, path).toEqual([]);
  }
});

test('without scripts every page can be left, and says what it is', async ({ page }) => {
  const site = requireSite('fixture');
  for (const path of KINDS) {
    await page.goto(site.origin + path);
    await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    const leave = page
      .locator('a[href="https://weather.example/"], a[href="https://meteo.example/"]')
      .first();
    await expect.soft(leave, path).toBeVisible();
    await expect
      .soft(leave, path)
      .toHaveAttribute('rel', /nofollow.*noreferrer|noreferrer.*nofollow/);
  }
});

test('without scripts the search page says so and leads to the lists', async ({ page }) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/search/`);
  const notice = page.locator('noscript p');
  await expect(notice).toHaveText(stringsFor('en')('search.without_script'));
  await expect(notice).toBeVisible();
  for (const path of ['/testimonies/', '/reports/', '/names/', '/places/'])
    await expect(page.locator(`main a[href="${path}"]`).first()).toBeVisible();
});
