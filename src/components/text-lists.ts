/** The order of the lists of testimonies and reports, and what stands under each year. */
import type { PublicArchive, PublicText } from '../disclose/public-archive.ts';
import { earliestOf, yearsOf } from '../record/date.ts';
import { DEFAULT_LOCALE, type Locale } from '../i18n/locales.ts';
import { shownReports, shownTestimonies, type CurrentText } from './archive-index.ts';
import { textIn } from './reading-language.ts';

const titles = new Intl.Collator('en');

/** What a text is about in time, to be listed by: the period of a testimony, else when it was recorded; the issue of a report. */
export function dateOf({ words: { record } }: CurrentText): string {
  return 'issued' in record ? record.issued : (record.period ?? record.recorded);
}

/** By time, then by title. */
export function byDate(a: CurrentText, b: CurrentText): number {
  return (
    earliestOf(dateOf(a)) - earliestOf(dateOf(b)) ||
    titles.compare(a.words.record.title, b.words.record.title) ||
    (a.text.id < b.text.id ? -1 : 1)
  );
}

/** One entry of a list: a text that is shown, or one that is listed only. */
export type ListedText = CurrentText | { text: PublicText; words: undefined };

function listOf(shown: CurrentText[], all: readonly PublicText[]): ListedText[] {
  const listedOnly = all.filter(({ shown: { state } }) => state === 'listed');
  return [...shown.sort(byDate), ...listedOnly.map((text) => ({ text, words: undefined }))];
}

/** All testimonies by time; those that are listed only stand last. */
export function testimonyList(archive: PublicArchive): ListedText[] {
  return listOf(shownTestimonies(archive), archive.testimonies);
}
export function reportList(archive: PublicArchive): ListedText[] {
  return listOf(shownReports(archive), archive.reports);
}

/** What stands under a year: a text, or one claim of a report. */
export interface YearEntry {
  kind: 'testimony' | 'report' | 'claim';
  date: string;
  lang: string;
  title: string;
  href: string;
  /** The report and number of a claim. */
  claim: { id: string; report: string } | undefined;
}

function entriesOf(current: CurrentText): YearEntry[] {
  const {
    text: { kind },
    words: { record, lang },
    href,
  } = current;
  const own: YearEntry = {
    kind,
    date: dateOf(current),
    lang,
    title: record.title,
    href,
    claim: undefined,
  };
  if (!('claims' in record)) return [own];
  const claims = record.claims.flatMap(({ id, text, about, retired }): YearEntry[] =>
    about?.period === undefined || retired !== undefined
      ? []
      : [
          {
            kind: 'claim',
            date: about.period,
            lang,
            title: text,
            href: `${href}#${id}`,
            claim: { id, report: record.title },
          },
        ],
  );
  return [own, ...claims];
}

const KIND_ORDER = ['testimony', 'report', 'claim'];

/**
 * Entries by year, latest year last; in a year testimonies first, then reports, then claims, each by time.
 *
 * @param locale the language in which the entries are read, where a text is translated
 */
export function yearLists(
  archive: PublicArchive,
  locale: Locale = DEFAULT_LOCALE,
): Map<number, YearEntry[]> {
  const years = new Map<number, YearEntry[]>();
  for (const current of [...shownTestimonies(archive), ...shownReports(archive)])
    for (const entry of entriesOf(textIn(current, locale)))
      for (const year of yearsOf(entry.date)) {
        const list = years.get(year);
        if (list === undefined) years.set(year, [entry]);
        else list.push(entry);
      }
  for (const entries of years.values())
    entries.sort(
      (a, b) =>
        KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
        earliestOf(a.date) - earliestOf(b.date) ||
        (a.href < b.href ? -1 : 1),
    );
  return new Map([...years].sort(([a], [b]) => a - b));
}

/** How many entries of each kind a year has. */
export function countsOf(entries: readonly YearEntry[]): Record<YearEntry['kind'], number> {
  const counts = { testimony: 0, report: 0, claim: 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}

/** One public correction of a text that is shown. */
export interface ListedCorrection {
  on: string;
  what: string;
  title: string;
  lang: string;
  href: string;
}

/** All corrections, newest first, in a language where a text is translated into it. */
export function correctionsOf(
  archive: PublicArchive,
  locale: Locale = DEFAULT_LOCALE,
): ListedCorrection[] {
  return [...shownTestimonies(archive), ...shownReports(archive)]
    .map((current) => textIn(current, locale))
    .flatMap(({ words: { record, lang }, href }) =>
      (record.corrections ?? []).map(({ on, what }) => ({
        on,
        what,
        title: record.title,
        lang,
        href,
      })),
    )
    .sort((a, b) => (a.on === b.on ? (a.href < b.href ? -1 : 1) : a.on < b.on ? 1 : -1));
}

/** The texts released last, newest first. */
export function newestTexts(
  archive: PublicArchive,
  most: number,
): (CurrentText & { released: string })[] {
  return [...shownTestimonies(archive), ...shownReports(archive)]
    .map((current) => ({
      ...current,
      released: current.text.editions[0]?.current?.released ?? '',
    }))
    .sort((a, b) =>
      a.released === b.released ? (a.href < b.href ? -1 : 1) : a.released < b.released ? 1 : -1,
    )
    .slice(0, most);
}
