import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { describe, it } from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { redact, type RedactOptions } from '../../../src/release/redact.ts';
import { RedactionRefusedError } from '../../../src/release/redaction-refusal.ts';
import { filesHolding } from '../../../src/release/holding-files.ts';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { settle } from '../../../src/release/settle.ts';
import { ledgerTexts, takenAwaySince } from '../../../src/release/taken-away.ts';
import { withdraw } from '../../../src/release/withdraw.ts';
import { passageOf } from '../../../src/text/passage.ts';
import { clock, hashOf, ID, salt, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
const FOLDER = `testimonies/${ID.testimony}`;
const NAME = 'Zq7gulnar Zq7tursun';
const passage = passageOf([NAME], 'name');
const later = () => new Date('2026-12-01T10:00:00Z');

async function release(archive: TinyArchive, changes?: string): Promise<void> {
  const { folder } = archive;
  assert.deepEqual((await releaseTexts({ folder, ids: 'all', changes, clock, salt })).problems, []);
}

/** Two versions of a text and its translation: the name stands in front matter, text, and the word on what changed. */
async function released(): Promise<TinyArchive> {
  const archive = tiny()
    .change(`${FOLDER}/index.md`, 'She was asked', `${NAME} was asked`)
    .change(`${FOLDER}/index.md`, 'They took me:', 'They took Zq7gulnar\nZq7tursun and me:')
    .change(`${FOLDER}/fr.md`, 'On m’a emmenée.', `On nous a emmenées, ${NAME} et moi.`)
    .refreshTranslation();
  await release(archive);
  archive.change(`${FOLDER}/index.md`, '- one', `- one ${NAME}`).refreshTranslation();
  await release(archive, `tells more of ${NAME}`);
  return archive;
}

const take = ({ folder }: TinyArchive, options: Partial<RedactOptions> = {}) =>
  redact({
    folder,
    id: ID.testimony,
    passage,
    by: 'safety_lead',
    clock: later,
    confirm: () => Promise.resolve(true),
    ...options,
  });

const holding = (archive: TinyArchive) =>
  Object.entries(archive.files()).flatMap(([path, text]) => (/zq7/i.test(text) ? [path] : []));

async function refused(archive: TinyArchive, options: Partial<RedactOptions>, reason: RegExp) {
  const before = archive.files();
  await assert.rejects(
    take(archive, options),
    (error) => error instanceof RedactionRefusedError && reason.test(error.message),
  );
  assert.deepEqual(archive.files(), before, 'nothing is changed by what is refused');
}

async function errorsOf({ folder }: TinyArchive): Promise<string[]> {
  const { archive, problems } = await readArchive(folder, { depth: 'all' });
  assert.ok(archive !== undefined);
  return [...problems, ...disclose(archive).problems].flatMap(({ severity, code }) =>
    severity === 'error' ? [code] : [],
  );
}

describe('redacting a passage', () => {
  it('takes it out of every version, the working text and its translations, and the ledger says so', async () => {
    const archive = await released();
    const before = archive.read(`ledger/${ID.testimony}.jsonl`);
    const redacted = await take(archive);
    assert.deepEqual(holding(archive), []);
    assert.equal(redacted?.on, '2026-12-01');
    assert.match(
      archive.read(`${FOLDER}/versions/1.md`),
      /^summary: "\[redacted: name\] was asked/m,
    );
    assert.match(archive.read(`${FOLDER}/versions/1.md`), /^They took \[redacted: name\] and me:/m);
    assert.match(
      archive.read(`${FOLDER}/versions/2.md`),
      /^changes: "tells more of \[redacted: name\]"$/m,
    );
    assert.match(archive.read(`${FOLDER}/versions/2.fr.md`), /emmenées, \[redacted: name\] et moi/);
    const ledger = archive.read(`ledger/${ID.testimony}.jsonl`);
    assert.ok(ledger.startsWith(before));
    const lines = ledger.slice(before.length).trim().split('\n');
    assert.deepEqual(
      lines.map((line) => {
        const { sum: _sum, ...rest } = JSON.parse(line) as Record<string, unknown>;
        return rest;
      }),
      ['1.md', '1.fr.md', '2.md', '2.fr.md'].map((file) => ({
        by: 'safety_lead',
        file,
        on: '2026-12-01',
        op: 'redact',
        sha256: hashOf(archive.read(`${FOLDER}/versions/${file}`)),
      })),
    );
    assert.deepEqual(await errorsOf(archive), []);
    assert.deepEqual(archive.beside(), []);
  });

  it('leaves nothing to release, and translations as up to date as they were', async () => {
    const archive = await released();
    await take(archive);
    const read = await readArchive(archive.folder, { depth: 'all' });
    const folder = read.archive?.testimonies.get(ID.testimony);
    assert.equal(folder?.translations.get('fr')?.stale, false);
    const { done } = await releaseTexts({
      folder: archive.folder,
      ids: 'all',
      changes: 'nothing',
      clock,
      salt,
    });
    assert.deepEqual(done, []);
  });

  it('gives each file a new salt, or the old hash would tell whether a guess is right', async () => {
    const archive = await released();
    await take(archive);
    for (const file of ['1.md', '2.md', '1.fr.md', '2.fr.md'])
      assert.doesNotMatch(
        archive.read(`${FOLDER}/versions/${file}`),
        new RegExp(`salt: "${salt()}"`),
      );
  });

  it('keeps the numbers of the paragraphs, and tells readers the day', async () => {
    const archive = await released();
    await take(archive);
    const read = await readArchive(archive.folder, { depth: 'released' });
    assert.ok(read.archive !== undefined);
    const { publicArchive } = disclose(read.archive);
    const text = publicArchive.testimonies.find(({ id }) => id === ID.testimony);
    const [original] = text?.editions ?? [];
    assert.deepEqual(
      original?.versions.map(({ redactedOn, words }) => [
        redactedOn,
        words?.record.title !== undefined,
      ]),
      [
        ['2026-12-01', true],
        ['2026-12-01', true],
      ],
    );
    assert.match(original.current?.words?.text.blocks[0]?.plain ?? '', /^They took \[…\] and me/);
  });

  it('leaves every other change of a frozen file to be found', async () => {
    const archive = await released();
    await take(archive);
    archive.change(`${FOLDER}/versions/1.md`, 'and me', 'and us');
    assert.ok((await errorsOf(archive)).includes('frozen-changed'));
  });

  it('shows each place without the passage, and changes nothing where that is not confirmed', async () => {
    const archive = await released();
    const before = archive.files();
    let shown = '';
    const result = await take(archive, {
      confirm: (files) => {
        shown = JSON.stringify(files.map(({ path, places }) => [path, places]));
        return Promise.resolve(false);
      },
    });
    assert.equal(result, undefined);
    assert.deepEqual(archive.files(), before);
    assert.doesNotMatch(shown, /zq7/i);
    for (const path of ['index.md', 'fr.md', 'versions/1.md', 'versions/2.fr.md'])
      assert.ok(shown.includes(`${FOLDER}/${path}`), path);
  });

  it('works while other records and archive.yml are broken', async () => {
    const archive = (await released())
      .write(`reports/${ID.report}/index.md`, '\u0000')
      .write('archive.yml', ': : :');
    await take(archive);
    assert.deepEqual(holding(archive), []);
  });

  it('takes the pages off the site once the ledger says so, and again where it is run again', async () => {
    const archive = await released();
    let calls = 0;
    const empty = () => {
      calls += 1;
      assert.match(archive.read(`ledger/${ID.testimony}.jsonl`), /"op":"redact"/);
    };
    await take(archive, { empty });
    const before = archive.files();
    const again = await take(archive, { empty });
    assert.deepEqual([again?.on, again?.files], ['2026-12-01', []]);
    assert.equal(calls, 2);
    assert.deepEqual(archive.files(), before);
  });

  it('is what a build that began before has to know', async () => {
    const archive = await released();
    const before = ledgerTexts(archive.folder);
    await take(archive);
    assert.deepEqual(takenAwaySince(before, archive.folder), [ID.testimony]);
  });

  it('is possible for a claim of a report', async () => {
    const archive = tiny().change(`reports/${ID.report}/index.md`, 'Exports rose', `${NAME} rose`);
    await release(archive);
    await take(archive, { id: ID.report });
    assert.deepEqual(holding(archive), []);
    assert.deepEqual(await errorsOf(archive), []);
  });

  it('names the files of others that hold it too', async () => {
    const archive = await released();
    archive.write(`people/${ID.stranger}.yml`, `name: ${NAME}\n`).write('pages/en/about.md', NAME);
    assert.deepEqual(filesHolding(archive.folder, ID.testimony, passage), [
      'pages/en/about.md',
      `people/${ID.stranger}.yml`,
    ]);
  });
});

describe('a redaction is refused', () => {
  it('where nothing was released, or nothing stands any more', async () => {
    const archive = await released();
    await refused(archive, { id: ID.draft }, /No version .* was ever released/);
    await refused(archive, { id: 'nonsense' }, /is no identifier/);
    await refused(archive, { id: ID.witness }, /has no versions/);
    await withdraw({ folder: archive.folder, id: ID.testimony, by: 'editor', clock });
    await refused(archive, {}, /was withdrawn on 2026-11-24/);
  });

  it('where a mark cannot stand, or would count paragraphs anew', async () => {
    const archive = await released();
    await refused(
      archive,
      { passage: passageOf(['single_source'], 'detail') },
      /A mark cannot stand there/,
    );
    await refused(
      archive,
      { passage: passageOf(['- one'], 'detail') },
      /A mark cannot stand there|paragraphs/,
    );
    await refused(
      archive,
      { passage: passageOf([ID.book], 'detail') },
      /A mark cannot stand there/,
    );
  });

  it('where readers would still see it, because marks stand inside of it', async () => {
    for (const written of [
      '**Zq7gulnar** Zq7tursun',
      '[Zq7gulnar](https://guwah.example/) Zq7tursun',
      'Zq7gul&#110;ar Zq7tursun',
      `Zq7gulnar [@${ID.book}] Zq7tursun`,
      'Zq7gul\u{200c}nar\u{200e} Zq7tursun',
    ]) {
      const archive = tiny()
        .change(`${FOLDER}/index.md`, 'They took me:', `They took ${written} and me:`)
        .change(`${FOLDER}/index.md`, 'She was asked', `${NAME} was asked`)
        .refreshTranslation();
      await release(archive);
      await refused(archive, {}, /marks inside of it.*“… They took ▒▒▒ and me/);
      await take(archive, { passage: passageOf([NAME, written], 'name') });
      assert.deepEqual(holding(archive), [], written);
      assert.deepEqual(await errorsOf(archive), []);
    }
  });

  it('where a mark that nobody sees hides it in a field', async () => {
    const written = 'Zq7gulnar\u{200e} Zq7tursun';
    const archive = tiny().change(`${FOLDER}/index.md`, 'She was asked', `${written} was asked`);
    archive.refreshTranslation();
    await release(archive);
    await refused(archive, {}, /marks inside of it.*“… .*▒▒▒ was asked/);
    await take(archive, { passage: passageOf([NAME, written], 'name') });
    assert.deepEqual(holding(archive), []);
  });

  it('where a frozen file or the ledger is not what it was', async () => {
    const archive = await released();
    const tampered = tiny(archive).change(`${FOLDER}/versions/1.md`, 'and me', 'and us');
    await refused(tampered, {}, /not what was released/);
    const damaged = tiny(archive).change(`ledger/${ID.testimony}.jsonl`, 'editor', 'nobody');
    await refused(damaged, {}, /is damaged/);
  });

  it('where a file changes while somebody thinks', async () => {
    const archive = await released();
    const confirm = () => {
      archive.change(`${FOLDER}/index.md`, 'and came', 'and came back');
      return Promise.resolve(true);
    };
    await assert.rejects(take(archive, { confirm }), /changed meanwhile/);
    assert.ok(!archive.read(`ledger/${ID.testimony}.jsonl`).includes('redact'));
  });
});

describe('an unfinished file', () => {
  it('never replaces a frozen one that is what the ledger promises', async () => {
    const archive = await released();
    const before = archive.files();
    archive
      .write(`${FOLDER}/versions/.1.md.part`, 'other words')
      .write(`${FOLDER}/.index.md.part`, 'half');
    await settle(archive.folder);
    assert.deepEqual(archive.files(), before);
  });
});

/** Runs the command in a process of its own and answers its questions. */
async function run({ folder }: TinyArchive, args: string[], answers: string[], asks = '1') {
  const script = new URL('../../../scripts/release.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, ...args, '--content', folder], {
    env: { ...process.env, GUWAH_ASK: asks },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  const code = await new Promise((ended) => child.on('close', ended));
  return { code, output };
}

describe('npm run release ID -- --redact', () => {
  it('asks for the passage, confirms in words, and never says it', async () => {
    const archive = await released();
    const answers = [NAME, '', 'name', 'redact'];
    const { code, output } = await run(archive, [ID.testimony, '--redact'], answers);
    assert.equal(code, 0, output);
    assert.doesNotMatch(output, /zq7/i);
    assert.match(output, /content\/testimonies\/.*\/versions\/1\.fr\.md:\d+ {2}… .*▒▒▒/);
    assert.match(output, /become “\[redacted: name\]”/);
    assert.match(output, /git log|Git holds/);
    assert.deepEqual(holding(archive), []);
  });

  it('changes nothing without the word, without an answer, or outside of a terminal', async () => {
    const archive = await released();
    const before = archive.files();
    const redacting = [ID.testimony, '--redact'];
    for (const [answers, asks] of [
      [[NAME, '', '1', 'yes'], '1'],
      [[NAME], '1'],
      [[NAME, '', '1', 'redact'], '0'],
    ] as const) {
      const { code, output } = await run(archive, redacting, [...answers], asks);
      assert.equal(code, 1, output);
    }
    const twice = await run(archive, [ID.testimony, ID.report, '--redact'], []);
    assert.match(twice.output, /Name one record/);
    assert.deepEqual(archive.files(), before);
  });
});
