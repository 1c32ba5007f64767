/** Links to the lists of an archive, and to what it says of itself. */
import type { PublicSettings } from '../disclose/public-archive.ts';
import { pathIn, type Locale } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';
import { WAYS } from './ways.ts';

/** The lists that lead to every record without any search. */
const LISTS = [
  'testimonies',
  'reports',
  'claims',
  'names',
  'years',
  'places',
  'organisations',
  ...WAYS,
  'sources',
  'series',
  'collections',
  'timeline',
  'glossary',
] as const;
const PAGES = ['about', 'method', 'safety', 'corrections'] as const;
type PageName = (typeof PAGES)[number] | 'holdings';

export interface PageLink {
  href: string;
  label: string;
}

/** Every list. */
export function listLinks(locale: Locale): PageLink[] {
  const t = stringsFor(locale);
  return LISTS.map((name) => ({ href: pathIn(locale, `/${name}/`), label: t(`nav.${name}`) }));
}

/**
 * A link to a page of the archive in `locale`. The page stands there in every language; where its editors have not
 * written it in that one, it says in which it is.
 *
 * @param label what it is called, where that is not the name of the page
 * @example pageLink('about', 'fr') // { href: '/fr/about/', label: 'À propos' }
 */
export function pageLink(page: PageName, locale: Locale, label?: string): PageLink {
  return {
    href: pathIn(locale, `/${page}/`),
    label: label ?? stringsFor(locale)(`nav.${page}`),
  };
}

/** All that the archive says of itself; what it holds, where its editors tell it. */
export function archiveLinks(
  { holdings }: Pick<PublicSettings, 'holdings'>,
  locale: Locale,
): PageLink[] {
  const pages: PageName[] = [...(holdings === undefined ? [] : ['holdings' as const]), ...PAGES];
  return pages.map((page) => pageLink(page, locale));
}
