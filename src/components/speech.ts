/** In which language and direction a piece of the page is, where that is not the page's own. */
import { directionOf } from '../record/language.ts';
import type { Locale } from '../i18n/locales.ts';

export interface Speech {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/**
 * The attributes of an element that holds words in `lang` on a page in `locale`; none where they are the same.
 *
 * @example speechOf('ug-Arab', 'en') // { lang: 'ug-Arab', dir: 'rtl' }
 * @example speechOf('en', 'en') // {}
 */
export function speechOf(lang: string | undefined, locale: Locale): Speech {
  return lang === undefined || lang === locale ? {} : { lang, dir: directionOf(lang) };
}

/** Words that nobody gave a language are marked by their script, so that they are read aloud and set as what they are. */
const LANGUAGE_OF_SCRIPT: readonly [RegExp, string][] = [
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ug'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
];

/**
 * The language of a name whose language is not recorded, as far as its script tells; undefined for Latin script, which
 * tells nothing.
 *
 * @example languageOfName('قاراماي') // 'ug'
 */
export function languageOfName(name: string): string | undefined {
  return LANGUAGE_OF_SCRIPT.find(([script]) => script.test(name))?.[1];
}
