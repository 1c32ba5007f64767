import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { commitToLedger } from '../../../src/release/ledger-write.ts';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { settle } from '../../../src/release/settle.ts';
import { markWithdrawal } from '../../../src/release/withdrawal-mark.ts';
import { clock, ID, salt, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
const FOLDER = `testimonies/${ID.testimony}`;
const VERSIONS = `${FOLDER}/versions`;

async function released(): Promise<TinyArchive> {
  const archive = tiny();
  await releaseTexts({ folder: archive.folder, ids: 'all', clock, salt });
  return archive;
}
const NOTHING = { placed: [], deleted: [], withdrawn: [] };
const withdrawal = (id: string, lang?: string) => ({ op: 'withdraw' as const, id, lang });

describe('settling', () => {
  it('does nothing where nothing is left', async () => {
    const archive = await released();
    const before = archive.files();
    assert.deepEqual(await settle(archive.folder), NOTHING);
    assert.deepEqual(archive.files(), before);
  });

  it('puts a frozen file in place that the ledger promises', async () => {
    const archive = await released();
    const before = archive.files();
    archive
      .write(`${VERSIONS}/.1.md.part`, archive.read(`${VERSIONS}/1.md`))
      .remove(`${VERSIONS}/1.md`);
    assert.deepEqual(await settle(archive.folder), { ...NOTHING, placed: [`${VERSIONS}/1.md`] });
    assert.deepEqual(archive.files(), before);
  });

  it('deletes an unfinished file with another hash than the one promised', async () => {
    const archive = await released();
    archive
      .write(`${VERSIONS}/.1.md.part`, `${archive.read(`${VERSIONS}/1.md`)}x`)
      .remove(`${VERSIONS}/1.md`);
    assert.deepEqual(await settle(archive.folder), {
      ...NOTHING,
      deleted: [`${VERSIONS}/.1.md.part`],
    });
    assert.ok(!existsSync(join(archive.folder, VERSIONS, '1.md')));
  });

  it('deletes unfinished files that nothing promises', async () => {
    const archive = await released();
    const before = archive.files();
    archive
      .write(`${VERSIONS}/.2.md.part`, 'begun')
      .write(`${VERSIONS}/.1.ug-Arab.md.part`, 'begun')
      .write(`ledger/.${ID.testimony}.jsonl.part`, '{}')
      .write(`testimonies/.${ID.listed}.part/index.md`, 'the rest of a withdrawal');
    const { deleted } = await settle(archive.folder);
    assert.equal(deleted.length, 4);
    assert.deepEqual(archive.files(), before);
  });

  it('never overwrites a file that stands', async () => {
    const archive = await released();
    const whole = archive.read(`${VERSIONS}/1.md`);
    archive.write(`${VERSIONS}/.1.md.part`, whole).write(`${VERSIONS}/1.md`, 'tampered');
    await settle(archive.folder);
    assert.equal(archive.read(`${VERSIONS}/1.md`), 'tampered');
    assert.equal(archive.read(`${VERSIONS}/.1.md.part`), whole);
  });

  it('never deletes a frozen file that no line promises, nor what it does not know', async () => {
    const archive = (await released())
      .write(`${VERSIONS}/7.md`, 'unpromised')
      .write(`${FOLDER}/notes.txt.part`, 'mine')
      .write('people/.draft.part', 'mine')
      .write('ledger/.notes.part', 'mine');
    const before = archive.files();
    assert.deepEqual(await settle(archive.folder), NOTHING);
    assert.deepEqual(archive.files(), before);
  });

  it('decides nothing by a damaged ledger', async () => {
    const archive = await released();
    archive
      .change(`ledger/${ID.testimony}.jsonl`, 'editor', 'editer')
      .write(`${VERSIONS}/.2.md.part`, 'begun');
    markWithdrawal(archive.folder, withdrawal(ID.testimony));
    const before = archive.files();
    assert.deepEqual(await settle(archive.folder), NOTHING);
    assert.deepEqual(archive.files(), before);
  });

  it('follows no link', async () => {
    const archive = await released();
    const outside = await released();
    outside.write('.1.md.part', 'mine');
    mkdirSync(join(archive.folder, 'reports'), { recursive: true });
    symlinkSync(outside.folder, join(archive.folder, 'reports', 'r1037x9nf'));
    await settle(archive.folder);
    assert.equal(outside.read('.1.md.part'), 'mine');
  });

  it('finishes a withdrawal that the ledger tells of', async () => {
    const archive = await released();
    markWithdrawal(archive.folder, withdrawal(ID.testimony));
    commitToLedger(archive.folder, ID.testimony, [
      { by: 'editor', on: '2026-11-24', op: 'withdraw' },
    ]);
    assert.deepEqual(await settle(archive.folder), { ...NOTHING, withdrawn: [ID.testimony] });
    assert.ok(!existsSync(join(archive.folder, FOLDER)));
  });

  it('finishes the withdrawal of a listed record, of a translation and of a person', async () => {
    const archive = await released();
    for (const [id, lang] of [[ID.listed], [ID.testimony, 'fr'], [ID.witness]] as const) {
      markWithdrawal(archive.folder, withdrawal(id, lang));
      commitToLedger(archive.folder, id, [
        { by: 'editor', on: '2026-11-24', op: 'withdraw', ...(lang !== undefined && { lang }) },
      ]);
    }
    await settle(archive.folder);
    const files = Object.keys(archive.files());
    assert.ok(!files.some((path) => path.startsWith(`testimonies/${ID.listed}/`)));
    assert.ok(!files.some((path) => path.endsWith('fr.md')));
    assert.ok(files.includes(`${VERSIONS}/1.md`));
    assert.ok(!files.includes(`people/${ID.witness}.yml`));
    assert.ok(!files.some((path) => path.endsWith('.part')));
  });

  it('forgets a withdrawal that the ledger knows nothing of', async () => {
    const archive = await released();
    const before = archive.files();
    for (const mark of [
      withdrawal(ID.testimony),
      withdrawal(ID.testimony, 'fr'),
      withdrawal(ID.witness),
    ])
      markWithdrawal(archive.folder, mark);
    assert.deepEqual(await settle(archive.folder), NOTHING);
    assert.deepEqual(archive.files(), before);
  });
});
