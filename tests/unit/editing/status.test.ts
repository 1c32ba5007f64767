import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { waitingIn } from '../../../src/editing/status.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { newIdentifier } from '../../../src/record/identifier.ts';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { clock, ID, salt, tinyArchives, type TinyArchive } from '../release/tiny-archive.ts';

const tiny = tinyArchives();
const INDEX = `testimonies/${ID.testimony}/index.md`;
const FRENCH = `testimonies/${ID.testimony}/fr.md`;

async function waiting(archive: TinyArchive, today = '2026-11-24') {
  const { archive: read } = await readArchive(archive.folder, { depth: 'released' });
  assert.ok(read);
  return waitingIn(read, today).map(({ due, id, note }) =>
    [due, id, note].filter((part) => part !== undefined).join(' | '),
  );
}

const released = async (archive: TinyArchive) => {
  const { problems } = await releaseTexts({ folder: archive.folder, ids: 'all', clock, salt });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  return archive;
};

test('what is ready and was never released is told with the versions that it would become', async () => {
  const told = await waiting(tiny());
  assert.ok(told.includes(`ready | ${ID.testimony} | would become version 1 and version 1 in fr`));
  assert.ok(told.includes(`ready | ${ID.listed} | to be issued`));
  assert.ok(told.includes(`draft | ${ID.draft}`));
  assert.ok(told.includes(`never issued | ${ID.book}`));
});

test('once all is released, drafts and what nothing names are left', async () => {
  assert.deepEqual(await waiting(await released(tiny())), [
    `draft | ${ID.draft}`,
    `never issued | ${ID.stranger}`,
  ]);
});

test('series, collections, words and events that are begun are told, whole or not', async () => {
  const archive = await released(tiny());
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(archive.folder, path)), { recursive: true });
    writeFileSync(join(archive.folder, path), text);
  };
  const collection = newIdentifier('collection');
  const series = newIdentifier('series');
  write(`collections/${collection}.yml`, 'schema: 1\ntitle: How it went\nstatus: draft\n');
  write(`series/${series}.yml`, 'schema: 1\ntitle: Prices\nstatus: in_review\n');
  write(
    'glossary.yml',
    'schema: 1\nentries:\n  - { id: mahalla, status: draft, term: mahalla, lang: ug-Latn }\n  - { id: xizmet }\n',
  );
  write(
    'events.yml',
    'schema: 1\nentries:\n  - { id: opening, status: in_review, title: It opens }\n',
  );
  assert.deepEqual(
    (await waiting(archive)).filter((line) => !line.startsWith('never')).sort(),
    [
      `draft | ${collection}`,
      'draft | mahalla',
      `draft | ${ID.draft}`,
      'draft | xizmet',
      `in review | ${series}`,
      'in review | opening',
    ].sort(),
  );
});

test('a collection that is whole and not ready is told once', async () => {
  const archive = await released(tiny());
  const id = newIdentifier('collection');
  mkdirSync(join(archive.folder, 'collections'));
  writeFileSync(
    join(archive.folder, `collections/${id}.yml`),
    'schema: 1\nchanged: 2026-11-25\ntitle: How it went\nstatus: draft\nintroduction: In order.\n' +
      `records:\n  - { record: ${ID.testimony} }\n`,
  );
  const told = (await waiting(archive)).filter((line) => line.includes(id));
  assert.deepEqual(told, [`draft | ${id}`]);
});

test('words that changed after their release wait for the next version', async () => {
  const archive = (await released(tiny())).change(INDEX, 'They took me', 'They took us');
  assert.deepEqual((await waiting(archive)).slice(0, 3), [
    `ready | ${ID.testimony} | would become version 2`,
    `draft | ${ID.draft}`,
    `stale translation | ${ID.testimony} | fr`,
  ]);
});

test('what is in review is told, a translation with its language', async () => {
  const archive = (await released(tiny()))
    .change(INDEX, 'status: ready', 'status: in_review')
    .change(FRENCH, 'status: ready', 'status: draft');
  const told = await waiting(archive);
  assert.ok(told.includes(`in review | ${ID.testimony}`));
  assert.ok(told.includes(`draft | ${ID.testimony} | fr`));
});

test('an agreement is told a month before the day of its review, and after it', async () => {
  const archive = (await released(tiny())).change(
    INDEX,
    'uses: [read, copy, permanent]',
    'uses: [read, copy, permanent]\n  review_on: 2026-12-01',
  );
  const agreementOn = async (today: string) =>
    (await waiting(archive, today)).find((line) => line.startsWith('agreement'));
  assert.equal(await agreementOn('2026-10-01'), undefined);
  assert.match((await agreementOn('2026-11-24')) ?? '', /on 2026-12-01, in 7 days$/);
  assert.match((await agreementOn('2026-11-30')) ?? '', /in 1 day$/);
  assert.match((await agreementOn('2026-12-01')) ?? '', /today$/);
  assert.match((await agreementOn('2026-12-02')) ?? '', /passed on 2026-12-01$/);
});

test('an embargo is told when its day comes near, and that it has passed', async () => {
  const archive = (await released(tiny())).change(
    `testimonies/${ID.listed}/index.md`,
    'until: 2099-01-01',
    'until: 2026-11-20',
  );
  assert.ok(
    (await waiting(archive)).includes(
      `embargo | ${ID.listed} | listed until: passed on 2026-11-20`,
    ),
  );
});
