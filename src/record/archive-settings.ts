/** `content/archive.yml`: what the archive is, where it stands and who keeps it. */
import { z } from 'astro/zod';
import { LOCALE_TAGS } from '../i18n/locales.ts';
import { languageTag, schemaVersion, text, webAddress } from './field.ts';
import { REPOSITORIES } from './vocabulary.ts';

export const archiveSettingsSchema = z.strictObject({
  schema: schemaVersion(),
  name: text(1, 80),
  native_name: z.strictObject({ text: text(1, 80), lang: languageTag() }).optional(),
  description: text(1, 300),
  descriptions: z.record(z.string(), text(1, 300)).optional(),
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
  leave: z.record(z.string(), webAddress()).optional(),
  never_link: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)),
  private_keys: z.array(z.string().regex(/^[a-z_-]{1,60}$/)).optional(),
  repository: z.enum(REPOSITORIES),
});

export type ArchiveSettings = z.infer<typeof archiveSettingsSchema>;
