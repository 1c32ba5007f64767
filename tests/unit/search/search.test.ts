/** A reader's questions, asked of a real index through Pagefind itself. */
import assert from 'node:assert/strict';
import test, { after, before, describe } from 'node:test';
import { SearchLoadError } from '../../../src/search/browser/fetched.ts';
import { addressOfDocument, documentsOf } from '../../../src/search/documents.ts';
import { KIND_ORDER } from '../../../src/search/facets.ts';
import { tokensOf } from '../../../src/text/normalise.ts';
import { emptyArchive } from '../publish/public-archive.ts';
import { generatedArchive } from './generated-archive.ts';
import { openIndex, type OpenedIndex } from './opened-index.ts';
import { smallArchive } from './small-archive.ts';

describe('a small archive in three languages', () => {
  let index: OpenedIndex;
  before(async () => {
    index = await openIndex(smallArchive);
  });
  after(() => {
    index.close();
  });

  const ask = async (query: string) =>
    (await index.search(query, 50)).hits.map(({ document }) => addressOfDocument(document));
  const finds = async (query: string, ...addresses: string[]) => {
    assert.deepEqual((await ask(query)).sort(), addresses.sort(), query);
  };

  test('a wrong name finds the account that was given to it, before claims and sources', async () => {
    const [first] = await ask('Rozenn Morgat');
    assert.equal(first, '/t/t14s0rz6f/');
    assert.deepEqual((await ask('Rozenn Morgat')).slice(0, 3).sort(), [
      '/p/p1n8wxhvd/',
      '/p/p1twhcj0j/',
      '/t/t14s0rz6f/',
    ]);
  });

  test('a name is found in every script, and in spellings that nobody wrote down', async () => {
    for (const name of ['گۈلباھار', 'گۈلباهار', '古丽巴哈尔', '古麗巴哈爾', 'GULBAHAR'])
      assert.ok((await ask(name)).includes('/p/p1n8wxhvd/'), name);
  });

  test('a hit opens at the paragraph in which the word stands', async () => {
    const { hits } = await index.search('passport', 10);
    const [passage] = hits[0]?.passages ?? [];
    assert.equal(passage?.line.anchor, 'p2');
    const [stretch] = passage.stretches;
    assert.equal(passage.text.slice(stretch?.start, stretch?.end), 'passport');
  });

  test('a claim is found for itself', async () => {
    const { hits } = await index.search('ninety percent cotton', 10);
    assert.deepEqual(
      hits.map(({ document }) => addressOfDocument(document)),
      ['/r/r1jj50xr4/#c07'],
    );
  });

  test('an accent may be left out, and in quotes it may not', async () => {
    await finds('cafe', '/t/t14s0rz6f/');
    await finds('café', '/t/t14s0rz6f/');
    await finds('"café"', '/t/t14s0rz6f/');
    await finds('"cafe"');
  });

  test('a plural finds its singular and the other way, and in quotes neither does', async () => {
    await finds('camp', '/t/t14s0rz6f/', '/t/t14s0rz6f/fr/');
    await finds('guards', '/t/t14s0rz6f/');
    await finds('"guards"');
  });

  test('a word with an apostrophe is found with it, without it, and by its parts', async () => {
    for (const query of ['l’homme', "l'homme", 'lhomme', 'homme', '"L’homme écrivait"'])
      await finds(query, '/t/t14s0rz6f/fr/');
  });

  test('words in quotes stand side by side, in their order', async () => {
    await finds('"passport was kept"', '/t/t14s0rz6f/');
    await finds('"kept was passport"');
    await finds('"naïve joke of a guard"', '/t/t14s0rz6f/');
  });

  test('words in quotes do not reach from one paragraph into the next', async () => {
    await finds('kept in the cell', '/t/t14s0rz6f/');
    await finds('"kept in the cell"');
  });

  test('a word after a minus leaves out what holds it', async () => {
    await finds('karamay', '/t/t14s0rz6f/', '/t/t14s0rz6f/fr/', '/w/w1jpphjzh/');
    await finds('karamay -oil', '/t/t14s0rz6f/', '/t/t14s0rz6f/fr/');
    await finds('karamay -"built on oil" -vivait', '/t/t14s0rz6f/');
  });

  test('only words to leave out ask for the rest of the archive', async () => {
    const everything = (await index.search('', 100, { filters: { kind: [...KIND_ORDER] } })).hits;
    const without = async (query: string, filters = {}) => {
      const { total, hits } = await index.search(query, 100, { filters });
      assert.equal(total, hits.length);
      return hits.map(({ document }) => addressOfDocument(document));
    };
    const karamay = (await index.search('karamay', 100)).hits.map(({ document }) =>
      addressOfDocument(document),
    );
    const rest = everything
      .map(({ document }) => addressOfDocument(document))
      .filter((address) => !karamay.includes(address));
    assert.ok(rest.length > 3);
    assert.deepEqual(await without('-karamay'), rest);
    assert.deepEqual(await without('-karamay -karamaxxx'), rest);
    assert.deepEqual(
      await without('-karamay', { kind: ['testimony'] }),
      rest.filter((address) => address.startsWith('/t/')),
    );
    const { understood } = await index.search('-karamay', 10);
    assert.deepEqual(
      understood.map(({ clause, documents }) => [clause.typed, documents]),
      [['karamay', karamay.length]],
    );
  });

  test('an unknown word finds nothing, though another word begins like it or with it', async () => {
    for (const query of ['karamaxxx', 'karam', 'karamayx', 'ka', 'rozennm']) {
      const { total, understood } = await index.search(query, 10);
      assert.deepEqual([total, understood[0]?.documents], [0, 0], query);
    }
  });

  test('an unknown word beside others is told, and the others are found', async () => {
    const { total, understood } = await index.search('passport karamaxxx', 10);
    assert.equal(total, 1);
    assert.deepEqual(
      understood.map(({ documents }) => documents),
      [1, 0],
    );
  });

  test('what is listed only, withheld, redacted or of no list is not found', async () => {
    for (const query of ['Zq7unavailable', 'redacted', 'sterilisation', 'torture'])
      await finds(query);
  });

  test('a total counts all, whatever is shown', async () => {
    const { total, hits } = await index.search('karamay', 1);
    assert.deepEqual([total, hits.length], [3, 1]);
  });

  test('only a question in Chinese fetches the other forms of Chinese characters, and once', async () => {
    const fetchedFor = async (query: string) => {
      index.fetched();
      await ask(query);
      return index.fetched().filter((address) => address.endsWith('han.json')).length;
    };
    assert.equal(await fetchedFor('Gulbahar passport'), 0);
    const fresh = await openIndex(smallArchive);
    try {
      await fresh.search('古麗', 5);
      await fresh.search('古麗巴哈爾', 5);
      await fresh.suggest('古麗');
      assert.equal(fresh.fetched().filter((address) => address.endsWith('han.json')).length, 1);
    } finally {
      fresh.close();
    }
  });

  test('no address that is fetched holds a word of the question', async () => {
    index.fetched();
    await index.search('journalist "Rozenn Morgat"', 10);
    for (const address of index.fetched())
      assert.doesNotMatch(address, /journalist|rozenn|morgat/i);
  });
});

describe('an archive with many pieces of index', () => {
  const archive = generatedArchive(200, 60);
  let index: OpenedIndex;
  before(async () => {
    index = await openIndex(archive);
  });
  after(() => {
    index.close();
  });

  test('every word of every text is found in exactly the texts that hold it, whatever was asked before', async () => {
    const holders = new Map<string, Set<string>>();
    for (const { href, names, passages } of documentsOf(archive))
      for (const { exact } of [...names, ...passages].flatMap(({ text }) => tokensOf(text)))
        holders.set(exact, (holders.get(exact) ?? new Set()).add(href));
    assert.ok(holders.size > 2500);
    const words = [...holders].filter((_, at) => at % 5 === 0);
    for (const [word, addresses] of words) {
      const { total } = await index.search(`"${word}"`, 0);
      assert.equal(total, addresses.size, word);
    }
    const pieces = new Set(index.fetched().filter((address) => address.endsWith('.pf_index')));
    assert.ok(pieces.size > 5, `the index has only ${pieces.size} pieces`);
  });

  test('a question has the same answer however often it is asked', async () => {
    const [word = ''] = documentsOf(archive)[7]?.passages[2]?.text.split(' ') ?? [];
    const first = await index.search(word, 5);
    assert.deepEqual(await index.search(word, 5), first);
  });
});

test('while a piece does not arrive nothing is said, and afterwards it is found', async () => {
  const index = await openIndex(generatedArchive(200, 60));
  try {
    const [word] = tokensOf(documentsOf(generatedArchive(200, 60))[3]?.passages[3]?.text ?? '');
    await index.search('karamaxxx', 1);
    index.offline = true;
    await assert.rejects(index.search(word?.exact ?? '', 1), SearchLoadError);
    index.offline = false;
    assert.ok((await index.search(word?.exact ?? '', 1)).total > 0);
  } finally {
    index.close();
  }
});

test('an archive that shows nothing answers with nothing', async () => {
  const index = await openIndex(emptyArchive);
  try {
    assert.equal((await index.search('Karamay', 10)).total, 0);
  } finally {
    index.close();
  }
});
