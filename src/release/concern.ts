/** Which mistakes stop a batch: those in what it releases and in what that names. Others are only told. */
import { basename } from 'node:path';
import type { Archive, WorkingTranslation } from '../read/archive.ts';
import { isLivingKind, KINDS, kindOf } from '../record/identifier.ts';
import type { TextPlan } from './text-plan.ts';
import { textFolder } from './text-plan.ts';

/** A translation that is not in the batch, and that nobody meant to be in it, does not hold up its original. */
function staysBehind(file: WorkingTranslation, plan: TextPlan | undefined): boolean {
  const isMeant = file.status === 'ready' && file.record === undefined;
  return !isMeant && plan?.steps.some((step) => step.working.file === file.file) !== true;
}

/**
 * Whether a file belongs to a batch.
 *
 * @param ids what is released or issued, and what it names
 * @param plans what of it is planned
 * @param asked texts whose release was asked for, planned or not
 * @returns a question to ask of a path from the folder that holds `content/`
 */
export function concernsOf(
  archive: Archive,
  ids: Iterable<string>,
  plans: readonly TextPlan[],
  asked: Iterable<string>,
): (file: string) => boolean {
  const root = basename(archive.folder);
  const files = new Set([`${root}/archive.yml`]);
  for (const id of ids) {
    files.add(`${root}/ledger/${id}.jsonl`);
    if (isLivingKind(kindOf(id))) files.add(`${root}/${KINDS[kindOf(id)].folder}/${id}.yml`);
    if (kindOf(id) === 'series') files.add(`${root}/${KINDS.series.folder}/${id}.csv`);
  }
  const left = new Set<string>();
  const folders: string[] = [];
  for (const id of new Set([...asked, ...plans.map((plan) => plan.id)])) {
    folders.push(`${root}/${KINDS[kindOf(id)].folder}/${id}`);
    const plan = plans.find((planned) => planned.id === id);
    for (const file of textFolder(archive, id)?.translations.values() ?? [])
      if (staysBehind(file, plan)) left.add(file.file);
  }
  return (file) =>
    files.has(file) ||
    (!left.has(file) && folders.some((folder) => file === folder || file.startsWith(`${folder}/`)));
}
