/** The languages that the interface speaks, and how languages are called. */

/** A language of the interface: how it calls itself, and how it is written. */
export interface LocaleFacts {
  label: string;
  dir: 'ltr' | 'rtl';
  /** Whether no native speaker has read the translation yet: each page in it says so. */
  draft: boolean;
}

export const LOCALES = {
  en: { label: 'English', dir: 'ltr', draft: false },
  fr: { label: 'Français', dir: 'ltr', draft: true },
  ug: { label: 'ئۇيغۇرچە', dir: 'rtl', draft: true },
} as const satisfies Record<string, LocaleFacts>;

export type Locale = keyof typeof LOCALES;
export const LOCALE_TAGS = Object.keys(LOCALES) as Locale[];

/** The language of pages that belong to no text; its pages stand at the root. */
export const DEFAULT_LOCALE: Locale = 'en';

function isLocale(unsafeTag: string): unsafeTag is Locale {
  return Object.hasOwn(LOCALES, unsafeTag);
}

/**
 * The interface languages of an archive: those of its settings that the interface speaks, the default one first and
 * always.
 *
 * @example localesOf(['fr', 'en']) // ['en', 'fr']
 */
export function localesOf(languages: readonly string[]): Locale[] {
  return [...new Set([DEFAULT_LOCALE, ...languages.filter(isLocale)])];
}

/**
 * The interface language for a text in an archive: its own where the archive has pages in it, else the default, so that
 * whatever the page of a text leads to speaks as it does.
 *
 * @example localeOf(['en', 'fr'], 'fr-CA') // 'fr'
 * @example localeOf(['en'], 'fr') // 'en'
 */
export function localeOf(languages: readonly string[], lang: string): Locale {
  const locale = localeFor(lang);
  return localesOf(languages).includes(locale) ? locale : DEFAULT_LOCALE;
}

/**
 * The address of an interface page in a language; the default one has no prefix.
 *
 * @example pathIn('fr', '/places/2/') // '/fr/places/2/'
 */
export function pathIn(locale: Locale, path: string): string {
  return locale === DEFAULT_LOCALE ? path : `/${locale}${path}`;
}

/**
 * The interface language for a text: its own where the interface speaks it, else the default.
 *
 * @example localeFor('fr-CA') // 'fr'
 * @example localeFor('kk-Cyrl') // 'en'
 */
export function localeFor(lang: string): Locale {
  const primary = lang.split('-')[0] ?? lang;
  return isLocale(lang) ? lang : isLocale(primary) ? primary : DEFAULT_LOCALE;
}

const names = new Map<string, Intl.DisplayNames>();

/** A script that goes without saying is left out, but for Chinese, where it tells more than the language does. */
function saidTag(tag: string): string {
  return tag.startsWith('zh') ? tag : new Intl.Locale(tag).minimize().toString();
}

/**
 * The name of a language, in the interface language asked for.
 *
 * @example languageName('ug-Arab', 'en') // 'Uyghur'
 *
 * @example languageName('zh-Hans', 'en') // 'Simplified Chinese'
 * @example languageName('fr', 'fr') // 'français'
 */
export function languageName(tag: string, locale: string): string {
  let display = names.get(locale);
  if (display === undefined) {
    display = new Intl.DisplayNames([locale], { type: 'language' });
    names.set(locale, display);
  }
  return display.of(saidTag(tag)) ?? tag;
}
