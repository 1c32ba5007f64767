/** What somebody may have meant by words that stand nowhere: nearly the same question, in names that the archive has. */
import type { Understood } from './match.ts';
import type { NameIndex } from './names.ts';
import { written } from './understanding.ts';

const MOST_NEAR = 3;
/** A text that somebody pasted is no name. */
const MOST_WORDS = 6;

/** The question with names in the place of some of its clauses; one name may stand for several. */
function rewritten(
  understood: readonly Understood[],
  names: ReadonlyMap<Understood, string | undefined>,
): string {
  return understood
    .flatMap((one) => (names.has(one) ? (names.get(one) ?? []) : [written(one.clause)]))
    .join(' ');
}

/**
 * At most three questions, the nearest first: all words that were not found taken for one name, or else each for its own.
 * What was excluded, or typed in quotes, is meant as it is.
 */
export async function nearQuestions(
  understood: readonly Understood[],
  namesOf: () => Promise<NameIndex>,
): Promise<string[]> {
  const missing = understood.filter(
    ({ clause, documents, leftOut }) =>
      documents === 0 && !leftOut && !clause.excluded && !clause.exact,
  );
  if (missing.length === 0 || missing.length > MOST_WORDS) return [];
  const names = await namesOf();
  const nearTo = (some: readonly Understood[]) =>
    names.near(
      some.map(({ clause }) => clause.typed),
      MOST_NEAR,
    );
  if (missing.length > 1) {
    const whole = await nearTo(missing);
    const one = (name: string) =>
      new Map(missing.map((part, index) => [part, index === 0 ? name : undefined]));
    if (whole.length > 0) return whole.map((name) => rewritten(understood, one(name)));
  }
  const each = await Promise.all(
    missing.map(async (part) => ({ part, near: await nearTo([part]) })),
  );
  const known = each.filter(({ near }) => near.length > 0);
  const most = Math.max(0, ...known.map(({ near }) => near.length));
  return Array.from({ length: most }, (_, index) =>
    rewritten(
      understood,
      new Map(known.map(({ part, near }) => [part, near[Math.min(index, near.length - 1)]])),
    ),
  );
}
