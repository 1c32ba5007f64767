/** How many tests passed, as Node's runner and Playwright report it. */

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

/**
 * Reads the end of a TAP report of `node --test`. A cancelled test has failed; an unfinished report holds no test.
 *
 * @example readNodeCounts('# tests 3\n# pass 2\n# fail 1\n…') // { passed: 2, failed: 1, skipped: 0 }
 */
export function readNodeCounts(tap: string): Counts {
  const lastOf = (name: string) =>
    Number([...tap.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))].at(-1)?.[1] ?? 0);
  return {
    passed: lastOf('pass'),
    failed: lastOf('fail') + lastOf('cancelled'),
    skipped: lastOf('skipped') + lastOf('todo'),
  };
}

/**
 * Reads Playwright's JSON report. A test that passed only at a second try has failed, and so has whatever broke outside
 * of a test, as the setup; a report that cannot be read holds no test.
 *
 * @example readPlaywrightCounts('{"stats":{"expected":4,"unexpected":1,"flaky":0,"skipped":0},"errors":[]}')
 * // { passed: 4, failed: 1, skipped: 0 }
 */
export function readPlaywrightCounts(json: string): Counts {
  let report: { stats?: Record<string, number>; errors?: unknown[] };
  try {
    report = JSON.parse(json) as typeof report;
  } catch {
    return NONE;
  }
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  return { passed: expected, failed: unexpected + flaky + (report.errors?.length ?? 0), skipped };
}

/**
 * What a stage adds to the sum. A stage without tests (`counts` is undefined) adds nothing while it succeeds; a stage
 * that fails adds at least one failure, and so does a stage of tests in which no test ran.
 *
 * @example sumUp(false, undefined) // { passed: 0, failed: 1, skipped: 0 }
 */
export function sumUp(succeeded: boolean, counts: Counts | undefined): Counts {
  const { passed, failed, skipped } = counts ?? NONE;
  const ranNothing = counts !== undefined && passed + failed === 0;
  return { passed, failed: Math.max(failed, succeeded && !ranNothing ? 0 : 1), skipped };
}
