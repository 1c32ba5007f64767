/** Many pages looked at, in as many tabs as there are cores: what takes long runs in the tab. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';

const LANES = 2;

/**
 * Looks at each of the things with a tab, one after the other in each tab, and returns what was seen in their order.
 *
 * @param prepare what all tabs have, done to their context before the first page
 * @example await inLanes(browser, {}, paths, async (page, path) => page.goto(path))
 */
export async function inLanes<T, R>(
  browser: Browser,
  options: BrowserContextOptions,
  things: readonly T[],
  look: (page: Page, thing: T) => Promise<R>,
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<R[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  await prepare?.(context);
  const seen: R[] = [];
  const waiting = things.entries();
  const lane = async () => {
    const page = await context.newPage();
    for (const [index, thing] of waiting) seen[index] = await look(page, thing);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await context.close();
  return seen;
}
