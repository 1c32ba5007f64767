/** Where a person is: the dated words about it, in the order of time. */
import type { Person } from './authority.ts';
import { earliestOf } from './date.ts';

export type LastKnown = NonNullable<Person['last_known']>[number];

/** All dated words about a person, oldest first; equal dates stay as written. */
export function chainOf(person: Person): LastKnown[] {
  return [...(person.last_known ?? [])].sort((a, b) => earliestOf(a.on) - earliestOf(b.on));
}

/** The last dated word, the answer to “where is this person now?”; undefined where there is none. */
export function lastWordOf(person: Person): LastKnown | undefined {
  return chainOf(person).at(-1);
}
