/** International Standard Book Numbers: ten characters (ISO 2108:1992) or thirteen digits (ISO 2108:2017), hyphens aside. */

/** Whether it is written like one: ten or thirteen characters, an X at the end of ten alone. */
export function hasIsbnShape(unsafeText: string): boolean {
  return /^(?:\d-?){9}[\dX]$|^97[89]-?(?:\d-?){9}\d$/.test(unsafeText);
}

/**
 * The character that must stand last.
 *
 * @param isbn of a right shape
 * @example isbnCheckCharacter('978-2-84990-823-5') // '5'
 * @example isbnCheckCharacter('0-8044-2957-X') // 'X'
 */
export function isbnCheckCharacter(isbn: string): string {
  const digits = Array.from(isbn.replaceAll('-', '').slice(0, -1), Number);
  if (digits.length === 12) {
    const sum = digits.reduce((all, digit, index) => all + digit * (index % 2 === 0 ? 1 : 3), 0);
    return String((10 - (sum % 10)) % 10);
  }
  const sum = digits.reduce((all, digit, index) => all + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
