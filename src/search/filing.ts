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
function filedDay(date: string | undefined): number | undefined {
  const bounds = date === undefined ? undefined : dateBounds(date);
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
  date?: string | undefined;
  language?: string | undefined;
  verification?: string | undefined;
}): Filing {
  const references = of.references ?? new Map<string, NamedReference>();
  const listed: readonly string[] = LISTED_ACTS;
  return {
    values: {
      act: plain((of.acts ?? []).filter((act) => listed.includes(act))),
      place: recordValues(of.places ?? [], references),
      organisation: recordValues(of.organisations ?? [], references),
      year: of.date === undefined ? [] : plain(yearsOf(of.date).map(String)),
      language: of.language === undefined ? [] : plain([of.language]),
      verification: of.verification === undefined ? [] : plain([of.verification]),
    },
    day: filedDay(of.date),
  };
}
