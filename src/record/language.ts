/** Languages as BCP 47 tags (RFC 5646): checked, cased as the standard recommends, and their direction. */

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

const known = new Map<string, boolean>();

/**
 * Whether a text is a well-formed tag in its canonical spelling, so that one language has one tag and one address.
 *
 * @example isLanguageTag('zh-Hans') // true
 * @example isLanguageTag('zh-hans') // false
 */
export function isLanguageTag(unsafeText: string): boolean {
  let answer = known.get(unsafeText);
  if (answer === undefined) {
    try {
      answer = Intl.getCanonicalLocales(unsafeText)[0] === unsafeText;
    } catch {
      answer = false;
    }
    known.set(unsafeText, answer);
  }
  return answer;
}

/** The script that a tag names or that its language is usually written in, as an ISO 15924 code. */
function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}

/**
 * The direction in which a language is written.
 *
 * @example directionOf('ug-Arab') // 'rtl'
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = scriptOf(tag);
  return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}
