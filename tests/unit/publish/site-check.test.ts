import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfSite } from '../../../src/publish/site-check.ts';
import type { SitePage } from '../../../src/publish/site-pages.ts';
import { emptyArchive, testimonyIn } from './public-archive.ts';

const id = 't1x6np1wb';
const archive = { ...emptyArchive, testimonies: [testimonyIn(id, { state: 'shown' })] };
const page = (path: string, state: string | undefined = 'shown', noindex = false): SitePage => ({
  path,
  state,
  noindex,
});
const complete = [page(`/t/${id}/`), page(`/t/${id}/v/1/`), page(`/t/${id}/versions/`)];

test('a site with a page for every issued address has no fault', () => {
  assert.deepEqual(faultsOfSite(archive, ['index.html'], [page('/', undefined), ...complete]), []);
});

test('an issued address without a page is a fault', () => {
  assert.deepEqual(faultsOfSite(archive, [], complete.slice(1)), [
    `/t/${id}/ was issued and has no page`,
  ]);
});

test('a page that was never issued is a fault', () => {
  assert.deepEqual(faultsOfSite(archive, [], [...complete, page('/t/t1zzzzzz0/')]), [
    '/t/t1zzzzzz0/ has a page and was never issued',
  ]);
});

test('a page that shows more than the table allows is a fault', () => {
  const withdrawn = {
    ...emptyArchive,
    testimonies: [testimonyIn(id, { state: 'withdrawn', on: '2026-11-24' })],
  };
  const faults = faultsOfSite(withdrawn, [], complete);
  assert.equal(faults.length, 3);
  assert.match(faults[0] ?? '', /must be withdrawn and says shown/);
});

test('a page of something not shown that search engines may keep is a fault', () => {
  const closed = { ...emptyArchive, testimonies: [testimonyIn(id, { state: 'unavailable' })] };
  const pages = complete.map(({ path }) => page(path, 'unavailable', path.endsWith('/v/1/')));
  assert.deepEqual(faultsOfSite(closed, [], pages), [
    `/t/${id}/ is unavailable and must be noindex`,
    `/t/${id}/versions/ is unavailable and must be noindex`,
  ]);
});

test('a source map or a working file in the site is a fault', () => {
  const files = ['_astro/a.js', '_astro/a.js.map', 'index.md', 'ledger.jsonl'];
  assert.equal(faultsOfSite(archive, files, complete).length, 3);
});

test('a file beside a page stands only where its record is shown', () => {
  const beside = [`t/${id}/record.json`, `t/${id}/v/1/pictures/a.avif`];
  assert.deepEqual(faultsOfSite(archive, [...beside, `t/${id}/index.html`], complete), []);

  const listed = { state: 'listed', reason: undefined, until: undefined } as const;
  const held = { ...emptyArchive, testimonies: [testimonyIn(id, listed)] };
  const pages = complete.map(({ path }) => page(path, 'listed', true));
  assert.deepEqual(faultsOfSite(held, beside, pages), [
    `/t/${id}/record.json must not stand where the record is listed`,
    `/t/${id}/v/1/pictures/a.avif must not stand where the record is listed`,
  ]);
  assert.deepEqual(faultsOfSite(archive, ['t/t1zzzzzz0/record.json', 't/all.json'], complete), [
    '/t/t1zzzzzz0/record.json must not stand where the record is not issued',
    '/t/all.json must not stand where the record is not issued',
  ]);
});

test('a page under a record’s letter that is nobody’s address is a fault', () => {
  assert.deepEqual(faultsOfSite(archive, [`t/${id}/print.html`], complete), [
    `/t/${id}/print.html has a page and was never issued`,
  ]);
});
