/** Whom and what a record names, found by the notes of its schema: no second list of the fields that hold identifiers. */
import { z } from 'astro/zod';
import { fieldNotes } from './field.ts';

/** One place in a record that names another. */
export interface Naming {
  id: string;
  /** `c07`, where one claim of a report is named. */
  claim: string | undefined;
  /** Where it stands: `['people', 0, 'person']`. */
  path: readonly (string | number)[];
  /** Only editors see it: it leads no reader anywhere. */
  unpublished?: true;
}

type Path = readonly (string | number)[];
type Visit = (value: unknown, path: Path, found: Naming[]) => void;

const compiled = new WeakMap<z.ZodType, { visit: Visit | undefined }>();

function compile(schema: z.ZodType): Visit | undefined {
  const notes = fieldNotes.get(schema);
  if (notes?.names !== undefined) {
    const only = notes.unpublished === true ? { unpublished: true as const } : {};
    return (value, path, found) => {
      if (typeof value !== 'string') return;
      const [id = '', claim] = value.split('#');
      found.push({ id, claim, path, ...only });
    };
  }
  if (schema instanceof z.ZodOptional) return visitOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) {
    const visit = visitOf(schema.element as z.ZodType);
    if (visit === undefined) return undefined;
    return (value, path, found) => {
      if (!Array.isArray(value)) return;
      for (const [index, entry] of value.entries()) visit(entry, [...path, index], found);
    };
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(
      ([name, field]) => {
        const visit = visitOf(field);
        return visit === undefined ? [] : [{ name, visit }];
      },
    );
    if (fields.length === 0) return undefined;
    return (value, path, found) => {
      if (typeof value !== 'object' || value === null) return;
      for (const { name, visit } of fields)
        visit((value as Record<string, unknown>)[name], [...path, name], found);
    };
  }
  return undefined;
}

function visitOf(schema: z.ZodType): Visit | undefined {
  let entry = compiled.get(schema);
  if (entry === undefined) {
    entry = { visit: compile(schema) };
    compiled.set(schema, entry);
  }
  return entry.visit;
}

/**
 * Every place in a record that names another, in the order of the schema. A record that lacks fields is read as far
 * as it goes.
 *
 * @example namingsIn(testimonySchema, { places: [{ place: 'w1jpphjzh', role: 'event' }] })
 * // [{ id: 'w1jpphjzh', claim: undefined, path: ['places', 0, 'place'] }]
 */
export function namingsIn(schema: z.ZodType, record: unknown): Naming[] {
  const found: Naming[] = [];
  visitOf(schema)?.(record, [], found);
  return found;
}
