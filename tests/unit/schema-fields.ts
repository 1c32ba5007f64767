/** The fields that a schema allows, found by walking it, so that documents can be held against them. */
import { z } from 'astro/zod';
import { fieldNotes } from '../../src/record/field.ts';

/** One field as the schema has it. */
export interface SchemaField {
  isOptional: boolean;
  isTranslated: boolean;
  isUnpublished: boolean;
  /** The most characters that it may hold. */
  longest: number | undefined;
  /** Kinds of record that it may name, `day`, `date`, `language`, `number`. */
  accepts: string[];
  /** The words that it may be, of a closed list. */
  values: string[];
}

/** What tells the kinds of text apart: one that is accepted and one that is refused. */
const TELLING: Record<string, [accepted: string[], refused: string[]]> = {
  day: [['2019-03-04'], ['2019-03', '2019-02-30']],
  date: [['2019-03-04', '2019-03', '2019/..'], ['2019-02-30']],
  language: [
    ['zh-Hans', 'en'],
    ['zh-hans', '2019-03-04'],
  ],
  number: [['158.6', '-3'], ['words']],
};

/**
 * Every field of a schema by its path. Lists add nothing to a path: `narrators.display`. Of a union all fields are
 * given.
 */
export function fieldsOf(schema: z.ZodType, path = ''): Map<string, SchemaField> {
  const fields = new Map<string, SchemaField>();
  const inner = withoutWrapping(schema);
  if (inner instanceof z.ZodUnion)
    for (const option of inner.options as z.ZodType[])
      for (const [name, field] of fieldsOf(option, path)) {
        const known = fields.get(name);
        known?.values.push(...field.values);
        if (known === undefined) fields.set(name, field);
      }
  if (inner instanceof z.ZodObject)
    for (const [name, field] of Object.entries<z.ZodType>(inner.shape)) {
      const below = path === '' ? name : `${path}.${name}`;
      fields.set(below, describe(field));
      for (const entry of fieldsOf(field, below)) fields.set(...entry);
    }
  return fields;
}

/** The schema of one value: without `optional` and without the list around it. */
function withoutWrapping(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional) return withoutWrapping(schema.unwrap());
  if (schema instanceof z.ZodArray) return withoutWrapping(schema.element);
  return schema as z.ZodType;
}

function describe(field: z.ZodType): SchemaField {
  const inner = withoutWrapping(field);
  const notes = fieldNotes.get(inner);
  const allow = (text: string) => inner.safeParse(text).success;
  const told = Object.entries(TELLING)
    .filter(([, [accepted, refused]]) => accepted.every(allow) && !refused.some(allow))
    .map(([name]) => name);
  return {
    isOptional: field instanceof z.ZodOptional,
    isTranslated: notes?.words === true,
    isUnpublished: notes?.unpublished === true,
    longest: (inner instanceof z.ZodString ? inner.maxLength : null) ?? undefined,
    accepts: [...(notes?.names ?? []), ...told],
    values: inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral ? valuesOf(inner) : [],
  };
}

function valuesOf(schema: z.ZodEnum | z.ZodLiteral): string[] {
  return (schema instanceof z.ZodEnum ? schema.options : [...schema.values]).map(String);
}
