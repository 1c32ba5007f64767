/** Figures of a report that none of its claims and no series has: nobody has said what they are worth. */
import type { Archive } from '../../read/archive.ts';
import type { Report } from '../../record/report.ts';
import type { FinishedText } from './finished-texts.ts';
import type { Remark } from './remark.ts';

/** A figure in words: `1.29 million`, `86,000`, `45`. Years, days and numbers of pages are none. */
const FIGURE = /(?<![\p{L}\p{N}.,:/–-])\d+(?:[.,\u00a0\u202f]\d+)*(?![\p{L}\p{N}]|[.,:/–-]\d)/gu;
const MONTHS =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const NO_FIGURES = new RegExp(
  [
    String.raw`\d{1,2}(?: (?:to|and|or) \d{1,2})? ${MONTHS}(?: \d{4})?`,
    String.raw`${MONTHS} \d{4}`,
    String.raw`\b(?:1[89]|20)\d\d\b`,
    String.raw`\d+ (?:pages|paragraphs|footnotes)\b`,
    String.raw`\b(?:[Nn]o\.|[Nn]umber|[Bb]ulletin|[Aa]rticle|[Rr]esolution|[Ss]ection|[Pp]age|pp?\.|[Tt]able|[Cc]hapter|[Pp]aragraph|[Vv]ersion|H\.R\.|S\.) \d+`,
  ].join('|'),
  'g',
);

const numberOf = (written: string) => written.replaceAll(/[,\u00a0\u202f]/g, '');

/** Numbers as one would compare them: `86,000` and `86000` are one. */
const numbersIn = (written: string) =>
  [...written.matchAll(/\d+(?:[.,\u00a0\u202f]\d+)*/g)].map(([whole]) => numberOf(whole));

/** How many claims a report has, and how many of each assessment: a report may count its own. */
function countsOf(claims: Report['claims']): string[] {
  const assessed = Map.groupBy(claims, ({ assessment }) => assessment);
  return [claims, ...assessed.values()].map(({ length }) => String(length));
}

/**
 * Remarks on the figures of reports, in the language of their claims.
 *
 * @example remarksOnFigures(archive, texts) // [{ code: 'figure-unclaimed', file: 'content/reports/r1…/index.md', … }]
 */
export function remarksOnFigures(archive: Archive, texts: readonly FinishedText[]): Remark[] {
  const rows = [...archive.series.values()].flatMap(({ record }) => record.rows);
  const inSeries = rows.flatMap(({ value, low, high }) => [value, low, high].map(String));
  return texts.flatMap(({ file, report, summary, blocks }) => {
    if (report === undefined) return [];
    const { claims, responses, discrepancies } = report;
    const words = claims.map(({ text, note, figures }) => [text, note, figures]);
    const known = new Set([
      ...inSeries,
      ...countsOf(claims),
      ...numbersIn(JSON.stringify([words, responses, discrepancies])),
    ]);
    return [summary, ...blocks.map(({ plain }) => plain)].flatMap((plain) => {
      const left = plain.replaceAll(NO_FIGURES, (whole) => ' '.repeat(whole.length));
      return [...left.matchAll(FIGURE)].flatMap(({ 0: figure, index }): Remark[] =>
        known.has(numberOf(figure))
          ? []
          : [{ code: 'figure-unclaimed', file, words: plain.slice(index), values: { figure } }],
      );
    });
  });
}
