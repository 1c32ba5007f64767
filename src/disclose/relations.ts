/** Relations between what is shown, stated once in a record and read at both ends. */
import { isTextKind, kindOf } from '../record/identifier.ts';
import type { DraftText } from './editions.ts';
import type { NamedReference, Relation } from './public-archive.ts';
import type { Targets } from './targets.ts';

const currentWords = (text: DraftText) =>
  text.editions.find(({ isOriginal }) => isOriginal)?.current?.words;

/**
 * The relations that texts state of one another or of each other's claims. One to a record or claim that is not shown is
 * left out at both ends.
 *
 * @returns identifier of a text → relations that it states or that are stated about it
 */
export function relationsIn(
  texts: readonly DraftText[],
  targets: Targets,
): Map<string, Relation[]> {
  const relations = new Map<string, Relation[]>();
  const add = (id: string, relation: Relation): void => {
    const others = relations.get(id);
    if (others === undefined) relations.set(id, [relation]);
    else others.push(relation);
  };
  for (const text of texts) {
    const record = currentWords(text)?.record;
    const from = targets.name(text.id);
    if (record === undefined || from === undefined || !('claims' in record)) continue;
    for (const claim of record.claims)
      for (const { to: written, kind } of claim.relations ?? []) {
        const [named = '', toClaim] = written.split('#');
        const id = targets.follow(named);
        const to = targets.name(id);
        if (to === undefined || !targets.opens(written)) continue;
        const relation: Relation = { kind, from, fromClaim: claim.id, to, toClaim };
        for (const end of new Set([text.id, id])) if (isTextKind(kindOf(end))) add(end, relation);
      }
  }
  return relations;
}

/**
 * Texts that name one another as related, at both ends.
 *
 * @returns identifier of a text → the other ends, sorted by identifier
 */
export function relatedIn(
  texts: readonly DraftText[],
  targets: Targets,
): Map<string, NamedReference[]> {
  const ends = new Map<string, Set<string>>();
  const add = (id: string, other: string) => ends.set(id, (ends.get(id) ?? new Set()).add(other));
  for (const text of texts)
    for (const named of currentWords(text)?.record.related ?? []) {
      const other = targets.follow(named);
      if (targets.name(text.id) === undefined || targets.name(other) === undefined) continue;
      add(text.id, other);
      add(other, text.id);
    }
  return new Map([...ends].map(([id, others]) => [id, [...targets.nameAll(others).values()]]));
}
