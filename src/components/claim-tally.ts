/** How many claims of a report were assessed as what. */
import type { StringKey } from '../i18n/strings.ts';
import type { Claim } from '../record/report.ts';
import { ASSESSMENTS, type Assessment } from '../record/vocabulary.ts';

/** What a claim's mark says: its assessment, or that it was taken back. */
export type ClaimMark = Assessment | 'retired';

/** A claim that was taken back keeps its place, and its old assessment is no longer the archive's word. */
export function markOf(claim: Pick<Claim, 'assessment' | 'retired'>): ClaimMark {
  return claim.retired === undefined ? claim.assessment : 'retired';
}

/** The word that stands beside a mark. */
export function markLabel(mark: ClaimMark): StringKey {
  return mark === 'retired' ? 'claim.retired' : `vocabulary.assessment.${mark}`;
}

/**
 * Counts by mark, the most frequent first, equal ones in the order of the vocabulary; what does not occur is left out.
 *
 * @example tallyOf(claims) // [{ mark: 'confirmed', count: 19 }, { mark: 'imprecise', count: 16 }, …]
 */
export function tallyOf(
  claims: readonly Pick<Claim, 'assessment' | 'retired'>[],
): { mark: ClaimMark; count: number }[] {
  const counts = new Map<ClaimMark, number>(
    [...ASSESSMENTS, 'retired' as const].map((m) => [m, 0]),
  );
  for (const claim of claims) {
    const mark = markOf(claim);
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return [...counts]
    .map(([mark, count]) => ({ mark, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
