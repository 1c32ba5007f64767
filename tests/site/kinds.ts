/** Pages by kind: what a thousand pages have in common is seen in a few of them. */
import { DEFAULT_LOCALE, LOCALE_TAGS, type Locale } from '../../src/i18n/locales.ts';
import type { SitePage } from '../../src/publish/site-pages.ts';

/** What a page has in common with others: its language, its list, how deep it lies in it, and its state. */
export interface Kind {
  /** The language of its interface. */
  locale: Locale;
  name: string;
}

/**
 * The kind of a page.
 *
 * @example kindOf({ path: '/fr/t/t1x6np1wb/', state: 'shown', noindex: false }) // { locale: 'fr', name: 'fr t 2 shown' }
 */
export function kindOf({ path, state = '' }: SitePage): Kind {
  const [, first = '', ...rest] = path.split('/');
  const locale = LOCALE_TAGS.find((tag) => tag === first) ?? DEFAULT_LOCALE;
  const [list = '', ...deeper] = locale === DEFAULT_LOCALE ? [first, ...rest] : rest;
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
