/** What can be said only of all units together, and the order in which everything is said. */
import { byPlace, type Problem } from '../record/problem.ts';
import type { OpenReading } from './open-reading.ts';
import type { UnitResult } from './reading.ts';
import type { Unit } from './walk.ts';

/** Claims that are named and that their report does not have. */
function missingClaims(read: readonly (readonly [Unit, UnitResult])[]): Problem[] {
  const claims = new Map<string, ReadonlySet<string>>();
  for (const [unit, result] of read)
    if (unit.of === 'text') claims.set(unit.id, new Set(result.claims));
  return read.flatMap(([, { namedClaims }]) =>
    // A report that is gone keeps its claims: their addresses are answered for ever.
    namedClaims.flatMap(({ id, claim, problem }) =>
      claims.get(id)?.has(claim) === false ? [problem] : [],
    ),
  );
}

/**
 * Every problem of an archive, by file and line.
 *
 * @param read each unit with what it came to
 */
export function problemsTogether(
  { problems, problemsWith }: OpenReading,
  read: readonly (readonly [Unit, UnitResult])[],
): Problem[] {
  const names = read.flatMap(([, result]) => result.names);
  return [
    ...problems,
    ...read.flatMap(([, result]) => result.problems),
    ...missingClaims(read),
    ...problemsWith(names),
  ].sort(byPlace);
}
