/** What the archive says of itself, in every language of the interface. */
import type { PublicArchive, PublicPage } from '../disclose/public-archive.ts';
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales.ts';

/**
 * The pages of the archive for readers of one language: in that language where its editors wrote it, else in the default
 * one, so that a safety page is never missing.
 *
 * @example pagesIn({ pages: [aboutInEnglish] }, 'fr') // [aboutInEnglish]
 */
export function pagesIn({ pages }: Pick<PublicArchive, 'pages'>, locale: Locale): PublicPage[] {
  const own = pages.filter(({ lang }) => lang === locale);
  const others = pages.filter(
    ({ name, lang }) => lang === DEFAULT_LOCALE && own.every((page) => page.name !== name),
  );
  return [...own, ...others];
}
