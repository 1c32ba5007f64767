/** The words of a record's fields with the sources that it names for them, found by its schema. */
import { z } from 'astro/zod';
import { fieldNotes } from '../../record/field.ts';

/** A record that is named for some words, and the place in it. */
export interface NamedPlace {
  /** An identifier, or a claim of a report: `r1…#c07`. */
  id: string;
  locator?: string | undefined;
}

export interface FieldPassage {
  /** Where it stands in the file: `claims.c07.note`. */
  name: string;
  words: string;
  isMarkdown: boolean;
  places: readonly NamedPlace[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields by which an object says what it rests on. */
const NAMING = ['source', 'series', 'record', 'sources', 'evidence'] as const;
const NO_FACTS = new Set<string>([...NAMING, 'locator']);
/** Words that say nothing without the number beside them. */
const OF_A_NUMBER = new Set(['unit', 'as_written']);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function placesIn(value: unknown, locator?: unknown): NamedPlace[] {
  if (typeof value === 'string')
    return [{ id: value, locator: typeof locator === 'string' ? locator : undefined }];
  if (Array.isArray(value)) return value.flatMap((entry) => placesIn(entry, locator));
  return isFields(value) ? NAMING.flatMap((name) => placesIn(value[name], value['locator'])) : [];
}

/** A figure is told by its numbers: `low 300000, unit tonnes`. */
function factsIn(fields: Fields, shape: Readonly<Record<string, z.ZodType>>): string {
  return Object.entries(fields)
    .filter(([name, value]) => {
      const field = shape[name];
      const inner = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
      const isWords = inner !== undefined && fieldNotes.get(inner)?.words === true;
      return (
        (!isWords || OF_A_NUMBER.has(name)) && !NO_FACTS.has(name) && typeof value !== 'object'
      );
    })
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

/** What tells an entry of a list from its neighbours. */
const keyOf = (entry: unknown, index: number) =>
  isFields(entry) && typeof entry['id'] === 'string' ? entry['id'] : String(index + 1);

/**
 * The words of a record in the order of its schema, each with what the nearest field around it names. Figures stand among
 * them. A record that lacks fields is read as far as it goes.
 *
 * @example fieldPassages(personSchema, { description: 'A baker.', sources: [{ source: 's1khbhx5d' }] })
 * // [{ name: 'description', words: 'A baker.', isMarkdown: false, places: [{ id: 's1khbhx5d', locator: undefined }] }]
 */
export function fieldPassages(
  schema: z.ZodType,
  value: unknown,
  name = '',
  places: readonly NamedPlace[] = [],
): FieldPassage[] {
  if (value === undefined) return [];
  const at = (key: string) => (name === '' ? key : `${name}.${key}`);
  if (schema instanceof z.ZodOptional)
    return fieldPassages(schema.unwrap() as z.ZodType, value, name, places);
  if (schema instanceof z.ZodArray)
    return (Array.isArray(value) ? (value as unknown[]) : []).flatMap((entry, index) =>
      fieldPassages(schema.element as z.ZodType, entry, at(keyOf(entry, index)), places),
    );
  const notes = fieldNotes.get(schema);
  if (notes?.words === true && typeof value === 'string')
    return [{ name, words: value, isMarkdown: notes.markdown === true, places }];
  if (!(schema instanceof z.ZodObject) || !isFields(value)) return [];
  const shape = schema.shape as Record<string, z.ZodType>;
  const own = placesIn(value);
  const nearest = own.length > 0 ? own : places;
  const isFigure = 'low' in shape;
  const below = Object.entries(shape).flatMap(([key, field]) =>
    isFigure && OF_A_NUMBER.has(key) ? [] : fieldPassages(field, value[key], at(key), nearest),
  );
  if (!isFigure) return below;
  return [{ name, words: factsIn(value, shape), isMarkdown: false, places: nearest }, ...below];
}
