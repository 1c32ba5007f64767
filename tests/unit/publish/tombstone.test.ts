import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { tombstoneInSite } from '../../../src/publish/tombstone.ts';

const id = 't1x6np1wb';
const SECRET = 'Her words';
let site: string;

function write(file: string, words: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(
    join(site, file),
    `<html><head><title>${words}</title></head><body><main id="text"><p>${words}</p></main></body></html>`,
  );
}
const read = (file: string) => readFileSync(join(site, file), 'utf8');

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'guwah-tombstone-'));
  write('404.html', 'There is no page');
  for (const path of ['', 'v/1/', 'fr/', 'fr/v/1/', 'versions/'])
    write(`t/${id}/${path}index.html`, SECRET);
  write('testimonies/index.html', `${SECRET} <a href="/t/${id}/">link</a>`);
  write('about/index.html', 'About');
  mkdirSync(join(site, 'pagefind'));
  writeFileSync(join(site, 'pagefind', 'facts.json'), SECRET);
});
afterEach(() => {
  rmSync(site, { recursive: true });
});

test('every page of a withdrawn record says so and holds none of its words', () => {
  tombstoneInSite(site, { id });
  for (const path of ['', 'v/1/', 'fr/', 'fr/v/1/', 'versions/']) {
    const page = read(`t/${id}/${path}index.html`);
    assert.match(page, /<meta name="archive-state" content="withdrawn">/);
    assert.match(page, /This record was withdrawn/);
    assert.doesNotMatch(page, new RegExp(SECRET));
  }
});

test('a page that names it is emptied until the next build, any other stays as it was', () => {
  tombstoneInSite(site, { id });
  assert.doesNotMatch(read('testimonies/index.html'), new RegExp(SECRET));
  assert.match(read('testimonies/index.html'), /comes back with the next build/);
  assert.match(read('about/index.html'), /About/);
});

test('the search index goes, for nobody can take one text out of it', () => {
  tombstoneInSite(site, { id });
  assert.equal(existsSync(join(site, 'pagefind')), false);
});

test('the feeds go, for a title and a summary stand in them', () => {
  for (const feed of ['feed.xml', 'feed.json']) writeFileSync(join(site, feed), SECRET);
  tombstoneInSite(site, { id });
  for (const feed of ['feed.xml', 'feed.json']) assert.equal(existsSync(join(site, feed)), false);
});

test('a translation withdrawn alone leaves the original where it does not name it', () => {
  tombstoneInSite(site, { id, lang: 'fr' });
  assert.match(read(`t/${id}/fr/v/1/index.html`), /This record was withdrawn/);
  assert.match(read(`t/${id}/v/1/index.html`), new RegExp(SECRET));
});

test('where no site stands, nothing happens', () => {
  assert.equal(tombstoneInSite(join(site, 'nowhere'), { id }), 0);
});
