/** Dates as a reader says them, in the interface's words: no more exact than the date itself. */
import { localeFor, type Locale } from '../i18n/locales.ts';
import { stringsFor, type StringKey, type Translate } from '../i18n/strings.ts';
import { dateBounds } from '../record/date.ts';

const DATE = /^(-?\d{4}|\d{2}[\dX]X|XXXX|Y-?\d{5,})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?([?~%])?$/;
const UNKNOWN = new Set(['', '..', 'XXXX']);

type Field = 'year' | 'month';
interface Language {
  say: Translate;
  monthName: (month: string) => string;
  /** Where the year comes first, it is the second side of a span that need not say it again. */
  yearFirst: boolean;
  /** Dates said before: one date stands on many pages. */
  said: Map<string, string>;
}

/** One side of an interval, or a date by itself. Months and days that are unknown are missing. */
interface Part {
  year: string;
  month: string | undefined;
  day: string | undefined;
  qualifier: string | undefined;
  /** What is written as `XX`. */
  unknown: 'month' | 'day' | undefined;
}

const languages = new Map<Locale, Language>();

function languageOf(locale: Locale): Language {
  const months = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    month: 'long',
  });
  const say = stringsFor(locale);
  return {
    say,
    monthName: (month) => months.format(Date.UTC(2000, Number(month) - 1, 1)),
    yearFirst: say('date.month', { year: '1', month: '2' }).indexOf('1') === 0,
    said: new Map(),
  };
}

function partOf(text: string): Part | undefined {
  const [, year, month, day, qualifier] = DATE.exec(text) ?? [];
  if (year === undefined) return undefined;
  const known = (field: string | undefined) => (field === 'XX' ? undefined : field);
  const unknown = month === 'XX' && day === undefined ? 'month' : day === 'XX' ? 'day' : undefined;
  return { year, month: known(month), day: known(day), qualifier, unknown };
}

/** The day, month and year that are known, less what is left out, in the order of the language. */
function calendarWords(
  { year: written, month, day }: Part,
  { say, monthName }: Language,
  leaveOut: readonly Field[],
): string {
  const year = String(Math.abs(Number(written.replace('Y', ''))));
  if (month === undefined) return say('date.year', { year });
  const name = monthName(month);
  if (day === undefined)
    return leaveOut.includes('year') ? name : say('date.month', { month: name, year });
  const number = day === '01' ? say('date.first_of_month') : String(Number(day));
  if (leaveOut.includes('month')) return say('date.day_alone', { day: number });
  if (leaveOut.includes('year')) return say('date.day_and_month', { day: number, month: name });
  return say('date.day', { day: number, month: name, year });
}

function exactWords(part: Part, language: Language, leaveOut: readonly Field[] = []): string {
  const { say } = language;
  const { year } = part;
  if (year.endsWith('XX'))
    return say('date.span', {
      from: say('date.year', { year: year.replace('XX', '00') }),
      to: say('date.year', { year: year.replace('XX', '99') }),
    });
  if (year.endsWith('X')) return say('date.decade', { year: year.replace('X', '0') });
  // There is no year 0: the one before the year 1 is called 1 BC.
  const number = Number(year.replace('Y', ''));
  if (number > 0) return calendarWords(part, language, leaveOut);
  const counted = { ...part, year: String(1 - number) };
  return say('date.before_christ', { date: calendarWords(counted, language, leaveOut) });
}

const UNKNOWN_KEYS = { month: 'date.month_unknown', day: 'date.day_unknown' } as const;

/** A date with what is said of its certainty. */
function partWords(part: Part, language: Language, leaveOut: readonly Field[] = []): string {
  const { say } = language;
  const exact = exactWords(part, language, leaveOut);
  const known =
    part.unknown === undefined ? exact : say(UNKNOWN_KEYS[part.unknown], { date: exact });
  const key: StringKey = part.day === undefined ? 'date.about' : 'date.about_day';
  const about =
    part.qualifier === '~' || part.qualifier === '%' ? say(key, { date: known }) : known;
  return part.qualifier === '?' || part.qualifier === '%'
    ? say('date.uncertain', { date: about })
    : about;
}

/** What one side need not say because the other says it: “22 to 23 June 2021”. */
function sharedFields(from: Part, to: Part): Field[] {
  if (from.qualifier !== undefined || to.qualifier !== undefined) return [];
  if (from.month === undefined || to.month === undefined || from.year !== to.year) return [];
  const sameMonth = from.month === to.month && from.day !== undefined && to.day !== undefined;
  return sameMonth ? ['year', 'month'] : ['year'];
}

function openWords(part: Part, side: 'start' | 'end', language: Language): string {
  const { say } = language;
  const isDay = part.day !== undefined;
  const key: StringKey =
    side === 'start'
      ? isDay
        ? 'date.after_day'
        : 'date.from_on'
      : isDay
        ? 'date.until_day'
        : 'date.until';
  const words = say(key, { date: exactWords(part, language) });
  return part.qualifier === undefined ? words : say('date.uncertain', { date: words });
}

function intervalWords(first: string, last: string, language: Language): string {
  const { say } = language;
  const from = partOf(first);
  const to = partOf(last);
  if (from === undefined && to === undefined) return say('date.unknown');
  if (from !== undefined && last === '..') return openWords(from, 'start', language);
  if (to !== undefined && first === '..') return openWords(to, 'end', language);
  const shared = from && to ? sharedFields(from, to) : [];
  const [beforeSpan, afterSpan] = language.yearFirst
    ? [[], shared.filter((field) => field === 'year')]
    : [shared, []];
  const unknown = say('date.unknown');
  return say(
    to?.day === undefined || to.qualifier !== undefined ? 'date.span' : 'date.span_to_day',
    {
      from: from === undefined ? unknown : partWords(from, language, beforeSpan),
      to: to === undefined ? unknown : partWords(to, language, afterSpan),
    },
  );
}

function wordsOf(edtf: string, language: Language): string {
  if (dateBounds(edtf) === undefined) throw new RangeError(`“${edtf}” is not a date`);
  const [first = '', last] = edtf.split('/');
  if (last !== undefined) return intervalWords(first, last, language);
  if (UNKNOWN.has(first)) return language.say('date.unknown');
  const part = partOf(first);
  return part === undefined ? edtf : partWords(part, language);
}

/**
 * An EDTF date or interval in words, in the interface language for `lang`.
 *
 * @throws RangeError where the text is no date: the schemas let none through.
 * @example edtfToWords('2016-11/2019-08', 'en') // 'November 2016 to August 2019'
 * @example edtfToWords('2022-10-24/..', 'fr') // 'après le 24 octobre 2022'
 */
export function edtfToWords(edtf: string, lang: string): string {
  const locale = localeFor(lang);
  const language = languages.get(locale) ?? languageOf(locale);
  languages.set(locale, language);
  const words = language.said.get(edtf) ?? wordsOf(edtf, language);
  language.said.set(edtf, words);
  return words;
}
