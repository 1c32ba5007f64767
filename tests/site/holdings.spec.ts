import { expect, test } from '@playwright/test';
import { requireSite } from './built-sites.ts';

const { origin } = requireSite('fixture');

test('what we hold says how many of the known accounts stand here, what is missing and why', async ({
  page,
}) => {
  await page.goto(`${origin}/holdings/`);
  const counted = await page
    .getByRole('link', { name: /^\d+ testimonies$/ })
    .first()
    .textContent();
  const number = /\d+/.exec(counted ?? '')?.[0] ?? 'none';
  await expect(page.locator('.holdings-answer')).toContainText(
    new RegExp(`\\b${number}\\b.*\\b40\\b`),
  );
  await expect(page.locator('main')).toContainText('17 accounts');
  await expect(page.locator('main')).toContainText('Nobody outside of the mill has counted them');
  await page.goto(`${origin}/testimonies/`);
  // The list also names what stands here without its words: sealed, embargoed, withdrawn.
  expect(Number(number)).toBeGreaterThan(0);
  expect(Number(number)).toBeLessThanOrEqual(await page.locator('.list-entry').count());
});

test('words about what is missing keep their language where nobody has translated them', async ({
  page,
}) => {
  await page.goto(`${origin}/fr/holdings/`);
  const why = page.getByText('Nobody outside of the mill has counted them');
  expect(await why.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe(
    'en',
  );
});

test('whoever can be talked to is named beside heavy texts and on the safety page', async ({
  page,
}) => {
  await page.goto(`${origin}/safety/`);
  await expect(page.locator('#support')).toContainText('The Lamp Line');
  await page.goto(`${origin}/t/t11h3rmb7/`);
  await page.locator('.content-support > summary').click();
  await expect(
    page.locator('.content-support').getByRole('link', { name: 'The Lamp Line' }),
  ).toHaveAttribute('rel', /noreferrer/);
});
