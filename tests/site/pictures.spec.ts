import { expect, test } from '@playwright/test';
import { requireSite } from './built-sites.ts';

const PAGE = '/t/t1gcz7cmr/';

test('a picture stands below the words with its caption, whose it is and where it comes from', async ({
  page,
}) => {
  await page.goto(requireSite('fixture').origin + PAGE);
  await page.getByRole('link', { name: 'A brown notebook with three lines on its cover' }).click();
  await expect(page).toHaveURL(/#picture-1$/);
  const figure = page.locator('#picture-1');
  const image = figure.getByRole('img', { name: 'A brown notebook with three lines on its cover' });
  await expect(image).toBeInViewport();
  expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(
    0,
  );
  await expect(figure).toContainText('The notebook as it was given to us.');
  await expect(figure).toContainText('The keeper of the notebook');
  await expect(figure).toContainText('Drawn for this archive, from memory');
});

test('no address of a picture tells more than a hash and a width', async ({ page }) => {
  await page.goto(requireSite('fixture').origin + PAGE);
  const addresses = await page
    .locator('.picture source, .picture img')
    .evaluateAll((elements) =>
      elements.flatMap((element) => (element.getAttribute('srcset') ?? '').split(', ')),
    );
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses)
    expect(address).toMatch(/^\/t\/t1gcz7cmr\/pictures\/[0-9a-f]{16,64}-\d+\.(?:webp|jpg) \d+w$/);
});
