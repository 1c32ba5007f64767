/**
 * The rules for each kind of file as JSON Schema, for programs that help while somebody writes. Shape and words come from
 * the schemas of `record/`, explanations from docs/records.md. They say less than `check`, which alone decides.
 */
import { z } from 'astro/zod';
import { archiveSettingsSchema } from '../record/archive-settings.ts';
import { AUTHORITY_SCHEMAS } from '../record/authority.ts';
import { collectionSchema } from '../record/collection.ts';
import { fieldNotes } from '../record/field.ts';
import { glossarySchema } from '../record/glossary.ts';
import { KINDS, newIdentifier } from '../record/identifier.ts';
import { pageSchema } from '../record/page.ts';
import { reportSchema } from '../record/report.ts';
import { seriesHeadSchema } from '../record/series.ts';
import { testimonySchema } from '../record/testimony.ts';
import { timelineSchema } from '../record/timeline.ts';
import { TRANSLATION_SCHEMAS } from '../record/translation.ts';
import { outlineOf, type OutlineEntry } from './document-outline.ts';

const OF_TEXTS = 'Fields of every text';
const OF_NAMED = 'Fields of every person, organisation and place';

interface SchemaFile {
  schema: z.ZodType;
  /** The headings of docs/records.md under which its fields stand; what stands later wins. */
  headings: readonly string[];
  /** Which files follow it. Of a Markdown file it is the front matter. */
  files: string;
}

/** Each file of `docs/schemas/`, without its `.json`. */
export const SCHEMA_FILES: Readonly<Record<string, SchemaFile>> = {
  testimony: {
    schema: testimonySchema,
    headings: [OF_TEXTS, 'Testimony'],
    files: 'content/testimonies/*/index.md',
  },
  report: {
    schema: reportSchema,
    headings: [OF_TEXTS, 'Report'],
    files: 'content/reports/*/index.md',
  },
  'testimony-translation': {
    schema: TRANSLATION_SCHEMAS.testimony,
    headings: [OF_TEXTS, 'Testimony', 'Translation'],
    files: 'content/testimonies/*/<language>.md',
  },
  'report-translation': {
    schema: TRANSLATION_SCHEMAS.report,
    headings: [OF_TEXTS, 'Report', 'Translation'],
    files: 'content/reports/*/<language>.md',
  },
  person: {
    schema: AUTHORITY_SCHEMAS.person,
    headings: [OF_NAMED, 'Person'],
    files: 'content/people/*.yml',
  },
  organisation: {
    schema: AUTHORITY_SCHEMAS.organisation,
    headings: [OF_NAMED, 'Organisation'],
    files: 'content/organisations/*.yml',
  },
  place: {
    schema: AUTHORITY_SCHEMAS.place,
    headings: [OF_NAMED, 'Place'],
    files: 'content/places/*.yml',
  },
  source: {
    schema: AUTHORITY_SCHEMAS.source,
    headings: ['Source'],
    files: 'content/sources/*.yml',
  },
  series: { schema: seriesHeadSchema, headings: ['Series'], files: 'content/series/*.yml' },
  collection: {
    schema: collectionSchema,
    headings: ['Collection'],
    files: 'content/collections/*.yml',
  },
  glossary: { schema: glossarySchema, headings: ['Glossary'], files: 'content/glossary.yml' },
  timeline: { schema: timelineSchema, headings: ['Timeline'], files: 'content/events.yml' },
  page: { schema: pageSchema, headings: ['Interface page'], files: 'content/pages/*/*.md' },
  archive: {
    schema: archiveSettingsSchema,
    headings: ['archive.yml'],
    files: 'content/archive.yml',
  },
};

export type Json = z.core.JSONSchema.JSONSchema;

/** What may not even be missing in a draft, as `read/` has it. */
const ALWAYS = new Set(['schema', 'status', 'lang']);
const CHARACTERS = '[0-9bcdfghjkmnpqrstvwxz]{7}';

/** An identifier of one of the kinds that a field names, with a claim's number where the field accepts one. */
function identifierPattern(schema: z.core.$ZodType): string | undefined {
  const names = fieldNotes.get(schema as z.ZodType)?.names;
  if (names === undefined) return undefined;
  const letters = names.map((kind) => KINDS[kind].letter).join('');
  const withClaim = `${newIdentifier(names[0] ?? 'report')}#c01`;
  const claim = (schema as z.ZodType).safeParse(withClaim).success ? String.raw`(#c\d{2,3})?` : '';
  return `^[${letters}]1${CHARACTERS}${claim}$`;
}

/** Drafts may lack what is not `ALWAYS` there, at any depth; what is in review or ready may not. */
function allowDrafts(json: Json): void {
  const { required = [] } = json;
  forgetRequired(json);
  json.required = required.filter((name) => ALWAYS.has(name));
  json.if = { properties: { status: { enum: ['in_review', 'ready'] } } };
  json.then = { required };
}

const below = (json: Json): Json[] =>
  [
    json.items,
    ...(json.anyOf ?? []),
    ...(json.oneOf ?? []),
    ...Object.values(json.properties ?? {}),
  ]
    .flat()
    .filter((inner): inner is Json => typeof inner === 'object');

function forgetRequired(json: Json): void {
  delete json.required;
  for (const inner of below(json)) forgetRequired(inner);
}

/** Markdown to plain words: editors show them beside the cursor. */
const asWords = (markdown: string) =>
  markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[*`]+/g, '');

/** Adds what docs/records.md says, and what other readers of YAML make of plain figures. */
function explain(json: Json, entries: readonly OutlineEntry[]): void {
  for (const inner of [json.items, ...(json.anyOf ?? []), ...(json.oneOf ?? [])].flat())
    if (typeof inner === 'object') explain(inner, entries);
  const values = new Map(
    entries.filter(({ isField }) => !isField).map((entry) => [entry.name, asWords(entry.says)]),
  );
  if (json.enum !== undefined && values.size > 0)
    json['enumDescriptions'] = json.enum.map((value) => values.get(String(value)) ?? '');
  // We take 2017 as it is written; others make a number of it.
  if (
    json.type === 'string' &&
    json.enum === undefined &&
    json.pattern === undefined &&
    json.const === undefined
  )
    json['type'] = ['string', 'number'] as never;
  for (const [name, field] of Object.entries(json.properties ?? {})) {
    if (typeof field !== 'object') continue;
    const entry = entries.find((candidate) => candidate.isField && candidate.name === name);
    explain(field, entry?.children ?? []);
    if (entry !== undefined) field.description = asWords(entry.says);
  }
  if (json.properties?.['status'] !== undefined) allowDrafts(json);
}

/**
 * One of `SCHEMA_FILES` as JSON Schema without explanations: the fields, their words and what they name.
 *
 * @throws RangeError where there is no such file
 * @example shapeOf('testimony').properties?.['form'] // { type: 'string', enum: ['first_person', …] }
 */
export function shapeOf(name: string): Json {
  const file = SCHEMA_FILES[name];
  if (file === undefined) throw new RangeError(`there is no schema ${name}`);
  return z.toJSONSchema(file.schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const pattern = identifierPattern(zodSchema);
      if (pattern !== undefined) jsonSchema.pattern = pattern;
    },
  });
}

/**
 * One of `SCHEMA_FILES` as JSON Schema (draft 7), the front matter or the whole file as other programs read it.
 *
 * @param sections of docs/records.md, from sectionsOf()
 * @example jsonSchemaOf('person', sections).required // ['schema', 'changed', 'name', 'description']
 */
export function jsonSchemaOf(name: string, sections: ReadonlyMap<string, string[]>): Json {
  const { $schema, ...json } = shapeOf(name);
  const { headings = [], files = '' } = SCHEMA_FILES[name] ?? {};
  const entries = headings.toReversed().flatMap((heading) => outlineOf(sections, heading));
  explain(json, entries);
  if (typeof json.properties?.['schema'] === 'object')
    json.properties['schema'] = { enum: [1, '1'], description: 'Always 1.' };
  return { ...($schema !== undefined && { $schema }), title: `${name}: ${files}`, ...json };
}
