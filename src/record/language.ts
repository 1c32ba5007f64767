/** Languages as BCP 47 tags (RFC 5646): checked, cased as the standard recommends, and their direction. */

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

const known = new Map<string, boolean>();

/** ISO 639 codes have two or three letters: to the standard, the word `english` is well-formed too. */
const LANGUAGE = /^[a-z]{2,3}(?:-|$)/;

/**
 * Whether a text is a well-formed tag in its canonical spelling, so that one language has one tag and one address.
 *
 * @example isLanguageTag('zh-Hans') // true
 * @example isLanguageTag('zh-hans') // false
 * @example isLanguageTag('english') // false
 */
export function isLanguageTag(unsafeText: string): boolean {
  let answer = known.get(unsafeText);
  if (answer === undefined) {
    try {
      answer = LANGUAGE.test(unsafeText) && Intl.getCanonicalLocales(unsafeText)[0] === unsafeText;
    } catch {
      answer = false;
    }
    known.set(unsafeText, answer);
  }
  return answer;
}

type Direction = 'ltr' | 'rtl';
/** A page asks for the direction of every name on it, and an archive has few languages. */
const directions = new Map<string, Direction>();

/** By the script that a tag names or that its language is usually written in, as an ISO 15924 code. */
function findDirection(tag: string): Direction {
  const { script } = new Intl.Locale(tag).maximize();
  return script !== undefined && RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

/**
 * The direction in which a language is written.
 *
 * @example directionOf('ug-Arab') // 'rtl'
 */
export function directionOf(tag: string): Direction {
  let direction = directions.get(tag);
  if (direction === undefined) {
    direction = findDirection(tag);
    directions.set(tag, direction);
  }
  return direction;
}
