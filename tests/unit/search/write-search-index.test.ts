import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import type { SearchDocument } from '../../../src/search/document.ts';
import { addressOfDocument, documentsOf } from '../../../src/search/documents.ts';
import { writeSearchIndex } from '../../../src/search/write-search-index.ts';
import { emptyArchive } from '../publish/public-archive.ts';
import { smallArchive } from './small-archive.ts';

/** Path → bytes of everything in a folder. */
function bytesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    files.sort().map((file) => [file.slice(folder.length + 1), readFileSync(file, 'base64')]),
  );
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guwah-index-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what a browser needs is published, and nothing else of Pagefind', async () => {
  await inFolder(async (folder) => {
    await writeSearchIndex(smallArchive, folder);
    const files = [...bytesIn(folder).keys()].filter((file) => !file.startsWith('pagefind/texts/'));
    assert.deepEqual(
      files.map((file) => file.replace(/und_[0-9a-f]+/, '…')),
      [
        'pagefind/columns.json',
        'pagefind/editions.json',
        'pagefind/facts.json',
        'pagefind/han.json',
        'pagefind/index/….pf_index',
        'pagefind/names/0.json',
        'pagefind/pagefind.….pf_meta',
      ],
    );
  });
});

test('each document has its text, under the name by which the index finds it', async () => {
  await inFolder(async (folder) => {
    const { documents } = await writeSearchIndex(smallArchive, folder);
    const texts = readdirSync(join(folder, 'pagefind/texts')).map(
      (name) =>
        JSON.parse(readFileSync(join(folder, 'pagefind/texts', name), 'utf8')) as SearchDocument,
    );
    assert.equal(texts.length, documents);
    assert.deepEqual(
      texts.map(addressOfDocument).sort(),
      documentsOf(smallArchive).map(addressOfDocument).sort(),
    );
  });
});

test('the same archive gives the same bytes', async () => {
  await inFolder(async (first) => {
    await inFolder(async (second) => {
      await writeSearchIndex(smallArchive, first);
      await writeSearchIndex(
        { ...smallArchive, testimonies: smallArchive.testimonies.toReversed() },
        second,
      );
      assert.deepEqual(bytesIn(first), bytesIn(second));
    });
  });
});

test('nothing stays of an index that stood there before', async () => {
  await inFolder(async (folder) => {
    await writeSearchIndex(smallArchive, folder);
    writeFileSync(join(folder, 'pagefind/texts/und_old.json'), '{}');
    const before = bytesIn(folder);
    await writeSearchIndex({ ...smallArchive, people: [] }, folder);
    const after = bytesIn(folder);
    assert.ok(
      before.has('pagefind/texts/und_old.json') && !after.has('pagefind/texts/und_old.json'),
    );
    assert.equal(after.size, before.size - 3);
  });
});

test('an archive that shows nothing has an index of nothing', async () => {
  await inFolder(async (folder) => {
    assert.equal((await writeSearchIndex(emptyArchive, folder)).documents, 0);
  });
});
