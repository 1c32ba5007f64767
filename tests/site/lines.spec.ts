/** Where lines break, and what stands on the same line: what a typesetter looks for first. */
import { expect, test, type Page } from '@playwright/test';
import { requireSite } from './built-sites.ts';

const real = requireSite('real').origin;
const fixture = requireSite('fixture').origin;
const WIDTHS = [320, 360, 896, 1280];

/** The words of `pattern` that are broken over lines, in everything that `selector` names. */
async function brokenOver(page: Page, selector: string, pattern: string): Promise<string[]> {
  return await page.evaluate(
    ([elements = '', words = '']) =>
      [...document.querySelectorAll(elements)].flatMap((element) => {
        const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const broken: string[] = [];
        while (texts.nextNode()) {
          const { currentNode } = texts;
          const text = currentNode.textContent ?? '';
          for (const { 0: found, index } of text.matchAll(new RegExp(words, 'gu'))) {
            const range = document.createRange();
            range.setStart(currentNode, index);
            range.setEnd(currentNode, index + found.length);
            const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (tops.size > 1) broken.push(found);
          }
        }
        return broken;
      }),
    [selector, pattern],
  );
}

test('no line begins with a month whose day ends the line before, nor with the ending of a figure', async ({
  page,
}) => {
  for (const [address, pattern] of [
    [`${real}/timeline/`, String.raw`\d{1,2} [A-Z][a-z]+(?= \d{4})`],
    [`${real}/t/t14s0rz6f/`, String.raw`\d{1,2} (?:January|March|June|August|November)`],
    [`${real}/ug/timeline/`, String.raw`\d+-[\p{L}\p{M}]+`],
    [`${real}/ug/sources/`, String.raw`\d+-[\p{L}\p{M}]+`],
  ] as const) {
    await page.goto(address);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const places = 'main .gutter, main .source-names, main .source-notes, main .words';
      expect(await brokenOver(page, places, pattern), `${address} at ${String(width)}`).toEqual([]);
    }
  }
});

test('what stands beside something stands at its first line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of [
    `${real}/search/#q=rozenn%20morgat`,
    `${real}/ug/search/#q=xinjiang`,
    `${real}/sources/`,
  ]) {
    await page.goto(address);
    await expect(page.locator('.hit, .list-entry').first()).toBeVisible({ timeout: 20_000 });
    const apart = await page.evaluate(() =>
      [...document.querySelectorAll('.hit, .list-entry')].flatMap((entry) => {
        const [label, title] = ['.gutter', '.hit-title, .list-name'].map((selector) => {
          const element = entry.querySelector(selector);
          if (element === null) return undefined;
          const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const range = document.createRange();
          while (texts.nextNode()) {
            range.selectNodeContents(texts.currentNode);
            const line = [...range.getClientRects()].find(({ width }) => width > 0);
            if (line !== undefined) return line;
          }
          return undefined;
        });
        if (label === undefined || title === undefined) return [];
        // The type beside a title is smaller, so its box lies within the line of the title.
        return Math.abs(label.bottom - title.bottom) < 8 ? [] : [entry.textContent.trim()];
      }),
    );
    expect(apart, address).toEqual([]);
  }
});

test('a passage that runs the other way keeps the link to its place on its last line', async ({
  page,
}) => {
  await page.goto(`${real}/ug/search/#q=xinjiang`);
  const passages = page.locator('.hit-passage[dir="ltr"]:has(.hit-place):visible');
  await expect(passages.first()).toBeVisible({ timeout: 20_000 });
  for (const passage of await passages.all())
    await expect(passage.locator(':scope > span')).toHaveCSS('display', 'inline');
});

test('a remark stands at the end of its line, however long the name before it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const address of [`${real}/p/p1n8wxhvd/`, `${real}/names/`, `${fixture}/years/`]) {
    await page.goto(address);
    const entries = await page.locator('.lines > li:has(> .note)').evaluateAll((lines) =>
      lines.map((line) => {
        const end = line.lastElementChild?.getBoundingClientRect().right ?? 0;
        return Math.round(line.getBoundingClientRect().right - end);
      }),
    );
    expect(entries.length, address).toBeGreaterThan(0);
    expect(new Set(entries), address).toEqual(new Set([0]));
  }
});
