import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { disclose } from '../../src/disclose/disclose.ts';
import { stringsFor } from '../../src/i18n/strings.ts';
import { recordAddresses, type ShownState } from '../../src/publish/addresses.ts';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import { readArchive } from '../../src/read/read-archive.ts';
import { pageFile, requireSite, SITE_NAMES, sitemapPaths, type BuiltSite } from './built-sites.ts';

const t = stringsFor('en');

/** What each record of the fixture archive must be, decided here by hand and not by the code that builds. */
const EXPECTED: Readonly<Record<string, ShownState>> = {
  // Shown once, and held back by a later decision.
  '/t/t1rcmjd6n/': 'listed', // an embargo that runs
  '/t/t1rcmjd6n/v/1/': 'listed',
  '/t/t10tbq3sb/': 'listed', // an embargo whose day has passed: no build opens it
  '/t/t10tbq3sb/v/1/': 'listed',
  '/t/t1w8xnk61/': 'listed', // never released
  '/t/t11k3q4g1/': 'unavailable', // closed
  '/t/t11k3q4g1/v/1/': 'unavailable',
  '/t/t11k3q4g1/versions/': 'unavailable',
  '/r/r1psm54qz/': 'unavailable',
  '/r/r1psm54qz/v/1/': 'unavailable',
  '/t/t16dgkb7f/': 'unavailable', // revoked
  '/t/t16dgkb7f/v/1/': 'unavailable',
  '/t/t1s4qbmbm/': 'unavailable', // not agreed yet
  '/t/t14nx5rcz/': 'unavailable', // agreed to, but not to be read
  '/t/t1fg3vmq0/': 'withdrawn',
  '/t/t1fg3vmq0/v/1/': 'withdrawn',
  '/t/t1fg3vmq0/versions/': 'withdrawn',
  '/t/t1p34nmrd/': 'erased',
  '/t/t1p34nmrd/v/1/': 'erased',
  '/t/t1bk13rpw/': 'moved',
  '/t/t1bk13rpw/v/1/': 'shown',
  '/t/t15tdsx02/': 'shown', // withdrawn and released again
  '/t/t15tdsx02/v/1/': 'withdrawn',
  '/t/t15tdsx02/v/2/': 'shown',
  '/t/t1n0645w3/': 'shown',
  '/t/t1n0645w3/fr/': 'withdrawn', // one translation alone
  '/t/t1n0645w3/fr/v/1/': 'withdrawn',
  '/t/t1n0645w3/en/': 'shown',
  '/t/t11h3rmb7/v/1/': 'shown',
  '/t/t11h3rmb7/v/2/': 'shown',
  '/t/t11h3rmb7/v/3/': 'shown',
  '/t/t11h3rmb7/fr/': 'shown',
  '/t/t11h3rmb7/ug-arab/': 'shown',
  '/p/p1f9jnjgr/': 'unavailable', // named by a closed record alone
  '/p/p12w3txdv/': 'unavailable', // named by listed records alone
  '/w/w12h8927w/': 'unavailable',
  '/s/s1hq0fmnk/': 'unavailable',
  '/p/p1x57t90k/': 'shown',
  '/w/w10d340r1/': 'shown', // reached through a place that lies in it
};
/** Never issued: nothing may stand there. */
const NOWHERE = [
  '/t/t1wjwj0vg/',
  '/t/t1j02k2s7/',
  '/t/t1xd39zrj/',
  '/p/p179pvn41/',
  '/p/p1g91417m/',
  '/w/w15zv6ct5/',
  '/s/s16b93m4g/',
  '/g/g15qcb0pf/',
  '/d/d1pw3cdj7/',
  '/t/t11h3rmb7/de/',
];

async function addressesOf(site: BuiltSite): Promise<Map<string, ShownState>> {
  const { archive } = await readArchive(site.content, { depth: 'released' });
  if (archive === undefined) throw new Error(`${site.content} holds no archive`);
  return recordAddresses(disclose(archive).publicArchive);
}

test('each record of the fixture archive is in the state that its ledger and its editors gave it', async () => {
  const addresses = await addressesOf(requireSite('fixture'));
  const found = Object.fromEntries(
    Object.keys(EXPECTED).map((path) => [path, addresses.get(path)]),
  );
  expect(found).toEqual(EXPECTED);
});

for (const name of SITE_NAMES)
  test(`a page stands at every address that the ${name} archive ever issued, and under no other`, async () => {
    const site = requireSite(name);
    const addresses = await addressesOf(site);
    const pages = pagesOf(site.folder, filesIn(site.folder)).filter(({ path }) =>
      /^\/[trspgwdc]\//.test(path),
    );
    const stands = pages.map(({ path, state }) => `${path} ${state ?? 'says nothing'}`).sort();
    expect(stands).toEqual([...addresses].map(([path, state]) => `${path} ${state}`).sort());
  });

test('what was never issued has no page', () => {
  const site = requireSite('fixture');
  expect(NOWHERE.filter((path) => existsSync(pageFile(site, path)))).toEqual([]);
});

test('a page for what is not shown says why in one sentence, and search engines do not keep it', async ({
  page,
}) => {
  const site = requireSite('fixture');
  const inSitemap = new Set(sitemapPaths(site));
  const held = [...(await addressesOf(site))].filter(([, state]) => state !== 'shown');
  expect(held.length).toBeGreaterThan(20);
  for (const [path, state] of held) {
    if (state === 'moved' || state === 'shown') continue;
    const response = await page.goto(site.origin + path);
    expect.soft(response?.status(), path).toBe(200);
    await expect
      .soft(page.getByRole('heading', { level: 1 }), path)
      .toHaveText(t(`state.${state}.title`));
    await expect
      .soft(page.locator('meta[name="robots"]'), path)
      .toHaveAttribute('content', /noindex/);
    expect.soft(await page.title(), path).toContain(t(`state.${state}.title`));
    const id = path.split('/')[2] ?? '';
    expect.soft(await page.locator('main').innerText(), path).toContain(id);
    expect.soft(inSitemap.has(path), path).toBe(false);
  }
});

test('a listed record tells its kind, its language, its reason and its day, and nothing else of its own', async ({
  page,
}) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/t/t1rcmjd6n/`);
  const words = await page.locator('main').innerText();
  for (const said of [
    t('kind.testimony'),
    'English',
    'The publisher of her book asks for it.',
    '31 December 2099',
  ])
    expect.soft(words).toContain(said);
});

test('a withdrawn record tells when it was withdrawn, and whom to ask', async ({ page }) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/t/t1fg3vmq0/`);
  const words = await page.locator('main').innerText();
  expect(words).toContain('4 March 2026');
  expect(words).toContain('removal@archive.example');
});

test('a closed record says nothing of its reason, and leads to a contact', async ({ page }) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/t/t11k3q4g1/`);
  const words = await page.locator('main').innerText();
  expect(words).toContain('removal@archive.example');
  expect(words).not.toMatch(/relative|danger|Quiet Ford/);
});

test('an address that has moved leads on, with a script and without', async ({ browser }) => {
  const site = requireSite('fixture');
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(`${site.origin}/t/t1bk13rpw/`);
    await page.waitForURL(`${site.origin}/r/r1gk00wxb/`);
    await context.close();
  }
  const html = readFileSync(pageFile(site, '/t/t1bk13rpw/'), 'utf8');
  expect(html).toContain('href="/r/r1gk00wxb/"');
});

for (const name of SITE_NAMES)
  test(`nothing that is shown on the ${name} site links to what is not`, async () => {
    const site = requireSite(name);
    const addresses = await addressesOf(site);
    const links: string[] = [];
    for (const file of filesIn(site.folder).filter((path) => path.endsWith('.html'))) {
      const own = /^([a-z]\/[^/]+)\//.exec(file)?.[1];
      const html = readFileSync(join(site.folder, file), 'utf8').replace(/<head>.*?<\/head>/s, '');
      for (const [, href = ''] of html.matchAll(/href="([^"#]*)/g)) {
        const state = addresses.get(href);
        // The list of versions of a record leads to each of them, whatever stands there.
        const isOwn = own !== undefined && href.startsWith(`/${own}/`);
        // That a listed record exists may be told, where all records stand.
        const isInList =
          state === 'listed' && /^(?:[a-z-]+\/)?(?:testimonies|reports)\//.test(file);
        if (state !== undefined && state !== 'shown' && !isOwn && !isInList)
          links.push(`${file} → ${href} (${state})`);
      }
    }
    expect(links).toEqual([]);
  });

test('an older version says that a newer one exists, and a frozen page is kept by no search engine', async ({
  page,
}) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/t/t11h3rmb7/v/1/`);
  await expect(page.getByText(t('version.superseded'))).toBeVisible();
  await page.getByRole('link', { name: t('version.newest') }).click();
  await expect(page).toHaveURL(/\/t\/t11h3rmb7\/(?:v\/3\/)?$/);
  for (const version of [1, 2, 3]) {
    await page.goto(`${site.origin}/t/t11h3rmb7/v/${String(version)}/`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  }
});

test('the list of versions names each version of each text, with what changed', async ({
  page,
}) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/t/t11h3rmb7/versions/`);
  const main = page.locator('main');
  for (const path of [
    '/v/1/',
    '/v/2/',
    '/v/3/',
    '/fr/v/1/',
    '/fr/v/2/',
    '/ug-arab/v/1/',
    '/ug-arab/v/2/',
  ])
    await expect.soft(main.locator(`a[href="/t/t11h3rmb7${path}"]`).first()).toBeVisible();
  await expect(main).toContainText('adds how the list was read');
});

test('a translation that is behind its original says so, and one that is not does not', async ({
  page,
}) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/t/t11h3rmb7/fr/`);
  await expect(page.locator('main')).toContainText(stringsFor('fr')('translation.stale'));
  await page.goto(`${site.origin}/t/t11h3rmb7/ug-arab/`);
  await expect(page.locator('main')).not.toContainText(t('translation.stale'));
});

test('a version from which a passage was removed says so', async ({ page }) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/t/t1ckg2cbm/v/1/`);
  await expect(page.getByText(t('version.redacted', { date: '4 March 2026' }))).toBeVisible();
  await expect(page.locator('.account')).toContainText('[redacted: name]');
});

test('the ledgers of the fixture archive hold every operation that a ledger knows', () => {
  const folder = join(requireSite('fixture').content, 'ledger');
  const lines = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');
  for (const operation of ['issue', 'release', 'redact', 'withdraw', 'move', 'erase'])
    expect.soft(lines).toContain(`"op":"${operation}"`);
});

test('what one record says of another is told at both ends, and nothing of what is not shown', async ({
  page,
}) => {
  const site = requireSite('fixture');
  await page.goto(`${site.origin}/r/r1gk00wxb/#c01`);
  await expect(page.locator('#c01 a[href="/r/r15n4qh4q/#c02"]')).toBeVisible();
  await page.goto(`${site.origin}/r/r15n4qh4q/#c02`);
  await expect(page.locator('#c02 a[href="/r/r1gk00wxb/#c01"]')).toBeVisible();
  await expect(page.locator('#c02')).toContainText(t('relation.incoming.corrects'));
  await page.goto(`${site.origin}/t/t11h3rmb7/`);
  await expect(page.locator('#related a[href="/r/r15n4qh4q/#c01"]')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(t('relation.incoming.contradicts'));
});
