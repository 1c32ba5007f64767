/** Where two lists of texts differ: what came, what went, and what says nearly the same in other words. */
import { diff } from 'node:util';

/** One text that readers will find otherwise: without `before` it is new, without `after` it is gone. */
export interface WordChange {
  before: string | undefined;
  after: string | undefined;
}

/** Texts that share so much of their words are one text, reworded. */
const ALIKE = 0.4;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** How much of their words two texts share, from 0 to 1 (the coefficient of Dice). */
function likeness(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const rest = [...right];
  let shared = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    rest.splice(at, 1);
    shared += 1;
  }
  return left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
}

/** Texts that went and texts that came between two that stayed, paired where one is the other reworded. */
function paired(gone: readonly string[], come: readonly string[]): WordChange[] {
  const changes: WordChange[] = [];
  let next = 0;
  for (const after of come) {
    const at = gone.findIndex((text, index) => index >= next && likeness(text, after) >= ALIKE);
    if (at === -1) {
      changes.push({ before: undefined, after });
      continue;
    }
    for (const before of gone.slice(next, at)) changes.push({ before, after: undefined });
    changes.push({ before: gone[at], after });
    next = at + 1;
  }
  return [...changes, ...gone.slice(next).map((before) => ({ before, after: undefined }))];
}

/**
 * The changes from one list of texts to another, in the order of the second.
 *
 * @example changesBetween(['One.', 'Two.'], ['Two.', 'Three.'])
 * // [{ before: 'One.', after: undefined }, { before: undefined, after: 'Three.' }]
 */
export function changesBetween(before: readonly string[], after: readonly string[]): WordChange[] {
  const changes: WordChange[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const close = () => {
    changes.push(...paired(gone, come));
    gone = [];
    come = [];
  };
  for (const [operation, text] of diff([...before], [...after])) {
    if (operation === 0) close();
    else if (operation === 1) gone.push(text);
    else come.push(text);
  }
  close();
  return changes;
}

/** So many words stand around a change. */
const AROUND = 6;

/** A stretch of words that stayed, shortened where it is long. */
function shortened(words: readonly string[], isFirst: boolean, isLast: boolean): string[] {
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  if (words.length <= head + tail + 1) return [...words];
  return [...words.slice(0, head), '…', ...words.slice(words.length - tail)];
}

/**
 * One text reworded, as git marks words: `[-gone-]` and `{+come+}`, with some words around them.
 *
 * @example marked('held for ten days', 'held for twelve days') // 'held for [-ten-] {+twelve+} days'
 */
export function marked(before: string, after: string): string {
  const stretches: { operation: number; words: string[] }[] = [];
  for (const [operation, word] of diff(wordsOf(before), wordsOf(after))) {
    const last = stretches.at(-1);
    if (last?.operation === operation) last.words.push(word);
    else stretches.push({ operation, words: [word] });
  }
  return stretches
    .map(({ operation, words }, index) => {
      if (operation === 1) return `[-${words.join(' ')}-]`;
      if (operation === -1) return `{+${words.join(' ')}+}`;
      return shortened(words, index === 0, index === stretches.length - 1).join(' ');
    })
    .join(' ');
}
