import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { readArchive } from '../../src/read/read-archive.ts';
import { formatProblems } from '../../src/read/report-problems.ts';
import { archiveSettingsSchema } from '../../src/record/archive-settings.ts';
import { AUTHORITY_SCHEMAS } from '../../src/record/authority.ts';
import { collectionSchema } from '../../src/record/collection.ts';
import { glossarySchema } from '../../src/record/glossary.ts';
import { pageSchema } from '../../src/record/page.ts';
import { reportSchema } from '../../src/record/report.ts';
import { seriesHeadSchema } from '../../src/record/series.ts';
import { testimonySchema } from '../../src/record/testimony.ts';
import { timelineSchema } from '../../src/record/timeline.ts';
import { TRANSLATION_SCHEMAS } from '../../src/record/translation.ts';
import { examplesOf } from '../../src/editing/document-outline.ts';
import { fieldsOf } from './schema-fields.ts';

const examples = examplesOf(
  readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8'),
);

test('the examples of docs/records.md are an archive in which check finds nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guwah-examples-'));
  try {
    for (const { file, text } of examples) {
      if (file === undefined) continue;
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { archive, problems } = await readArchive(join(folder, 'content'), { depth: 'all' });
    assert.equal(problems.length, 0, formatProblems(problems, 'text'));
    const read = [
      archive?.testimonies.get('t1w5gd579')?.working?.record,
      archive?.testimonies.get('t1w5gd579')?.translations.get('fr')?.record,
      archive?.reports.get('r1brv3tp4')?.working?.record,
      archive?.people.get('p1cfp6m3j'),
      archive?.organisations.get('g129h1xb2'),
      archive?.places.get('w1tc6zvpb'),
      archive?.sources.get('s1wbn2xtr'),
      archive?.series.get('d1tvrqvnt'),
      archive?.collections.get('c1hbmdt8z'),
      archive?.glossary[0],
      archive?.events[0],
      archive?.pages[0],
    ];
    assert.ok(!read.includes(undefined), 'every kind of record was read');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The paths of everything that is written in a block of YAML. */
function pathsIn(written: unknown, path = ''): string[] {
  if (Array.isArray(written)) return written.flatMap((entry) => pathsIn(entry, path));
  if (typeof written !== 'object' || written === null) return [];
  return Object.entries(written).flatMap(([name, value]) => {
    const below = path === '' ? name : `${path}.${name}`;
    return [below, ...pathsIn(value, below)];
  });
}

/** Fields that no example shows, with the reason. */
const NOT_SHOWN: Record<string, string> = {
  'contributors.person': 'stands in place of `name`, which is shown',
  differs_from: 'names a second person of the same name, and the example has one person',
  'claims.evidence.series': 'stands in place of `source`, which is shown',
};

test('the examples of docs/records.md show every field', () => {
  const isFields = (text: string) => /^(#|---\n|\w+:)/.test(text);
  const written = new Set(
    examples
      .filter(({ text }) => isFields(text))
      .flatMap(({ text }) =>
        pathsIn(parse(text.split(/^---$/m)[text.startsWith('---') ? 1 : 0] ?? '')),
      ),
  );
  const schemas = [
    testimonySchema,
    reportSchema,
    TRANSLATION_SCHEMAS.testimony,
    ...Object.values(AUTHORITY_SCHEMAS),
    seriesHeadSchema,
    collectionSchema,
    glossarySchema,
    timelineSchema,
    pageSchema,
    archiveSettingsSchema,
  ];
  const missing = schemas
    .flatMap((schema) => [...fieldsOf(schema).keys()])
    .filter((path) => !written.has(path) && !(path in NOT_SHOWN))
    // A source reference is one thing wherever it stands.
    .filter((path) => !path.endsWith('.sources.locator'));
  assert.deepEqual([...new Set(missing)], []);
});
