/** What the archive is called in a language: its own name first where that is the reader's, the other one beside it. */
import type { PublicSettings } from '../disclose/public-archive.ts';
import { localeFor, type Locale } from '../i18n/locales.ts';

interface Words {
  text: string;
  /** Undefined where nobody has written it down. */
  lang: string | undefined;
}

/**
 * @example siteName({ name: 'Guwah', nativeName: { text: 'گۇۋاھ', lang: 'ug-Arab' } }, 'ug').first.text // 'گۇۋاھ'
 */
export function siteName(
  { name, nativeName }: Pick<PublicSettings, 'name' | 'nativeName'>,
  locale: Locale,
): { first: Words; second: Words | undefined } {
  const own = { text: name, lang: undefined };
  return nativeName !== undefined && localeFor(nativeName.lang) === locale
    ? { first: nativeName, second: own }
    : { first: own, second: nativeName };
}
