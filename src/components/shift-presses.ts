/**
 * Counts presses of Shift: three of them, with at most five seconds between two, leave the page. Any other key begins
 * anew, so that whoever writes capitals does not leave.
 */

export const PRESSES = 3;
export const LONGEST_PAUSE = 5000;

export interface ShiftPresses {
  /** How many presses count so far, from 0 to PRESSES. */
  count: number;
  /** When the last of them was made, in milliseconds of any clock that runs forward. */
  at: number;
}

export const NO_PRESSES: ShiftPresses = { count: 0, at: 0 };

/**
 * The count after one more key.
 *
 * @param key as the browser names it (`KeyboardEvent.key`)
 * @param repeated whether the key is held down: a held key is one press
 * @example afterKey({ count: 2, at: 1000 }, 'Shift', 2000) // { count: 3, at: 2000 }
 * @example afterKey({ count: 2, at: 1000 }, 'a', 2000) // NO_PRESSES
 */
export function afterKey(
  presses: ShiftPresses,
  key: string,
  now: number,
  repeated = false,
): ShiftPresses {
  if (repeated && key === 'Shift') return presses;
  if (key !== 'Shift') return NO_PRESSES;
  const inTime = presses.count > 0 && now - presses.at <= LONGEST_PAUSE;
  return { count: inTime ? Math.min(presses.count + 1, PRESSES) : 1, at: now };
}

/** Whether the count has run out by itself. */
export function hasExpired(presses: ShiftPresses, now: number): boolean {
  return presses.count > 0 && now - presses.at > LONGEST_PAUSE;
}
