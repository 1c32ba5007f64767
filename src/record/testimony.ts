/** A testimony: somebody's account, or our summary of an account that was published. */
import { z } from 'astro/zod';
import { date, reference, sourceReferences, text, words } from './field.ts';
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
  ACTS,
  CONTRIBUTOR_ROLES,
  FORMS,
  KNOWLEDGE_BASES,
  NARRATOR_MODES,
  VERIFICATION_LEVELS,
} from './vocabulary.ts';

/** A name as the record shows it. A `person` stands only behind a real name, never behind a pseudonym. */
const narrator = z
  .strictObject({
    display: text(1, 200),
    mode: z.enum(NARRATOR_MODES),
    person: reference('person').optional(),
  })
  .refine((value) => value.mode === 'named' || value.person === undefined, {
    path: ['person'],
    params: { code: 'person-behind-pseudonym' },
  });

const contributor = z
  .strictObject({
    person: reference('person').optional(),
    name: text(1, 200).optional(),
    role: z.enum(CONTRIBUTOR_ROLES),
  })
  .refine((value) => (value.person === undefined) !== (value.name === undefined), {
    params: { code: 'person-or-name' },
  });

const reason = z
  .strictObject({ text: words(1, 1000), source: reference('source').optional() })
  .optional();

export const testimonySchema = z.strictObject({
  ...headFields,
  form: z.enum(FORMS),
  narrators: z.array(narrator).min(1),
  contributors: z.array(contributor).optional(),
  basis: z.enum(KNOWLEDGE_BASES),
  recorded: date(),
  period: date().optional(),
  people: peopleField,
  places: placesField,
  organisations: organisationsField,
  acts: z.array(z.enum(ACTS)).optional(),
  reason_given: reason,
  reason_believed: reason,
  sources: sourcesField.refine((sources) => sources.some((entry) => entry.as === 'account'), {
    params: { code: 'no-account' },
  }),
  verification: z.strictObject({
    level: z.enum(VERIFICATION_LEVELS),
    note: words(1, 2000),
  }),
  content_notes: contentNotesField,
  attribution: z
    .strictObject({
      also_reported_as: z.array(text(1, 200)).min(1),
      note: words(1, 2000),
      sources: sourceReferences(),
    })
    .optional(),
  ...tailFields,
});

export type Testimony = z.infer<typeof testimonySchema>;
