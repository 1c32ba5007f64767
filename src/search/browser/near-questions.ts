/** What somebody may have meant by words that stand nowhere: nearly the same question, in names that the archive has. */
import type { Understood } from './match.ts';
import type { NameIndex } from './names.ts';
import { written } from './understanding.ts';

const MOST_NEAR = 3;

/** The question with one name in the place of some of its clauses. */
function rewritten(
  understood: readonly Understood[],
  replaced: readonly Understood[],
  name: string,
): string {
  const [first] = replaced;
  return understood
    .flatMap((one) => {
      if (one === first) return [name];
      return replaced.includes(one) ? [] : [written(one.clause)];
    })
    .join(' ');
}

/**
 * At most three questions, the nearest first: all words that were not found taken for one name, or else each for itself.
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
  if (missing.length === 0) return [];
  const names = await namesOf();
  if (missing.length > 1) {
    const typed = missing.map(({ clause }) => clause.typed);
    const whole = await names.near(typed, MOST_NEAR);
    if (whole.length > 0) return whole.map((name) => rewritten(understood, missing, name));
  }
  const each = await Promise.all(
    missing.map(async (one) => {
      const near = await names.near([one.clause.typed], MOST_NEAR);
      return near.map((name) => rewritten(understood, [one], name));
    }),
  );
  return each.flat().slice(0, MOST_NEAR);
}
