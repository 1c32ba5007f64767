/** Where other registers keep their entries. */
import type { IDENTIFIER_SCHEMES } from '../record/vocabulary.ts';

type Scheme = (typeof IDENTIFIER_SCHEMES)[number];

/** Registers that print private details of people are named, and never linked. */
const ADDRESSES: Partial<Record<Scheme, (value: string) => string>> = {
  wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  viaf: (value) => `https://viaf.org/viaf/${value}`,
  geonames: (value) => `https://www.geonames.org/${value}`,
};

/**
 * The address of an entry, where the register may be linked and the value looks like one of its own.
 *
 * @example registerAddress('wikidata', 'Q42') // 'https://www.wikidata.org/wiki/Q42'
 * @example registerAddress('xinjiang_victims_database', '123') // undefined
 */
export function registerAddress(scheme: Scheme, value: string): string | undefined {
  return /^Q?\d+$/.test(value) ? ADDRESSES[scheme]?.(value) : undefined;
}
