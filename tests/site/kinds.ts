/** Pages by kind: what a thousand pages have in common is seen in a few of them. */
import { DEFAULT_LOCALE, LOCALES } from '../../src/i18n/locales.ts';
import type { SitePage } from '../../src/publish/site-pages.ts';

/** What a page has in common with others: its language, its list, how deep it lies in it, and its state. */
export interface Kind {
  /** The language of its interface. */
  locale: string;
  name: string;
}

/**
 * The kind of a page.
 *
 * @example kindOf({ path: '/fr/t/t1x6np1wb/', state: 'shown', noindex: false }) // { locale: 'fr', name: 'fr t 2 shown' }
 */
export function kindOf({ path, state = '' }: SitePage): Kind {
  const [, first = '', ...rest] = path.split('/');
  const isForeign = first !== DEFAULT_LOCALE && Object.hasOwn(LOCALES, first);
  const locale = isForeign ? first : DEFAULT_LOCALE;
  const [list = '', ...deeper] = isForeign ? rest : [first, ...rest];
  return { locale, name: `${locale} ${list} ${String(deeper.length)} ${state}` };
}

/** The pages of each kind, in the order in which each kind is met. */
export function pagesByKind(pages: readonly SitePage[]): Map<string, SitePage[]> {
  return Map.groupBy(pages, (page) => kindOf(page).name);
}

/** Of many pages so many, from the first on in equal steps. */
export function someOf<T>(pages: readonly T[], atMost: number): T[] {
  const step = Math.max(1, Math.ceil(pages.length / atMost));
  return pages.filter((_, index) => index % step === 0);
}
