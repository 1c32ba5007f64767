/** `content/archive.yml`: what the archive is, where it stands and who keeps it. */
import { z } from 'astro/zod';
import { LOCALE_TAGS } from '../i18n/locales.ts';
import {
  languageTag,
  schemaVersion,
  secureAddress,
  sourceReferences,
  text,
  webAddress,
  wholeNumber,
} from './field.ts';
import { REPOSITORIES } from './vocabulary.ts';

/** Something for each language of the interface, or for some of them. */
const byLanguage = <T extends z.ZodType>(entry: T) =>
  z
    .record(z.string(), entry)
    .refine(
      (entries) => Object.keys(entries).every((lang) => LOCALE_TAGS.some((tag) => tag === lang)),
      {
        params: { code: 'not-an-interface-language', known: LOCALE_TAGS.join(', ') },
      },
    );

/** Words that stand in no record; where a language has none of its own, the English ones stand. */
const ownWords = (longest: number) =>
  byLanguage(text(1, longest)).refine((words) => words['en'] !== undefined, {
    params: { code: 'english-missing' },
  });

/** What is known and what is missing. It names bodies of accounts by their number, never people. */
const holdingsSchema = z.strictObject({
  known: wholeNumber(),
  missing: z
    .array(
      z.strictObject({
        what: ownWords(300),
        count: wholeNumber().optional(),
        why: ownWords(600),
        sources: sourceReferences().optional(),
      }),
    )
    .optional(),
});

/** Where readers of one language find somebody to talk to. */
const supportSchema = z.array(
  z.strictObject({ name: text(1, 80), address: secureAddress(), offers: text(1, 200) }),
);

export const archiveSettingsSchema = z.strictObject({
  schema: schemaVersion(),
  name: text(1, 80),
  native_name: z.strictObject({ text: text(1, 80), lang: languageTag() }).optional(),
  description: text(1, 300),
  descriptions: byLanguage(text(1, 300)).optional(),
  address: webAddress(),
  languages: z.array(z.enum(LOCALE_TAGS)).min(1),
  licence: text(1, 80),
  contacts: z.array(
    z.strictObject({
      purpose: z.enum(['corrections', 'removal', 'security', 'general']),
      address: text(1, 200),
    }),
  ),
  custodian: text(1, 200).optional(),
  successor: text(1, 200).optional(),
  roles: z.array(z.string().regex(/^[a-z_]{1,40}$/)).min(1),
  leave: byLanguage(webAddress()).optional(),
  support: byLanguage(supportSchema).optional(),
  holdings: holdingsSchema.optional(),
  never_link: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)),
  private_keys: z.array(z.string().regex(/^[a-z_-]{1,60}$/)).optional(),
  repository: z.enum(REPOSITORIES),
});

export type ArchiveSettings = z.infer<typeof archiveSettingsSchema>;
export type Holdings = z.infer<typeof holdingsSchema>;
export type Support = z.infer<typeof supportSchema>;
