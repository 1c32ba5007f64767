/** One page file for every language of the interface: the routes of a page, once for each. */
import type { PublicArchive } from '../disclose/public-archive.ts';
import { DEFAULT_LOCALE, localesOf, type Locale } from '../i18n/locales.ts';

interface Route {
  params: Record<string, string | undefined>;
  props?: object;
}

/** A route of a page at `[...locale]/…`, with the language that it speaks. */
type LocaleRoute<R extends Route> = {
  params: R['params'] & { locale: string | undefined };
  props: R['props'] & { locale: Locale };
};

/**
 * What Astro's `getStaticPaths` wants for a page at `src/pages/[...locale]/…`: its routes in every language of the
 * archive, the default one without a prefix.
 *
 * @param routesIn the routes of the page in one language; the addresses must be the same in all
 * @example inEveryLanguage(archive, () => [{ params: {} }])[1] // { params: { locale: 'fr' }, props: { locale: 'fr' } }
 */
export function inEveryLanguage<R extends Route>(
  { settings }: Pick<PublicArchive, 'settings'>,
  routesIn: (locale: Locale) => readonly R[],
): LocaleRoute<R>[] {
  return localesOf(settings.languages).flatMap((locale) =>
    routesIn(locale).map(({ params, props }) => ({
      params: { ...params, locale: locale === DEFAULT_LOCALE ? undefined : locale },
      props: { ...props, locale },
    })),
  );
}
