/** What a schema refuses, as mistakes with a place in the file. */
import { z } from 'astro/zod';
import type { Mistakes } from './mistakes.ts';
import { nearest } from './nearest.ts';
import { nameOf, type YamlPath, type YamlTree, type YamlValue } from './yaml-tree.ts';

type Issue = z.core.$ZodIssue;

/** What may not even be missing in a draft. */
const ALWAYS = new Set(['schema', 'status', 'lang']);

export interface SchemaContext {
  schema: z.ZodType;
  tree: YamlTree;
  mistakes: Mistakes;
  /** What the file is, in a word: `testimony`. */
  noun: string;
  /** A draft may lack fields. */
  draft: boolean;
}

/** Reports every issue that an editor has to mend, and answers how many there were. */
export function reportIssues(issues: readonly Issue[], context: SchemaContext): number {
  const before = context.mistakes.count;
  for (const issue of issues) reportIssue(issue, issue.path, context);
  return context.mistakes.count - before;
}

function reportIssue(issue: Issue, path: YamlPath, context: SchemaContext): void {
  const { tree, mistakes } = context;
  const value = valueAt(tree.value, path);
  if (value === undefined && issue.code !== 'unrecognized_keys') {
    reportMissing(path, context);
    return;
  }
  const field = nameOf(path);
  const place = tree.placeOf(path);
  const add = (code: string, values: Record<string, string | undefined> = {}) => {
    mistakes.add(code, place.offset, place.length, { field, ...values });
  };
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) reportUnknownKey(key, path, context);
      return;
    case 'invalid_type':
      reportWrongType(issue.expected, value, path, context);
      return;
    case 'invalid_value':
      add('unknown-value', choicesFor(issue.values.map(String), value));
      return;
    case 'invalid_union':
      if (issue.errors.length === 0 && 'options' in issue)
        add('unknown-value', choicesFor((issue.options as unknown[]).map(String), value));
      else
        for (const part of likeliest(issue.errors))
          reportIssue(part, [...path, ...part.path], context);
      return;
    case 'too_small':
      add(issue.origin === 'string' ? 'too-short' : 'too-few', {
        limit: String(issue.minimum),
        ...lengthOf(value),
      });
      return;
    case 'too_big':
      add(issue.origin === 'string' ? 'too-long' : 'too-many', {
        limit: String(issue.maximum),
        ...lengthOf(value),
      });
      return;
    case 'custom': {
      const { code, ...values } = (issue.params ?? {}) as Record<string, string>;
      add(code ?? 'not-valid', {
        ...values,
        written: typeof value === 'string' ? value : undefined,
      });
      return;
    }
    default:
      add('not-valid');
  }
}

/** An empty value was reported where it stands, and a draft may lack most. */
function reportMissing(path: YamlPath, { tree, mistakes, draft, noun }: SchemaContext): void {
  const field = nameOf(path);
  if (tree.has(path)) return;
  if (draft && !(path.length === 1 && ALWAYS.has(field))) return;
  const place = path.length === 1 ? { offset: 0, length: 3 } : tree.keyPlaceOf(path.slice(0, -1));
  mistakes.add(
    path.length === 1 ? 'missing-key' : 'missing-key-inside',
    place.offset,
    place.length,
    {
      field,
      noun,
      parent: nameOf(path.slice(0, -1)),
    },
  );
}

function reportUnknownKey(key: string, path: YamlPath, context: SchemaContext): void {
  const known = keysAt(context.schema, path);
  const place = context.tree.keyPlaceOf([...path, key]);
  const inside = nameOf(path);
  context.mistakes.add(
    key === 'id' && inside === '' ? 'id-in-file' : 'unknown-key',
    place.offset,
    place.length,
    {
      written: key,
      where: inside === '' ? `a ${context.noun}` : `\`${inside}\``,
      nearest: nearest(key, known),
      known: known.join(', '),
    },
  );
}

function reportWrongType(
  expected: string,
  value: YamlValue | undefined,
  path: YamlPath,
  { tree, mistakes }: SchemaContext,
): void {
  const place = tree.placeOf(path);
  const written = mistakes.source.text.slice(place.offset, place.offset + place.length);
  const bracketed = /^[[{]/.test(written) && expected === 'string';
  mistakes.add(bracketed ? 'text-in-brackets' : 'wrong-type', place.offset, place.length, {
    field: nameOf(path),
    expected: KINDS_OF_VALUE[expected] ?? expected,
    found: Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a group of fields'
        : 'text',
    ...(bracketed && { written: written.split('\n', 1)[0] }),
  });
}

const KINDS_OF_VALUE: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  string: 'text',
};

/** Of the alternatives of a union, the issues of the one that comes nearest. */
function likeliest(alternatives: readonly Issue[][]): readonly Issue[] {
  return alternatives.reduce((best, next) => (next.length < best.length ? next : best));
}

function choicesFor(words: readonly string[], value: YamlValue | undefined) {
  const last = words.at(-1) ?? '';
  return {
    choices: words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`,
    nearest: typeof value === 'string' ? nearest(value, words) : undefined,
  };
}

function lengthOf(value: YamlValue | undefined): { length?: string } {
  return typeof value === 'string' || Array.isArray(value) ? { length: String(value.length) } : {};
}

function valueAt(value: YamlValue, path: YamlPath): YamlValue | undefined {
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
