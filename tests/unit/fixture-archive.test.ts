import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { disclose } from '../../src/disclose/disclose.ts';
import type { PublicArchive } from '../../src/disclose/public-archive.ts';
import { readArchive, type ReadResult } from '../../src/read/read-archive.ts';
import { readCanaries } from '../fixtures/canaries.ts';
import { ARCHIVE, makeArchive } from '../fixtures/make-archive.ts';

const STORY = join(ARCHIVE, '../archive-story');

/** Path → text of every file of a folder. */
function filesOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

const hashes = (folder: string) =>
  [...filesOf(folder)].map(
    ([name, text]) => `${name} ${createHash('sha256').update(text).digest('hex')}`,
  );

describe('the fixture archive', () => {
  let folder: string;
  let result: ReadResult;
  let publicArchive: PublicArchive;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guwah-fixture-'));
    // Read where git knows nothing of it: whoever makes it anew rewrites its ledgers, and that is no forgery.
    await makeArchive(join(folder, 'archive'));
    result = await readArchive(join(folder, 'archive'), { depth: 'all' });
    assert.ok(result.archive);
    publicArchive = disclose(result.archive).publicArchive;
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is what its story makes, byte for byte', () => {
    assert.deepEqual(hashes(ARCHIVE), hashes(join(folder, 'archive')));
  });

  it('has no mistake, and three things that an editor is told of', () => {
    const told = result.problems.map(({ severity, code, file }) => `${severity} ${code} ${file}`);
    assert.deepEqual(told.sort(), [
      'warning embargo-lapsed archive/testimonies/t10tbq3sb/index.md',
      'warning not-nfc archive/testimonies/t1gcz7cmr/index.md',
      'warning translation-stale archive/testimonies/t11h3rmb7/ug-Arab.md',
    ]);
  });

  it('can be disclosed without a mistake, in every state that there is', () => {
    assert.ok(result.archive);
    assert.deepEqual(disclose(result.archive).problems, []);
    const states = [...publicArchive.testimonies, ...publicArchive.reports].map(
      ({ shown }) => shown.state,
    );
    assert.deepEqual([...new Set(states)].sort(), [
      'erased',
      'listed',
      'moved',
      'shown',
      'unavailable',
      'withdrawn',
    ]);
  });
});

describe('the canaries of the fixture archive', () => {
  const canaries = readCanaries();
  const files = filesOf(ARCHIVE);

  it('are all different, and no stemmer changes one', () => {
    for (const { token } of canaries) assert.match(token, /^zq7[0-9a-z]{11}[0-9]$/);
    assert.equal(new Set(canaries.map(({ token }) => token)).size, canaries.length);
    assert.equal(new Set(canaries.map(({ what }) => what)).size, canaries.length);
  });

  it('stand where the list says', () => {
    for (const { token, what, stands } of canaries) {
      const found = [...files].filter(([, text]) => text.includes(token)).map(([name]) => name);
      assert.deepEqual(found, stands, what);
    }
  });

  it('are all on the list', () => {
    const listed = new Set(canaries.map(({ token }) => token));
    for (const place of [ARCHIVE, STORY])
      for (const [name, text] of filesOf(place))
        for (const [token] of text.matchAll(/zq7[0-9a-z]*/g))
          assert.ok(listed.has(token), `${token} in ${name}`);
  });

  it('stand in every kind of file', () => {
    const places = [...new Set(canaries.flatMap(({ stands }) => stands))];
    const kinds = [
      'testimonies',
      'reports',
      'people',
      'organisations',
      'places',
      'sources',
      'pages',
      'collections',
      'glossary.yml',
      'events.yml',
    ];
    for (const kind of ['archive.yml', ...kinds])
      assert.ok(
        places.some((name) => name.startsWith(kind)),
        kind,
      );
  });

  it('stand in every text that was never released or is held back now', async () => {
    const { archive } = await readArchive(ARCHIVE, { depth: 'all' });
    assert.ok(archive);
    const { testimonies, reports } = disclose(archive).publicArchive;
    const shown = new Set(
      [...testimonies, ...reports]
        .filter((text) => text.shown.state === 'shown')
        .map(({ id }) => id),
    );
    const held = [...archive.testimonies.keys(), ...archive.reports.keys()].filter(
      (id) => !shown.has(id),
    );
    assert.ok(held.length > 8);
    for (const id of held)
      assert.ok(
        canaries.some(
          ({ what, stands }) =>
            what.endsWith('-agreement') && stands.some((name) => name.includes(id)),
        ),
        id,
      );
  });
});
