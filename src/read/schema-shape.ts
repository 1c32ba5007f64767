/** What a path means in plain values and in a schema. */
import { z } from 'astro/zod';
import type { YamlPath, YamlValue } from './yaml-tree.ts';

/** What stands at a path of plain values; undefined where it leads nowhere. */
export function valueAt(value: YamlValue, path: YamlPath): YamlValue | undefined {
  let found: YamlValue | undefined = value;
  for (const step of path) {
    if (typeof found !== 'object') return undefined;
    found = Array.isArray(found)
      ? found[Number(step)]
      : Object.hasOwn(found, step)
        ? found[String(step)]
        : undefined;
  }
  return found;
}

/** The names of the fields that a schema knows at a path. */
export function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => keysAt(option as z.ZodType, path)))];
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return keysAt(schema.element as z.ZodType, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType as z.ZodType, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, z.ZodType>;
  if (step === undefined) return Object.keys(shape);
  const field = shape[String(step)];
  return field === undefined ? [] : keysAt(field, rest);
}
