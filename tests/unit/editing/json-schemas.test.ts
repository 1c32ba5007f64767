import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { sectionsOf } from '../../../src/editing/document-outline.ts';
import { jsonSchemaOf, SCHEMA_FILES } from '../../../src/editing/json-schemas.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const sections = sectionsOf(read('docs/records.md'));
const ARCHIVES = ['', 'tests/fixtures/archive/', 'tests/unit/read/base/'];

type Json = z.core.JSONSchema.JSONSchema;

/** A reader of the schema that knows nothing of ours. It has no conditions: what drafts may lack is tested by itself. */
function readerOf(name: string): z.ZodType {
  const withoutConditions = (_: string, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('then' in value)) return value;
    return Object.fromEntries(
      Object.entries(value).filter(([key]) => key !== 'if' && key !== 'then'),
    );
  };
  return z.fromJSONSchema(JSON.parse(read(`docs/schemas/${name}.json`), withoutConditions) as Json);
}

/** What another program reads in the file, or in its front matter. */
const parsed = (path: string): unknown =>
  parse(path.endsWith('.md') ? (read(path).split(/^---$/m)[1] ?? '') : read(path));

test('npm run schemas has been run: docs/schemas/ is what the rules make of it', () => {
  const names = readdirSync(join(ROOT, 'docs/schemas')).sort();
  assert.deepEqual(
    names,
    Object.keys(SCHEMA_FILES)
      .map((name) => `${name}.json`)
      .sort(),
  );
  for (const name of Object.keys(SCHEMA_FILES))
    assert.deepEqual(
      JSON.parse(read(`docs/schemas/${name}.json`)),
      JSON.parse(JSON.stringify(jsonSchemaOf(name, sections))),
      name,
    );
});

for (const [name, { files }] of Object.entries(SCHEMA_FILES))
  test(`every file that is a ${name} follows its schema, as other programs read it`, () => {
    const pattern = files.replace('<language>', '[a-z][a-z]');
    const paths = ARCHIVES.flatMap((archive) => globSync(`${archive}${pattern}`, { cwd: ROOT }));
    assert.ok(paths.length > 0 || name === 'report-translation', pattern);
    const schema = readerOf(name);
    for (const path of paths) {
      const result = schema.safeParse(parsed(path));
      assert.ok(result.success, `${path}: ${result.error?.message ?? ''}`);
    }
  });

test('a field that does not exist, a word that is no choice, and a name of the wrong kind are refused', () => {
  const schema = readerOf('source');
  const path = 'tests/unit/read/base/content/sources/s1d8kq2vv.yml';
  const good = parsed(path) as Record<string, unknown>;
  assert.ok(schema.safeParse(good).success);
  for (const wrong of [{ titel: 'x' }, { stance: 'neutral' }, { published_by: 'p1h5wm2x4' }])
    assert.ok(!schema.safeParse({ ...good, ...wrong }).success, JSON.stringify(wrong));
});

test('a draft may lack what is needed from in_review on', () => {
  const json = JSON.parse(read('docs/schemas/testimony.json')) as Json & { then: Json; if: Json };
  assert.deepEqual(json.required, ['schema', 'lang', 'status']);
  const { required = [] } = json.then;
  assert.ok(required.includes('agreement'));
  assert.ok(!required.includes('period'));
  assert.deepEqual(json.if.properties, { status: { enum: ['in_review', 'ready'] } });
});

/** Every field below a schema, by its path. */
function fields(json: Json, path = ''): [string, Json][] {
  const inner = [json.items, ...(json.anyOf ?? []), ...(json.oneOf ?? [])].flat();
  return [
    ...inner.flatMap((schema) => (typeof schema === 'object' ? fields(schema, path) : [])),
    ...Object.entries(json.properties ?? {}).flatMap(([name, schema]): [string, Json][] =>
      typeof schema === 'object'
        ? [[`${path}/${name}`, schema], ...fields(schema, `${path}/${name}`)]
        : [],
    ),
  ];
}

test('every field of every schema is explained, and so is every word of a closed list', () => {
  for (const name of Object.keys(SCHEMA_FILES))
    for (const [path, json] of fields(JSON.parse(read(`docs/schemas/${name}.json`)) as Json)) {
      assert.ok((json.description ?? '').length > 0, `${name}${path}`);
      const words = (json['enumDescriptions'] as string[] | undefined) ?? [];
      assert.ok(!words.includes(''), `${name}${path}: ${(json.enum ?? []).join(', ')}`);
    }
});
