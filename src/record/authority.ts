/** Living records of whom and what texts name: people, organisations, places, sources. They have no versions. */
import { z } from 'astro/zod';
import {
  date,
  day,
  editorsReference,
  isbn,
  languageTag,
  number,
  reference,
  schemaVersion,
  sourceReferences,
  text,
  webAddress,
  words,
} from './field.ts';
import { isPhase } from './phase.ts';
import {
  IDENTIFIER_SCHEMES,
  LAST_KNOWN,
  NAME_KINDS,
  PRECISIONS,
  READINGS,
  RELIABILITIES,
  SOURCE_TYPES,
  STANCES,
} from './vocabulary.ts';

/** A name as it is written in one script, and how it came about. */
export const nameForm = z.strictObject({
  text: text(1, 200),
  lang: languageTag(),
  script: z
    .string()
    .refine((value) => /^[A-Z][a-z]{3}$/.test(value), { params: { code: 'not-a-script' } }),
  kind: z.enum(NAME_KINDS),
});

const named = {
  schema: schemaVersion(),
  changed: day(),
  name: text(1, 200),
  names: z.array(nameForm).optional(),
  description: words(1, 400),
  sources: sourceReferences().optional(),
  identifiers: z
    .array(z.strictObject({ scheme: z.enum(IDENTIFIER_SCHEMES), value: text(1, 100) }))
    .optional(),
};

/** Somebody who is named. `last_known` answers the first question of a reader: where is she now? */
export const personSchema = z.strictObject({
  ...named,
  differs_from: z.array(editorsReference('person')).min(1).optional(),
  last_known: z
    .array(
      z.strictObject({
        on: date(),
        what: z.enum(LAST_KNOWN),
        note: words(1, 500),
        sources: sourceReferences(),
      }),
    )
    .optional(),
});

export const organisationSchema = z.strictObject(named);

/** A place, never a private one. Coordinates are rounded: a dot on a map must not say more than is known. */
export const placeSchema = z.strictObject({
  ...named,
  precision: z.enum(PRECISIONS),
  within: reference('place').optional(),
  centroid: z.strictObject({ latitude: number(), longitude: number() }).optional(),
  phases: z
    .array(
      z
        .strictObject({
          from: date(),
          to: date().optional(),
          what: words(1, 300),
          sources: sourceReferences(),
        })
        .refine(isPhase, { path: ['to'], params: { code: 'phase-without-order' } }),
    )
    .optional(),
});

const author = z.union([
  z.strictObject({ family: text(1, 200), given: text(1, 200).optional() }),
  z.strictObject({ literal: text(1, 300) }),
]);

/** A source, in the field names of the Citation Style Language (CSL 1.0.2), with what it is worth and how it was read. */
export const sourceSchema = z
  .strictObject({
    schema: schemaVersion(),
    changed: day(),
    type: z.enum(SOURCE_TYPES),
    title: text(1, 400),
    author: z.array(author).min(1).optional(),
    'container-title': text(1, 300).optional(),
    publisher: text(1, 300).optional(),
    published_by: reference('organisation').optional(),
    issued: date().optional(),
    URL: webAddress().optional(),
    DOI: z
      .string()
      .refine((value) => /^10\.\d{4,9}\/\S+$/.test(value), { params: { code: 'not-a-doi' } })
      .optional(),
    ISBN: isbn().optional(),
    number: text(1, 100).optional(),
    language: languageTag(),
    reliability: z.strictObject({ level: z.enum(RELIABILITIES), reason: words(1, 600) }),
    stance: z.enum(STANCES),
    read_as: z.enum(READINGS),
    copy: words(1, 600).optional(),
    accessed: day(),
    archived: z.array(z.strictObject({ url: webAddress(), date: day() })).optional(),
  })
  .refine((source) => source.read_as === 'original' || source.copy !== undefined, {
    path: ['read_as'],
    params: { code: 'no-copy' },
  });

export const AUTHORITY_SCHEMAS = {
  person: personSchema,
  organisation: organisationSchema,
  place: placeSchema,
  source: sourceSchema,
} as const;

export type Person = z.infer<typeof personSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type NameForm = z.infer<typeof nameForm>;
export interface AuthorityTypes {
  person: Person;
  organisation: Organisation;
  place: Place;
  source: Source;
}
export type Authority = AuthorityTypes[keyof AuthorityTypes];
