/** Relations as they read at the end where a reader stands, gathered so that one heading names many claims. */
import type { NamedReference, Relation } from '../disclose/public-archive.ts';
import type { StringKey } from '../i18n/strings.ts';

/** A record at the other end, with the numbers of its claims where it is they that are meant. */
interface OtherEnd {
  reference: NamedReference;
  claims: string[];
  /** Whether it is the record on whose page the reader is. */
  here: boolean;
}

export interface RelationGroup {
  /** “Contradicts” or “Contradicted by”. */
  label: StringKey;
  others: OtherEnd[];
}

/**
 * Groups relations by what they say.
 *
 * @param id the record, with `claim` where only one claim of it is meant
 * @example relationsSeenFrom(relations, 't1x6np1wb')[0]?.label // 'relation.incoming.contradicts'
 */
export function relationsSeenFrom(
  relations: readonly Relation[],
  id: string,
  claim?: string,
): RelationGroup[] {
  const groups = new Map<StringKey, Map<string, { reference: NamedReference; claims: string[] }>>();
  const add = (label: StringKey, reference: NamedReference, number: string | undefined) => {
    const group =
      groups.get(label) ?? new Map<string, { reference: NamedReference; claims: string[] }>();
    const other = group.get(reference.id) ?? { reference, claims: [] };
    if (number !== undefined && !other.claims.includes(number)) other.claims.push(number);
    groups.set(label, group.set(reference.id, other));
  };
  for (const { kind, from, fromClaim, to, toClaim } of relations) {
    if (from.id === id && fromClaim === claim) add(`vocabulary.relation.${kind}`, to, toClaim);
    if (to.id === id && toClaim === claim) add(`relation.incoming.${kind}`, from, fromClaim);
  }
  return [...groups].map(([label, others]) => ({
    label,
    others: [...others.values()].map((other) => ({ ...other, here: other.reference.id === id })),
  }));
}
