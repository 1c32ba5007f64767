/** Whether readers find what they look for: `judged-queries.tsv`, asked of real indexes of both archives. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { addressOfDocument } from '../../../src/search/documents.ts';
import { openIndex, type OpenedIndex } from './opened-index.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ARCHIVES: Readonly<Record<string, string>> = {
  content: join(ROOT, 'content'),
  fixture: join(ROOT, 'tests/fixtures/archive'),
};
/** Of all queries so many must have an expected address among the first five. */
const SHARE = 0.98;

interface Judged {
  archive: string;
  kind: string;
  query: string;
  /** Each of these is right. */
  expected: string[];
}

function readJudged(): Judged[] {
  const text = readFileSync(join(ROOT, 'tests/search/judged-queries.tsv'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [archive = '', kind = '', query = '', expected = ''] = line.split('\t');
      return { archive, kind, query, expected: expected.split(' ') };
    });
}

const JUDGED = readJudged();

async function openArchive(folder: string): Promise<OpenedIndex> {
  const { archive } = await readArchive(folder, { depth: 'released' });
  assert.ok(archive !== undefined, folder);
  return await openIndex(disclose(archive).publicArchive);
}

/**
 * The place of the first expected address among the first five, counted from 1; Infinity where there is none. A typing
 * error finds nothing by itself: what counts is where the first name leads that is offered for it.
 */
async function placeOf({ kind, query, expected }: Judged, index: OpenedIndex): Promise<number> {
  const typed = await index.search(query, 5);
  const answer =
    kind === 'typo' && typed.near[0] !== undefined ? await index.search(typed.near[0], 5) : typed;
  const place = answer.hits.findIndex(({ document }) =>
    expected.includes(addressOfDocument(document)),
  );
  return place < 0 ? Infinity : place + 1;
}

test('the table has many questions of every kind, each once', () => {
  assert.ok(JUDGED.length >= 150, `${JUDGED.length} queries`);
  const kinds = new Set(JUDGED.map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), [
    'british_american',
    'elision',
    'figure',
    'name',
    'phrase',
    'spelling',
    'typo',
    'word',
    'wrong',
  ]);
  assert.equal(
    new Set(JUDGED.map(({ archive, query }) => `${archive} ${query}`)).size,
    JUDGED.length,
  );
});

test('readers find what they look for among the first five, and a name that they know first', async (t) => {
  const missed: string[] = [];
  const namesMissed: string[] = [];
  for (const [archive, folder] of Object.entries(ARCHIVES)) {
    const index = await openArchive(folder);
    try {
      for (const judged of JUDGED.filter((one) => one.archive === archive)) {
        const place = await placeOf(judged, index);
        const said = `${archive} ${judged.kind}: ${judged.query} (${String(place)})`;
        if (place > 5) missed.push(said);
        if (judged.kind === 'name' && place !== 1) namesMissed.push(said);
      }
    } finally {
      index.close();
    }
  }
  for (const said of missed) t.diagnostic(`missed: ${said}`);
  assert.deepEqual(namesMissed, []);
  const share = 1 - missed.length / JUDGED.length;
  t.diagnostic(`${(share * 100).toFixed(1)} % of ${JUDGED.length} queries in the first five`);
  assert.ok(share >= SHARE, missed.join('\n'));
});
