/** The words are set in the archive's own fonts, and these weigh little. */
import { expect, test, type Page } from '@playwright/test';
import { requireSite, SITE_NAMES } from './built-sites.ts';

/** What no font of the archive is for: Chinese and Cyrillic stand in fonts of the reader's system. */
const OTHERS = /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Tibetan}]/u;
/** Pages of English, French and Uyghur, with names in every script. */
const SET = ['/', '/names/', '/t/t11h3rmb7/', '/r/r15n4qh4q/', '/fr/', '/ug/', '/glossary/'];
/** In bytes, before anything is in the reader's cache. */
const BUDGETS = [
  { path: '/', budget: 50_000 },
  { path: '/ug/', budget: 75_000 },
  { path: '/t/t11h3rmb7/', budget: 90_000 },
  { path: '/r/r15n4qh4q/', budget: 75_000 },
];

/** The texts of a page that a font of the reader's system has set, with its name. */
async function setElsewhere(page: Page): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument', { depth: -1 });
  const found: string[] = [];
  const look = async (node: typeof root): Promise<void> => {
    if (['SCRIPT', 'STYLE', 'HEAD', 'TITLE'].includes(node.nodeName)) return;
    const words = node.nodeType === 3 ? node.nodeValue.trim() : '';
    if (/\p{Letter}|\p{Number}/u.test(words) && !OTHERS.test(words)) {
      const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId });
      const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont);
      for (const { familyName } of foreign) found.push(`${familyName}: ${words.slice(0, 80)}`);
    }
    for (const child of node.children ?? []) await look(child);
  };
  await look(root);
  return found;
}

for (const path of SET)
  test(`every Latin and Arabic letter of ${path} stands in a font of the archive`, async ({
    page,
  }) => {
    await page.goto(requireSite('fixture').origin + path);
    await page.evaluate(() => document.fonts.ready);
    expect(await setElsewhere(page)).toEqual([]);
  });

for (const name of SITE_NAMES)
  test(`what a page of the ${name} site asks for before its styles are read, it uses`, async ({
    page,
  }) => {
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('preload')) warnings.push(message.text());
    });
    await page.goto(requireSite(name).origin);
    const links = page.locator('link[rel="preload"]');
    const asked = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLLinkElement).href),
    );
    expect(asked.length).toBeGreaterThan(1);
    const used = await page.evaluate(async () => {
      await document.fonts.ready;
      const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').length;
      const files = performance.getEntriesByType('resource').map(({ name: file }) => file);
      return { loaded, files: files.filter((file) => file.endsWith('.woff2')) };
    });
    // Each once: what was asked for is what the styles name.
    expect(used.files.length).toBe(new Set(used.files).size);
    expect(used.loaded).toBeGreaterThanOrEqual(asked.length);
    for (const file of asked) expect(used.files).toContain(file);
    // Chromium says so after some seconds where something was asked for in vain.
    await page.waitForTimeout(6000);
    expect(warnings).toEqual([]);
  });

for (const { path, budget } of BUDGETS)
  test(`the fonts of ${path} weigh less than ${String(budget / 1000)} kB`, async ({ page }) => {
    const weights: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('.woff2'))
        weights.push(response.body().then(({ length }) => length));
    });
    await page.goto(requireSite('fixture').origin + path, { waitUntil: 'networkidle' });
    const sum = (await Promise.all(weights)).reduce((all, weight) => all + weight, 0);
    expect(weights.length).toBeGreaterThan(1);
    expect(sum).toBeLessThan(budget);
  });
