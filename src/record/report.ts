/** A report: what somebody published about events, taken apart into claims that are each assessed. */
import { z } from 'astro/zod';
import { ALL_KINDS } from './identifier.ts';
import { claimOrRecord, date, fieldNotes, number, reference, text, words } from './field.ts';
import {
  contentNotesField,
  headFields,
  organisationsField,
  peopleField,
  placesField,
  sourcesField,
  tailFields,
} from './text-record.ts';
import {
  ASSESSMENTS,
  ASSESSMENTS_WITH_EVIDENCE,
  RELATION_KINDS,
  REPORT_TYPES,
} from './vocabulary.ts';

/** One number, or a range: “over” and “nearly” are `low` and `high`. */
const figure = z
  .strictObject({
    value: number().optional(),
    low: number().optional(),
    high: number().optional(),
    unit: words(1, 80),
    as_written: words(1, 200),
  })
  .refine(
    (entry) =>
      (entry.value === undefined) !== (entry.low === undefined && entry.high === undefined),
    {
      params: { code: 'value-or-range' },
    },
  )
  .refine(
    (entry) => entry.low === undefined || entry.high === undefined || entry.low <= entry.high,
    {
      path: ['high'],
      params: { code: 'range-backwards' },
    },
  );

const evidence = z
  .strictObject({
    source: reference('source').optional(),
    series: reference('series').optional(),
    locator: text(1, 200).optional(),
  })
  .refine((entry) => (entry.source === undefined) !== (entry.series === undefined), {
    params: { code: 'source-or-series' },
  });

const speakers = z.array(reference('person', 'organisation')).min(1).optional();

/** One claim. Its number, once released, is never reused or dropped; what is taken back stays with its reason. */
const claim = z
  .strictObject({
    id: z
      .string()
      .refine((value) => /^c\d{2,3}$/.test(value), { params: { code: 'not-a-claim-number' } })
      .register(fieldNotes, { key: true }),
    text: words(1, 600),
    asserted_by: z.strictObject({ text: words(1, 200), by: speakers, via: speakers }),
    about: z
      .strictObject({
        period: date().optional(),
        places: z.array(reference('place')).optional(),
        topic: words(1, 200),
      })
      .optional(),
    figures: z.array(figure).min(1).optional(),
    assessment: z.enum(ASSESSMENTS),
    note: words(1, 2000),
    evidence: z.array(evidence).min(1).optional(),
    relations: z
      .array(z.strictObject({ to: claimOrRecord(...ALL_KINDS), kind: z.enum(RELATION_KINDS) }))
      .min(1)
      .optional(),
    retired: words(1, 1000).optional(),
  })
  .refine(
    (entry) =>
      entry.evidence !== undefined ||
      !(ASSESSMENTS_WITH_EVIDENCE as readonly string[]).includes(entry.assessment),
    { path: ['assessment'], params: { code: 'no-evidence' } },
  );

export const reportSchema = z.strictObject({
  ...headFields,
  document: reference('source').optional(),
  publisher: reference('organisation'),
  issued: date(),
  report_type: z.enum(REPORT_TYPES),
  people: peopleField,
  places: placesField,
  organisations: organisationsField,
  sources: sourcesField,
  content_notes: contentNotesField,
  method: words(1, 4000),
  limits: words(1, 4000),
  claims: z
    .array(claim)
    .min(1)
    .refine((claims) => new Set(claims.map((entry) => entry.id)).size === claims.length, {
      params: { code: 'claim-number-twice' },
    }),
  ...tailFields,
});

export type Report = z.infer<typeof reportSchema>;
export type Claim = Report['claims'][number];
export type Figure = NonNullable<Claim['figures']>[number];
