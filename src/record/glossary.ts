/** The glossary: words that a reader meets in the archive, each with its spellings, its meaning and its sources. */
import { z } from 'astro/zod';
import { nameForm } from './authority.ts';
import { languageTag, schemaVersion, slug, sourceReferences, text, words } from './field.ts';
import { STATUSES } from './vocabulary.ts';

/**
 * Whether a language tag or its most likely script is Latin.
 *
 * @example isLatin('zh-Latn') // true
 */
export const isLatin = (tag: string) => new Intl.Locale(tag).maximize().script === 'Latn';

export const glossaryEntrySchema = z
  .strictObject({
    id: slug(),
    status: z.enum(STATUSES),
    term: text(1, 120),
    lang: languageTag(),
    forms: z.array(nameForm).min(1).optional(),
    meaning: words(1, 2000),
    sources: sourceReferences(),
    see: z.array(slug()).min(1).optional(),
  })
  .refine(
    ({ lang, forms = [] }) => isLatin(lang) || forms.some(({ script }) => script === 'Latn'),
    { path: ['term'], params: { code: 'term-without-latin' } },
  );

/** `content/glossary.yml`. Entries stand in any order: the page files them from A to Z. */
export const glossarySchema = z.strictObject({
  schema: schemaVersion(),
  entries: z.array(glossaryEntrySchema).min(1),
});

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
