/** Many pages looked at, one after the other, in one tab. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

/**
 * Looks at each of the things, and returns what was seen in their order.
 *
 * @param prepare what the tab has, done to its context before the first page
 * @example await inOneTab(browser, {}, paths, async (page, path) => page.goto(path))
 */
export async function inOneTab<T, R>(
  browser: Browser,
  options: BrowserContextOptions,
  things: readonly T[],
  look: (page: Page, thing: T) => Promise<R>,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<R[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await prepare?.(context);
  const page = await context.newPage();
  const seen: R[] = [];
  for (const thing of things) seen.push(await look(page, thing));
  await context.close();
  return seen;
}
