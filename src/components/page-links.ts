/** Links to what the archive says of itself: about, method, safety, corrections. */
import { DEFAULT_LOCALE, languageName, type Locale } from '../i18n/locales.ts';
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
 * A link to a page of the archive on a page in `locale`. These pages stand in the default language alone, and a link
 * from another language says so.
 *
 * @param label what it is called, where that is not the name of the page
 * @example pageLink('about', 'fr') // { href: '/about/', label: 'À propos (en anglais)', hreflang: 'en' }
 */
export function pageLink(page: PageName, locale: Locale, label?: string): PageLink {
  const t = stringsFor(locale);
  const name = label ?? t(`nav.${page}`);
  const href = `/${page}/`;
  if (locale === DEFAULT_LOCALE) return { href, label: name, hreflang: undefined };
  const language = languageName(DEFAULT_LOCALE, locale);
  return { href, label: t('site.page_in', { page: name, language }), hreflang: DEFAULT_LOCALE };
}
