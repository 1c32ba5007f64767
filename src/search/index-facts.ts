/** What a browser must know of an index before it asks: `pagefind/facts.json`. */

export interface IndexFacts {
  documents: number;
  /** The file that lists the documents and pieces of the index; without documents there is none. */
  contents?: string | undefined;
  /** Keys that stand in so many slots that looking for them would cost a reader more than it tells. */
  common: string[];
  /** The first key of each piece of the names. */
  names: string[];
}

/** About 50 kB to fetch. Only in thousands of texts does any word stand so often. */
const TOO_MANY_SLOTS = 50_000;

/** Counts the slots of documents, one document after another, so that none has to be kept. */
export class SlotCount {
  #documents = 0;
  readonly #counts = new Map<string, number>();

  add(slots: readonly string[]): void {
    this.#documents += 1;
    for (const slot of slots) this.#counts.set(slot, (this.#counts.get(slot) ?? 0) + 1);
  }

  /** The facts of an index of all that was added. */
  facts(tooMany: number = TOO_MANY_SLOTS): Omit<IndexFacts, 'names' | 'contents'> {
    const common = [...this.#counts].filter(([, count]) => count > tooMany).map(([key]) => key);
    return { documents: this.#documents, common: common.filter(isKey).sort() };
  }
}

/** A gap between two lines is a slot too. */
const isKey = (slot: string) => /[a-z]/.test(slot);
