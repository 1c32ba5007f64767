/** A series of figures: what was counted, by whom, for which time. One row of its table holds one number. */
import { z } from 'astro/zod';
import { date, day, number, reference, schemaVersion, text, words } from './field.ts';
import { CERTAINTIES, ROW_KINDS, STATUSES } from './vocabulary.ts';

/** Columns of a series' table, in their order. */
export const SERIES_COLUMNS = [
  'period',
  'published',
  'asserted_by',
  'measure',
  'of',
  'value',
  'low',
  'high',
  'unit',
  'kind',
  'sources',
  'locator',
  'certainty',
  'note',
] as const;
export type SeriesColumn = (typeof SERIES_COLUMNS)[number];

/** Columns that tell one row from all others. */
export const ROW_KEY = ['period', 'published', 'asserted_by', 'measure', 'of'] as const;

/** One number, or a range of which one end may be open: “over” and “nearly” are `low` and `high`. */
export const seriesRowSchema = z
  .strictObject({
    period: date(),
    published: date(),
    asserted_by: text(1, 200),
    measure: text(1, 200),
    of: text(1, 200),
    value: number().optional(),
    low: number().optional(),
    high: number().optional(),
    unit: text(1, 80),
    kind: z.enum(ROW_KINDS),
    sources: z.array(reference('source')).min(1),
    locator: text(1, 200).optional(),
    certainty: z.enum(CERTAINTIES),
    note: words(1, 1000).optional(),
  })
  .refine(({ value, low, high }) => [value, low, high].some((entry) => entry !== undefined), {
    path: ['value'],
    params: { code: 'row-without-number' },
  })
  .refine(({ low, high }) => low === undefined || high === undefined || low <= high, {
    path: ['high'],
    params: { code: 'range-backwards' },
  })
  .refine(({ value, low }) => value === undefined || low === undefined || low <= value, {
    path: ['low'],
    params: { code: 'value-outside-range' },
  })
  .refine(({ value, high }) => value === undefined || high === undefined || value <= high, {
    path: ['high'],
    params: { code: 'value-outside-range' },
  })
  .refine(
    ({ kind, certainty, note }) => note !== undefined || (kind === 'reported' && certainty === 'S'),
    { path: ['kind'], params: { code: 'row-needs-note' } },
  );

/** The YAML file beside the table. At a break nothing may be compared with what stands before it. */
export const seriesHeadSchema = z.strictObject({
  schema: schemaVersion(),
  changed: day(),
  title: words(3, 120),
  status: z.enum(STATUSES),
  about: words(1, 2000),
  breaks: z
    .array(z.strictObject({ at: date(), measure: text(1, 200), why: words(1, 1000) }))
    .min(1)
    .optional(),
});

/** Both files as one record. */
export const seriesSchema = z.strictObject({
  ...seriesHeadSchema.shape,
  rows: z.array(seriesRowSchema).min(1),
});

export type SeriesHead = z.infer<typeof seriesHeadSchema>;
export type SeriesRow = z.infer<typeof seriesRowSchema>;
export type Series = z.infer<typeof seriesSchema>;
