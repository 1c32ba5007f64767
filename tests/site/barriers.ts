/** What keeps readers out of a page: what axe finds, and what reaches out of the window or of its own box. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';
import type { RunOnly } from 'axe-core';

/** WCAG 2.2 AA in the names of axe, and what it calls good practice. */
export const RULES: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What changes with the colours: a property of the styles, and slow to ask of every word. */
export const CONTRAST: RunOnly = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block'],
};
/** What changes with the colours and with the direction. */
export const APPEARANCE: RunOnly = {
  type: 'rule',
  values: [...CONTRAST.values, 'target-size'],
};
export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 800 };

/** The elements that reach out of the window sideways, if the page can be pushed to the side at all. */
export async function overflowing(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > clientWidth + 0.5 || left < -0.5;
    });
    const named = wide
      .slice(0, 5)
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`);
    return [`${String(scrollWidth)} px wide in ${String(clientWidth)} px: ${named.join(' ')}`];
  });
}

/** The file of axe. */
export const AXE_FILE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Evaluated by the debugger in each page that has not loaded it, so that no policy of a page has to make room for it. */
const AXE = readFileSync(AXE_FILE, 'utf8');

/** What axe finds by the rules, but for those named in `without`. */
export async function barriers(
  page: Page,
  rules: RunOnly,
  without: readonly string[] = [],
): Promise<string[]> {
  // What a script ends with is its value, and that of this one is large.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(`${AXE}; undefined`);
  return await page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const { violations } = await axe.run(document, options);
      return violations.map(({ id, help, nodes }) => {
        const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
        return `${id}: ${help} (${places.join(' | ')})`;
      });
    },
    {
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations' as const],
      runOnly: rules,
    },
  );
}

/** Names and headings whose words leave the box in which they stand, however narrow it is. */
export async function escaping(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('bdi, h1, h2, h3, dt, .list-name')].flatMap((element) => {
      let box: Element = element;
      while (getComputedStyle(box).display === 'inline' && box.parentElement !== null)
        box = box.parentElement;
      const { left, right, width } = box.getBoundingClientRect();
      // Words for those who hear the page stand in a box of one pixel.
      if (width <= 1) return [];
      const words = document.createRange();
      words.selectNodeContents(element);
      const leaves = [...words.getClientRects()].some(
        (line) => line.left < left - 1 || line.right > right + 1,
      );
      return leaves ? [`“${element.textContent.trim().slice(0, 60)}” leaves its box`] : [];
    }),
  );
}
