/** Fields that testimonies and reports share. */
import { z } from 'astro/zod';
import {
  day,
  languageTag,
  reference,
  schemaVersion,
  sourceReferences,
  text,
  words,
} from './field.ts';
import { accessSchema, agreementSchema, rightsSchema, statusSchema } from './governance.ts';
import {
  CONTENT_NOTES,
  ORGANISATION_ROLES,
  PERSON_ROLES,
  PLACE_ROLES,
  SOURCE_USES,
} from './vocabulary.ts';

/** The fields that stand first in every text, in the order in which editors write them. */
export const headFields = {
  schema: schemaVersion(),
  title: words(3, 120),
  summary: words(1, 300),
  lang: languageTag(),
  status: statusSchema,
  agreement: agreementSchema,
  access: accessSchema,
  rights: rightsSchema,
};

export const peopleField = z
  .array(
    z.strictObject({
      person: reference('person'),
      role: z.enum(PERSON_ROLES),
      source: reference('source').optional(),
    }),
  )
  .optional();

export const placesField = z
  .array(z.strictObject({ place: reference('place'), role: z.enum(PLACE_ROLES) }))
  .optional();

export const organisationsField = z
  .array(
    z.strictObject({ organisation: reference('organisation'), role: z.enum(ORGANISATION_ROLES) }),
  )
  .optional();

export const sourcesField = z
  .array(
    z.strictObject({
      source: reference('source'),
      locator: text(1, 200).optional(),
      as: z.enum(SOURCE_USES),
    }),
  )
  .min(1);

export const contentNotesField = z
  .array(z.enum(CONTENT_NOTES))
  .min(1)
  .refine((notes) => notes.length === 1 || !notes.includes('none'), {
    params: { code: 'none-beside-others' },
  });

/** Fields that stand last in every text. */
export const tailFields = {
  responses: z
    .array(
      z.strictObject({
        organisation: reference('organisation'),
        summary: words(1, 2000),
        sources: sourceReferences(),
      }),
    )
    .optional(),
  discrepancies: z
    .array(
      z.strictObject({
        about: words(1, 200),
        versions: z
          .array(z.strictObject({ says: words(1, 1000), sources: sourceReferences() }))
          .min(2),
      }),
    )
    .optional(),
  corrections: z.array(z.strictObject({ on: day(), what: words(1, 1000) })).optional(),
  media: z
    .array(
      z.strictObject({
        file: z
          .string()
          .refine((name) => /^[0-9a-f]{16,64}\.(jpg|jpeg|png|webp|avif)$/.test(name), {
            params: { code: 'not-a-hash-name' },
          }),
        alt: words(1, 1000),
        caption: words(1, 500),
        credit: text(1, 300),
        provenance: text(1, 1000),
        redacted: z.enum(['yes', 'no']),
      }),
    )
    .optional(),
  related: z.array(reference('testimony', 'report', 'series', 'collection')).optional(),
};
