/** The editors' preview, as an editor works with it: a draft, an edit, a mistake, and its mending. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { FIXTURE_CONTENT, requireSite, runScript } from './built-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-dev-'));
const content = join(folder, 'archive');
let origin: string;
let dev: ReturnType<typeof runScript>;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** What the order of the layers decides: the size of a title, the words of a button against its ground. */
async function styleOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const title = getComputedStyle(document.querySelector('h1') ?? document.body);
    const leave = getComputedStyle(document.querySelector('.leave') ?? document.body);
    return [title.fontSize, title.lineHeight, leave.color, leave.backgroundColor];
  });
}

test.beforeAll(async () => {
  cpSync(FIXTURE_CONTENT, content, { recursive: true });
  const port = await freePort();
  origin = `http://127.0.0.1:${String(port)}`;
  dev = runScript('dev.ts', ['--content', content, '--port', String(port)]);
});

test.afterAll(() => {
  dev.kill();
  rmSync(folder, { recursive: true });
});

test('the preview shows a draft under its banner, an edit at once, and a mistake in place of the page', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const id = 't1wjwj0vg';
  const file = join(content, 'testimonies', id, 'index.md');
  await page.goto(`${requireSite('fixture').origin}/t/t1gcz7cmr/`);
  const built = await styleOf(page);
  await expect(async () => {
    await page.goto(`${origin}/t/${id}/`);
  }).toPass({ timeout: 60_000 });
  await expect(page.locator('.notices')).toContainText('Working text, not released: Draft');
  expect(await styleOf(page), 'the preview looks as the site does').toEqual(built);

  const draft = readFileSync(file, 'utf8');
  writeFileSync(file, draft.replace(/^title: .*$/m, 'title: A title that was changed'));
  await expect(page.locator('h1')).toHaveText('A title that was changed', { timeout: 20_000 });

  writeFileSync(file, draft.replace('status: draft', 'status: drfat'));
  await expect(page.locator('pre')).toContainText('did you mean `draft`?', { timeout: 20_000 });
  await expect(page.locator('pre'), 'errors come before warnings').toHaveText(
    new RegExp(`^archive/testimonies/${id}/index\\.md:\\d+:\\d+: error\\[[^]*: warning\\[`),
  );

  writeFileSync(file, draft);
  await expect(page.locator('.notices')).toContainText('Working text', { timeout: 20_000 });
});
