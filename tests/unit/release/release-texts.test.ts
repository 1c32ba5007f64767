import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disclose } from '../../../src/disclose/disclose.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { parseLedger } from '../../../src/record/ledger-file.ts';
import { SERIES_COLUMNS } from '../../../src/record/series.ts';
import { releaseTexts, type ReleaseOptions } from '../../../src/release/release-texts.ts';
import { withdraw } from '../../../src/release/withdraw.ts';
import { clock, hashOf, ID, salt, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
const INDEX = `testimonies/${ID.testimony}/index.md`;
const FRENCH = `testimonies/${ID.testimony}/fr.md`;
const SERIES = 'd1wf3g7c3';
const ALL_NAMES = [ID.press, ID.witness, ID.article, ID.book, ID.county, ID.town];

type Asked = Partial<Omit<ReleaseOptions, 'folder'>>;
const release = (archive: TinyArchive, asked: Asked = {}) =>
  releaseTexts({ folder: archive.folder, ids: 'all', clock, salt, ...asked });

/** Releases and insists that it was done, with nothing to remark. */
async function releaseWell(archive: TinyArchive, asked: Asked = {}) {
  const { done, problems } = await release(archive, asked);
  assert.deepEqual(
    problems.map(({ code, message }) => `${code}: ${message}`),
    [],
  );
  return done.map(({ id, op, file }) => [id, op, file].filter(Boolean).join(' '));
}

/** Releases and insists that it is refused and that nothing was written. */
async function refuse(archive: TinyArchive, asked: Asked = {}): Promise<string[]> {
  const before = archive.files();
  const { done, problems } = await release(archive, asked);
  assert.deepEqual(done, []);
  assert.deepEqual(archive.files(), before);
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.ok(errors.length > 0, 'it was not refused');
  return [...new Set(errors.map(({ code }) => code))].sort();
}

async function publish(archive: TinyArchive) {
  const read = await readArchive(archive.folder, { depth: 'released' });
  assert.ok(read.archive !== undefined);
  const disclosed = disclose(read.archive);
  const errors = [...read.problems, ...disclosed.problems].filter(
    ({ severity }) => severity === 'error',
  );
  assert.deepEqual(errors, []);
  return disclosed.publicArchive;
}

/** An archive with a series that its editors are not done with. */
const withSeries = (): TinyArchive =>
  tiny()
    .write(
      `series/${SERIES}.yml`,
      'schema: 1\nchanged: 2026-01-01\ntitle: Bales\nstatus: in_review\nabout: Bales at the gate.\n',
    )
    .write(
      `series/${SERIES}.csv`,
      `${SERIES_COLUMNS.join(',')}\n2019,2020,The gatekeeper,bales,wool,12,,,bales,reported,${ID.article},,S,\n`,
    );

describe('releasing everything that is ready', () => {
  it('freezes texts and their translations, issues what they name and what is listed, and nothing else', async () => {
    const archive = tiny();
    assert.deepEqual(await releaseWell(archive), [
      ...ALL_NAMES.map((id) => `${id} issue`),
      `${ID.report} release 1.md`,
      `${ID.listed} issue`,
      `${ID.testimony} release 1.md`,
      `${ID.testimony} release 1.fr.md`,
    ]);
    const files = Object.keys(archive.files());
    assert.ok(!files.includes(`ledger/${ID.stranger}.jsonl`));
    assert.ok(!files.some((path) => path.includes(`${ID.listed}/versions`)));
    assert.ok(!files.some((path) => path.endsWith('.part')));
    assert.deepEqual(archive.beside(), [], 'the lock is given back');
  });

  it('makes an archive that reads and discloses without a mistake', async () => {
    const archive = tiny();
    await releaseWell(archive);
    const published = await publish(archive);
    assert.deepEqual(
      published.testimonies.map(({ id, shown }) => [id, shown.state]),
      [
        [ID.listed, 'listed'],
        [ID.testimony, 'shown'],
      ],
    );
    assert.deepEqual(published.counts, { shown: 2, listed: 1, languages: ['en', 'fr'] });
  });

  it('keeps what is never public out of every frozen file and ledger', async () => {
    const archive = tiny();
    await releaseWell(archive);
    for (const [path, text] of Object.entries(archive.files()))
      if (/versions|ledger/.test(path))
        assert.doesNotMatch(text, /SECRET|source_hash|embargo/i, path);
  });

  it('freezes the body byte for byte', async () => {
    const archive = tiny();
    await releaseWell(archive);
    for (const [working, frozen] of [
      [INDEX, `testimonies/${ID.testimony}/versions/1.md`],
      [FRENCH, `testimonies/${ID.testimony}/versions/1.fr.md`],
    ] as const) {
      const body = archive.read(working).split('\n---\n').slice(1).join('\n---\n');
      assert.ok(body.length > 20);
      assert.ok(archive.read(frozen).endsWith(`\n---\n${body}`));
    }
  });

  it('does nothing when it is run again', async () => {
    const archive = tiny();
    await releaseWell(archive);
    const before = archive.files();
    assert.deepEqual(await releaseWell(archive), []);
    assert.deepEqual(archive.files(), before);
  });

  it('leaves out what is not agreed to or not permanent, and what names it, and says why', async () => {
    const archive = tiny().change(INDEX, 'basis: consented', 'basis: pending').refreshTranslation();
    const { done, problems } = await release(archive);
    assert.deepEqual(problems.map(({ code, severity }) => [code, severity]).sort(), [
      ['names-unreleased', 'warning'],
      ['not-agreed', 'warning'],
    ]);
    assert.deepEqual(
      done.map(({ id }) => id),
      [ID.listed],
    );
  });

  it('stops at a mistake in anything that is ready', async () => {
    const archive = tiny().change(
      `reports/${ID.report}/index.md`,
      'assessment: confirmed',
      'assessment: proven',
    );
    assert.deepEqual(await refuse(archive), ['unknown-value']);
  });

  it('is not stopped by a mistake in a draft or in what nothing names', async () => {
    const archive = tiny()
      .change(`testimonies/${ID.draft}/index.md`, 'status: draft', 'status: draft\nbirthday: x')
      .change(`people/${ID.stranger}.yml`, 'description', 'descriptoin');
    const { done, problems } = await release(archive);
    assert.equal(done.length, 10);
    assert.ok(problems.length >= 2);
    assert.ok(problems.every(({ severity }) => severity === 'warning'));
  });

  it('issues what a released authority has come to name since', async () => {
    const archive = tiny().change(`places/${ID.town}.yml`, `within: ${ID.county}\n`, '');
    const first = await releaseWell(archive);
    assert.ok(!first.includes(`${ID.county} issue`));
    archive.write(
      `places/${ID.town}.yml`,
      `${archive.read(`places/${ID.town}.yml`)}within: ${ID.county}\n`,
    );
    assert.deepEqual(await releaseWell(archive), [`${ID.county} issue`]);
    await publish(archive);
  });
});

describe('releasing what is named', () => {
  it('releases it with its translations and what it names, and nothing else', async () => {
    const archive = tiny();
    assert.deepEqual(await releaseWell(archive, { ids: [ID.testimony] }), [
      ...ALL_NAMES.map((id) => `${id} issue`),
      `${ID.testimony} release 1.md`,
      `${ID.testimony} release 1.fr.md`,
    ]);
    await publish(archive);
  });

  it('is refused where a text that it names was never released, unless both are named', async () => {
    const archive = tiny();
    assert.deepEqual(await refuse(archive, { ids: [ID.report] }), ['names-unreleased']);
    await releaseWell(archive, { ids: [ID.report, ID.testimony] });
  });

  it('is refused as a whole where one of several is refused', async () => {
    const archive = tiny();
    assert.deepEqual(await refuse(archive, { ids: [ID.testimony, ID.draft] }), ['not-ready']);
  });

  it('issues a person alone', async () => {
    const archive = tiny();
    assert.deepEqual(await releaseWell(archive, { ids: [ID.stranger] }), [`${ID.stranger} issue`]);
  });

  it('issues what a named place stands in', async () => {
    const archive = tiny();
    assert.deepEqual(await releaseWell(archive, { ids: [ID.town] }), [
      `${ID.county} issue`,
      `${ID.town} issue`,
    ]);
  });

  it('issues a series once it is ready, and what it rests on', async () => {
    const archive = withSeries();
    for (const status of ['in_review', 'draft']) {
      archive.change(`series/${SERIES}.yml`, /status: .*/, `status: ${status} `);
      assert.deepEqual(await refuse(archive, { ids: [SERIES] }), ['not-ready']);
    }
    archive.change(`series/${SERIES}.yml`, /status: .*/, 'status: ready');
    assert.deepEqual(await releaseWell(archive, { ids: [SERIES] }), [
      `${SERIES} issue`,
      `${ID.article} issue`,
    ]);
    await publish(archive);
  });

  it('issues a ready series, and what it rests on, with everything that is ready', async () => {
    const archive = withSeries();
    assert.ok(!(await releaseWell(archive, { ids: 'all' })).includes(`${SERIES} issue`));
    archive.change(`series/${SERIES}.yml`, /status: .*/, 'status: ready');
    assert.deepEqual(await releaseWell(archive, { ids: 'all' }), [`${SERIES} issue`]);
    assert.deepEqual(await releaseWell(archive, { ids: 'all' }), []);
    await publish(archive);
  });

  it('is refused for what is no record', async () => {
    const archive = tiny();
    assert.deepEqual(await refuse(archive, { ids: ['t1zzzzzzz'] }), ['no-such-record']);
    assert.deepEqual(await refuse(archive, { ids: ['../content'] }), ['no-such-record']);
  });

  const cases: [string, string, (archive: TinyArchive) => unknown][] = [
    [
      'without a ground to show it',
      'not-agreed',
      (archive) => archive.change(INDEX, 'consented', 'pending'),
    ],
    [
      'whose agreement was taken back',
      'not-agreed',
      (archive) => archive.change(INDEX, 'consented', 'revoked'),
    ],
    [
      'that may not be read',
      'not-agreed',
      (archive) => archive.change(INDEX, 'uses: [read, ', 'uses: ['),
    ],
    [
      'that is closed',
      'is-closed',
      (archive) => archive.change(INDEX, 'level: open', 'level: closed, reason: asked'),
    ],
    [
      'that is in review',
      'not-ready',
      (archive) => archive.change(INDEX, 'status: ready', 'status: in_review'),
    ],
    [
      'with a mistake in it',
      'dangling',
      (archive) => archive.change(INDEX, `person: ${ID.witness}, role`, 'person: p1mj47t7p, role'),
    ],
    [
      'with a mistake in what it names',
      'missing-key',
      (archive) => archive.change(`places/${ID.county}.yml`, 'precision: county\n', ''),
    ],
    [
      'with raw HTML in its body',
      'raw-html',
      (archive) => archive.change(INDEX, 'They took me', '<b>They</b> took me'),
    ],
    [
      'with an image that is not there',
      'image-missing',
      (archive) =>
        archive.change(
          INDEX,
          '---\nThey',
          `media:\n  - { file: 0123456789abcdef.jpg, alt: A door, caption: A door, credit: Tiny, provenance: Tiny, redacted: no }\n---\nThey`,
        ),
    ],
    [
      'whose translation cannot be read',
      'text-in-brackets',
      (archive) => archive.change(FRENCH, 'title: "Rappelée : une histoire"', 'title: [a]'),
    ],
  ];
  for (const [sentence, code, spoil] of cases)
    it(`refuses a testimony ${sentence}`, async () => {
      const archive = tiny();
      spoil(archive);
      const codes = await refuse(archive, { ids: [ID.testimony] });
      assert.ok(codes.includes(code), codes.join(', '));
    });

  for (const escape of ['\\u0007', '\\u202e', '\\u200b', '\\u0085'])
    it(`refuses a testimony with the character ${escape}, written as an escape`, async () => {
      const archive = tiny();
      archive.change(INDEX, '#5 of', `#5 ${escape} of`);
      assert.deepEqual(await refuse(archive, { ids: [ID.testimony] }), ['forbidden-character']);
    });

  it('refuses a record whose frozen file the reader would not read back', async () => {
    // Short enough as an editor writes it, and too long with the words for everything that it names.
    const sources = Array.from({ length: 40 }, () => `{ source: ${ID.book} }`).join(', ');
    const says = `{ says: x, sources: [${sources}] }`;
    const entry = `  - { about: a, versions: [${says}, ${says}] }`;
    const archive = tiny()
      .change(INDEX, '\n---\nThey', `\ndiscrepancies:\n${`${entry}\n`.repeat(30)}---\nThey`)
      .remove(`testimonies/${ID.testimony}/fr.md`);
    const { problems } = await readArchive(archive.folder, { depth: 'all' });
    assert.deepEqual(problems, []);
    assert.deepEqual(await refuse(archive, { ids: [ID.testimony] }), ['front-matter-too-long']);
  });

  it('refuses what names a collection or series whose editors are not done with it', async () => {
    const collection = 'c1hbmdt8z';
    for (const status of ['draft', 'in_review']) {
      const archive = tiny()
        .write(
          `collections/${collection}.yml`,
          `schema: 1\nchanged: 2026-01-01\ntitle: Unfinished words\nintroduction: Not yet. [@${ID.book}]\nstatus: ${status}\nrecords:\n  - { record: ${ID.testimony}, note: A step. }\n`,
        )
        .change(INDEX, '\n---\nThey', `\nrelated: [${collection}]\n---\nThey`)
        .refreshTranslation();
      assert.deepEqual(await refuse(archive, { ids: [ID.testimony] }), ['not-ready'], status);
      const { done } = await release(archive, { ids: 'all' });
      assert.ok(!done.some(({ id }) => id === collection || id === ID.testimony), status);
    }
  });

  it('asks for permanent use in a public repository alone', async () => {
    const archive = tiny()
      .remove(`testimonies/${ID.listed}`)
      .change(INDEX, ', permanent', '')
      .refreshTranslation();
    await releaseWell(tiny(archive), { ids: [ID.testimony] });
    archive.change('archive.yml', 'repository: private', 'repository: public');
    assert.deepEqual(await refuse(archive, { ids: [ID.testimony] }), ['not-permanent']);
  });

  it('refuses a role that archive.yml does not know, and uses the first one otherwise', async () => {
    const archive = tiny();
    assert.deepEqual(await refuse(archive, { by: 'jane' }), ['unknown-role']);
    await releaseWell(archive, { ids: [ID.stranger], by: 'safety_lead' });
    await releaseWell(archive, { ids: [ID.testimony] });
    assert.match(archive.read(`ledger/${ID.stranger}.jsonl`), /"by":"safety_lead"/);
    assert.match(archive.read(`ledger/${ID.testimony}.jsonl`), /"by":"editor"/);
  });

  it('refuses what names somebody withdrawn or moved', async () => {
    const archive = tiny();
    await releaseWell(archive, { ids: [ID.witness] });
    await withdraw({ folder: archive.folder, id: ID.witness, by: 'editor', clock });
    archive.write(`people/${ID.witness}.yml`, archive.read(`people/${ID.stranger}.yml`));
    assert.deepEqual(await refuse(archive, { ids: [ID.testimony] }), ['names-gone']);
    assert.deepEqual(await refuse(archive, { ids: [ID.witness] }), ['is-withdrawn']);
  });

  it('lists an embargoed record by one line, and refuses to say more of it', async () => {
    const archive = tiny();
    assert.deepEqual(await releaseWell(archive, { ids: [ID.listed] }), [`${ID.listed} issue`]);
    assert.deepEqual(await refuse(archive, { ids: [ID.listed] }), ['is-listed']);
  });

  it('releases an embargoed record once an editor has opened it', async () => {
    const archive = tiny();
    await releaseWell(archive, { ids: [ID.listed] });
    archive.change(`testimonies/${ID.listed}/index.md`, /access: .*/, 'access: { level: open }');
    const done = await releaseWell(archive, { ids: [ID.listed] });
    assert.equal(done.at(-1), `${ID.listed} release 1.md`);
    await publish(archive);
  });
});

describe('a new version', () => {
  async function released(): Promise<TinyArchive> {
    const archive = tiny();
    await releaseWell(archive);
    return archive;
  }
  const changes = 'corrects the date of release';

  it('needs one sentence about what changed', async () => {
    const archive = (await released()).change(INDEX, 'They took me', 'They took me away');
    assert.deepEqual(await refuse(archive, { ids: [ID.testimony] }), ['changes-missing']);
    for (const unfit of [
      '',
      ' blank',
      'two\nlines',
      'x'.repeat(501),
      'bell \u0007',
      'turned \u202e around',
    ])
      assert.deepEqual(
        await refuse(archive, { ids: [ID.testimony], changes: unfit }),
        ['changes-unfit'],
        JSON.stringify(unfit),
      );
  });

  it('may not tell private details in that sentence', async () => {
    const archive = (await released()).change(INDEX, 'They took me', 'They took me away');
    assert.deepEqual(
      await refuse(archive, { ids: [ID.testimony], changes: 'asked for by amina@example.org' }),
      ['private-email'],
    );
  });

  it('leaves the one before byte for byte, and both are shown', async () => {
    const archive = await released();
    const before = archive.files();
    archive.change(INDEX, 'They took me', 'They took me away');
    const { done, problems } = await release(archive, { ids: [ID.testimony], changes });
    assert.deepEqual(done, [{ id: ID.testimony, op: 'release', file: '2.md' }]);
    // The translation was made from the other original: it stays as it is, and that is said.
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['translation-stale'],
    );
    for (const [path, text] of Object.entries(before))
      if (path.includes('versions/')) assert.equal(archive.read(path), text);
    const ledger = archive.read(`ledger/${ID.testimony}.jsonl`);
    assert.ok(ledger.startsWith(before[`ledger/${ID.testimony}.jsonl`] ?? 'missing'));
    const text = (await publish(archive)).testimonies.find(({ id }) => id === ID.testimony);
    const [original = assert.fail(), french = assert.fail()] = text?.editions ?? [];
    assert.deepEqual(
      original.versions.map(({ version, superseded, changes: what }) => [
        version,
        superseded,
        what,
      ]),
      [
        [1, true, 'first release'],
        [2, false, changes],
      ],
    );
    assert.equal(french.stale, true);
    assert.equal(french.current?.words?.record.title, 'Rappelée : une histoire');
  });

  it('is refused where no word has changed, governance or comments alone do not count', async () => {
    const archive = (await released())
      .change(INDEX, 'reason: She signed', 'reason: She has signed')
      .change(INDEX, 'lang: en', 'lang: en\n# English')
      .refreshTranslation();
    assert.deepEqual(await refuse(archive, { ids: [ID.testimony], changes }), ['nothing-changed']);
  });

  it('of one record goes through where another that was named has not changed', async () => {
    const archive = (await released()).change(`reports/${ID.report}/index.md`, 'Few.', 'Very few.');
    const { done, problems } = await release(archive, { ids: [ID.testimony, ID.report], changes });
    assert.deepEqual(done, [{ id: ID.report, op: 'release', file: '2.md' }]);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['nothing-changed', 'warning']],
    );
  });

  it('of a translation has its own sequence and says which original it is of', async () => {
    const archive = (await released()).change(FRENCH, 'La ponctuation', 'Toute la ponctuation');
    assert.deepEqual(await releaseWell(archive, { ids: [ID.testimony], changes }), [
      `${ID.testimony} release 2.fr.md`,
    ]);
    assert.match(
      archive.read(`testimonies/${ID.testimony}/versions/2.fr.md`),
      /translates:\n {2}version: 1\n/,
    );
    await publish(archive);
  });

  it('of a translation that was compared with a new original is released with it, in one commit', async () => {
    const archive = (await released())
      .change(INDEX, 'They took me', 'They took me away')
      .refreshTranslation();
    assert.deepEqual(await releaseWell(archive, { ids: [ID.testimony], changes }), [
      `${ID.testimony} release 2.md`,
      `${ID.testimony} release 2.fr.md`,
    ]);
    const hash = hashOf(archive.read(`testimonies/${ID.testimony}/versions/2.md`));
    const french = archive.read(`testimonies/${ID.testimony}/versions/2.fr.md`);
    assert.match(french, new RegExp(`version: 2\\n {2}sha256: "${hash}"`));
    const text = (await publish(archive)).testimonies.find(({ id }) => id === ID.testimony);
    assert.equal(text?.editions[1]?.stale, false);
  });

  it('of a stale translation is not released, with the remedy', async () => {
    const archive = (await released())
      .change(INDEX, 'They took me', 'They took me away')
      .change(FRENCH, 'La ponctuation', 'Toute la ponctuation');
    const { done, problems } = await release(archive, { ids: [ID.testimony], changes });
    assert.deepEqual(done, [{ id: ID.testimony, op: 'release', file: '2.md' }]);
    const stale = problems.find(({ code }) => code === 'translation-is-stale');
    assert.match(stale?.help ?? '', new RegExp(hashOf(archive.read(INDEX))));
    assert.deepEqual(await refuse(archive, { ids: [ID.testimony], changes }), [
      'nothing-changed',
      'translation-is-stale',
    ]);
  });

  it('of a translation waits for its original', async () => {
    const archive = (await released())
      .change(INDEX, 'They took me', 'They took me away')
      .change(INDEX, 'status: ready', 'status: in_review')
      .refreshTranslation()
      .change(FRENCH, 'La ponctuation', 'Toute la ponctuation');
    const { done, problems } = await release(archive, { changes });
    assert.deepEqual(done, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['original-not-released'],
    );
  });

  it('beside a first one keeps its sentence to itself', async () => {
    const archive = tiny().change(FRENCH, 'status: ready', 'status: draft');
    await releaseWell(archive);
    archive
      .change(INDEX, 'They took me', 'They took me away')
      .change(FRENCH, 'status: draft', 'status: ready')
      .refreshTranslation();
    await releaseWell(archive, { ids: [ID.testimony], changes });
    assert.match(archive.read(`testimonies/${ID.testimony}/versions/2.md`), /changes: "corrects/);
    assert.match(
      archive.read(`testimonies/${ID.testimony}/versions/1.fr.md`),
      /changes: "first release"/,
    );
  });

  it('keeps the label that another text has frozen of it', async () => {
    const archive = await released();
    archive.change(INDEX, 'Called back: a story', 'Another title');
    await release(archive, { ids: [ID.testimony], changes });
    assert.match(archive.read(`reports/${ID.report}/versions/1.md`), /label: "Called back/);
  });

  it('does not write the title of a text that is not shown into another', async () => {
    const archive = await released();
    archive
      .change(INDEX, 'access: { level: open }', 'access: { level: closed, reason: asked }')
      .change(`reports/${ID.report}/index.md`, 'Few.', 'Very few.');
    await release(archive, { ids: [ID.report], changes });
    assert.match(
      archive.read(`reports/${ID.report}/versions/2.md`),
      new RegExp(`${ID.testimony}:\\n {4}label: "${ID.testimony}"`),
    );
  });

  it('does not write the unreleased title of a draft into another', async () => {
    const archive = await released();
    archive
      .change(INDEX, 'Called back: a story', 'Draft title')
      .change(INDEX, 'status: ready', 'status: in_review')
      .change(`reports/${ID.report}/index.md`, 'Few.', 'Very few.');
    await release(archive, { ids: [ID.report], changes });
    const frozen = archive.read(`reports/${ID.report}/versions/2.md`);
    assert.match(frozen, /label: "Called back/);
    assert.doesNotMatch(frozen, /Draft title/);
  });

  it('after a withdrawal goes on counting, and the old one stays withdrawn', async () => {
    const archive = await released();
    const kept = archive.read(INDEX);
    await withdraw({ folder: archive.folder, id: ID.testimony, by: 'editor', clock });
    archive.write(INDEX, kept);
    const done = await releaseWell(archive, { ids: [ID.testimony], changes: 'with a pseudonym' });
    assert.deepEqual(done, [`${ID.testimony} release 2.md`]);
    const text = (await publish(archive)).testimonies.find(({ id }) => id === ID.testimony);
    assert.deepEqual(
      text?.editions.map(({ lang, versions }) => [lang, versions.map(({ shown }) => shown.state)]),
      [
        ['en', ['withdrawn', 'shown']],
        ['fr', ['withdrawn']],
      ],
    );
  });
});

describe('the particulars of a release', () => {
  it('are the day in UTC, a role, and a fresh salt for each file', async () => {
    const archive = tiny();
    const { done } = await releaseTexts({
      folder: archive.folder,
      ids: [ID.testimony],
      clock: () => new Date('2026-11-24T23:30:00-05:00'),
    });
    assert.ok(done.length > 0);
    const salts = ['1.md', '1.fr.md'].map(
      (name) =>
        /^salt: "([0-9a-f]{32})"$/m.exec(
          archive.read(`testimonies/${ID.testimony}/versions/${name}`),
        )?.[1],
    );
    assert.ok(salts[0] !== undefined && salts[1] !== undefined && salts[0] !== salts[1]);
    const { lines } = parseLedger(ID.testimony, archive.read(`ledger/${ID.testimony}.jsonl`));
    assert.deepEqual(
      lines.map(({ on, v, file, sha256 }) => [on, v, file, sha256]),
      ['1.md', '1.fr.md'].map((name) => [
        '2026-11-25',
        1,
        name,
        hashOf(archive.read(`testimonies/${ID.testimony}/versions/${name}`)),
      ]),
    );
  });

  it('make the same bytes in two folders', async () => {
    const one = tiny();
    const two = tiny();
    await releaseWell(one);
    await releaseWell(two);
    assert.deepEqual(one.files(), two.files());
  });
});
