/** What the assessment of a claim rests on. */
import type { NamedReference } from '../disclose/public-archive.ts';
import type { Claim } from '../record/report.ts';

export interface ClaimEvidence {
  /** Sources, which the page numbers. */
  sources: { source: string; locator: string | undefined }[];
  /** Series of figures that a reader can open; they are no sources, and have no number. */
  series: { reference: NamedReference; locator: string | undefined }[];
}

/**
 * The evidence of a claim, each in its order.
 *
 * @param references of the text in which the claim stands
 * @example evidenceOf(claim, words.references).series.map(({ reference }) => reference.label) // ['Garments to France']
 */
export function evidenceOf(
  { evidence = [] }: Pick<Claim, 'evidence'>,
  references: ReadonlyMap<string, NamedReference>,
): ClaimEvidence {
  return {
    sources: evidence.flatMap(({ source, locator }) =>
      source === undefined ? [] : [{ source, locator }],
    ),
    series: evidence.flatMap(({ series, locator }) => {
      const reference = series === undefined ? undefined : references.get(series);
      return reference === undefined ? [] : [{ reference, locator }];
    }),
  };
}
