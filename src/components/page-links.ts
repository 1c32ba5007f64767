/** Links to what the archive says of itself: about, method, safety, corrections. */
import { pathIn, type Locale } from '../i18n/locales.ts';
import { stringsFor } from '../i18n/strings.ts';

export const PAGES = ['about', 'method', 'safety', 'corrections'] as const;
type PageName = (typeof PAGES)[number];

export interface PageLink {
  href: string;
  label: string;
  /** The language of what stands there, where it is another than the reader's. */
  hreflang: string | undefined;
}

/**
 * A link to a page of the archive in `locale`. The page stands there in every language; where its editors have not
 * written it in that one, it says in which it is.
 *
 * @param label what it is called, where that is not the name of the page
 * @example pageLink('about', 'fr') // { href: '/fr/about/', label: 'À propos', hreflang: undefined }
 */
export function pageLink(page: PageName, locale: Locale, label?: string): PageLink {
  const name = label ?? stringsFor(locale)(`nav.${page}`);
  return { href: pathIn(locale, `/${page}/`), label: name, hreflang: undefined };
}
