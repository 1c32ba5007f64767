/** How a document is filed: the values that it has for each filter, and the day that it is sorted by. */
import type { NamedReference } from '../disclose/public-archive.ts';
import { dateBounds, yearsOf } from '../record/date.ts';
import { LISTED_ACTS, type Act } from '../record/vocabulary.ts';
import type { FacetValue, Filing } from './facets.ts';

const plain = (values: readonly string[]): FacetValue[] => values.map((value) => ({ value }));

/**
 * The first day that a date may mean, in days since 1970; the last one where it has no first.
 *
 * @example filedDay('1970-01-02') // 1
 */
function filedDay(date: string): number | undefined {
  const bounds = dateBounds(date);
  const bound = [bounds?.earliest, bounds?.latest].find(
    (one): one is number => one !== null && one !== undefined && Number.isFinite(one),
  );
  return bound === undefined ? undefined : Math.floor(bound / 86_400_000);
}

/** Records that a document names, where they are shown; each once. */
function recordValues(
  ids: readonly string[],
  references: ReadonlyMap<string, NamedReference>,
): FacetValue[] {
  return [...new Set(ids)].flatMap((id) => {
    const name = references.get(id)?.label;
    return name === undefined ? [] : [{ value: id, name }];
  });
}

/** What a document may be filed under. Acts that must not make a list are left out here, whoever hands them over. */
export function filingOf(of: {
  references?: ReadonlyMap<string, NamedReference>;
  acts?: readonly Act[] | undefined;
  places?: readonly string[];
  organisations?: readonly string[];
  /** What it is about, or when it was issued; a series has many. */
  date?: string | readonly string[] | undefined;
  language?: string | undefined;
  verification?: string | undefined;
}): Filing {
  const references = of.references ?? new Map<string, NamedReference>();
  const listed: readonly string[] = LISTED_ACTS;
  const dates = [of.date ?? []].flat();
  const days = dates.flatMap((date) => filedDay(date) ?? []);
  return {
    values: {
      act: plain((of.acts ?? []).filter((act) => listed.includes(act))),
      place: recordValues(of.places ?? [], references),
      organisation: recordValues(of.organisations ?? [], references),
      year: plain([...new Set(dates.flatMap(yearsOf))].sort((a, b) => a - b).map(String)),
      language: of.language === undefined ? [] : plain([of.language]),
      verification: of.verification === undefined ? [] : plain([of.verification]),
    },
    day: days.length === 0 ? undefined : Math.min(...days),
  };
}
