/** Every record that a file names must exist. */
import type { z } from 'astro/zod';
import { isIdentifier } from '../record/identifier.ts';
import { namingsIn } from '../record/naming.ts';
import { Mistakes } from './mistakes.ts';
import { nearestIdentifier } from './nearest.ts';
import type { NamedClaim, ReadingContext } from './reading.ts';
import { nameOf, type YamlTree } from './yaml-tree.ts';

/** Fields in which a record cannot mean itself. */
const NEVER_ITSELF = new Set<string | number | undefined>(['related', 'differs_from']);

/**
 * Reports what a file names and what does not exist. A claim of another report can be looked up only once that report
 * is read: those are handed back.
 */
export function reportReferences(
  schema: z.ZodType,
  tree: YamlTree,
  mistakes: Mistakes,
  ownId: string,
  context: ReadingContext,
): NamedClaim[] {
  const namedClaims: NamedClaim[] = [];
  for (const { id, claim, path } of namingsIn(schema, tree.value)) {
    // The schema has refused everything else.
    if (!isIdentifier(id)) continue;
    const isKnown = context.ids.has(id);
    const isItself = id === ownId && claim === undefined && NEVER_ITSELF.has(path[0]);
    if (isKnown && claim === undefined && !isItself) continue;
    const { offset, length } = tree.placeOf(path);
    const field = nameOf(path);
    if (!isKnown) {
      const near = nearestIdentifier(id, context.ids);
      mistakes.add('dangling', offset, length, { field, id, nearest: near });
    } else if (claim !== undefined) {
      const later = new Mistakes(mistakes.source);
      later.add('dangling-claim', offset, length, { field, id, claim });
      for (const problem of later.toProblems()) namedClaims.push({ id, claim, problem });
    } else mistakes.add('related-to-itself', offset, length, { field });
  }
  return namedClaims;
}
