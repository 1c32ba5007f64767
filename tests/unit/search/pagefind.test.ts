/** The index is read here as Pagefind's own program reads it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { SearchLoadError } from '../../../src/search/browser/fetched.ts';
import { openPagefind } from '../../../src/search/browser/pagefind.ts';
import type { Posting } from '../../../src/search/browser/postings.ts';
import { slotsOf } from '../../../src/search/content.ts';
import { documentsOf } from '../../../src/search/documents.ts';
import { generatedArchive } from './generated-archive.ts';
import { smallArchive } from './small-archive.ts';

interface OwnProgram {
  createInstance: (options: { noWorker: boolean; ranking: { pageLength: number } }) => {
    search: (
      term: string,
    ) => Promise<{ results: { id: string; score: number; words: number[] }[] }>;
  };
}

const documents = [...documentsOf(smallArchive), ...documentsOf(generatedArchive(60, 60))];
const slots = documents.map(slotsOf);
const keys = [...new Set(slots.flat())].filter((slot) => /[a-z]/.test(slot));
const fetchBefore = globalThis.fetch;
let folder: string;
/** The address of the folder. */
let origin: string;
let contents: string;
/** What a host makes of a file on its way. */
let onItsWay: (file: Buffer, address: string) => Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>;
let pieces: Set<string>;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guwah-pagefind-'));
  origin = `${pathToFileURL(folder).href}/`;
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '500';
  const { index } = await createIndex({});
  assert.ok(index !== undefined);
  for (const [number, content] of slots.entries())
    await index.addCustomRecord({
      url: `/${String(number)}/`,
      content: content.join(' '),
      language: 'und',
    });
  const { files } = await index.getFiles();
  contents = files.map(({ path }) => path).find((path) => path.endsWith('.pf_meta')) ?? '';
  await index.writeFiles({ outputPath: folder });
  await close();
  globalThis.fetch = (input) => {
    const { href, pathname } = new URL(input instanceof Request ? input.url : input);
    if (href.endsWith('.pf_index')) pieces.add(href);
    const file = readFileSync(fileURLToPath(new URL(pathname, 'file://')));
    return Promise.resolve(new Response(onItsWay(file, href)));
  };
});
after(() => {
  globalThis.fetch = fetchBefore;
  rmSync(folder, { recursive: true });
});

const asFetched = (file: Buffer) => Uint8Array.from(file);
const byId = (postings: readonly Posting[]) => postings.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('an index in many pieces', () => {
  before(() => {
    onItsWay = asFetched;
    pieces = new Set();
  });

  test('every key is found in the documents and at the places at which Pagefind finds it, and weighs as much', async () => {
    const { createInstance } = (await import(`${origin}pagefind.js`)) as OwnProgram;
    const own = createInstance({ noWorker: true, ranking: { pageLength: 0 } });
    const ask = await openPagefind(origin, contents);
    const ratios: number[] = [];
    for (const key of keys) {
      const { results } = await own.search(key);
      const expected = byId(results.map(({ words, ...one }) => ({ ...one, positions: words })));
      const found = byId(await ask(key));
      assert.ok(found.length > 0, key);
      assert.deepEqual(
        found.map(({ id, positions }) => ({ id, positions })),
        expected.map(({ id, positions }) => ({ id, positions })),
        key,
      );
      for (const [index, { score }] of found.entries())
        ratios.push((expected[index]?.score ?? NaN) / score);
    }
    const [first = NaN] = ratios;
    for (const ratio of ratios) assert.ok(Math.abs(ratio / first - 1) < 1e-5, String(ratio));
    assert.ok(pieces.size > 20, `the index has only ${String(pieces.size)} pieces`);
  });

  test('a key that stands nowhere is found nowhere, whatever begins like it', async () => {
    const ask = await openPagefind(origin, contents);
    for (const key of ['', '.', 'a', 'xa', 'zzzzxd', ...keys.slice(0, 50).map((one) => `${one}a`)])
      assert.deepEqual(await ask(key), [], key);
    for (const key of keys.slice(0, 200)) assert.deepEqual(await ask(key.slice(0, -1)), [], key);
  });

  test('a piece is fetched once, however often it is asked', async () => {
    const ask = await openPagefind(origin, contents);
    pieces.clear();
    let fetched = 0;
    onItsWay = (file) => {
      fetched += 1;
      return asFetched(file);
    };
    await Promise.all([ask(keys[3] ?? ''), ask(keys[3] ?? '')]);
    await ask(keys[3] ?? '');
    assert.equal(fetched, 1);
    onItsWay = asFetched;
  });
});

test('a host may unpack files on their way', async () => {
  onItsWay = (file) => Uint8Array.from(gunzipSync(file));
  const ask = await openPagefind(origin, contents);
  assert.ok((await ask(keys[0] ?? '')).length > 0);
});

test('a page of errors in place of a file has not arrived, and neither has half of one', async () => {
  onItsWay = () => Uint8Array.from(Buffer.from('<!doctype html><title>Error</title>'));
  await assert.rejects(openPagefind(origin, contents), SearchLoadError);
  onItsWay = (file) => asFetched(file.subarray(0, file.length / 2));
  await assert.rejects(openPagefind(origin, contents), SearchLoadError);
  onItsWay = asFetched;
  const ask = await openPagefind(origin, contents);
  onItsWay = (file) => asFetched(file.subarray(0, file.length / 2));
  await assert.rejects(ask(keys[0] ?? ''), SearchLoadError);
  onItsWay = asFetched;
  assert.ok((await ask(keys[0] ?? '')).length > 0);
});
