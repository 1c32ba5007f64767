import { expect, test, type Page } from '@playwright/test';
import { stringsFor } from '../../src/i18n/strings.ts';
import { requireSite } from './built-sites.ts';

const t = stringsFor('en');
/** A record, and the frozen address that its sheets carry. */
const RECORDS = [
  { kind: 'testimony', path: '/t/t11h3rmb7/', frozen: 'https://archive.example/t/t11h3rmb7/v/3/' },
  { kind: 'report', path: '/r/r15n4qh4q/', frozen: 'https://archive.example/r/r15n4qh4q/v/2/' },
] as const;

async function print(page: Page, path: string): Promise<void> {
  await page.goto(requireSite('fixture').origin + path);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

for (const { kind, path, frozen } of RECORDS) {
  test(`each sheet of a printed ${kind} carries the permanent address`, async ({ page }) => {
    await print(page, path);
    const address = page.locator('.print-address');
    await expect(address).toBeVisible();
    await expect(address).toHaveText(frozen);
    // What is fixed stands on every sheet.
    await expect(address).toHaveCSS('position', 'fixed');
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(1);
  });

  test(`nothing of the frame of the site is printed with a ${kind}`, async ({ page }) => {
    await print(page, path);
    for (const frame of [
      '.site-header',
      '.skip-link',
      '.leave',
      '.site-footer nav',
      'search-field',
    ])
      for (const element of await page.locator(frame).all())
        await expect.soft(element, frame).toBeHidden();
    for (const words of [t('site.leave'), t('nav.testimonies'), 'Français'])
      expect.soft(await page.locator('body').innerText()).not.toContain(words);
  });

  test(`under each source of a printed ${kind} stands its whole address, and not its host beside it`, async ({
    page,
  }) => {
    await print(page, path);
    const links = page.locator('.source-entry a.outside');
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      await expect(link.locator('span')).toBeHidden();
      const written = await link.evaluate((element) => ({
        after: getComputedStyle(element, '::after').content,
        height: element.getBoundingClientRect().height,
      }));
      expect(written.after).not.toBe('none');
      expect(written.height).toBeGreaterThan(0);
    }
  });

  test(`a ${kind} is printed black on white, also from a dark screen, and nothing stays folded`, async ({
    page,
  }) => {
    await print(page, path);
    const colours = await page.locator('html').evaluate((html) => {
      const { color, backgroundColor } = getComputedStyle(html);
      return { color, backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' });
    // Addresses to turn to are for the one who reads now; a picture that may hurt stays as the reader left it.
    for (const folded of await page.locator('main details:not(.content-support, .picture *)').all())
      await expect(folded.locator(':scope > :not(summary)').first()).toBeVisible();
  });
}

test('no word in the gutter of a sheet is broken: dates and kinds have room there', async ({
  page,
}) => {
  // The paper of a sheet, without its edges, in pixels of CSS.
  await page.setViewportSize({ width: 657, height: 1000 });
  for (const path of ['/timeline/', '/holdings/', '/testimonies/', '/names/', '/p/p1x57t90k/']) {
    await print(page, path);
    const seen = await page.evaluate(() => {
      const words: { word: string; lines: number }[] = [];
      for (const element of document.querySelectorAll('main .gutter')) {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { currentNode } = texts;
          for (const { 0: word, index } of currentNode.textContent?.matchAll(/\S+/g) ?? []) {
            const range = document.createRange();
            range.setStart(currentNode, index);
            range.setEnd(currentNode, index + word.length);
            const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
            words.push({ word, lines: new Set(tops).size });
          }
        }
      }
      return words;
    });
    expect(seen.length, path).toBeGreaterThan(0);
    const broken = seen.filter(({ lines }) => lines > 1).map(({ word }) => word);
    expect(broken, path).toEqual([]);
  }
});

test('on a sheet that is read from the right the address stands whole, and apart from the number', async ({
  page,
}) => {
  // The paper of a sheet, without its edges, in pixels of CSS.
  await page.setViewportSize({ width: 657, height: 1000 });
  await print(page, '/t/t11h3rmb7/ug-arab/');
  for (const address of ['.print-address', '.citation-address']) {
    const shown = page.locator(address);
    await expect(shown).toHaveText(/\/t\/t11h3rmb7\/ug-arab\/v\/\d+\/$/);
    // A slash at its end would stand before it.
    await expect(shown).toHaveCSS('direction', 'ltr');
  }
  const ends = await page.locator('.print-address').evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().right;
  });
  // The number of the sheet stands at the right edge in every language.
  expect(ends).toBeLessThan(600);
});
