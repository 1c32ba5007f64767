/** Where the words of a query stand in a line of text, by the same rules as in the index. */
import { tokensOf, type Token } from '../../text/normalise.ts';
import { foldedInScripts } from '../names/folded-in-scripts.ts';
import { rootOf } from '../root.ts';
import type { Relation } from './match.ts';
import type { Clause } from './query.ts';

/** A stretch of a text that a clause found; UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
  /** Which of the clauses. */
  clause: number;
  relation: Relation;
}

/** Relations from the closest to the farthest. */
const RELATIONS: readonly Relation[] = ['written', 'spelling', 'ending'];

function relationOf(
  token: Token,
  asked: Token,
  { exact }: Clause,
  isName: boolean,
): Relation | undefined {
  if (token.exact === asked.exact) return 'written';
  if (exact) return undefined;
  if (token.folded === asked.folded) return 'spelling';
  if (isName && foldedInScripts(token.exact).includes(asked.folded)) return 'spelling';
  return rootOf(token.folded) === rootOf(asked.folded) ? 'ending' : undefined;
}

/** A way's tokens from a token of the text on, or undefined where the text goes on differently. */
function runAt(
  tokens: readonly Token[],
  first: number,
  way: readonly Token[],
  clause: Clause,
  isName: boolean,
): Omit<Mark, 'clause'> | undefined {
  let farthest = 0;
  for (const [offset, asked] of way.entries()) {
    const token = tokens[first + offset];
    const relation = token && relationOf(token, asked, clause, isName);
    if (relation === undefined || (way.length > 1 && relation === 'ending')) return undefined;
    farthest = Math.max(farthest, RELATIONS.indexOf(relation));
  }
  const run = tokens.slice(first, first + way.length);
  return {
    start: Math.min(...run.map(({ start }) => start)),
    end: Math.max(...run.map(({ end }) => end)),
    relation: RELATIONS[farthest] ?? 'ending',
  };
}

/**
 * The marks of a text in order. Clauses that are excluded mark nothing, nor do those on names in what is none.
 *
 * @param isName whether the text is a name, which is found in other scripts too
 *
 * @example marksIn('Two camps.', parseQuery('camp')) // [{ start: 4, end: 9, clause: 0, relation: 'ending' }]
 */
export function marksIn(text: string, clauses: readonly Clause[], isName = false): Mark[] {
  const tokens = tokensOf(text);
  const marks: Mark[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.excluded || (clause.field === 'name' && !isName)) continue;
    for (const way of clause.ways)
      for (let first = 0; first + way.length <= tokens.length; first += 1) {
        const run = runAt(tokens, first, way, clause, isName);
        if (run !== undefined) marks.push({ ...run, clause: index });
      }
  }
  return marks
    .filter((mark) => !marks.some((other) => isCloser(other, mark)))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a mark says the same as another and better: `Morgat` in `Morgat’s`, as it was typed. */
function isCloser(mark: Mark, than: Mark): boolean {
  return (
    mark.clause === than.clause &&
    mark.start < than.end &&
    than.start < mark.end &&
    RELATIONS.indexOf(mark.relation) < RELATIONS.indexOf(than.relation)
  );
}

/** A stretch that is shown as marked. */
export type Stretch = Pick<Mark, 'start' | 'end'>;

/**
 * Marks as stretches that do not overlap. Words with nothing but blanks between them become one stretch, as a name is
 * read.
 */
export function stretchesOf(text: string, marks: readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { start, end } of marks) {
    const last = stretches.at(-1);
    if (last !== undefined && (start <= last.end || /^\s+$/.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}
