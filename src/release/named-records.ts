/** Whatever a batch names must be public with it: authorities are issued along, texts must be released or in the batch. */
import { authorityFile, reach } from '../disclose/reach.ts';
import { TEXT_SCHEMAS } from '../disclose/words.ts';
import type { Archive, LivingFile } from '../read/archive.ts';
import { namingsIn } from '../record/naming.ts';
import type { Problem } from '../record/problem.ts';
import { readCitations } from '../text/citation.ts';
import { refusal } from './refusal.ts';
import type { Step, TextPlan } from './text-plan.ts';

/** What has a status is issued once its editors are done with it. */
export function reportUnready({ id, file, record }: LivingFile): Problem[] {
  if (!('status' in record) || record.status === 'ready') return [];
  return [refusal('not-ready', file, { id, status: record.status })];
}

/**
 * The identifiers that one step names, sorted: fields of the record and citations of the body. A translation adds its
 * citations alone; the rest is named by its original.
 */
export function namedByStep(plan: TextPlan, step: Step): string[] {
  const cited = readCitations(step.working.body).map(({ source }) => source);
  const fields =
    step.role === 'original'
      ? namingsIn(TEXT_SCHEMAS[plan.folder.kind], step.fields).map(({ id }) => id)
      : [];
  return [...new Set([...fields, ...cited])].sort();
}

/** What a plan names, and every authority that follows from it. */
export function namedByPlan(archive: Archive, plan: TextPlan): Set<string> {
  const named = plan.steps.flatMap((step) => namedByStep(plan, step));
  return new Set([...named, ...reach(archive, [[plan.id, named]]).keys()]);
}

/**
 * Reasons why a plan cannot be released together with the rest of its batch.
 *
 * @param batch identifiers of everything that is released or issued at once
 */
export function reportNamed(
  archive: Archive,
  plan: TextPlan,
  batch: ReadonlySet<string>,
): Problem[] {
  const { id, folder } = plan;
  const file = folder.working?.file ?? id;
  return [...namedByPlan(archive, plan)].sort().flatMap((named) => {
    if (batch.has(named)) return [];
    const state = archive.ledgers.get(named)?.account.state ?? { name: 'none' };
    switch (state.name) {
      case 'erased':
      case 'withdrawn':
        return [refusal('names-gone', file, { id, named, state: state.name })];
      case 'moved':
        return [refusal('names-moved', file, { id, named, to: state.to })];
      case 'issued':
      case 'active':
        return [];
      case 'none': {
        // Only what has no versions has a file there: it is issued along once its editors are done with it.
        const living = authorityFile(archive, named);
        return living === undefined
          ? [refusal('names-unreleased', file, { id, named })]
          : reportUnready(living);
      }
    }
  });
}
