/** The tag of a language whose English name, or whose tag in other capitals, was written. */
import { isLanguageTag } from '../record/language.ts';

/** Written in more than one script: the one that the archive's records are most often in. */
const WITH_SCRIPT: Readonly<Record<string, string>> = { ug: 'ug-Arab', zh: 'zh-Hans' };
const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCodePoint(97 + index));

let tags: ReadonlyMap<string, string> | undefined;

/** Every language that has a tag of two letters, by its English name. */
function tagsByName(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return new Map(
    pairs.map((tag) => [(names.of(tag) ?? tag).toLowerCase(), WITH_SCRIPT[tag] ?? tag]),
  );
}

/**
 * The tag that was meant; undefined where nothing is like it.
 *
 * @example languageMeant('English') // 'en'
 * @example languageMeant('zh_hans') // 'zh-Hans'
 */
export function languageMeant(unsafeText: string): string | undefined {
  const written = unsafeText.trim().replaceAll('_', '-');
  const named = (tags ??= tagsByName()).get(written.toLowerCase());
  if (named !== undefined) return named;
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written);
    return isLanguageTag(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}
