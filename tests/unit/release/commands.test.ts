import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ID, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
const INDEX = `testimonies/${ID.testimony}/index.md`;
const SCRIPTS = fileURLToPath(new URL('../../../scripts/', import.meta.url));

function run(verb: 'release' | 'withdraw', archive: TinyArchive, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(SCRIPTS, `${verb}.ts`), ...words, '--content', archive.folder],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '1795478400' } },
  );
  return { status, said: stdout + stderr };
}

/** As `run`, with somebody at the keyboard. */
function ask(verb: 'release', archive: TinyArchive, typed: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(SCRIPTS, `${verb}.ts`), ...words, '--content', archive.folder],
    {
      encoding: 'utf8',
      input: typed,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1795478400', GUWAH_ASK: '1' },
    },
  );
  return { status, said: stdout + stderr };
}

describe('npm run release', () => {
  it('tells what was released, on the day of the given clock', () => {
    const archive = tiny();
    const { status, said } = run('release', archive, ID.testimony);
    assert.equal(status, 0, said);
    assert.match(said, new RegExp(`${ID.witness} issued\n`));
    assert.match(said, new RegExp(`${ID.testimony} released as versions/1\\.fr\\.md\n`));
    assert.match(said, /Commit these files; `npm run build` shows them\.\n$/);
    assert.match(archive.read(`ledger/${ID.testimony}.jsonl`), /"on":"2026-11-24"/);
  });

  it('says when everything is released already', () => {
    const archive = tiny();
    run('release', archive, '--all');
    const { status, said } = run('release', archive, '--all');
    assert.equal(status, 0);
    assert.equal(said, 'Everything that is ready is released already.\n');
  });

  it('tells before the first release what is new to readers and what becomes public with it', () => {
    const { said } = run('release', tiny(), ID.testimony);
    assert.match(
      said,
      new RegExp(
        `^${ID.testimony} “Called back: a story, #5 of “many””, version 1, is new to readers: 3 paragraphs\\.\n` +
          `\n${ID.testimony} in fr “Rappelée : une histoire”, version 1, is new to readers: 3 paragraphs\\.\n`,
      ),
    );
    assert.match(said, new RegExp(`\nBecomes public with it:\n[^]*  ${ID.witness}  Amina\n`));
  });

  it('tells what changes for readers, asks for a sentence, and releases with it', () => {
    const archive = tiny();
    run('release', archive, '--all');
    archive.change(INDEX, 'They took me', 'They took us').refreshTranslation();
    const { status, said } = ask(
      'release',
      archive,
      `${'x'.repeat(501)}\nSays whom they took.\n`,
      ID.testimony,
    );
    assert.equal(status, 0, said);
    assert.match(
      said,
      /version 2, changes for readers of version 1:\n {2}Paragraph 1, reworded:\n/,
    );
    assert.match(said, /They took \[-me:-\] \{\+us:\+\} that is/);
    assert.match(said, /in fr[^]*Nothing of its own: it follows the new version of its original/);
    assert.match(said, /What changed\?[^]*at most 500 characters/);
    assert.match(
      archive.read(`testimonies/${ID.testimony}/versions/2.md`),
      /Says whom they took\./,
    );
  });

  it('releases nothing where nobody says what changed', () => {
    const archive = tiny();
    run('release', archive, '--all');
    archive.change(INDEX, 'They took me', 'They took us').refreshTranslation();
    const before = archive.files();
    for (const { status, said } of [
      ask('release', archive, '\n', ID.testimony),
      ask('release', archive, '', ID.testimony),
      run('release', archive, ID.testimony),
    ]) {
      assert.equal(status, 1);
      assert.match(said, /error\[changes-missing\][^]*\nNothing was released\.\n$/);
    }
    assert.deepEqual(archive.files(), before);
  });

  it('asks nothing about what it refuses anyway', () => {
    const { status, said } = ask('release', tiny(), 'A sentence.\n', ID.draft);
    assert.equal(status, 1);
    assert.ok(!said.includes('What changed?'));
  });

  it('refuses with the reason, the remedy and exit code 1', () => {
    const archive = tiny();
    const { status, said } = run('release', archive, ID.draft);
    assert.equal(status, 1);
    assert.match(said, /error\[not-ready\]: t1xcfk5nd is `draft`/);
    assert.match(said, /help: Set `status: ready`/);
    assert.match(said, /Nothing was released\.\n$/);
    assert.ok(!existsSync(join(archive.folder, 'ledger')));
  });

  it('asks for a name, or for everything, but not for both', () => {
    for (const words of [[], ['--all', ID.testimony]]) {
      const { status, said } = run('release', tiny(), ...words);
      assert.equal(status, 1);
      assert.match(said, /^Name what to release/);
    }
  });

  it('refuses a flag that it does not know', () => {
    const { status, said } = run('release', tiny(), ID.testimony, '--force');
    assert.equal(status, 1);
    assert.match(said, /--force/);
  });
});

describe('npm run withdraw', () => {
  it('tells what was withdrawn, what still names it, and what has to follow', () => {
    const archive = tiny();
    run('release', archive, '--all');
    const { status, said } = run('withdraw', archive, ID.testimony);
    assert.equal(status, 0, said);
    assert.match(said, /^t1tpgqmft is withdrawn; its files are deleted\.\n/);
    assert.match(said, new RegExp(`\n {2}content/reports/${ID.report}/index\\.md\n`));
    assert.match(said, /Git could not be asked whether it keeps the words/);
    assert.match(
      archive.read(`ledger/${ID.testimony}.jsonl`),
      /"by":"editor","on":"2026-11-24","op":"withdraw"/,
    );
    assert.match(
      run('withdraw', archive, ID.testimony).said,
      /^t1tpgqmft was withdrawn on 2026-11-24\.\n/,
    );
  });

  it('takes one translation', () => {
    const archive = tiny();
    run('release', archive, '--all');
    const { status, said } = run(
      'withdraw',
      archive,
      ID.testimony,
      '--lang',
      'fr',
      '--by',
      'safety_lead',
    );
    assert.equal(status, 0, said);
    assert.match(said, /^t1tpgqmft in fr is withdrawn/);
    assert.match(archive.read(`ledger/${ID.testimony}.jsonl`), /"by":"safety_lead","lang":"fr"/);
  });

  it('takes nothing where npm has kept the flag and left its word', () => {
    const archive = tiny();
    run('release', archive, '--all');
    const before = archive.files();
    const { status, said } = run('withdraw', archive, ID.testimony, 'fr');
    assert.equal(status, 1);
    assert.match(said, /^Name one record .* `-- --lang TAG`/);
    assert.deepEqual(archive.files(), before);
  });

  it('lists the frozen texts that stand in the way of a source', () => {
    const archive = tiny();
    run('release', archive, '--all');
    const { status, said } = run('withdraw', archive, ID.article);
    assert.equal(status, 1);
    assert.match(said, /named by frozen texts/);
    assert.match(said, new RegExp(`\n {2}content/reports/${ID.report}/versions/1\\.md\n`));
  });

  it('knows only the roles of archive.yml', () => {
    const { status, said } = run('withdraw', tiny(), ID.testimony, '--by', 'jane');
    assert.equal(status, 1);
    assert.match(said, /no role “jane”; use one of: editor, safety_lead\./);
  });
});
