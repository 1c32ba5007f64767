/** What time it is, asked of whoever runs a verb: the ledger's days are in UTC, and tests have their own. */

export type Clock = () => Date;

/**
 * The clock of a verb: `SOURCE_DATE_EPOCH` (seconds since 1970, of reproducible-builds.org) where it is set, else the
 * system's.
 *
 * @throws RangeError when the variable is no number of seconds
 */
export function clockOf(environment: NodeJS.ProcessEnv): Clock {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return () => new Date();
  if (!/^\d{1,11}$/.test(epoch))
    throw new RangeError(`SOURCE_DATE_EPOCH is “${epoch}” and must be seconds since 1970`);
  return () => new Date(Number(epoch) * 1000);
}

/**
 * The day in UTC.
 *
 * @example dayOf(() => new Date('2026-11-24T23:59:59-05:00')) // '2026-11-25'
 */
export function dayOf(clock: Clock): string {
  return clock().toISOString().slice(0, 10);
}
