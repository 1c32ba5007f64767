/** The interface in every language: the same pages, each in its own words, and from right to left where it is so written. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { DEFAULT_LOCALE, LOCALES, localesOf, pathIn, type Locale } from '../../src/i18n/locales.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import { pageFile, requireSite, SITE_NAMES, type BuiltSite } from './built-sites.ts';

const OTHERS: readonly Locale[] = localesOf(Object.keys(LOCALES)).filter(
  (locale) => locale !== DEFAULT_LOCALE,
);
const WIDTHS = [320, 360, 600, 900, 1280];
const UYGHUR_ACCOUNT = '/t/t11h3rmb7/ug-arab/';
const real = requireSite('real');
const fixture = requireSite('fixture');

/** The interface pages of a site in a language, as the default language has their paths. */
function pathsIn(site: BuiltSite, locale: Locale): string[] {
  const prefix = pathIn(locale, '/');
  return pagesOf(site.folder, filesIn(site.folder))
    .filter(({ path }) => path.startsWith(prefix))
    .map(({ path }) => path.slice(prefix.length - 1));
}

const headOf = (html: string): string => html.slice(0, html.indexOf('</head>'));

for (const site of [fixture, real])
  test(`every list of the ${site.name} site stands in every language, and each leads to the others`, () => {
    const [first = 'fr', ...more] = OTHERS;
    const paths = pathsIn(site, first);
    expect(paths).toEqual(
      expect.arrayContaining(['/', '/search/', '/testimonies/', '/claims/by/']),
    );
    for (const locale of more) expect(pathsIn(site, locale)).toEqual(paths);
    const records = /^\/[trspgwdc]\//;
    const english = pagesOf(site.folder, filesIn(site.folder))
      .map(({ path }) => path)
      .filter(
        (path) => !records.test(path) && !OTHERS.some((locale) => path.startsWith(`/${locale}/`)),
      );
    expect(english).toEqual(paths);
    const origin = /<loc>(https:\/\/[^/<]+)/.exec(
      readFileSync(`${site.folder}/sitemap.xml`, 'utf8'),
    )?.[1];
    for (const path of paths)
      for (const locale of [DEFAULT_LOCALE, ...OTHERS]) {
        const html = readFileSync(pageFile(site, pathIn(locale, path)), 'utf8');
        const { dir } = LOCALES[locale];
        expect(html, path).toContain(`<html lang="${locale}" dir="${dir}">`);
        expect(headOf(html), path).toContain(
          `<link rel="canonical" href="${String(origin)}${pathIn(locale, path)}">`,
        );
        for (const other of [DEFAULT_LOCALE, ...OTHERS])
          expect(headOf(html), path).toContain(
            `<link rel="alternate" hreflang="${other}" href="${String(origin)}${pathIn(other, path)}">`,
          );
      }
  });

for (const site of [fixture, real])
  test(`every page of the ${site.name} site in a language that is a draft says so, and no other does`, () => {
    const drafts = new Map(
      (Object.keys(LOCALES) as Locale[]).map((locale) => [locale, LOCALES[locale].draft]),
    );
    const pages = filesIn(site.folder).filter((file) => file.endsWith('.html'));
    let marked = 0;
    for (const file of pages) {
      const html = readFileSync(`${site.folder}/${file}`, 'utf8');
      const locale = /<html lang="([^"]+)"/.exec(html)?.[1] as Locale;
      const notice = /<aside class="draft-notice">[\s\S]*?<\/aside>/.exec(html)?.[0];
      expect(notice !== undefined, file).toBe(drafts.get(locale) === true);
      if (notice === undefined) continue;
      marked += 1;
      expect(notice).toContain(stringsFor(locale)('site.draft'));
      expect(notice).toContain(stringsFor(DEFAULT_LOCALE)('site.draft'));
    }
    expect(marked).toBeGreaterThan(20);
  });

test('the switch of languages keeps the page and calls each language by its own name', async ({
  page,
}) => {
  await page.goto(`${real.origin}/places/`);
  await page
    .getByRole('navigation', { name: 'This site in other languages' })
    .getByText('ئۇيغۇرچە')
    .click();
  await expect(page).toHaveURL(`${real.origin}/ug/places/`);
  await expect(page.locator('h1')).toHaveText(stringsFor('ug')('nav.places'));
  const back = page.locator('.site-header').getByRole('link', { name: 'English' });
  await expect(back).toHaveAttribute('hreflang', 'en');
  await expect(back).toHaveAttribute('lang', 'en');
  await expect(back).toHaveAttribute('dir', 'ltr');
  await back.click();
  await expect(page).toHaveURL(`${real.origin}/places/`);
});

test('the switch stands at the foot of the page where the header has no room for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${real.origin}/places/`);
  await expect(page.locator('.site-header').getByText('ئۇيغۇرچە')).toBeHidden();
  await page.locator('.site-footer').getByRole('link', { name: 'ئۇيغۇرچە' }).click();
  await expect(page).toHaveURL(`${real.origin}/ug/places/`);
});

test('a page that is written in English only says so in the language of the reader', async ({
  page,
}) => {
  await page.goto(`${real.origin}/ug/safety/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ug');
  await expect(page.locator('main')).toContainText('ئىنگلىزچە');
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
  await expect(page.locator('main .prose').first()).toHaveAttribute('lang', 'en');
});

/** Words in Latin letters that stand in the page's own language: not in names, nor in words marked as another's. */
function latinWords(root: HTMLElement): string[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent === null || parent.closest('head, bdi, script, template, .print-only')) continue;
    if (parent.closest('[lang]') !== root) continue;
    found.push(...(walker.currentNode.nodeValue?.match(/\p{Script=Latin}{2,}/gu) ?? []));
  }
  return found;
}

/** What has no other name. */
const KNOWN = new Set(['JavaScript', 'name']);

test('no English is left on a Uyghur page but what is marked as English', async ({ page }) => {
  await page.addScriptTag({ content: `globalThis.latinWords = ${latinWords.toString()}` });
  const left: string[] = [];
  for (const site of [fixture, real])
    for (const path of pathsIn(site, 'ug')) {
      const html = readFileSync(pageFile(site, pathIn('ug', path)), 'utf8');
      const words = await page.evaluate((source) => {
        const { documentElement } = new DOMParser().parseFromString(source, 'text/html');
        const global = globalThis as unknown as { latinWords: (root: HTMLElement) => string[] };
        return global.latinWords(documentElement);
      }, html);
      const unknown = words.filter((word) => !KNOWN.has(word));
      if (unknown.length > 0) left.push(`${site.name} ${path}: ${unknown.join(' ')}`);
    }
  expect(left).toEqual([]);
});

test('dates and counts are in the language of the page', async ({ page }) => {
  await page.goto(`${fixture.origin}/ug/testimonies/`);
  const dates = await page.locator('.list-entry > .gutter').allTextContents();
  expect(dates.join('\n')).toMatch(
    /\d{4}-يىلى (?:يانۋار|فېۋرال|مارت|ئاپرېل|ماي|ئىيۇن|ئىيۇل|ئاۋغۇست)/,
  );
  await page.goto(`${fixture.origin}/ug/years/`);
  await expect(page.locator('.list').first()).toContainText(/\d+ گۇۋاھلىق/);
  await page.goto(`${fixture.origin}/fr/years/`);
  await expect(page.locator('.list').first()).toContainText(/\d+ témoignage/);
  await page.goto(`${fixture.origin}/fr/testimonies/`);
  expect((await page.locator('.list-entry > .gutter').allTextContents()).join('\n')).toMatch(
    /(?:janvier|février|mars|avril|mai|juin|juillet|août) \d{4}/,
  );
});

test('what points along the line of reading is mirrored, and nothing else', async ({ page }) => {
  const turned = async (path: string) => {
    await page.goto(real.origin + path);
    return await page.locator('main svg.mark').evaluateAll((marks) =>
      marks.map((mark) => ({
        points: mark.classList.contains('points'),
        transform: getComputedStyle(mark).transform,
      })),
    );
  };
  const rtl = await turned('/ug/claims/');
  expect(rtl.some(({ points }) => points)).toBe(true);
  for (const { points, transform } of rtl)
    expect(transform).toBe(points ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
  for (const { transform } of await turned('/claims/')) expect(transform).toBe('none');
});

/** Where things stand on a desk: the middle of the name, the way out, the gutter and the text, from the left. */
async function places(page: Page, address: string): Promise<Record<string, number>> {
  await page.goto(address);
  return await page.evaluate(() => {
    const middle = (selector: string): number => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      if (box === undefined) throw new Error(`nothing is ${selector}`);
      return box.left + box.width / 2;
    };
    return {
      name: middle('.site-name'),
      leave: middle('.leave'),
      gutter: middle('main .list-entry > .gutter'),
      text: middle('main .list-entry .list-name'),
    };
  });
}

test('a page from right to left is the mirror of one from left to right', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const ltr = await places(page, `${fixture.origin}/testimonies/`);
  const rtl = await places(page, `${fixture.origin}/ug/testimonies/`);
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  for (const part of ['gutter', 'text'] as const)
    expect(Math.abs((rtl[part] ?? 0) + (ltr[part] ?? 0) - width), part).toBeLessThan(2);
  expect(rtl['name']).toBeGreaterThan(rtl['text'] ?? 0);
  expect(rtl['leave']).toBeLessThan(rtl['text'] ?? 0);
  expect(ltr['name']).toBeLessThan(ltr['text'] ?? 0);
  expect(ltr['leave']).toBeGreaterThan(ltr['text'] ?? 0);
});

test('no page has to be pushed sideways at any width, in either direction', async ({ page }) => {
  test.setTimeout(240_000);
  const wide: string[] = [];
  const addresses = [
    ...['/', '/ug/', '/search/#q=xinjiang', '/ug/search/#q=xinjiang', '/claims/', '/ug/claims/'],
    ...['/ug/names/', '/ug/sources/', '/fr/', '/fr/claims/', '/ug/acts/'],
  ].map((path) => real.origin + path);
  for (const address of [...addresses, fixture.origin + UYGHUR_ACCOUNT]) {
    await page.goto(address);
    if (address.includes('#')) await expect(page.locator('.hit').first()).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      if (over > 0) wide.push(`${address} is ${String(over)} px too wide in ${String(width)}`);
    }
  }
  expect(wide).toEqual([]);
});

test('no Uyghur letter is cut off by the box that it stands in', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const cut: string[] = [];
  for (const address of [
    `${real.origin}/ug/`,
    `${real.origin}/ug/search/`,
    fixture.origin + UYGHUR_ACCOUNT,
  ]) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    cut.push(
      ...(await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('body *')]
          .filter((element) => {
            const { overflowY, position } = getComputedStyle(element);
            const hidden = element.closest('.visually-hidden, .skip-link') !== null;
            if (hidden || position === 'absolute' || overflowY === 'visible') return false;
            return element.scrollHeight > element.clientHeight + 1;
          })
          .map((element) => `${element.className}: ${element.textContent.trim().slice(0, 40)}`),
      )),
    );
  }
  expect(cut).toEqual([]);
});

test('search speaks Uyghur: kinds, filters, suggestions and what was searched', async ({
  page,
}) => {
  const t = stringsFor('ug');
  await page.goto(`${real.origin}/ug/search/`);
  const box = page.getByRole('combobox');
  await expect(box).toHaveAttribute('dir', 'auto');
  await box.pressSequentially('قارام');
  const suggestions = page.getByRole('listbox', { name: t('search.suggestions') });
  await expect(suggestions.getByRole('option').first()).toContainText('قاراماي');
  await expect(suggestions.getByRole('option').first()).toContainText(t('kind.place'));
  await box.fill('قاراماي');
  await box.press('Enter');
  await expect(page.locator('.search-status[role="status"]')).toContainText(/\d+ نەتىجە/);
  await expect(page.locator('.hit-kind').first()).toHaveText(t('kind.place'));
  await expect(page.locator('.hit mark').first()).toHaveText('قاراماي');
  await expect(page.locator('legend').first()).toHaveText(t('search.facet.kind'));
});

test('what the archive says under a hit is said in the language of the page', async ({ page }) => {
  for (const [locale, form, month] of [
    ['ug', stringsFor('ug')('vocabulary.form.summary_of_published_account'), 'نويابىر'],
    ['fr', stringsFor('fr')('vocabulary.form.summary_of_published_account'), 'Novembre 2016'],
  ] as const) {
    await page.goto(`${real.origin}/${locale}/search/#q=retirement`);
    const facts = page.locator('.hit-facts', { hasText: 'Gulbahar Haitiwaji' }).first();
    await expect(facts).toContainText(form);
    await expect(facts).toContainText(month);
    await expect(facts).not.toContainText('November');
  }
});

test('languages are named in the language of the page, whatever the browser knows', async ({
  page,
}) => {
  await page.goto(`${real.origin}/ug/search/#q=xinjiang`);
  const name = stringsFor('ug')('search.facet.language');
  const languages = page.getByRole('group', { name, exact: true });
  await expect(languages).toContainText('ئىنگلىزچە');
  await expect(languages).not.toContainText('English');
});

test('a question begins at the edge where the page begins, in whatever script it is written', async ({
  page,
}) => {
  for (const [path, side] of [
    ['/search/', 'left'],
    ['/ug/search/', 'right'],
  ] as const) {
    await page.goto(real.origin + path);
    for (const question of ['karamay', 'قاراماي']) {
      await page.getByRole('combobox').fill(question);
      await expect(page.getByRole('combobox')).toHaveCSS('text-align', side);
    }
  }
});

test('leaving is offered and counted in the language of the page', async ({ page }) => {
  const t = stringsFor('ug');
  await page.goto(`${real.origin}/ug/`);
  await expect(page.getByRole('link', { name: t('site.leave') })).toBeVisible();
  await page.keyboard.press('Shift');
  await expect(page.locator('leave-this-page [role="status"]')).toHaveText(t('leave.two_more'));
  await page.keyboard.press('a');
  await expect(page.locator('leave-this-page [role="status"]')).toHaveText(t('leave.stopped'));
});

test('the sites that are tested have every language of the interface', () => {
  for (const name of SITE_NAMES)
    for (const locale of OTHERS)
      expect(pathsIn(requireSite(name), locale).length).toBeGreaterThan(10);
});
