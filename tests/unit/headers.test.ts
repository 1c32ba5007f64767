import assert from 'node:assert/strict';
import test from 'node:test';
import { headersFor, metaPolicyFor, placesOf, policyFor } from '../../src/headers.ts';

const PAGE =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const PAGES = [
  '/',
  '/about/',
  '/fr/',
  '/t/t1x6np1wb/',
  '/t/t1x6np1wb/v/2/',
  '/404.html',
  '/feed.xml',
];
const SEARCHES = ['/search/', '/search/index.html', '/fr/search/', '/zh-hans/search/'];
const INDEX = ['/pagefind/facts.json', '/pagefind/index/un_1.pf_index', '/pagefind/texts/x.json'];
const ASSETS = ['/_astro/page.Bx1.css', '/_astro/source-serif.C2.woff2'];
const ALL = [...PAGES, ...SEARCHES, ...INDEX, ...ASSETS];

test('a page may load what stands on the site and nothing else, and what is no page gets the same', () => {
  for (const path of ALL) assert.equal(policyFor(path), PAGE, path);
});

test('no two places answer for one path, because a host would join their policies', () => {
  for (const path of ALL)
    assert.ok(placesOf(path).length <= 1, `${path}: ${placesOf(path).join(', ')}`);
});

test('no directive of any policy allows inline code, evaluated text, other hosts or data addresses', () => {
  for (const path of ALL)
    for (const directive of policyFor(path).split('; '))
      for (const source of directive.split(' ').slice(1))
        assert.ok(["'none'", "'self'"].includes(source), `${path}: ${directive}`);
});

test('the meta policy is the policy of the header without frame-ancestors', () => {
  for (const path of ALL)
    assert.equal(
      metaPolicyFor(path),
      policyFor(path).replace("; frame-ancestors 'none'", ''),
      path,
    );
});

test('every address is sent with the headers that keep readers apart from other sites', () => {
  for (const path of ALL) {
    const {
      'Permissions-Policy': permissions,
      'Cache-Control': _cache,
      ...rest
    } = headersFor(path);
    assert.deepEqual(rest, {
      'Content-Security-Policy': policyFor(path),
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    });
    assert.match(permissions ?? '', /^(?:[a-z-]+=\(\)(?:, |$))+$/, 'a feature is granted');
    for (const feature of ['camera', 'geolocation', 'microphone'])
      assert.ok(permissions?.includes(`${feature}=()`), feature);
  }
});

test('only files named by the hash of their content are kept by a browser without asking', () => {
  for (const path of ALL)
    assert.equal(
      headersFor(path)['Cache-Control'],
      ASSETS.includes(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      path,
    );
});

test('what is not a path is refused', () => {
  for (const wrong of ['', 'about/', 'https://example.org/'])
    assert.throws(() => policyFor(wrong), { name: 'TypeError', message: /begins with a slash/ });
});
