/** Claims, how they were assessed, and what was found against them. */
import ClaimBeside from '../../../src/components/ClaimBeside.astro';
import ClaimEntry from '../../../src/components/ClaimEntry.astro';
import ClaimLinks from '../../../src/components/ClaimLinks.astro';
import ClaimList from '../../../src/components/ClaimList.astro';
import ClaimWays from '../../../src/components/ClaimWays.astro';
import Ledger from '../../../src/components/Ledger.astro';
import Mark from '../../../src/components/Mark.astro';
import OtherClaim from '../../../src/components/OtherClaim.astro';
import Relations from '../../../src/components/Relations.astro';
import Score from '../../../src/components/Score.astro';
import SeriesTable from '../../../src/components/SeriesTable.astro';
import { allClaims, contestedClaims } from '../../../src/components/claim-lists.ts';
import { seriesMeasures } from '../../../src/components/series-lines.ts';
import type { Claim } from '../../../src/record/report.ts';
import { ASSESSMENTS } from '../../../src/record/vocabulary.ts';
import {
  archive,
  arabicReport,
  claims,
  LONG_TEXT,
  NAMES,
  report,
  reported,
  reportedInArabic,
  requireFirst,
} from '../awkward.ts';
import { examplesOf } from '../examples-of.ts';

const { words } = reported;
const claim = requireFirst(claims);
const series = requireFirst(archive.series);
if (series.record === undefined) throw new Error('the fixture archive shows no series');
const measures = seriesMeasures(series.record);

/** A claim with no field that it may lack. */
const bareClaim = (id: string, fields: Partial<Claim> = {}): Claim => ({
  id,
  text: 'The lamps were counted.',
  asserted_by: { text: 'The author' },
  assessment: 'unverified',
  note: 'We could not check it.',
  ...fields,
});
const manyClaims = Array.from({ length: 120 }, (_, index) =>
  bareClaim(`c${String(index + 1).padStart(2, '0')}`, {
    assessment: ASSESSMENTS[index % ASSESSMENTS.length] ?? 'wrong',
  }),
);
const longClaim = bareClaim('c99', {
  text: `${NAMES.unbroken} ${LONG_TEXT}`,
  asserted_by: { text: NAMES.rightToLeft },
  note: LONG_TEXT,
  about: { period: '2016-11/2018', topic: NAMES.long },
  figures: [{ low: 1_000_000, high: 12_345_678, unit: NAMES.unbroken, as_written: NAMES.mixed }],
});

export default {
  Mark: examplesOf(Mark, {
    ...Object.fromEntries(ASSESSMENTS.map((mark) => [mark, { mark }])),
    retired: { mark: 'retired' },
  }),
  ClaimEntry: examplesOf(ClaimEntry, {
    ...Object.fromEntries(
      claims.map((entry) => [
        `${entry.id}: ${entry.assessment}${entry.retired === undefined ? '' : ', retired'}`,
        { archive, claim: entry, text: report, words },
      ]),
    ),
    'no field that it may lack': { archive, claim: bareClaim('c98'), text: report, words },
    'everything long': { archive, claim: longClaim, text: report, words },
    'right to left': {
      archive,
      claim: requireFirst(reportedInArabic.words.record.claims),
      text: arabicReport,
      words: reportedInArabic.words,
    },
  }),
  Ledger: examplesOf(Ledger, {
    one: { archive, claims: [claim], text: report, words },
    'every assessment': { archive, claims, text: report, words },
    'right to left': {
      archive,
      claims: reportedInArabic.words.record.claims,
      text: arabicReport,
      words: reportedInArabic.words,
    },
  }),
  Score: examplesOf(Score, {
    one: { claims: [claim] },
    'every assessment, and one retired': { claims },
    'a hundred and twenty': { claims: manyClaims },
  }),
  ClaimLinks: examplesOf(ClaimLinks, {
    one: { claims: [{ href: '/r/r15n4qh4q/#c01', claim: 'c01' }] },
    many: {
      claims: manyClaims.map(({ id }) => ({ href: `/r/r15n4qh4q/#${id}`, claim: id })),
    },
  }),
  ClaimList: examplesOf(ClaimList, {
    none: { archive, entries: [] },
    'those that are contested': { archive, entries: contestedClaims(archive) },
    all: { archive, entries: allClaims(archive) },
  }),
  ClaimWays: examplesOf(ClaimWays, {
    'from the contested ones': { archive, here: '/claims/' },
    'from an assessment': { archive, here: '/claims/wrong/' },
  }),
  ClaimBeside: examplesOf(ClaimBeside, {
    'beside what another report says': { archive, text: report, claim },
    retired: {
      archive,
      text: report,
      claim: requireFirst(claims.filter((entry) => entry.retired !== undefined)),
    },
    'nothing beside it': { archive, text: report, claim: bareClaim('c98') },
  }),
  OtherClaim: examplesOf(OtherClaim, {
    plain: { listed: requireFirst(allClaims(archive)) },
    long: { listed: { ...requireFirst(allClaims(archive)), claim: longClaim } },
    'right to left': {
      listed: requireFirst(allClaims(archive).filter(({ text }) => text.id === arabicReport.id)),
    },
  }),
  Relations: examplesOf(Relations, {
    none: { archive, relations: [], id: report.id },
    'of a report': { archive, relations: report.relations, id: report.id },
    'of a claim': { archive, relations: report.relations, id: report.id, claim },
    'as the other end reads it': {
      archive,
      relations: arabicReport.relations,
      id: arabicReport.id,
      claim: requireFirst(reportedInArabic.words.record.claims),
    },
  }),
  SeriesTable: examplesOf(SeriesTable, {
    ...Object.fromEntries(
      measures.map((measure) => [measure.measure, { measure, references: series.references }]),
    ),
    'nothing but a gap and a break': {
      measure: {
        measure: NAMES.long,
        lines: [{ line: 'gap' }, { line: 'break', at: '2017', why: LONG_TEXT }],
      },
      references: new Map(),
    },
  }),
};
