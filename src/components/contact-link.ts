/** Contact addresses are written by hand: an e-mail address, an address on the web, or words. */

import type { StringKey } from '../i18n/strings.ts';

const KEYS: Readonly<Record<string, StringKey>> = {
  corrections: 'contact.corrections',
  removal: 'contact.removal',
  security: 'contact.security',
};

/** What an address is for, as a label. */
export function contactKey(purpose: string): StringKey {
  return KEYS[purpose] ?? 'contact.general';
}

/**
 * Where a contact address leads; undefined for plain words.
 *
 * @example contactLink('archive@guwah.example') // 'mailto:archive@guwah.example'
 */
export function contactLink(address: string): string | undefined {
  if (/^https:\/\/\S+$/.test(address)) return address;
  return /^[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(address) ? `mailto:${address}` : undefined;
}
