/** When a place was used for something: since when, and until when where that is known. */
import { dateBounds } from './date.ts';

interface Phase {
  from: string;
  to?: string | undefined;
}

/**
 * The time of a phase as one EDTF date: an interval where its end is known.
 *
 * @example phaseDates({ from: '2017', to: '2019-10' }) // '2017/2019-10'
 */
export function phaseDates({ from, to }: Phase): string {
  return to === undefined ? from : `${from}/${to}`;
}

/** Whether a phase is one stretch of time. What is no date by itself is refused before. */
export function isPhase(phase: Phase): boolean {
  const isDate = [phase.from, phase.to ?? phase.from].every(
    (date) => dateBounds(date) !== undefined,
  );
  return !isDate || dateBounds(phaseDates(phase)) !== undefined;
}
