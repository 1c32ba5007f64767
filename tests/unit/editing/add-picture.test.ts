import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { beginRecord } from '../../../src/editing/begin.ts';
import { addPicture } from '../../../src/editing/pictures/add-picture.ts';
import { cleanPicture } from '../../../src/editing/pictures/clean-picture.ts';
import { openPicture } from '../../../src/editing/pictures/open-picture.ts';
import { PictureRefusedError } from '../../../src/editing/pictures/picture-refusal.ts';
import { COVERED, PICTURE } from '../../../src/editing/questions/picture.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { formatProblems } from '../../../src/read/report-problems.ts';
import { settle } from '../../../src/release/settle.ts';
import { ID, tinyArchives, type TinyArchive } from '../release/tiny-archive.ts';
import { drawn, originals, photograph, SECRETS } from './originals.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FOLDER = `testimonies/${ID.testimony}`;
const tiny = tinyArchives();
const original = originals();
const small = original('Amina at home.jpg', await drawn(400, 300).jpeg().toBuffer());
const WORDS = [
  ...['--alt', 'A grey hall: two doors', '--caption', 'The hall in 2021.'],
  ...['--credit', 'A press', '--provenance', 'From its page\nof 4 May 2021'],
];

const IN_WORDS = { alt: 'A', caption: 'B', credit: 'C', provenance: 'D', redacted: 'no' } as const;
const clean = await cleanPicture(await openPicture(small, ROOT), []);

const argumentsOf = (archive: TinyArchive, args: readonly string[]) => [
  'scripts/add.ts',
  ...args,
  '--content',
  archive.folder,
];
const run = (archive: TinyArchive, args: readonly string[], input?: string) =>
  spawnSync(process.execPath, argumentsOf(archive, args), {
    cwd: ROOT,
    encoding: 'utf8',
    ...(input !== undefined && { input, env: { ...process.env, GUWAH_ASK: '1' } }),
  });

async function checked(archive: TinyArchive) {
  const { problems } = await readArchive(archive.folder, { depth: 'all' });
  return formatProblems(
    problems.filter(({ severity }) => severity === 'error'),
    'text',
  );
}

async function mediaOf(archive: TinyArchive) {
  const { archive: read } = await readArchive(archive.folder, { depth: 'all' });
  return read?.testimonies.get(ID.testimony)?.working?.record?.media;
}

test('a picture is added with what is written of it, and passes check; the original stays as it was', async () => {
  const archive = tiny();
  const before = archive.files();
  const bytes = readFileSync(small);
  const { status, stdout, stderr } = run(archive, [small, ID.testimony, ...WORDS]);
  assert.deepEqual([status, stderr], [0, '']);
  const [picture, ...more] = Object.keys(archive.files()).filter((file) => !(file in before));
  const [, file = ''] = /^testimonies\/\w+\/([0-9a-f]{32}\.jpg)$/.exec(picture ?? '') ?? [];
  assert.deepEqual(more, []);
  assert.deepEqual(await mediaOf(archive), [
    {
      file,
      alt: 'A grey hall: two doors',
      caption: 'The hall in 2021.',
      credit: 'A press',
      provenance: 'From its page of 4 May 2021',
      redacted: 'no',
    },
  ]);
  assert.equal(await checked(archive), '');
  assert.deepEqual(readFileSync(small), bytes);
  assert.match(stdout, /Say in fr\.md too what is to be seen/);
  assert.deepEqual(archive.beside(), []);
  for (const [path, text] of Object.entries(archive.files()))
    assert.ok(!text.includes('Amina at home'), path);
});

test('a photograph leaves what it tells outside, and an area that is covered is noted', async () => {
  const archive = tiny();
  const path = original('telling.jpg', await photograph());
  const areas = ['--redact', '0,0,10,10', '--redact', '20,30,40,50'];
  assert.equal(run(archive, [path, ID.testimony, ...areas, ...WORDS]).status, 0);
  const [medium] = (await mediaOf(archive)) ?? [];
  assert.equal(medium?.redacted, 'yes');
  const bytes = readFileSync(join(archive.folder, FOLDER, medium.file));
  for (const secret of SECRETS) assert.ok(!bytes.includes(secret), secret);
  assert.equal(await checked(archive), '');
});

test('an editor is asked for what no flag says, and asked again where the answer cannot be right', async () => {
  const archive = tiny();
  const lines = ['', 'A hall', '“Quoted”', 'A caption', 'Somebody', 'perhaps', 'yes'];
  const flags = ['--provenance', 'Given to us.'];
  const { status, stdout } = run(archive, [small, ID.testimony, ...flags], `${lines.join('\n')}\n`);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^4 questions/);
  assert.match(stdout, /This needs an answer/);
  assert.match(stdout, /Leave out the quotes/);
  assert.match(stdout, /“perhaps” is none of yes, no/);
  const [medium] = (await mediaOf(archive)) ?? [];
  assert.deepEqual(
    { ...medium, file: '' },
    {
      file: '',
      alt: 'A hall',
      caption: 'A caption',
      credit: 'Somebody',
      provenance: 'Given to us.',
      redacted: 'yes',
    },
  );
});

test('whoever covers an area is not asked whether something was covered', () => {
  const lines = ['A hall', 'A caption', 'Somebody', 'Given to us.'];
  const args = [small, ID.testimony, '--redact', '0,0,9,9'];
  const { status, stdout } = run(tiny(), args, `${lines.join('\n')}\n`);
  assert.equal(status, 0);
  assert.ok(!stdout.includes(COVERED.ask));
});

test('what an editor saves meanwhile is not written over', async () => {
  const archive = tiny();
  const index = `${FOLDER}/index.md`;
  const words = {
    ...IN_WORDS,
    // It is asked for once the working text is read, and before anything is written.
    get alt() {
      archive.change(index, 'They took me', 'They took us');
      return 'A hall';
    },
  };
  await assert.rejects(
    addPicture(archive.folder, ID.testimony, clean, words),
    (error) => error instanceof PictureRefusedError && /has changed meanwhile/.test(error.message),
  );
  assert.match(archive.read(index), /They took us/);
  assert.deepEqual(archive.beside(), []);
});

test('a second picture stands after the first, in a fresh draft too', async () => {
  const archive = tiny();
  const answers = { title: 'A title', lang: 'en', form: 'court', mode: 'named', display: 'A' };
  const { id } = await beginRecord(
    archive.folder,
    'testimony',
    { ...answers, recorded: '2021', notes: ['none'] },
    '2026-11-24',
  );
  const png = original('second.png', await drawn(40, 40).png().toBuffer());
  const second = await cleanPicture(await openPicture(png, ROOT), []);
  for (const picture of [clean, second])
    assert.deepEqual((await addPicture(archive.folder, id, picture, IN_WORDS)).problems, []);
  const files = archive.read(`testimonies/${id}/index.md`).match(/^ {2}- file: .*$/gm);
  assert.deepEqual(
    files?.map((line) => line.slice(-4)),
    ['.jpg', '.png'],
  );
  assert.equal(await checked(archive), '');
});

for (const [what, id, sentence] of [
  ['a word that is no identifier', 'amina', /^“amina” is no identifier.*npm run find/],
  ['a person', ID.witness, /is a person, which has no pictures: add it to a testimony/],
  ['a record that there is not', 't1x6np1wb', /^There is no testimonies\/t1x6np1wb\/.*npm run new/],
] as const)
  test(`${what} gets no picture, and is told what to do`, async () => {
    const archive = tiny();
    const before = archive.files();
    await assert.rejects(addPicture(archive.folder, id, clean, IN_WORDS), (error) => {
      assert.ok(error instanceof PictureRefusedError);
      assert.match(error.message, sentence);
      return true;
    });
    assert.deepEqual(archive.files(), before);
  });

for (const [what, args, sentence] of [
  ['two pictures', [small, small, ID.testimony], /^Name one picture and the record/],
  ['a flag for tables', [small, ID.testimony, '--write'], /`--write` says nothing about a picture/],
  ['a flag for pictures', ['none.csv', '--alt', 'A'], /`--alt` says nothing about a table/],
  ['an area over the edge', [small, ID.testimony, '--redact', '390,0,20,20'], /over the edge.*400/],
  [
    'answers that lack, and a choice that is none',
    [small, ID.testimony, '--covered', 'half', '--alt', 'x'.repeat(1001)],
    /--alt: .*1001 characters.*\n[^]*--provenance is missing\.\n--covered: “half” is none of yes/,
  ],
  [
    'a caption with a telephone number',
    [small, ID.testimony, ...WORDS, '--caption', 'Call +90 555 123 45 67.'],
    /error\[private-phone\][^]*Nothing was written/,
  ],
] as const)
  test(`${what}: exit code 1, what to do, and an archive as it was`, () => {
    const archive = tiny();
    const before = archive.files();
    const { status, stdout, stderr } = run(archive, args);
    assert.equal(status, 1, stdout);
    assert.match(stderr, sentence);
    assert.ok(!stderr.includes('555') && !/^ {4}at /m.test(stderr));
    assert.deepEqual(archive.files(), before);
    assert.deepEqual(archive.beside(), []);
  });

test('what is no picture is refused before anything is asked, and the archive is as it was', () => {
  const archive = tiny();
  const before = archive.files();
  const pdf = original('photo.jpg', '%PDF-1.7');
  const { status, stdout, stderr } = run(archive, [pdf, ID.testimony], 'A hall\n');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /^“photo\.jpg” is a PDF, .*\.\nNothing was written\.\n$/);
  assert.deepEqual(archive.files(), before);
});

test('where the answers end before the questions, nothing is written', () => {
  const archive = tiny();
  const before = archive.files();
  assert.equal(run(archive, [small, ID.testimony], 'A hall\n').status, 1);
  assert.deepEqual(archive.files(), before);
});

test('the same picture is not added twice', async () => {
  const archive = tiny();
  await addPicture(archive.folder, ID.testimony, clean, IN_WORDS);
  const before = archive.files();
  await assert.rejects(
    addPicture(archive.folder, ID.testimony, clean, IN_WORDS),
    /^PictureRefusedError: This picture stands in testimonies\/\w+ already, as [0-9a-f]{32}\.jpg/,
  );
  assert.deepEqual(archive.files(), before);
});

test('a list that cannot be added to is left to the editor', async () => {
  const archive = tiny().change(`${FOLDER}/index.md`, 'acts:', 'media: none\nacts:');
  const before = archive.files();
  await assert.rejects(
    addPicture(archive.folder, ID.testimony, clean, IN_WORDS),
    /`media` of .*index\.md cannot be added to: write it as/,
  );
  assert.deepEqual(archive.files(), before);
});

test('no question is asked without a reason', () => {
  for (const { ask, why } of [...PICTURE, COVERED]) {
    assert.doesNotMatch(ask, /\?$/);
    assert.match(why, /[.]$/);
  }
});

test('killed at any moment, it leaves the archive as it was or the picture whole', async () => {
  const start = tiny();
  const whole = tiny(start);
  const args = [small, ID.testimony, ...WORDS];
  const began = performance.now();
  assert.equal(run(whole, args).status, 0);
  const duration = performance.now() - began;
  for (let kill = 0; kill < 5; kill += 1) {
    const archive = tiny(start);
    const child = spawn(process.execPath, argumentsOf(archive, args), {
      cwd: ROOT,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await sleep(duration * (0.6 + kill * 0.09));
    child.kill('SIGKILL');
    await ended;
    await settle(archive.folder);
    const files = archive.files();
    assert.ok(
      isDeepStrictEqual(files, start.files()) || isDeepStrictEqual(files, whole.files()),
      Object.keys(files).join('\n'),
    );
  }
});

test('what was cut off is finished where the text lists the picture, else taken away', async () => {
  const added = tiny();
  const { file, bytes } = clean;
  await addPicture(added.folder, ID.testimony, clean, IN_WORDS);
  const begin = (archive: TinyArchive, written: Buffer) => {
    archive.write(`${FOLDER}/.${file}.part`, written);
    return archive;
  };
  const unlisted = begin(tiny(), bytes);
  assert.deepEqual((await settle(unlisted.folder)).deleted, [`${FOLDER}/.${file}.part`]);
  assert.deepEqual(unlisted.files(), tiny().files());

  const listed = tiny(added).remove(`${FOLDER}/${file}`);
  begin(listed, bytes);
  assert.deepEqual((await settle(listed.folder)).placed, [`${FOLDER}/${file}`]);
  assert.deepEqual(listed.files(), added.files());

  const half = tiny(added).remove(`${FOLDER}/${file}`);
  begin(half, bytes.subarray(0, 100));
  assert.deepEqual((await settle(half.folder)).deleted, [`${FOLDER}/.${file}.part`]);
});
