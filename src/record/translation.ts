/** What a translation holds, derived from the record that it translates: one schema, no second list of fields. */
import { z } from 'astro/zod';
import { fieldNotes, hash, languageTag, schemaVersion, text } from './field.ts';
import { statusSchema } from './governance.ts';
import { reportSchema } from './report.ts';
import { testimonySchema } from './testimony.ts';

/**
 * The part of a schema that holds words: the same nesting, lists by position, and the keys that tell list entries
 * apart. Undefined where there are none. What may be missing in the record may be missing in the translation.
 */
export function wordsOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) {
    const inner = wordsOf(schema.unwrap() as z.ZodType);
    return inner?.optional();
  }
  if (schema instanceof z.ZodArray) {
    const element = wordsOf(schema.element as z.ZodType);
    return element === undefined ? undefined : z.array(element);
  }
  if (schema instanceof z.ZodObject) {
    const fields: Record<string, z.ZodType> = {};
    let holdsWords = false;
    for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
      if (fieldNotes.get(field)?.key === true) fields[name] = field;
      const inner = wordsOf(field);
      if (inner === undefined) continue;
      holdsWords = true;
      fields[name] = inner;
    }
    return holdsWords ? z.strictObject(fields) : undefined;
  }
  return fieldNotes.get(schema)?.words === true ? schema : undefined;
}

function shapeOfWords(schema: z.ZodObject): Record<string, z.ZodType> {
  const derived = wordsOf(schema);
  if (!(derived instanceof z.ZodObject)) throw new TypeError('a record without words');
  const shape: Record<string, z.ZodType> = derived.shape;
  return shape;
}

const headOfTranslation = {
  schema: schemaVersion(),
  lang: languageTag(),
  status: statusSchema,
  translator: text(1, 200),
  source_hash: hash().register(fieldNotes, { unpublished: true }),
};

/** The working file of a translation, `<lang>.md`. */
export const TRANSLATION_SCHEMAS = {
  testimony: z.strictObject({ ...headOfTranslation, ...shapeOfWords(testimonySchema) }),
  report: z.strictObject({ ...headOfTranslation, ...shapeOfWords(reportSchema) }),
} as const;

/** A translation's head is typed; its words mirror the record's and are laid over them by `overlayWords`. */
export interface Translation {
  schema: 1;
  lang: string;
  status: z.infer<typeof statusSchema>;
  translator: string;
  source_hash: string;
  [words: string]: unknown;
}

/**
 * A record with the words of its translation in place of its own: maps by key, lists by position, claims by `id`.
 * Where the translation lacks something, the original's words stay.
 *
 * @example overlayWords({ title: 'Called back', lang: 'en' }, { title: 'Rappelée' }) // { title: 'Rappelée', lang: 'en' }
 */
export function overlayWords<T>(original: T, translated: unknown): T {
  if (Array.isArray(original) && Array.isArray(translated)) {
    const byId = new Map(
      translated.flatMap((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'id' in entry ? [[entry.id, entry]] : [],
      ),
    );
    return original.map((entry: unknown, index) => {
      const id =
        typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
      return overlayWords(entry, id === undefined ? translated[index] : byId.get(id));
    }) as T;
  }
  if (
    typeof original === 'object' &&
    original !== null &&
    typeof translated === 'object' &&
    translated !== null
  ) {
    const result: Record<string, unknown> = { ...(original as Record<string, unknown>) };
    for (const [key, value] of Object.entries(translated))
      if (key in result) result[key] = overlayWords(result[key], value);
    return result as T;
  }
  return translated === undefined ? original : (translated as T);
}
