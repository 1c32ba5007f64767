/** Which word somebody meant. */

/** What editors of other systems are used to writing, and what it is called here. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  closed: ['private', 'hidden', 'secret', 'restricted'],
  draft: ['wip', 'unfinished', 'todo'],
  in_review: ['review', 'reviewing'],
  lang: ['language', 'locale'],
  listed: ['embargo', 'embargoed'],
  open: ['public'],
  ready: ['published', 'final', 'done', 'complete', 'approved'],
};

/**
 * How many single changes lie between two words: a letter added, dropped, replaced, or two neighbours exchanged
 * (restricted Damerau–Levenshtein distance).
 *
 * @example editDistance('stauts', 'status') // 1
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        from[row - 1] === to[column - 2] &&
        from[row - 2] === to[column - 1]
      )
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

/**
 * The word of a list that was probably meant; undefined where none is near enough to be worth saying.
 *
 * @example nearest('publishd', ['draft', 'in_review', 'ready']) // 'ready'
 * @example nearest('zebra', ['draft', 'in_review', 'ready']) // undefined
 */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const wanted = written.toLowerCase().replaceAll(/[\s-]+/g, '_');
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const word of words)
    for (const [index, name] of [word, ...(ALSO_CALLED[word] ?? [])].entries()) {
      const distance = editDistance(wanted, name.toLowerCase()) + (index === 0 ? 0 : 0.5);
      if (distance <= Math.max(1, Math.min(3, name.length / 3)) + 0.5 && distance < bestDistance) {
        best = word;
        bestDistance = distance;
      }
    }
  return best;
}

/**
 * An identifier of the same kind that is a slip of the pen or two away.
 *
 * @example nearestIdentifier('s190ncgs3', new Set(['s190ncgs2', 'p190ncgs3'])) // 's190ncgs2'
 */
export function nearestIdentifier(id: string, ids: ReadonlySet<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = 3;
  for (const other of ids) {
    if (other[0] !== id[0]) continue;
    const distance = editDistance(id, other);
    if (distance < bestDistance) {
      best = other;
      bestDistance = distance;
    }
  }
  return best;
}
