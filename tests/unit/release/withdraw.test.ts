import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { commitToLedger, readLedgerFile } from '../../../src/release/ledger-write.ts';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { rolesAsFarAsReadable } from '../../../src/release/readable-roles.ts';
import { settle } from '../../../src/release/settle.ts';
import {
  withdraw,
  type DatedWithdrawal,
  type WithdrawOptions,
} from '../../../src/release/withdraw.ts';
import { WithdrawalRefusedError } from '../../../src/release/withdrawal-refusal.ts';
import { markWithdrawal } from '../../../src/release/withdrawal-mark.ts';
import { clock, ID, salt, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
const FOLDER = `testimonies/${ID.testimony}`;

async function released(): Promise<TinyArchive> {
  const archive = tiny();
  const { problems } = await releaseTexts({ folder: archive.folder, ids: 'all', clock, salt });
  assert.deepEqual(problems, []);
  return archive;
}
const take = (archive: TinyArchive, options: Partial<WithdrawOptions> = {}) =>
  withdraw({ folder: archive.folder, id: ID.testimony, by: 'safety_lead', clock, ...options });

async function refused(archive: TinyArchive, options: Partial<WithdrawOptions>, reason: RegExp) {
  const before = archive.files();
  await assert.rejects(
    take(archive, options),
    (error) => error instanceof WithdrawalRefusedError && reason.test(error.message),
  );
  assert.deepEqual(archive.files(), before, 'nothing is changed by what is refused');
}

async function statesOf(archive: TinyArchive): Promise<Record<string, string>> {
  const read = await readArchive(archive.folder, { depth: 'released' });
  assert.ok(read.archive !== undefined);
  const { publicArchive, problems } = disclose(read.archive);
  const errors = [...read.problems, ...problems].filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, []);
  const texts = [...publicArchive.testimonies, ...publicArchive.reports];
  return Object.fromEntries(
    texts.flatMap((text) => [
      [text.id, text.shown.state],
      ...text.editions.flatMap((edition) => [
        [edition.path, edition.shown.state],
        ...edition.versions.map((version) => [version.path, version.shown.state]),
      ]),
    ]) as [string, string][],
  );
}

describe('withdrawing a record', () => {
  it('adds a line, deletes its folder, and every address says so', async () => {
    const archive = await released();
    const before = archive.read(`ledger/${ID.testimony}.jsonl`);
    const result = await take(archive);
    assert.deepEqual(result, {
      op: 'withdraw',
      id: ID.testimony,
      lang: undefined,
      on: '2026-11-24',
      again: false,
      naming: [`reports/${ID.report}/index.md`],
      frozen: [`reports/${ID.report}/versions/1.md`],
    });
    const ledger = archive.read(`ledger/${ID.testimony}.jsonl`);
    assert.ok(ledger.startsWith(before));
    assert.match(
      ledger.slice(before.length),
      /^\{"by":"safety_lead","on":"2026-11-24","op":"withdraw","sum":"[0-9a-f]{64}"\}\n$/,
    );
    assert.ok(!existsSync(join(archive.folder, FOLDER)));
    archive
      .change(`reports/${ID.report}/index.md`, / {4}relations:\n.*\n/, '')
      .change(`reports/${ID.report}/index.md`, /related:.*\n/, '');
    const states = await statesOf(archive);
    for (const path of ['', 'v/1/', 'fr/', 'fr/v/1/'])
      assert.equal(states[`/t/${ID.testimony}/${path}`], 'withdrawn');
    assert.deepEqual(archive.beside(), []);
  });

  it('names the interface pages that lead to it', async () => {
    const archive = (await released())
      .write('pages/en/about.md', `[Her account](/t/${ID.testimony}/)\n`)
      .write('pages/fr/about.md', `[Son récit](/t/${ID.testimony}/fr/)\n`)
      .write('pages/en/method.md', 'How we work.\n');
    const translation = await take(archive, { lang: 'fr' });
    assert.deepEqual(translation.naming, ['pages/fr/about.md']);
    const whole = await take(archive);
    assert.deepEqual(whole.naming, [
      'pages/en/about.md',
      'pages/fr/about.md',
      `reports/${ID.report}/index.md`,
    ]);
  });

  it('leaves no byte of it in the archive but the ledger', async () => {
    const archive = await released();
    await take(archive);
    const left = Object.entries(archive.files()).filter(([path]) => path.includes(ID.testimony));
    assert.deepEqual(
      left.map(([path]) => path),
      [`ledger/${ID.testimony}.jsonl`],
    );
    assert.ok(!Object.keys(archive.files()).some((path) => path.endsWith('.part')));
  });

  it('works while the record cannot be read, and while another is broken', async () => {
    const archive = (await released())
      .write(`${FOLDER}/index.md`, '---js\nnot even: [YAML\n')
      .write(`reports/${ID.report}/index.md`, '\u0000')
      .write('archive.yml', ': : :');
    await take(archive);
    assert.ok(!existsSync(join(archive.folder, FOLDER)));
  });

  it('works while its folder is gone already', async () => {
    const archive = (await released()).remove(FOLDER);
    await take(archive);
    assert.match(archive.read(`ledger/${ID.testimony}.jsonl`), /"op":"withdraw"/);
  });

  it('turns the pages of the built site once the ledger says so, and before the files go', async () => {
    const archive = await released();
    const seen: unknown[] = [];
    const tombstone = (withdrawal: DatedWithdrawal) => {
      seen.push([
        withdrawal,
        readLedgerFile(archive.folder, ID.testimony)?.account.state.name,
        existsSync(join(archive.folder, FOLDER)),
      ]);
      return Promise.resolve();
    };
    await take(archive, { tombstone });
    const told = { op: 'withdraw', id: ID.testimony, lang: undefined, on: '2026-11-24' };
    assert.deepEqual(seen, [[told, 'withdrawn', true]]);
  });

  it('deletes the files even where the pages of the site cannot be turned', async () => {
    const archive = await released();
    const tombstone = () => Promise.reject(new Error('no site'));
    await assert.rejects(take(archive, { tombstone }), /no site/);
    assert.ok(!existsSync(join(archive.folder, FOLDER)));
  });

  it('does nothing twice, and turns the pages again', async () => {
    const archive = await released();
    await take(archive);
    const before = archive.files();
    let turned = 0;
    const result = await take(archive, {
      clock: () => new Date('2027-01-01T00:00:00Z'),
      tombstone: () => {
        turned += 1;
        return Promise.resolve();
      },
    });
    assert.equal(result.again, true);
    assert.equal(result.on, '2026-11-24');
    assert.equal(turned, 1);
    assert.deepEqual(archive.files(), before);
  });

  it('run again never takes what an editor has begun anew', async () => {
    const archive = await released();
    const index = archive.read(`${FOLDER}/index.md`);
    await take(archive);
    archive.write(`${FOLDER}/index.md`, index);
    await take(archive);
    assert.equal(archive.read(`${FOLDER}/index.md`), index);
  });

  it('takes what was only listed', async () => {
    const archive = await released();
    await take(archive, { id: ID.listed });
    assert.equal((await statesOf(archive))[ID.listed], 'withdrawn');
    assert.ok(!existsSync(join(archive.folder, 'testimonies', ID.listed)));
  });

  it('is refused for what was never released: it is not public', async () => {
    await refused(await released(), { id: ID.draft }, /never released/);
  });

  it('is refused for what is no identifier', async () => {
    for (const id of ['../testimonies', 't1tpgqmfx', ''])
      await refused(await released(), { id }, /no identifier/);
  });

  it('with a damaged ledger takes the pages off the site and then stops with the remedy', async () => {
    const archive = await released();
    archive.change(`ledger/${ID.testimony}.jsonl`, 'editor', 'editer');
    let turned = 0;
    const tombstone = () => {
      turned += 1;
      return Promise.resolve();
    };
    await refused(archive, { tombstone }, /damaged .* back from git/);
    assert.equal(turned, 1);
  });
});

describe('withdrawing a translation', () => {
  it('takes its frozen and its working file, and nothing else', async () => {
    const archive = await released();
    const before = Object.keys(archive.files());
    // An address holds the tag in lower case.
    await take(archive, { lang: 'FR' });
    const after = Object.keys(archive.files());
    assert.deepEqual(
      before.filter((path) => !after.includes(path)),
      [`${FOLDER}/fr.md`, `${FOLDER}/versions/1.fr.md`],
    );
    const states = await statesOf(archive);
    assert.equal(states[`/t/${ID.testimony}/`], 'shown');
    assert.equal(states[`/t/${ID.testimony}/fr/`], 'withdrawn');
    assert.equal(states[`/t/${ID.testimony}/fr/v/1/`], 'withdrawn');
  });

  it('does nothing twice', async () => {
    const archive = await released();
    await take(archive, { lang: 'fr' });
    const before = archive.files();
    assert.equal((await take(archive, { lang: 'fr' })).again, true);
    assert.deepEqual(archive.files(), before);
  });

  it('is refused for a language that was never released, and for the original', async () => {
    for (const lang of ['ug-Arab', 'en'])
      await refused(await released(), { lang }, /No translation .* withdrawn whole/);
  });
});

describe('withdrawing an authority', () => {
  it('is refused while frozen texts name it, with the list of them', async () => {
    const archive = await released();
    const before = archive.files();
    await assert.rejects(take(archive, { id: ID.article }), (error) => {
      assert.ok(error instanceof WithdrawalRefusedError);
      assert.deepEqual(error.files, [
        `reports/${ID.report}/versions/1.md`,
        `${FOLDER}/versions/1.fr.md`,
        `${FOLDER}/versions/1.md`,
      ]);
      return true;
    });
    assert.deepEqual(archive.files(), before);
  });

  it('takes its file once no frozen text names it, and names the working files to mend', async () => {
    const archive = await released();
    await take(archive);
    await take(archive, { id: ID.report });
    const result = await take(archive, { id: ID.press });
    assert.deepEqual(result.naming, [`sources/${ID.book}.yml`]);
    assert.ok(!existsSync(join(archive.folder, `organisations/${ID.press}.yml`)));
    assert.deepEqual(archive.files()[`organisations/.${ID.press}.withdraw.part`], undefined);
  });

  it('has no languages', async () => {
    await refused(await released(), { id: ID.stranger, lang: 'fr' }, /never released/);
    await refused(await released(), { id: ID.witness, lang: 'fr' }, /no translations/);
  });
});

describe('erasing a record', () => {
  const erase = (archive: TinyArchive, options: Partial<WithdrawOptions> = {}) =>
    take(archive, { erase: true, ...options });
  const holding = (archive: TinyArchive) =>
    Object.keys(archive.files()).filter((path) => path.includes(ID.testimony));

  it('leaves only its ledger, and tells which frozen texts keep its title', async () => {
    const archive = await released();
    const result = await erase(archive);
    assert.deepEqual(holding(archive), [`ledger/${ID.testimony}.jsonl`]);
    assert.match(
      archive.read(`ledger/${ID.testimony}.jsonl`),
      /"op":"erase","sum":"[0-9a-f]{64}"\}\n$/,
    );
    assert.deepEqual(result.frozen, [`reports/${ID.report}/versions/1.md`]);
    assert.deepEqual(result.naming, [`reports/${ID.report}/index.md`]);
    archive
      .change(`reports/${ID.report}/index.md`, / {4}relations:\n.*\n/, '')
      .change(`reports/${ID.report}/index.md`, /related:.*\n/, '');
    const states = await statesOf(archive);
    for (const path of ['', 'v/1/', 'fr/', 'fr/v/1/'])
      assert.equal(states[`/t/${ID.testimony}/${path}`], 'erased');
  });

  it('is possible after a withdrawal, and takes what was begun anew', async () => {
    const archive = await released();
    const index = archive.read(`${FOLDER}/index.md`);
    await take(archive);
    archive.write(`${FOLDER}/index.md`, index);
    await erase(archive);
    assert.deepEqual(holding(archive), [`ledger/${ID.testimony}.jsonl`]);
  });

  it('does nothing twice, and is final', async () => {
    const archive = await released();
    await erase(archive);
    const before = archive.files();
    assert.equal((await erase(archive)).again, true);
    assert.deepEqual(archive.files(), before);
    await refused(archive, {}, /was erased/);
  });

  it('cut off after the ledger’s line is finished by the next verb; before it, nothing was done', async () => {
    const archive = await released();
    const mark = { op: 'erase', id: ID.testimony, lang: undefined } as const;
    const before = archive.files();
    markWithdrawal(archive.folder, mark);
    await settle(archive.folder);
    assert.deepEqual(archive.files(), before);
    markWithdrawal(archive.folder, mark);
    commitToLedger(archive.folder, ID.testimony, [{ by: 'editor', on: '2026-11-24', op: 'erase' }]);
    await settle(archive.folder);
    assert.deepEqual(holding(archive), [`ledger/${ID.testimony}.jsonl`]);
  });

  it('is refused for an authority that frozen texts name, and for one translation', async () => {
    const archive = await released();
    await refused(archive, { erase: true, id: ID.article }, /named by frozen texts/);
    await refused(archive, { erase: true, lang: 'fr' }, /erased whole/);
  });
});

describe('the role in whose name something is withdrawn', () => {
  it('is the first of archive.yml, as far as that can be read', () => {
    const archive = tiny();
    assert.deepEqual(rolesAsFarAsReadable(archive.folder), ['editor', 'safety_lead']);
    archive.change('archive.yml', 'roles: [editor, safety_lead]', 'roles: [Jane Doe, safety_lead]');
    assert.deepEqual(rolesAsFarAsReadable(archive.folder), ['safety_lead']);
    archive.write('archive.yml', '{ : ] not yaml');
    assert.deepEqual(rolesAsFarAsReadable(archive.folder), ['editor']);
    archive.remove('archive.yml');
    assert.deepEqual(rolesAsFarAsReadable(archive.folder), ['editor']);
  });
});
