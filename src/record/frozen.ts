/** A frozen version: the record as released, with what is needed to show it in twenty years. */
import { z } from 'astro/zod';
import { sourceSchema, type Source } from './authority.ts';
import { day, hash, text, wholeNumber } from './field.ts';
import { reportSchema } from './report.ts';
import { testimonySchema } from './testimony.ts';
import { TRANSLATION_SCHEMAS } from './translation.ts';

/** The words for a source as it was at release: enough of its CSL fields to cite it. */
const frozenSource = z
  .strictObject(sourceSchema.shape)
  .omit({ schema: true, changed: true, reliability: true, stance: true, archived: true });

/**
 * What of a source is frozen with the texts that name it, so that they can be cited when it has changed.
 *
 * @example frozenSourceOf(source) // { type: 'book', title: '…', issued: '2021-01-13', … }
 */
export function frozenSourceOf(source: Source): FrozenSource {
  const kept = Object.entries(source).filter(
    ([key, value]) => key in frozenSource.shape && value !== undefined,
  );
  return Object.fromEntries(kept) as FrozenSource;
}

const frozenReference = z.union([z.strictObject({ label: text(1, 400) }), frozenSource]);

const frozenHead = {
  version: wholeNumber(),
  released: day(),
  changes: text(1, 500),
  translates: z.strictObject({ version: wholeNumber(), sha256: hash() }).optional(),
  paragraphs: z
    .string()
    .refine((value) => /^\d{1,6}$/.test(value), { params: { code: 'not-a-whole-number' } })
    .transform(Number),
  salt: z
    .string()
    .refine((value) => /^[0-9a-f]{32}$/.test(value), { params: { code: 'not-a-salt' } }),
  references: z.record(z.string(), frozenReference),
};

/** Fields of a frozen file that are not the record's own. */
export const FROZEN_HEAD: ReadonlySet<string> = new Set(Object.keys(frozenHead));

/** Fields of a record that never stand in a frozen file: governance acts on all versions at once. */
const UNFROZEN = { status: true, agreement: true, access: true } as const;

export const FROZEN_SCHEMAS = {
  testimony: testimonySchema.omit(UNFROZEN).extend(frozenHead),
  report: reportSchema.omit(UNFROZEN).extend(frozenHead),
} as const;

export const FROZEN_TRANSLATION_SCHEMAS = {
  testimony: TRANSLATION_SCHEMAS.testimony
    .omit({ status: true, source_hash: true })
    .extend(frozenHead),
  report: TRANSLATION_SCHEMAS.report.omit({ status: true, source_hash: true }).extend(frozenHead),
} as const;

export type FrozenSource = z.infer<typeof frozenSource>;
export type FrozenReference = z.infer<typeof frozenReference>;
export type FrozenTestimony = z.infer<typeof FROZEN_SCHEMAS.testimony>;
export type FrozenReport = z.infer<typeof FROZEN_SCHEMAS.report>;
export interface FrozenHead {
  version: number;
  released: string;
  changes: string;
  translates?: { version: number; sha256: string } | undefined;
  paragraphs: number;
  salt: string;
  references: Record<string, FrozenReference>;
}
export type FrozenTranslation = FrozenHead & {
  schema: 1;
  lang: string;
  translator: string;
  [words: string]: unknown;
};
