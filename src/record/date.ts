/** Dates as EDTF strings (Extended Date/Time Format, ISO 8601-2, level 1), kept as written and never guessed at. */
import edtf from 'edtf';

/** The bounds of a date: milliseconds in UTC; infinite where a side is open, null where it is unknown. */
export interface DateBounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

const DAY = /(\d{4})-(\d{2})-(\d{2})/g;
/** Seasons are calendar quarters for the library, bare centuries and date-times say more than editors mean. */
const REFUSED = /T|(?<!\d)-?\d{4}-(2[1-9]|[34]\d)(?!\d)|^-?\d{2}$/;
const known = new Map<string, DateBounds | undefined>();

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return (
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}

function computeBounds(text: string): DateBounds | undefined {
  if (text === '' || REFUSED.test(text)) return undefined;
  for (const [, year, month, day] of text.matchAll(DAY))
    if (!dayExists(Number(year), Number(month), Number(day))) return undefined;
  let parsed;
  try {
    parsed = edtf(text, { level: 1 });
  } catch {
    return undefined;
  }
  const { min, max } = parsed;
  if (min !== null && max !== null && min > max) return undefined;
  return { earliest: min, latest: max };
}

/**
 * The bounds of an EDTF level 1 date or interval, or undefined where the text is none: a day that does not exist, an
 * interval that ends before it starts, a season, a date-time, a bare century.
 *
 * @example dateBounds('2017') // { earliest: Date.UTC(2017, 0), latest: Date.UTC(2018, 0) - 1 }
 * @example dateBounds('2024-02-30') // undefined
 */
export function dateBounds(unsafeText: string): DateBounds | undefined {
  if (!known.has(unsafeText)) known.set(unsafeText, computeBounds(unsafeText));
  return known.get(unsafeText);
}

/**
 * The first day that a date may mean, as milliseconds in UTC, to sort by; what has no start sorts first.
 *
 * @throws RangeError when the text is no date: the schemas let none through.
 */
export function earliestOf(text: string): number {
  const bounds = dateBounds(text);
  if (bounds === undefined) throw new RangeError(`“${text}” is not a date`);
  return bounds.earliest ?? Number.NEGATIVE_INFINITY;
}

/** More years than anybody remembers: what spans more, as `XXXX` or `1XXX` does, tells no year. */
const MOST_YEARS = 120;

/**
 * The years under which a date is found in lists and by filters: all that it touches, or where a side is open the year of
 * the side that is known; none where it spans more than 120 years.
 *
 * @example yearsOf('2016-11/2018') // [2016, 2017, 2018]
 * @example yearsOf('2022-10-24/..') // [2022]
 */
export function yearsOf(text: string): number[] {
  const bounds = dateBounds(text);
  const [first, last] = [bounds?.earliest, bounds?.latest].map((bound) =>
    typeof bound === 'number' && Number.isFinite(bound)
      ? new Date(bound).getUTCFullYear()
      : undefined,
  );
  if (first === undefined || last === undefined)
    return [first, last].filter((year) => year !== undefined);
  if (last - first >= MOST_YEARS) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether a text is one exact day, `2026-11-24`. */
export function isDay(unsafeText: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(unsafeText) && dateBounds(unsafeText) !== undefined;
}
