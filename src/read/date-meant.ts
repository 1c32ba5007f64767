/** The date that somebody meant who wrote it in another way than the archive does. */
import { dateBounds } from '../record/date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (digits: string) => digits.padStart(2, '0');
const monthOf = (word: string) => two(String(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1));

/** How dates are written elsewhere. Where 3/4/2019 may be March or April, nothing is guessed. */
const FORMS: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/, (y, m, d) => `${y}-${two(m)}-${two(d)}`],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (d, m, y) => `${y}-${two(m)}-${two(d)}`],
  [/^(1[3-9]|[23]\d)[/-](\d{1,2})[/-](\d{4})$/, (d, m, y) => `${y}-${two(m)}-${two(d)}`],
  [/^(\d{1,2})[/-](1[3-9]|[23]\d)[/-](\d{4})$/, (m, d, y) => `${y}-${two(m)}-${two(d)}`],
  [/^(\d{1,2})[/.](\d{4})$/, (m, y) => `${y}-${two(m)}`],
  [/^(\d{4})[/.-](\d{1,2})$/, (y, m) => `${y}-${two(m)}`],
  [/^([a-z]{3,9})\.?,? (\d{4})$/i, (m, y) => `${y}-${monthOf(m)}`],
  [/^(\d{1,2})\.? ([a-z]{3,9})\.?,? (\d{4})$/i, (d, m, y) => `${y}-${monthOf(m)}-${two(d)}`],
  [/^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i, (m, d, y) => `${y}-${monthOf(m)}-${two(d)}`],
  [/^(\d{4}) ?[-–—] ?(\d{4})$/, (from, to) => `${from}/${to}`],
];

function oneDate(written: string): string | undefined {
  for (const [form, rewritten] of FORMS) {
    const parts = form.exec(written)?.slice(1);
    const date = parts && rewritten(...parts);
    if (date !== undefined && dateBounds(date) !== undefined) return date;
  }
  return dateBounds(written) === undefined ? undefined : written;
}

/**
 * The date as the archive writes it; undefined where that would be a guess, or where there is no such date.
 *
 * @example dateMeant('24 August 2019') // '2019-08-24'
 * @example dateMeant('3/4/2019') // undefined
 */
export function dateMeant(unsafeText: string): string | undefined {
  const written = unsafeText.normalize('NFKC').trim();
  const whole = oneDate(written);
  if (whole !== undefined) return whole;
  for (const { index, 0: between } of written.matchAll(/ ?[-–—/] ?/g)) {
    const sides = [written.slice(0, index), written.slice(index + between.length)].map(oneDate);
    const both = sides.join('/');
    if (!sides.includes(undefined) && dateBounds(both) !== undefined) return both;
  }
  return undefined;
}

/**
 * The month of a day that its month does not have, and how many days that month has.
 *
 * @example dayBeyondItsMonth('2024-02-30') // { month: '2024-02', days: '29' }
 */
export function dayBeyondItsMonth(unsafeText: string): { month: string; days: string } | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(unsafeText) ?? [];
  if (year === '') return undefined;
  const days = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  return Number(day) > days ? { month: `${year}-${month}`, days: String(days) } : undefined;
}
