/** An interface page: about, method, safety, corrections. It has no identifier and no versions. */
import { z } from 'astro/zod';
import { languageTag, schemaVersion, text } from './field.ts';

export const PAGE_NAMES = ['about', 'method', 'safety', 'corrections'] as const;
export type PageName = (typeof PAGE_NAMES)[number];

export const pageSchema = z.strictObject({
  schema: schemaVersion(),
  lang: languageTag(),
  title: text(3, 120),
  summary: text(1, 300),
});

export type Page = z.infer<typeof pageSchema>;
