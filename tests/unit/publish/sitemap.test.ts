import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { filesIn, pagesOf } from '../../../src/publish/site-pages.ts';
import { writeSitemap } from '../../../src/publish/sitemap.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-sitemap-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function writePage(path: string, head: string): void {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(join(folder, path, 'index.html'), `<html><head>${head}</head></html>`);
}

test('pages tell their state and whether they may be kept', () => {
  writePage('', '<title>Home</title>');
  writePage('t/t1x6np1wb', '<meta name="archive-state" content="shown">');
  writePage(
    't/t1x6np1wb/v/1',
    '<meta name="robots" content="noindex"><meta name="archive-state" content="shown">',
  );
  writeFileSync(join(folder, '404.html'), '<html></html>');
  assert.deepEqual(pagesOf(folder, filesIn(folder)), [
    { path: '/', noindex: false, state: undefined },
    { path: '/t/t1x6np1wb/', noindex: false, state: 'shown' },
    { path: '/t/t1x6np1wb/v/1/', noindex: true, state: 'shown' },
  ]);
});

test('the sitemap names pages that may be kept and no other', () => {
  writeSitemap(folder, 'https://archive.example', pagesOf(folder, filesIn(folder)));
  const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
  assert.match(sitemap, /<loc>https:\/\/archive\.example\/t\/t1x6np1wb\/<\/loc>/);
  assert.doesNotMatch(sitemap, /v\/1/);
});

test('a sitemap of more than 50,000 pages is cut into parts', () => {
  const pages = Array.from({ length: 50_001 }, (_, index) => ({
    path: `/${String(index)}/`,
    noindex: false,
    state: undefined,
  }));
  writeSitemap(folder, 'https://archive.example', pages);
  assert.match(readFileSync(join(folder, 'sitemap.xml'), 'utf8'), /<sitemapindex/);
  const last = readFileSync(join(folder, 'sitemap-2.xml'), 'utf8');
  assert.deepEqual(last.match(/<loc>[^<]*<\/loc>/g), ['<loc>https://archive.example/50000/</loc>']);
});
