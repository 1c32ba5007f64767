import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import type { z } from 'astro/zod';
import { format, resolveConfig } from 'prettier';
import { NEW_KINDS } from '../../src/editing/questions/index.ts';
import { headersFor } from '../../src/headers.ts';
import { archiveSettingsSchema } from '../../src/record/archive-settings.ts';
import { AUTHORITY_SCHEMAS } from '../../src/record/authority.ts';
import { collectionSchema } from '../../src/record/collection.ts';
import { FROZEN_SCHEMAS } from '../../src/record/frozen.ts';
import { glossarySchema } from '../../src/record/glossary.ts';
import {
  isIdentifier,
  KINDS,
  kindOf,
  newIdentifier,
  type Kind,
} from '../../src/record/identifier.ts';
import { ledgerLineSchema } from '../../src/record/ledger.ts';
import { PAGE_NAMES, pageSchema } from '../../src/record/page.ts';
import { reportSchema } from '../../src/record/report.ts';
import { SERIES_COLUMNS, seriesSchema } from '../../src/record/series.ts';
import { testimonySchema } from '../../src/record/testimony.ts';
import { timelineSchema } from '../../src/record/timeline.ts';
import { TRANSLATION_SCHEMAS } from '../../src/record/translation.ts';
import * as vocabulary from '../../src/record/vocabulary.ts';
import { REDACTED_KINDS } from '../../src/text/redaction.ts';
import { WORD_LISTS, wordsPage } from '../../src/editing/words-page.ts';
import { outlineOf, sectionsOf, type OutlineEntry } from '../../src/editing/document-outline.ts';
import { helpOf } from './help-texts.ts';
import { fieldsOf, type SchemaField } from './schema-fields.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const sections = sectionsOf(read('docs/records.md'));

const OF_TEXTS = 'Fields of every text';
const OF_NAMED = 'Fields of every person, organisation and place';

/** A kind of file, its schema and the headings under which its fields stand. */
const DOCUMENTED: Record<string, { fields: Map<string, SchemaField>; headings: string[] }> = {
  testimony: { fields: fieldsOf(testimonySchema), headings: [OF_TEXTS, 'Testimony'] },
  report: { fields: fieldsOf(reportSchema), headings: [OF_TEXTS, 'Report'] },
  translation: {
    fields: without(fieldsOf(TRANSLATION_SCHEMAS.testimony), testimonySchema, [
      'schema',
      'lang',
      'status',
    ]),
    headings: ['Translation'],
  },
  person: { fields: fieldsOf(AUTHORITY_SCHEMAS.person), headings: [OF_NAMED, 'Person'] },
  organisation: {
    fields: fieldsOf(AUTHORITY_SCHEMAS.organisation),
    headings: [OF_NAMED, 'Organisation'],
  },
  place: { fields: fieldsOf(AUTHORITY_SCHEMAS.place), headings: [OF_NAMED, 'Place'] },
  source: { fields: fieldsOf(AUTHORITY_SCHEMAS.source), headings: ['Source'] },
  series: { fields: fieldsOf(seriesSchema), headings: ['Series'] },
  collection: { fields: fieldsOf(collectionSchema), headings: ['Collection'] },
  glossary: { fields: fieldsOf(glossarySchema), headings: ['Glossary'] },
  timeline: { fields: fieldsOf(timelineSchema), headings: ['Timeline'] },
  'interface page': { fields: fieldsOf(pageSchema), headings: ['Interface page'] },
  'archive.yml': { fields: fieldsOf(archiveSettingsSchema), headings: ['archive.yml'] },
  'frozen file': {
    fields: without(fieldsOf(FROZEN_SCHEMAS.testimony), testimonySchema),
    headings: ['What a release adds to a frozen file'],
  },
  'ledger line': { fields: fieldsOf(ledgerLineSchema), headings: ['What stands in the ledger'] },
};

/** Fields less those that another schema has already, but for some. */
function without(fields: Map<string, SchemaField>, schema: z.ZodType, but: string[] = []) {
  const known = fieldsOf(schema);
  return new Map([...fields].filter(([path]) => !known.has(path) || but.includes(path)));
}

function fieldEntries(entries: OutlineEntry[], path = ''): [string, OutlineEntry][] {
  return entries
    .filter((entry) => entry.isField)
    .flatMap((entry) => {
      const below = path === '' ? entry.name : `${path}.${entry.name}`;
      return [[below, entry], ...fieldEntries(entry.children, below)] as [string, OutlineEntry][];
    });
}

const valuesOf = (entry: OutlineEntry) =>
  entry.children.filter((child) => !child.isField).map((child) => child.name);

const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

const entriesFor = (headings: string[]) =>
  new Map(headings.flatMap((heading) => fieldEntries(outlineOf(sections, heading))));

/** What the brackets after a field's name say, in the words of the schema's description. */
function saysOf(entry: OutlineEntry): Omit<SchemaField, 'values'> {
  const length = /(?:to|up to) (\d+) characters/.exec(entry.marks.join(', '))?.[1];
  const known = [...Object.keys(KINDS), 'day', 'date', 'language', 'number'];
  return {
    isOptional: entry.marks.includes('optional'),
    isTranslated: entry.isTranslated,
    isUnpublished: entry.marks.includes('never public'),
    longest: length === undefined ? undefined : Number(length),
    accepts: sorted(entry.marks.filter((mark) => known.includes(mark))),
  };
}

for (const [kind, { fields, headings }] of Object.entries(DOCUMENTED)) {
  test(`docs/records.md names every field of a ${kind} and no other`, () => {
    assert.deepEqual(sorted(entriesFor(headings).keys()), sorted(fields.keys()));
  });

  test(`docs/records.md says of every field of a ${kind} what the schema asks`, () => {
    for (const [path, entry] of entriesFor(headings)) {
      const { values: _, ...asked } = fields.get(path) ?? assert.fail(path);
      assert.deepEqual(saysOf(entry), { ...asked, accepts: sorted(asked.accepts) }, path);
    }
  });

  test(`docs/records.md explains every word of every closed list of a ${kind} and no other`, () => {
    for (const [path, entry] of entriesFor(headings))
      assert.deepEqual(sorted(valuesOf(entry)), sorted(fields.get(path)?.values ?? []), path);
  });
}

test('docs/records.md gives the columns of a series in their order', () => {
  const text = sections.get('Series')?.join('\n') ?? '';
  assert.ok(text.includes(SERIES_COLUMNS.join(',')), SERIES_COLUMNS.join(','));
});

test('docs/records.md explains every word of the vocabularies', () => {
  const headings = Object.values(DOCUMENTED).flatMap((entry) => entry.headings);
  const explained = new Set(
    sorted(headings).flatMap((heading) => [...entriesFor([heading]).values()].flatMap(valuesOf)),
  );
  for (const [list, words] of Object.entries(vocabulary))
    for (const word of words) assert.ok(explained.has(word), `${word} of ${list}`);
});

test('docs/records.md lists the acts that stand in no list under those that do', () => {
  const acts = outlineOf(sections, 'Acts').map((entry) => entry.name);
  assert.deepEqual(acts.slice(-vocabulary.UNLISTED_ACTS.length), [...vocabulary.UNLISTED_ACTS]);
});

test('docs/records.md names every kind of redaction and every interface page', () => {
  const kinds = outlineOf(sections, 'Redactions').map((entry) => entry.name);
  assert.deepEqual(sorted(kinds), sorted(REDACTED_KINDS));
  const pages = sections.get('Interface page')?.join('\n') ?? '';
  for (const name of PAGE_NAMES) assert.ok(pages.includes(`\`${name}\``), name);
});

test('the menu of README.md names every verb of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const lines = read('README.md')
    .split('\n')
    .filter((line) => /^\s*[|*-] /.test(line));
  const missing = Object.keys(scripts).filter(
    (verb) => !lines.some((line) => new RegExp(`\`npm (run )?${verb}(?![\\w-])`).test(line)),
  );
  assert.deepEqual(missing, []);
});

test('documents name no verb that does not exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  for (const file of DOCUMENTS)
    for (const [, verb = ''] of read(file).matchAll(/\bnpm run ([a-z-]+)/g))
      assert.ok(verb in scripts, `${file}: npm run ${verb}`);
});

test('documents give a verb no flag that it does not understand', () => {
  const asked = new Map<string, string[]>();
  for (const file of DOCUMENTS)
    for (const [, verb = '', rest = ''] of read(file)
      .replaceAll(/\\\n\s*/g, '')
      .matchAll(/\bnpm (?:run )?(?!run )([a-z-]+)((?: [^`\n]*)?)/g))
      for (const [, flag = ''] of rest.matchAll(/ --([a-z]+(?:-[a-z]+)*)/g))
        asked.set(verb, [...(asked.get(verb) ?? []), `${file}: --${flag}`]);
  assert.ok(asked.size > 5, 'the documents show flags');
  for (const [verb, uses] of asked) {
    if (!existsSync(join(ROOT, 'scripts', `${verb}.ts`))) continue;
    const flags = helpOf(verb).stdout.split('\nFlags: ')[1]?.trim().split(' ') ?? [];
    for (const use of uses)
      assert.ok(flags.includes(use.split(': ')[1] ?? ''), `npm run ${verb}, ${use}`);
  }
});

test('docs/editing/ is listed in its table of contents, guide for guide', () => {
  const contents = read('docs/editing/README.md');
  for (const name of readdirSync(join(ROOT, 'docs/editing')))
    if (name !== 'README.md') assert.ok(contents.includes(`](${name})`), name);
});

test('docs/editing/words.md says of each word what docs/records.md and the interface say', async () => {
  const strings = JSON.parse(read('src/i18n/en.json')) as Record<string, string>;
  const page = wordsPage(sections, (key) => strings[key] ?? assert.fail(key));
  const options = { ...(await resolveConfig(join(ROOT, 'docs/editing/words.md'))) };
  const fresh = await format(page, { ...options, parser: 'markdown' });
  assert.equal(read('docs/editing/words.md'), fresh, 'run `npm run schemas`');
});

test('docs/editing/words.md holds every word of every closed list', () => {
  const listed = new Set(WORD_LISTS.flatMap(({ words }) => words));
  for (const [name, words] of Object.entries(vocabulary))
    for (const word of words) assert.ok(listed.has(word), `${word} of ${name}`);
});

test('docs/editing.md and README.md name every kind that npm run new begins', () => {
  for (const kind of NEW_KINDS)
    for (const file of ['docs/editing.md', 'README.md'])
      assert.match(read(file), new RegExp(`\\b${kind}\\b`), `${file}: ${kind}`);
  assert.match(read('docs/editing.md'), /^ *npm run new testimony$/m);
});

test('an identifier can be drawn for every kind of record', () => {
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const drawn = newIdentifier(kind);
    assert.ok(isIdentifier(drawn) && kindOf(drawn) === kind, drawn);
  }
});

test('docs/custodians.md holds every header that a host must send', () => {
  const text = read('docs/custodians.md');
  for (const path of ['/', '/search/', '/pagefind/facts.json', '/_astro/page.css'])
    for (const [name, value] of Object.entries(headersFor(path)))
      assert.ok(text.includes(name) && text.includes(value), `${name} of ${path}: ${value}`);
});

const DOCUMENTS = ['', 'docs', 'docs/editing'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** The anchor that a heading gets on the web: lower case, blanks to hyphens, other marks dropped. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

for (const document of DOCUMENTS)
  test(`every link of ${document} leads somewhere`, () => {
    const text = read(document)
      .replaceAll(/^```[\s\S]*?^```/gm, '')
      .replaceAll(/`[^`\n]*`/g, '');
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? document : join(dirname(document), path);
      assert.ok(existsSync(join(ROOT, file)), `there is no ${file}`);
      if (anchor === undefined) continue;
      const anchors = [...sectionsOf(read(file)).keys()].map(anchorOf);
      assert.ok(anchors.includes(anchor), `${file} has no heading for #${anchor}`);
    }
  });
