/**
 * The one table of headers. Layouts print its policy as a meta element, our server sends all of it, and whatever a host
 * needs is written from it, so that the three can never differ.
 *
 * Exactly one place of the table answers for a path. Places never overlap, because a host joins two policies with a
 * comma, the stricter of each directive wins, and something stops working without a word.
 */

type Directives = Record<string, readonly string[]>;

/** What one part of the site may do, and how long a browser may keep it. */
interface Place {
  name: string;
  /** Tested against the decoded path of an address, without query or fragment. */
  path: RegExp;
  policy: Directives;
  cache: 'no-cache' | 'public, max-age=31536000, immutable';
}

/** Nothing is inline, and nothing comes from elsewhere or goes there. */
const PAGE_POLICY: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  // Search fetches pieces of its index, and no other script of a page asks for anything. What looks at a page for its
  // owner asks for robots.txt from there.
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
};

const PLACES: readonly Place[] = [
  {
    name: 'files named by the hash of their content',
    path: /^\/_astro\//,
    policy: PAGE_POLICY,
    cache: 'public, max-age=31536000, immutable',
  },
];

/** Everything that no place names. What was withdrawn must go at once, so a browser asks each time. */
const EVERYTHING_ELSE: Omit<Place, 'path'> = {
  name: 'every page',
  policy: PAGE_POLICY,
  cache: 'no-cache',
};

/** Grants nothing. `clipboard-write` is missing on purpose: a reader who asks for it may copy a citation. */
const FEATURES =
  'accelerometer autoplay camera clipboard-read display-capture encrypted-media fullscreen gamepad ' +
  'geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment picture-in-picture ' +
  'publickey-credentials-get screen-wake-lock serial storage-access usb window-management xr-spatial-tracking';

const SAME_EVERYWHERE = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': FEATURES.split(' ')
    .map((feature) => `${feature}=()`)
    .join(', '),
} as const;

function placeOf(path: string): Omit<Place, 'path'> {
  if (!path.startsWith('/')) throw new TypeError(`a path begins with a slash: “${path}”`);
  return PLACES.find((place) => place.path.test(path)) ?? EVERYTHING_ELSE;
}

const printed = (policy: Directives): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

/**
 * The names of the places that claim a path; a path that none claims is an ordinary page.
 *
 * @example placesOf('/_astro/page.Bx1.css') // ['files named by the hash of their content']
 */
export function placesOf(path: string): string[] {
  return PLACES.filter((place) => place.path.test(path)).map(({ name }) => name);
}

/**
 * The content security policy of one address, as a header. `path` is decoded and begins with a slash, else a
 * `TypeError`; a path that was not decoded gets that of a page.
 *
 * @example policyFor('/about/') // "default-src 'none'; script-src 'self'; …; frame-ancestors 'none'"
 */
export function policyFor(path: string): string {
  return printed(placeOf(path).policy);
}

/**
 * The same policy for `<meta http-equiv="Content-Security-Policy">`, which must stand first in `<head>`. It is weaker:
 * a meta element cannot say who may frame the page.
 *
 * @example metaPolicyFor('/search/').includes('frame-ancestors') // false
 */
export function metaPolicyFor(path: string): string {
  const { 'frame-ancestors': _headerOnly, ...policy } = placeOf(path).policy;
  return printed(policy);
}

/**
 * Every header of one address but those that describe its bytes (type, length, encoding, tags).
 *
 * @example headersFor('/_astro/page.Bx1.css')['Cache-Control'] // 'public, max-age=31536000, immutable'
 */
export function headersFor(path: string): Record<string, string> {
  return {
    'Content-Security-Policy': policyFor(path),
    ...SAME_EVERYWHERE,
    'Cache-Control': placeOf(path).cache,
  };
}
