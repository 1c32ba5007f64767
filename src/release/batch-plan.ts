/** What a command asks for becomes one batch: texts, and the authorities that are issued with them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { authorityFile, reach } from '../disclose/reach.ts';
import type { Archive } from '../read/archive.ts';
import { isLivingKind, isIdentifier, kindOf, KINDS } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { namedByPlan, reportNamed, reportUnready } from './named-records.ts';
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

function planLiving(archive: Archive, id: string, problems: Problem[]): string[] {
  const living = authorityFile(archive, id);
  const file = living?.file ?? id;
  const state = archive.ledgers.get(id)?.account.state ?? { name: 'none' };
  switch (state.name) {
    case 'none':
      if (living !== undefined) {
        const unready = reportUnready(living);
        problems.push(...unready);
        if (unready.length > 0) return [];
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

/** Whether a record without versions has a file that came to nothing: a draft that lacks fields, or one with mistakes. */
function hasFile({ folder }: Archive, id: string): boolean {
  return isIdentifier(id) && existsSync(join(folder, KINDS[kindOf(id)].folder, `${id}.yml`));
}

/**
 * Plans what was named. Whatever speaks against any of it is an error: a batch is released whole or not at all.
 */
export function planNamed(archive: Archive, ids: readonly string[]): BatchPlan {
  const problems: Problem[] = [];
  const texts: TextPlan[] = [];
  const living: string[] = [];
  for (const id of [...new Set(ids)].sort()) {
    if (!isIdentifier(id) || !exists(archive, id))
      problems.push(refusal(hasFile(archive, id) ? 'not-whole' : 'no-such-record', id, { id }));
    else if (isLivingKind(kindOf(id))) living.push(...planLiving(archive, id, problems));
    else {
      const planned = planText(archive, id, true);
      problems.push(...planned.problems);
      if (planned.plan !== undefined) texts.push(planned.plan);
    }
  }
  const batch = new Set(texts.map(({ id }) => id));
  for (const plan of texts) problems.push(...reportNamed(archive, plan, batch));
  const named = texts.flatMap((plan) => [...namedByPlan(archive, plan)]);
  return { texts, issues: issuesFor(archive, [...named, ...living]), problems };
}

function exists(archive: Archive, id: string): boolean {
  return (
    textFolder(archive, id) !== undefined ||
    authorityFile(archive, id) !== undefined ||
    archive.ledgers.has(id)
  );
}

/** Series and collections that are ready, and what they show. What entries of lists need is found by disclosure. */
function reachedForItself(archive: Archive): string[] {
  const ready = [...archive.series.values(), ...archive.collections.values()].filter(
    (file) => reportUnready(file).length === 0,
  );
  const seeds = ready.map(({ id }): [string, string[]] => [id, [id]]);
  return [...reach(archive, seeds).keys()];
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
  return { texts, issues: issuesFor(archive, [...named, ...reachedForItself(archive)]), problems };
}
