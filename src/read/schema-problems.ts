/** What a schema refuses, as mistakes with a place in the file. */
import type { z } from 'astro/zod';
import { choicesFor, wordsFor, type Issue } from './issue-words.ts';
import type { Mistakes } from './mistakes.ts';
import { nearest } from './nearest.ts';
import { keysAt, valueAt } from './schema-shape.ts';
import { nameOf, type YamlPath, type YamlTree, type YamlValue } from './yaml-tree.ts';

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
  /** The name of the record's folder or file. */
  id: string | undefined;
}

/**
 * Reports every issue that an editor has to mend. A key that was misspelt or misplaced is told once, not a second time as
 * missing.
 */
export function reportIssues(issues: readonly Issue[], context: SchemaContext): void {
  const meant = new Set<string>();
  const isUnknownKey = (issue: Issue) => issue.code === 'unrecognized_keys';
  const inOrder = [
    ...issues.filter(isUnknownKey),
    ...issues.filter((issue) => !isUnknownKey(issue)),
  ];
  for (const issue of inOrder) reportIssue(issue, issue.path, context, meant);
}

function reportIssue(
  issue: Issue,
  path: YamlPath,
  context: SchemaContext,
  meant: Set<string>,
): void {
  const { tree, mistakes } = context;
  const value = valueAt(tree.value, path);
  if (value === undefined && issue.code !== 'unrecognized_keys') {
    if (!meant.has(path.join('.'))) reportMissing(path, context);
    return;
  }
  const field = nameOf(path);
  const place = placeOfValue(value, path, context);
  // Two entries of a list that became one text were told as such, and so were quotes that became part of a value.
  if (mistakes.hasWithin('dash-in-text', place) || mistakes.hasWithin('curly-quotes', place))
    return;
  const add = (code: string, values: Record<string, string | undefined> = {}) => {
    mistakes.add(code, place.offset, place.length, { field, ...values });
  };
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) reportUnknownKey(key, path, context, meant);
      return;
    case 'invalid_type':
      reportWrongType(issue.expected, value, path, context);
      return;
    case 'invalid_union':
      if (issue.errors.length === 0 && 'options' in issue)
        add('unknown-value', choicesFor((issue.options as unknown[]).map(String), value));
      else {
        const parts = likeliest(issue.errors);
        for (const part of parts.toSorted((a) => (a.code === 'unrecognized_keys' ? -1 : 1)))
          reportIssue(part, [...path, ...part.path], context, meant);
      }
      return;
    default: {
      const { code, values } = wordsFor(issue, value);
      add(code, values);
    }
  }
}

/** Where a value is shown: at its key, when it begins in a line below. */
function placeOfValue(
  value: YamlValue | undefined,
  path: YamlPath,
  { tree, mistakes }: SchemaContext,
) {
  const place = tree.placeOf(path);
  if (typeof value !== 'object' || /[[{]/.test(mistakes.source.text[place.offset] ?? ''))
    return place;
  return tree.keyPlaceOf(path);
}

/** An empty value was reported where it stands, and a draft may lack most. */
function reportMissing(
  path: YamlPath,
  { tree, mistakes, draft, noun, schema }: SchemaContext,
): void {
  const field = nameOf(path);
  const isOuter = path.length === 1;
  if (tree.has(path)) return;
  if (draft && !(isOuter && ALWAYS.has(field))) return;
  // What a fence cut off is not missing.
  if (isOuter && mistakes.has('front-matter-in-body')) return;
  const place = isOuter ? { offset: 0, length: 3 } : tree.keyPlaceOf(path.slice(0, -1));
  const hasDrafts = keysAt(schema, []).includes('status') && !(isOuter && ALWAYS.has(field));
  const inside = field === 'alt' ? 'missing-alt' : 'missing-key-inside';
  mistakes.add(isOuter ? 'missing-key' : inside, place.offset, place.length, {
    field,
    noun,
    parent: nameOf(path.slice(0, -1)),
    unless: hasDrafts ? '; only a draft may go without' : '',
  });
}

function reportUnknownKey(
  key: string,
  path: YamlPath,
  { schema, tree, mistakes, noun, id }: SchemaContext,
  meant: Set<string>,
): void {
  const known = keysAt(schema, path);
  const { offset, length } = tree.keyPlaceOf([...path, key]);
  const inside = nameOf(path);
  const where = inside === '' ? `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}` : `\`${inside}\``;
  const near = nearest(key, known);
  if (near !== undefined) meant.add([...path, near].join('.'));
  if (mistakes.has('private-key', offset)) return;
  if (key === 'id' && path.length === 0 && id !== undefined)
    mistakes.add(tree.value['id'] === id ? 'id-in-file' : 'id-differs', offset, length);
  else if (path.length > 0 && keysAt(schema, []).includes(key) && !tree.has([key])) {
    meant.add(key);
    mistakes.add('misplaced-key', offset, length, { written: key, where });
  } else
    mistakes.add('unknown-key', offset, length, {
      written: key,
      where,
      nearest: near,
      known: known.join(', '),
    });
}

function reportWrongType(
  expected: string,
  value: YamlValue | undefined,
  path: YamlPath,
  context: SchemaContext,
): void {
  const { tree, mistakes } = context;
  const field = nameOf(path);
  const written = tree.placeOf(path);
  const text = mistakes.source.text.slice(written.offset, written.offset + written.length);
  if (expected === 'string' && /^[[{]/.test(text)) {
    mistakes.add('text-in-brackets', written.offset, written.length, {
      field,
      written: text.split('\n', 1)[0],
    });
    return;
  }
  const { offset, length } = placeOfValue(value, path, context);
  const found = Array.isArray(value) ? 'array' : typeof value;
  const wanted = KINDS_OF_VALUE[expected] ?? KINDS_OF_VALUE.object;
  mistakes.add('wrong-type', offset, length, {
    field,
    expected: wanted.name,
    found: KINDS_OF_VALUE[found]?.name,
    remedy: wanted.remedy,
  });
}

const KINDS_OF_VALUE: Readonly<Record<string, { name: string; remedy: string }>> & {
  object: { name: string; remedy: string };
} = {
  array: { name: 'a list', remedy: 'write each entry on a line of its own, as `- …`' },
  object: { name: 'a group of fields', remedy: 'write `key: value` lines under it, indented' },
  record: { name: 'a group of fields', remedy: 'write `key: value` lines under it, indented' },
  string: { name: 'text', remedy: 'write it on the line of the key' },
};

/** Of the alternatives of a union, the issues of the one that comes nearest. */
function likeliest(alternatives: readonly Issue[][]): readonly Issue[] {
  return alternatives.reduce((best, next) => (next.length < best.length ? next : best));
}
