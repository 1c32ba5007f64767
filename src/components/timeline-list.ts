/** The timeline by years. */
import type { PublicEvent } from '../disclose/public-archive.ts';
import { earliestOf } from '../record/date.ts';
import { entryPath } from '../record/list-page.ts';

export interface YearGroup {
  year: number;
  /** Id of the group on its page: `year-2017`. */
  id: string;
  events: PublicEvent[];
}

/**
 * The year under which an event stands: that of the first day that its date may mean.
 *
 * @example yearOf({ on: '2016-11/2019' }) // 2016
 */
function yearOf({ on }: Pick<PublicEvent, 'on'>): number {
  return new Date(earliestOf(on)).getUTCFullYear();
}

/** Events in the order of time, as one group for each year. */
export function groupByYear(events: readonly PublicEvent[]): YearGroup[] {
  return [...Map.groupBy(events, yearOf)].map(([year, own]) => ({
    year,
    id: `year-${String(year)}`,
    events: own,
  }));
}

/**
 * The years of a whole timeline, each with the address at which it begins.
 *
 * @example timelineYears(archive.events)[0] // { year: 2009, href: '/timeline/#year-2009' }
 */
export function timelineYears(events: readonly PublicEvent[]): { year: number; href: string }[] {
  let place = 0;
  return groupByYear(events).map(({ year, id, events: own }) => {
    const href = entryPath('/timeline/', place, id);
    place += own.length;
    return { year, href };
  });
}
