/** What a browser must know of an index before it asks: `pagefind/facts.json`. */

export interface IndexFacts {
  documents: number;
  /** Keys that stand in so many slots that looking for them would cost a reader more than it tells. */
  common: string[];
  /** The first key of each piece of the names. */
  names: string[];
}

/** About 50 kB to fetch. Only in thousands of texts does any word stand so often. */
const TOO_MANY_SLOTS = 50_000;

/** The facts of an index, from the slots of its documents. */
export function factsOf(
  documents: readonly (readonly string[])[],
  tooMany: number = TOO_MANY_SLOTS,
): Omit<IndexFacts, 'names'> {
  const counts = new Map<string, number>();
  for (const slots of documents)
    for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count > tooMany).map(([key]) => key);
  return { documents: documents.length, common: common.filter(isKey).sort() };
}

/** A gap between two lines is a slot too. */
const isKey = (slot: string) => /[a-z]/.test(slot);
