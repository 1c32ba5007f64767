import assert from 'node:assert/strict';
import test from 'node:test';
import { openEditions } from '../../../src/search/browser/editions.ts';
import { addressOfDocument, documentsOf } from '../../../src/search/documents.ts';
import { editionGroups } from '../../../src/search/editions.ts';
import { openIndex } from './opened-index.ts';
import { smallArchive } from './small-archive.ts';

const GROUPS = [
  [
    ['a', 'ug-Arab'],
    ['b', 'fr'],
    ['c', 'en'],
  ],
  [
    ['x', 'en'],
    ['y', 'fr'],
  ],
] as const;

test('a text is one hit in the language of the page, where the first of its editions stood', () => {
  for (const [lang, expected] of [
    ['en', ['c', 'other', 'x']],
    ['fr', ['b', 'other', 'y']],
    ['ug', ['a', 'other', 'x']],
    ['zh', ['a', 'other', 'x']],
  ] as const) {
    const editions = openEditions(GROUPS, lang);
    assert.deepEqual(editions.oneEach(['b', 'a', 'other', 'y', 'c', 'x']), expected, lang);
    assert.equal(editions.count(['b', 'a', 'other', 'y', 'c', 'x']), 3);
  }
});

test('an edition that alone was found is the hit, whatever the page speaks', () => {
  const editions = openEditions(GROUPS, 'en');
  assert.deepEqual(editions.oneEach(['y', 'b']), ['y', 'b']);
  assert.equal(editions.count(['y', 'b']), 2);
  assert.deepEqual(editions.oneEach([]), []);
});

test('an account and its translation are one text, and a claim is one with its own translation alone', () => {
  const groups = editionGroups(documentsOf(smallArchive), addressOfDocument);
  assert.deepEqual(groups.slice(0, 1), [
    [
      ['/t/t14s0rz6f/', 'en'],
      ['/t/t14s0rz6f/fr/', 'fr'],
    ],
  ]);
});

test('a search in the language of a page finds each text once, and counts so', async () => {
  const index = await openIndex(smallArchive, 'fr');
  const addresses = async (query: string, filters = {}) => {
    const { total, hits } = await index.search(query, 50, { filters });
    assert.equal(total, hits.length, query);
    return hits.map(({ document }) => addressOfDocument(document)).toSorted();
  };
  assert.deepEqual(await addresses('karamay'), ['/t/t14s0rz6f/fr/', '/w/w1jpphjzh/']);
  assert.deepEqual(await addresses('karamay', { language: ['en'] }), ['/t/t14s0rz6f/']);
  assert.deepEqual(await addresses('passport'), ['/t/t14s0rz6f/']);
  const counts = await index.facets('karamay', {});
  assert.equal(
    counts.find(({ facet }) => facet === 'kind')?.values.find(({ value }) => value === 'testimony')
      ?.documents,
    1,
  );
  assert.deepEqual(
    counts.find(({ facet }) => facet === 'language')?.values.map(({ documents }) => documents),
    [1, 1],
  );
  const { keptBack } = await index.search('karamay', 5, { filters: { year: ['1999'] } });
  assert.deepEqual(keptBack, [{ facet: 'year', documents: 2 }]);
  index.close();
});

test('words that are found only apart are counted as the answers to them are', async () => {
  const index = await openIndex(smallArchive, 'en');
  const { understood } = await index.search('camp zqzqzq "built on oil"', 5);
  for (const { clause, documents } of understood) {
    if (clause.typed === 'zqzqzq') continue;
    assert.equal(
      documents,
      (await index.search(clause.exact ? `"${clause.typed}"` : clause.typed, 50)).total,
    );
  }
  index.close();
});

test('names are suggested with each text once, in the language of the page where it has the name', async () => {
  const index = await openIndex(smallArchive, 'fr');
  const hrefs = async (typed: string) =>
    (await index.suggest(typed))
      .map(({ target }) => target.href)
      .filter((href) => href.startsWith('/t/'));
  assert.deepEqual(await hrefs('karamay'), ['/t/t14s0rz6f/fr/']);
  assert.deepEqual(await hrefs('called back'), ['/t/t14s0rz6f/']);
  index.close();
});
