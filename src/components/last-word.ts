/** Where a person is: the dated words about it, in the order of time. */
import { earliestOf } from '../record/date.ts';
import type { Person, Place } from '../record/authority.ts';

export type LastKnown = NonNullable<Person['last_known']>[number];

/** All dated words about a person, oldest first; equal dates stay as written. */
export function chainOf(person: Person): LastKnown[] {
  return [...(person.last_known ?? [])].sort((a, b) => earliestOf(a.on) - earliestOf(b.on));
}

/** The last dated word, the answer to “where is this person now?”; undefined where there is none. */
export function lastWordOf(person: Person): LastKnown | undefined {
  return chainOf(person).at(-1);
}

/**
 * The time of a phase as one EDTF date: an interval where its end is known.
 *
 * @example phaseDates({ from: '2017', to: '2019-10' }) // '2017/2019-10'
 */
export function phaseDates({
  from,
  to,
}: Pick<NonNullable<Place['phases']>[number], 'from' | 'to'>): string {
  return to === undefined || from.includes('/') || to.includes('/') ? from : `${from}/${to}`;
}
