/** The sentence by which readers are told what changed. */
import type { Problem } from '../record/problem.ts';
import { findForbidden } from '../text/characters.ts';
import type { BatchPlan } from './batch-plan.ts';
import { refusal } from './refusal.ts';

const FIRST = 'first release';

/** Whether words are one sentence of 1 to 500 characters, on one line. */
export function isChangeSentence(words: string): boolean {
  return /^\S(?:.{0,498}\S)?$/u.test(words) && findForbidden(words).length === 0;
}

/** The sentence for each version, or the reason why there is none. A first version beside later ones is a first release. */
export function changesFor(
  plan: BatchPlan,
  changes: string | undefined,
  problems: Problem[],
): (version: number) => string {
  const steps = plan.texts.flatMap(({ steps: own, id }) => own.map((step) => ({ ...step, id })));
  const later = steps.filter(({ version }) => version > 1);
  if (changes !== undefined && !isChangeSentence(changes))
    problems.push(refusal('changes-unfit', '--changes', {}));
  if (changes === undefined)
    for (const { id, working } of later)
      problems.push(refusal('changes-missing', working.file, { id }));
  return (version) => (version === 1 && later.length > 0 ? FIRST : (changes ?? FIRST));
}
