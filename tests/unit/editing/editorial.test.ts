import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorialProblems } from '../../../src/editing/editorial/remarks.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { clock, ID, salt, tinyArchives, type TinyArchive } from '../release/tiny-archive.ts';

const tiny = tinyArchives();
const TESTIMONY = `testimonies/${ID.testimony}/index.md`;
const REPORT = `reports/${ID.report}/index.md`;
const ARTICLE = `sources/${ID.article}.yml`;

async function remarksOn({ folder }: TinyArchive): Promise<string[]> {
  const { archive, problems } = await readArchive(folder, { depth: 'all' });
  assert.ok(archive);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  return editorialProblems(archive).map(
    ({ code, file, line, severity }) =>
      `${severity} ${file.slice('content/'.length)}:${String(line)} ${code}`,
  );
}

/** The number of the line in which words stand. */
function lineOf(archive: TinyArchive, file: string, words: string): number {
  return (
    archive
      .read(file)
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1
  );
}

/** An archive without a listed copy of its testimony, of which nothing is to be remarked but what a test puts there. */
function sound(): TinyArchive {
  return tiny()
    .remove(`testimonies/${ID.listed}`)
    .change(TESTIMONY, '- two\n', `- two [@${ID.book}]\n`)
    .refreshTranslation()
    .change(`testimonies/${ID.testimony}/fr.md`, '- deux\n', `- deux [@${ID.book}]\n`);
}

test('nothing is remarked of an archive of which nothing is to be remarked', async () => {
  assert.deepEqual(await remarksOn(sound()), []);
});

const CASES: [
  sentence: string,
  code: string,
  file: string,
  at: string,
  (archive: TinyArchive) => unknown,
][] = [
  [
    'a paragraph without a source',
    'uncited',
    REPORT,
    'Nobody knows why.',
    (archive) => archive.write(REPORT, `${archive.read(REPORT)}\nNobody knows why.\n`),
  ],
  [
    'a quotation of more than five words',
    'long-quotation',
    REPORT,
    'He called it',
    (archive) =>
      archive.write(
        REPORT,
        `${archive.read(REPORT)}\nHe called it “a thing that nobody ever saw”. [@${ID.article}]\n`,
      ),
  ],
  [
    'a sentence of a summary that stands elsewhere',
    'sentence-twice',
    REPORT,
    'For the sixth time that month',
    (archive) =>
      archive
        .change(
          REPORT,
          'What was printed.',
          'For the sixth time that month somebody wrote the same long words.',
        )
        .write(
          REPORT,
          archive.read(REPORT) +
            `\nFor the sixth time that month somebody wrote the same long words. [@${ID.article}]\n`,
        ),
  ],
  [
    'a figure that no claim has',
    'figure-unclaimed',
    REPORT,
    'They were 4,711',
    (archive) =>
      archive.write(
        REPORT,
        `${archive.read(REPORT)}\nThey were 4,711 on 3 May 2019. [@${ID.article}]\n`,
      ),
  ],
  [
    'a source that nothing names',
    'source-unused',
    'sources/s1p2m4w8m.yml',
    'title:',
    (archive) =>
      archive.write(
        'sources/s1p2m4w8m.yml',
        archive.read(ARTICLE).replace('An article', 'Another'),
      ),
  ],
  [
    'a source that came out after it was read',
    'issued-after-access',
    ARTICLE,
    'issued:',
    (archive) => archive.change(ARTICLE, 'language: en', 'issued: 2026-02-01\nlanguage: en'),
  ],
  [
    'two people with one name',
    'people-alike',
    `people/${ID.stranger}.yml`,
    'name:',
    (archive) =>
      archive.change(`people/${ID.stranger}.yml`, 'name: Nobody names him', 'name: AMINA'),
  ],
];

for (const [sentence, code, file, at, change] of CASES)
  test(`${sentence} is remarked, at its line`, async () => {
    const archive = sound();
    change(archive);
    const line = lineOf(archive, file, at);
    assert.deepEqual(await remarksOn(archive), [`warning ${file}:${String(line)} ${code}`]);
  });

const STRANGER = `people/${ID.stranger}.yml`;
const namesake = () => sound().change(STRANGER, 'name: Nobody names him', 'name: AMINA');

test('two people of whom one file says that they differ are not remarked any more', async () => {
  for (const [file, other] of [
    [STRANGER, ID.witness],
    [`people/${ID.witness}.yml`, ID.stranger],
  ] as const) {
    const archive = namesake();
    archive.write(file, `${archive.read(file)}differs_from: [${other}]\n`);
    assert.deepEqual(await remarksOn(archive), []);
  }
});

test('a third person with the name is remarked until both others are told apart', async () => {
  const third = 'people/p1g7kr9n2.yml';
  const archive = namesake();
  archive
    .write(third, archive.read(STRANGER))
    .write(STRANGER, `${archive.read(STRANGER)}differs_from: [${ID.witness}]\n`);
  assert.deepEqual(
    await remarksOn(archive),
    [third, STRANGER].map(
      (file) => `warning ${file}:${String(lineOf(archive, file, 'name:'))} people-alike`,
    ),
  );
  archive.write(third, `${archive.read(third)}differs_from: [${ID.witness}, ${ID.stranger}]\n`);
  assert.deepEqual(await remarksOn(archive), []);
});

test('whoever somebody differs from exists, and is somebody else', async () => {
  for (const [id, code] of [
    ['p1m5394nw', 'dangling'],
    [ID.stranger, 'related-to-itself'],
    [ID.press, 'wrong-kind'],
  ] as const) {
    const archive = namesake();
    archive.write(STRANGER, `${archive.read(STRANGER)}differs_from: [${id}]\n`);
    const { problems } = await readArchive(archive.folder, { depth: 'problems' });
    assert.deepEqual(
      problems.map((problem) => problem.code),
      [code],
    );
  }
});

test('the same source under two identifiers is remarked, however its address is written', async () => {
  const archive = sound();
  archive
    .change(ARTICLE, 'language: en', 'URL: https://www.press.example/a/\nlanguage: en')
    .write(
      'sources/s1p2m4w8m.yml',
      archive
        .read(ARTICLE)
        .replace('An article', 'Another')
        .replace('https://www.', 'http://')
        .replace('/a/', '/a'),
    )
    .change(REPORT, `- { source: ${ID.article}, locator`, `- { source: s1p2m4w8m, locator`);
  const remarks = await remarksOn(archive);
  assert.equal(remarks.length, 1);
  assert.match(remarks.join(''), /source-twice$/);
});

test('a source of a frozen version stays, and is not remarked as unused or as a second of another', async () => {
  const archive = sound();
  await releaseTexts({ folder: archive.folder, ids: 'all', clock, salt });
  archive
    .write('sources/s1p2m4w8m.yml', archive.read(ARTICLE))
    .write(REPORT, archive.read(REPORT).replaceAll(ID.article, 's1p2m4w8m'))
    .write(TESTIMONY, archive.read(TESTIMONY).replaceAll(ID.article, 's1p2m4w8m'))
    .refreshTranslation();
  archive.write(
    `testimonies/${ID.testimony}/fr.md`,
    archive.read(`testimonies/${ID.testimony}/fr.md`).replaceAll(ID.article, 's1p2m4w8m'),
  );
  assert.deepEqual(await remarksOn(archive), []);
});

test('of a draft nothing is remarked', async () => {
  const archive = sound();
  archive
    .change(REPORT, 'status: ready', 'status: draft')
    .write(REPORT, `${archive.read(REPORT)}\nNobody knows why they were 4,711.\n`);
  assert.deepEqual(await remarksOn(archive), []);
});

test('a report may count its own claims', async () => {
  const archive = sound();
  archive.write(REPORT, `${archive.read(REPORT)}\nIt has 1 claim. [@${ID.article}]\n`);
  assert.deepEqual(await remarksOn(archive), []);
});
