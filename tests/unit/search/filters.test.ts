import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import {
  allInOrder,
  countFacets,
  narrow,
  openColumns,
  sortIds,
  withoutEach,
  type Filters,
} from '../../../src/search/browser/filters.ts';
import { columnsOf, packIds, unpackIds } from '../../../src/search/columns.ts';
import { addressOfDocument, documentsOf } from '../../../src/search/documents.ts';
import type { Facet } from '../../../src/search/facets.ts';
import { filingOf } from '../../../src/search/filing.ts';
import { openIndex, type OpenedIndex } from './opened-index.ts';
import { smallArchive, testimonyRecord } from './small-archive.ts';

/** Numbers from 0 to 1 that follow from a seed alone. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

const next = numbersFrom(11);
const pick = (values: readonly string[]) => values.filter(() => next() < 0.4);
const ACTS = ['arrest', 'torture', 'killing'] as const;
const DOCUMENTS = Array.from({ length: 60 }, (_, index) => {
  const acts = pick(ACTS);
  const languages = pick(['en', 'fr', 'ug-Arab']).slice(0, 1);
  return {
    id: `und_${Math.floor(next() * 2 ** 28).toString(16)}${String(index)}`,
    kind: index % 3 === 0 ? ('claim' as const) : ('testimony' as const),
    acts,
    language: languages[0],
    day: next() < 0.3 ? undefined : Math.floor(next() * 100),
  };
});
const columns = openColumns(
  columnsOf(
    DOCUMENTS.map(({ id, kind, acts, language, day }) => ({
      id,
      kind,
      filing: { ...filingOf({ acts: acts as (typeof ACTS)[number][], language }), day },
    })),
  ),
);
const IDS = DOCUMENTS.map(({ id }) => id);

function passes(document: (typeof DOCUMENTS)[number], filters: Filters, but?: Facet): boolean {
  const valuesOf: Partial<Record<Facet, readonly (string | undefined)[]>> = {
    kind: [document.kind],
    act: document.acts,
    language: [document.language],
  };
  return (Object.keys(filters) as Facet[]).every(
    (facet) =>
      facet === but ||
      filters[facet]?.length === 0 ||
      filters[facet]?.some((value) => valuesOf[facet]?.includes(value)) === true,
  );
}

const SELECTIONS: Filters[] = [
  {},
  { act: ['arrest'] },
  { act: ['arrest', 'torture'] },
  { act: ['arrest'], language: ['en', 'fr'] },
  { act: ['killing'], language: ['ug-Arab'], kind: ['claim'] },
  { act: ['no_such_act'] },
];

test('identifiers come back from their file, whatever their lengths', () => {
  assert.deepEqual(unpackIds(packIds([])), []);
  const ids = ['a', 'und_0a1', 'und_0a17', 'und_1c2', 'z'];
  assert.deepEqual(unpackIds(packIds(ids)), ids);
  assert.deepEqual(columns.ids, IDS.toSorted());
});

test('one value of a facet is enough, and every facet must be met', () => {
  for (const filters of SELECTIONS)
    assert.deepEqual(
      narrow(IDS, filters, columns),
      DOCUMENTS.filter((document) => passes(document, filters)).map(({ id }) => id),
      JSON.stringify(filters),
    );
});

test('a count is what a reader would see with that value and the other facets', () => {
  const found = DOCUMENTS.filter((_, index) => index % 2 === 0);
  const ids = found.map(({ id }) => id);
  let counted = 0;
  for (const filters of SELECTIONS)
    for (const { facet, values } of countFacets(ids, filters, columns))
      for (const { value, documents } of values) {
        counted += 1;
        const expected = narrow(ids, { ...filters, [facet]: [value] }, columns).length;
        assert.equal(documents, expected, `${facet} ${value} in ${JSON.stringify(filters)}`);
      }
  assert.ok(counted > 30);
});

test('a value that is chosen stays in sight with nothing in it, so that it can be taken away', () => {
  const [act] = countFacets(IDS, { act: ['no_such_act'] }, columns).filter(
    ({ facet }) => facet === 'act',
  );
  assert.deepEqual(
    act?.values.find(({ chosen }) => chosen),
    { value: 'no_such_act', documents: 0, chosen: true, unknown: true },
  );
});

test('where filters leave nothing, those are told that keep something back', () => {
  const filters = { act: ['no_such_act'], kind: ['claim'] };
  const claims = DOCUMENTS.filter(({ kind }) => kind === 'claim').length;
  assert.deepEqual(withoutEach(IDS, filters, columns), [{ facet: 'act', documents: claims }]);
});

test('the oldest and the newest come first, and what has no date last in either', () => {
  const dayOf = new Map(DOCUMENTS.map(({ id, day }) => [id, day]));
  const days = (order: 'oldest' | 'newest') =>
    sortIds(IDS, order, columns).map((id) => dayOf.get(id));
  const dated = [...dayOf.values()].filter((day) => day !== undefined).sort((a, b) => a - b);
  const rest = Array.from({ length: IDS.length - dated.length }, () => undefined);
  assert.deepEqual(days('oldest'), [...dated, ...rest]);
  assert.deepEqual(days('newest'), [...dated.toReversed(), ...rest]);
  assert.deepEqual(sortIds(IDS, 'best', columns), IDS);
});

test('without words accounts come first', () => {
  const kindOf = new Map(DOCUMENTS.map(({ id, kind }) => [id, kind]));
  const kinds = allInOrder(columns).map((id) => kindOf.get(id));
  assert.deepEqual(kinds, kinds.toSorted().reverse());
  assert.equal(kinds.length, IDS.length);
});

test('an act that makes no list is no filter, though the record has it', () => {
  assert.ok(testimonyRecord.acts?.includes('forced_sterilisation'));
  const filed = documentsOf(smallArchive).flatMap(({ filing }) => filing.values.act ?? []);
  assert.deepEqual([...new Set(filed.map(({ value }) => value))], ['detention']);
});

describe('a real index', () => {
  let index: OpenedIndex;
  before(async () => {
    index = await openIndex(smallArchive);
  });
  after(() => {
    index.close();
  });
  const ask = async (query: string, filters: Filters) =>
    (await index.search(query, 50, { filters })).hits.map(({ document }) =>
      addressOfDocument(document),
    );

  test('is filtered by kind, place, language and year', async () => {
    assert.deepEqual(await ask('karamay', { kind: ['place'] }), ['/w/w1jpphjzh/']);
    assert.deepEqual((await ask('karamay', { place: ['w1jpphjzh'] })).toSorted(), [
      '/t/t14s0rz6f/',
      '/w/w1jpphjzh/',
    ]);
    assert.deepEqual(await ask('karamay', { language: ['fr'], year: ['2017', '1999'] }), [
      '/t/t14s0rz6f/fr/',
    ]);
  });

  test('shows everything that a filter lets through, without a word', async () => {
    assert.deepEqual((await ask('', { kind: ['person'] })).toSorted(), [
      '/p/p1n8wxhvd/',
      '/p/p1twhcj0j/',
    ]);
  });

  test('tells which filter to drop', async () => {
    const { total, keptBack } = await index.search('karamay', 5, { filters: { year: ['1999'] } });
    assert.deepEqual([total, keptBack], [0, [{ facet: 'year', documents: 3 }]]);
  });

  test('finds by words alone without the file of the filters', async () => {
    const fresh = await openIndex(smallArchive);
    await fresh.search('karamay', 5);
    assert.ok(!fresh.fetched().some((address) => address.includes('columns')));
    fresh.close();
  });
});
