/** What a command asks for becomes one batch: texts, and the authorities that are issued with them. */
import { authorityFile, reach } from '../disclose/reach.ts';
import type { Archive } from '../read/archive.ts';
import { isLivingKind, isIdentifier, isTextKind, kindOf } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { namedByPlan, reportNamed } from './named-records.ts';
import { refusal } from './refusal.ts';
import { planText, textFolder, type TextPlan } from './text-plan.ts';

export interface BatchPlan {
  texts: TextPlan[];
  /** Authorities to issue, sorted. */
  issues: string[];
  /** Reasons against it; the batch may go on where none is an error. */
  problems: Problem[];
}

const neverIssued = (archive: Archive, id: string) =>
  (archive.ledgers.get(id)?.account.state.name ?? 'none') === 'none';

/** Authorities that what is in the batch needs and that were never issued. */
function issuesFor(archive: Archive, ids: Iterable<string>): string[] {
  return [...new Set(ids)]
    .filter((id) => isLivingKind(kindOf(id)) && neverIssued(archive, id))
    .filter((id) => authorityFile(archive, id) !== undefined)
    .sort();
}

function planAuthority(archive: Archive, id: string, problems: Problem[]): string[] {
  const living = authorityFile(archive, id);
  const file = living?.file ?? id;
  const state = archive.ledgers.get(id)?.account.state ?? { name: 'none' };
  switch (state.name) {
    case 'none':
      // Of what lives, a series alone is written as a draft first.
      if (
        living?.kind === 'series' &&
        'status' in living.record &&
        living.record.status !== 'ready'
      ) {
        problems.push(refusal('not-ready', file, { id, status: living.record.status }));
        return [];
      }
      return [id, ...reach(archive, [[id, [id]]]).keys()];
    case 'issued':
    case 'active':
      problems.push(refusal('nothing-changed', file, { id }, 'warning'));
      // What it names may have been added since.
      return [...reach(archive, [[id, [id]]]).keys()];
    case 'withdrawn':
      problems.push(refusal('is-withdrawn', file, { id }));
      return [];
    case 'moved':
      problems.push(refusal('is-moved', file, { id, to: state.to }));
      return [];
    case 'erased':
      problems.push(refusal('is-erased', file, { id }));
      return [];
  }
}

/**
 * Plans what was named. Whatever speaks against any of it is an error: a batch is released whole or not at all.
 */
export function planNamed(archive: Archive, ids: readonly string[]): BatchPlan {
  const problems: Problem[] = [];
  const texts: TextPlan[] = [];
  const authorities: string[] = [];
  for (const id of [...new Set(ids)].sort()) {
    if (!isIdentifier(id) || !exists(archive, id))
      problems.push(refusal('no-such-record', id, { id }));
    else if (isLivingKind(kindOf(id))) authorities.push(...planAuthority(archive, id, problems));
    else if (isTextKind(kindOf(id))) {
      const planned = planText(archive, id, true);
      problems.push(...planned.problems);
      if (planned.plan !== undefined) texts.push(planned.plan);
    } else problems.push(refusal('not-releasable', id, { id }));
  }
  const batch = new Set(texts.map(({ id }) => id));
  for (const plan of texts) problems.push(...reportNamed(archive, plan, batch));
  const named = texts.flatMap((plan) => [...namedByPlan(archive, plan)]);
  return { texts, issues: issuesFor(archive, [...named, ...authorities]), problems };
}

function exists(archive: Archive, id: string): boolean {
  return (
    textFolder(archive, id) !== undefined ||
    authorityFile(archive, id) !== undefined ||
    archive.ledgers.has(id)
  );
}

/**
 * Plans everything that is ready and whose words have changed. What cannot be released is left out with a warning, and
 * so is what names it.
 */
export function planAll(archive: Archive): BatchPlan {
  const problems: Problem[] = [];
  const leaveOut = (reasons: readonly Problem[]) =>
    problems.push(...reasons.map((reason): Problem => ({ ...reason, severity: 'warning' })));
  let texts: TextPlan[] = [];
  for (const id of [...archive.testimonies.keys(), ...archive.reports.keys()].sort()) {
    const planned = planText(archive, id, false);
    leaveOut(planned.problems);
    if (planned.plan !== undefined) texts.push(planned.plan);
  }
  for (;;) {
    const batch = new Set(texts.map(({ id }) => id));
    const refused = new Map(texts.map((plan) => [plan.id, reportNamed(archive, plan, batch)]));
    const fit = texts.filter(({ id }) => refused.get(id)?.length === 0);
    if (fit.length === texts.length) break;
    for (const reasons of refused.values()) leaveOut(reasons);
    texts = fit;
  }
  const named = texts.flatMap((plan) => [...namedByPlan(archive, plan)]);
  return { texts, issues: issuesFor(archive, named), problems };
}
