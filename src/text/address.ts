/** Where a link in a text may lead: `https:`, a path from the root of this site, a place on the page. */
import type { FindingCode } from './finding-codes.ts';

/** An address that may stand in HTML; `warning` says what an editor should still look at. */
export interface SafeAddress {
  href: string;
  /** Whether it leads away from this site. */
  outside: boolean;
  warning?: FindingCode;
}
interface RefusedAddress {
  refused: FindingCode;
  values?: Record<string, string>;
}

/** Stands in for the address of the site, which a text does not know. */
const HERE = 'https://guwah.invalid';
/** Blanks and controls, as they are or percent-encoded: browsers drop some of them and read on. */
const CONTROL = /[\s\p{Cc}]|%(?:[01][0-9a-f]|7f)/iu;

function webAddress(unsafeAddress: string): SafeAddress | RefusedAddress {
  const unreadable = {
    refused: 'unreadable-address',
    values: { address: unsafeAddress },
  } as const;
  // The parser of the web repairs `https:host`, `https:///host` and `https:\\host`; an archive does not guess.
  if (!/^https?:\/\/[^/]/i.test(unsafeAddress) || unsafeAddress.includes('\\')) return unreadable;
  if (!URL.canParse(unsafeAddress)) return unreadable;
  const address = new URL(unsafeAddress);
  if (address.username !== '' || address.password !== '')
    return { refused: 'address-with-credentials' };
  return address.protocol === 'http:'
    ? { href: address.href, outside: true, warning: 'http-address' }
    : { href: address.href, outside: true };
}

function mailAddress(unsafeAddress: string, allowed: boolean): SafeAddress | RefusedAddress {
  if (!allowed) return { refused: 'mail-link' };
  // No `?subject=`: it would write the reader's letter.
  return /^mailto:[^?@]+@[^?@]+$/i.test(unsafeAddress) && URL.canParse(unsafeAddress)
    ? { href: new URL(unsafeAddress).href, outside: false }
    : { refused: 'unreadable-address', values: { address: 'mailto:…' } };
}

/**
 * An address as it may stand in HTML, or why it may not. Mail addresses and passwords never stand in the answer's
 * `values`: they would reach logs.
 *
 * @example checkAddress('/method/') // { href: '/method/', outside: false }
 * @example checkAddress('JAVASCRIPT:alert(1)') // { refused: 'unsafe-address', values: { scheme: 'javascript' } }
 */
export function checkAddress(unsafeAddress: string, mail = false): SafeAddress | RefusedAddress {
  if (unsafeAddress === '') return { refused: 'empty-address' };
  if (CONTROL.test(unsafeAddress)) return { refused: 'control-in-address' };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(unsafeAddress)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'http') return webAddress(unsafeAddress);
  if (scheme === 'mailto') return mailAddress(unsafeAddress, mail);
  if (scheme !== undefined) return { refused: 'unsafe-address', values: { scheme } };
  const values = { address: unsafeAddress };
  if (/^[\\/]{2}|^\\/.test(unsafeAddress)) return { refused: 'protocol-relative-address', values };
  if (!/^[/#]/.test(unsafeAddress)) return { refused: 'address-not-from-root', values };
  if (!URL.canParse(unsafeAddress, HERE)) return { refused: 'unreadable-address', values };
  const address = new URL(unsafeAddress, HERE);
  // `/.//host` becomes the path `//host`, which a browser would take for a host.
  if (address.origin !== HERE || address.pathname.startsWith('//'))
    return { refused: 'protocol-relative-address', values };
  if (unsafeAddress.startsWith('#'))
    return address.hash === ''
      ? { refused: 'empty-address' }
      : { href: address.hash, outside: false };
  return { href: address.pathname + address.search + address.hash, outside: false };
}
