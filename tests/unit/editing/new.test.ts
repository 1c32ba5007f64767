import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { z } from 'astro/zod';
import { beginRecord } from '../../../src/editing/begin.ts';
import { readAnswer, type Answers } from '../../../src/editing/answer.ts';
import {
  isEntryKind,
  NEW_KINDS,
  QUESTIONS,
  type NewKind,
} from '../../../src/editing/questions/index.ts';
import { choicesOf } from '../../../src/editing/questions/question.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { sectionsOf } from '../../../src/editing/document-outline.ts';
import { everyField, meaningsOf } from '../../../src/editing/word-meanings.ts';
import { formatProblems } from '../../../src/read/report-problems.ts';
import { AUTHORITY_SCHEMAS } from '../../../src/record/authority.ts';
import { glossaryEntrySchema } from '../../../src/record/glossary.ts';
import { isIdentifier, kindOf } from '../../../src/record/identifier.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { collectionSchema } from '../../../src/record/collection.ts';
import { seriesHeadSchema } from '../../../src/record/series.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';
import { timelineEventSchema } from '../../../src/record/timeline.ts';
import { ID, tinyArchives, type TinyArchive } from '../release/tiny-archive.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TODAY = '2026-11-24';
const tiny = tinyArchives();

/** Words that YAML or Markdown would take for something else stand in every answer. */
const ODD = "A “story”: #5, told - [twice] 'over' & {again} \\";
const TYPED: Record<NewKind, Record<string, string>> = {
  testimony: {
    title: ODD,
    lang: 'ug-Arab',
    form: '1',
    mode: 'named',
    display: ODD,
    recorded: '2017/2019',
    account: ID.book,
    notes: 'torture, death',
  },
  report: {
    title: ODD,
    lang: 'en',
    type: 'news',
    publisher: ID.press,
    document: ID.article,
    issued: '2022',
    notes: 'none',
  },
  person: { name: ODD, description: ODD, source: ID.book },
  organisation: { name: ODD, description: ODD },
  place: { name: ODD, precision: 'county', within: ID.county, description: ODD, source: ID.book },
  source: {
    title: ODD,
    type: 'report',
    language: 'zh-Hans',
    issued: '2020-02',
    url: 'https://example.org/a?b=c#d',
    stance: 'state',
    reliability: `fair: ${ODD}`,
    read: `copy ${ODD}`,
  },
  series: { title: ODD, about: ODD },
  collection: { title: ODD },
  word: {
    id: 'a-word',
    term: 'گۇۋاھ',
    lang: 'ug-Arab',
    latin: 'guwah',
    meaning: ODD,
    source: ID.book,
  },
  event: { id: 'an-event', title: ODD, on: '2017-05', what: ODD, source: ID.book },
};
const SCHEMAS: Record<NewKind, z.ZodType & { shape: Record<string, unknown> }> = {
  testimony: testimonySchema,
  report: reportSchema,
  ...AUTHORITY_SCHEMAS,
  series: seriesHeadSchema,
  collection: collectionSchema,
  word: glossaryEntrySchema,
  event: timelineEventSchema,
};

function answersTo(kind: NewKind, typed: Record<string, string>): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const question of QUESTIONS[kind]) {
    const read = readAnswer(question, typed[question.flag] ?? '');
    if (read === undefined) continue;
    assert.ok('value' in read, `${kind} ${question.flag}: ${JSON.stringify(read)}`);
    answers[question.flag] = read.value;
  }
  return answers;
}

const begin = (archive: TinyArchive, kind: NewKind) =>
  beginRecord(archive.folder, kind, answersTo(kind, TYPED[kind]), TODAY);

async function checked(archive: TinyArchive) {
  const { problems } = await readArchive(archive.folder, { depth: 'all' });
  return formatProblems(problems, 'text');
}

for (const kind of NEW_KINDS) {
  test(`a new ${kind} asks at most eight questions`, () => {
    assert.ok(QUESTIONS[kind].length <= 8);
  });

  test(`a new ${kind} passes check as it stands, whatever marks the answers hold`, async () => {
    const archive = tiny();
    const { id, files, problems } = await begin(archive, kind);
    assert.deepEqual(problems, []);
    assert.ok(
      isEntryKind(kind) ? id === TYPED[kind]['id'] : isIdentifier(id) && kindOf(id) === kind,
    );
    assert.equal(await checked(archive), '');
    assert.ok(archive.read(files[0] ?? '').includes('schema: 1\n'));
    assert.deepEqual(archive.beside(), []);
  });

  test(`the file of a new ${kind} names every field that it may have`, async () => {
    const archive = tiny();
    const { files } = await begin(archive, kind);
    const text = archive.read(files[0] ?? '');
    for (const name of Object.keys(SCHEMAS[kind].shape))
      assert.match(text, new RegExp(`^(?:# |  - |    |    # )?${name}:`, 'm'), name);
  });
}

test('nothing but the files of the record is written, and nothing is left beside them', async () => {
  const archive = tiny();
  const before = Object.keys(archive.files());
  const { files } = await begin(archive, 'series');
  assert.deepEqual(
    Object.keys(archive.files()).filter((file) => !before.includes(file)),
    files.toSorted(),
  );
});

test('a word is put at the end of the glossary, and nothing that stands there changes', async () => {
  const list =
    'schema: 1\n# A remark.\nentries:\n- id: camp\n  # later\n  status: draft\n  lang: en';
  const archive = tiny().write('glossary.yml', list);
  assert.deepEqual((await begin(archive, 'word')).problems, []);
  assert.ok(archive.read('glossary.yml').startsWith(`${list}\n- id: a-word\n  status: draft\n`));
  assert.equal(await checked(archive), '');
});

test('two words of one short name would have one address: the second is not written', async () => {
  const archive = tiny();
  await begin(archive, 'word');
  const before = archive.read('glossary.yml');
  const { problems } = await begin(archive, 'word');
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['entry-twice'],
  );
  assert.equal(archive.read('glossary.yml'), before);
});

test('a word in another script without its Latin form is not written, and the reason is told', async () => {
  const archive = tiny();
  const { latin: _, ...typed } = TYPED.word;
  const { problems } = await beginRecord(archive.folder, 'word', answersTo('word', typed), TODAY);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['term-without-latin'],
  );
  assert.throws(() => archive.read('glossary.yml'));
});

test('what was answered stands in the record as it was typed', async () => {
  const archive = tiny();
  const { id } = await begin(archive, 'testimony');
  const { archive: read } = await readArchive(archive.folder, { depth: 'all' });
  const { title, narrators, recorded, content_notes, sources } =
    read?.testimonies.get(id)?.working?.partial ?? {};
  assert.deepEqual(
    { title, narrators, recorded, content_notes, sources },
    {
      title: ODD,
      narrators: [{ display: ODD, mode: 'named' }],
      recorded: '2017/2019',
      content_notes: ['torture', 'death'],
      sources: [{ source: ID.book, as: 'account' }],
    },
  );
});

test('a series needs rows as soon as it is more than a draft', async () => {
  const archive = tiny();
  const { files } = await begin(archive, 'series');
  archive.change(files[0] ?? '', 'status: draft', 'status: in_review');
  assert.match(await checked(archive), /error\[csv-no-rows\]/);
});

function answered(kind: NewKind, flag: string, answer: string) {
  const question = QUESTIONS[kind].find((entry) => entry.flag === flag);
  assert.ok(question);
  return readAnswer(question, answer);
}

test('an answer that cannot be right is refused with what to write instead', () => {
  const refused = (kind: NewKind, flag: string, answer: string, words: RegExp) => {
    const read = answered(kind, flag, answer);
    assert.match(read !== undefined && 'wrong' in read ? read.wrong : '', words);
  };
  refused('testimony', 'title', '', /needs an answer/);
  refused('testimony', 'title', '“Quoted”', /Leave out the quotes/);
  refused('testimony', 'title', 'x'.repeat(121), /121 characters, it may have 120: shorten it\.$/);
  refused('testimony', 'recorded', '2021-02-30', /does not exist: 2021-02 has 28 days: look/);
  refused('testimony', 'recorded', 'August 2020', /: did you mean 2020-08\?$/);
  refused('testimony', 'recorded', 'in spring', /: write the year first, .* 2017, 2017-11/);
  refused('testimony', 'lang', 'english please', /must be a language tag: write .* en, fr/);
  refused('testimony', 'lang', 'English', /must be a language tag: did you mean en\?$/);
  refused(
    'source',
    'type',
    'newspaper',
    /“newspaper” is none of these: did you mean article-newspaper\?$/,
  );
  refused('testimony', 'form', '99', /“99” is none of first_person/);
  refused('testimony', 'form', 'memoir court', /Choose one/);
  refused('testimony', 'notes', 'none torture', /none/);
  refused('testimony', 'notes', ' , ', /needs an answer/);
  refused('source', 'url', 'example.org', /begin it with https/);
  refused('source', 'reliability', 'good', /Begin with one of high/);
  refused('source', 'reliability', '9 Because.', /Begin with one of high/);
  refused('source', 'reliability', 'fair', /After “fair”/);
  refused('word', 'id', 'A Word', /small letters/);
  assert.deepEqual(answered('source', 'read', ''), { value: ['original'] });
});

test('a choice is answered by its word or its number, with a reason behind it too', () => {
  const fair = { value: ['fair', 'It names its source.'] };
  assert.deepEqual(answered('source', 'reliability', 'fair: It names its source.'), fair);
  assert.deepEqual(answered('source', 'reliability', '2 It names its source.'), fair);
  assert.deepEqual(answered('source', 'reliability', '2. It names its source.'), fair);
  assert.deepEqual(answered('source', 'read', '1'), { value: ['original'] });
  assert.deepEqual(answered('testimony', 'form', '2'), { value: 'interview' });
  assert.deepEqual(answered('testimony', 'notes', '1, death, '), { value: ['torture', 'death'] });
});

test('whatever has a closed list of words offers them', () => {
  const offered = NEW_KINDS.flatMap((kind) => QUESTIONS[kind])
    .filter((question) => choicesOf(question).length > 0)
    .map(({ flag }) => flag);
  assert.deepEqual(
    new Set(offered),
    new Set(['form', 'mode', 'notes', 'type', 'precision', 'stance', 'reliability', 'read']),
  );
});

test('whatever has a closed list of words says what each means, in words without markup', () => {
  const fields = everyField(sectionsOf(readFileSync(join(ROOT, 'docs/records.md'), 'utf8')));
  for (const question of NEW_KINDS.flatMap((kind) => QUESTIONS[kind])) {
    const choices = choicesOf(question);
    const meanings = meaningsOf(fields, choices);
    for (const choice of choices) assert.match(meanings.get(choice) ?? '', /^[^`[\]]+\.$/, choice);
  }
});

const run = (archive: TinyArchive, args: string[], input?: string) =>
  spawnSync(process.execPath, ['scripts/new.ts', ...args, '--content', archive.folder], {
    cwd: ROOT,
    encoding: 'utf8',
    ...(input !== undefined && { input, env: { ...process.env, GUWAH_ASK: '1' } }),
  });
const newFiles = (archive: TinyArchive, folder: string) =>
  readdirSync(join(archive.folder, folder)).length;

test('flags answer every question, and a record is named by a part of its name', async () => {
  const archive = tiny();
  const { stdout, status } = run(archive, [
    ...['place', '--name', 'A village', '--precision', 'settlement'],
    ...['--within', 'county', '--description', 'A village by a river.'],
  ]);
  assert.equal(status, 0);
  const [, path = ''] = /^ {2}(.+\.yml)$/m.exec(stdout) ?? [];
  assert.match(readFileSync(join(ROOT, path), 'utf8'), new RegExp(`^within: ${ID.county}$`, 'm'));
  assert.equal(await checked(archive), '');
});

test('all mistakes in flags are told in one run, and nothing is written', () => {
  const archive = tiny();
  const before = newFiles(archive, 'places');
  const { stderr, status } = run(archive, [
    ...['place', '--precision', 'street', '--within', 'a', '--name', 'A village'],
  ]);
  assert.equal(status, 1);
  assert.match(stderr, /--precision: “street” is none of country/);
  assert.match(stderr, /--within: “a” may be .*A county.*: give the identifier\./);
  assert.match(stderr, /--description is missing\./);
  assert.equal(newFiles(archive, 'places'), before);
});

test('a flag of another kind is refused by name', () => {
  const { stderr, status } = run(tiny(), ['person', '--precision', 'county']);
  assert.equal(status, 1);
  assert.match(stderr, /`--precision` answers nothing about a person: use --name, --description/);
});

test('an editor answers one question after another, picks a record by its number, and is asked again', async () => {
  const archive = tiny();
  const lines = ['A village', 'street', '5', 'count', '1', 'A village by a river.', ''];
  const { stdout, status } = run(archive, ['place'], `${lines.join('\n')}\n`);
  assert.equal(status, 0);
  assert.match(stdout, /^ {3}\d {2}settlement +\p{Ll}[^`]+\.$/mu);
  assert.match(stdout, /“street” is none of/);
  assert.match(stdout, /1 {2}w1k0fx2vx {2}A county/);
  assert.equal(await checked(archive), '');
});

test('after a refusal the questions come once more, and what was answered is kept', async () => {
  const archive = tiny();
  const before = newFiles(archive, 'places');
  const first = ['A village', '5', 'count', '1', 'Call +90 555 123 45 67.', 'Amina', '1'];
  const again = ['', '', '', 'A village by a river.', '-'];
  const { stdout, status } = run(archive, ['place'], `${[...first, ...again].join('\n')}\n`);
  assert.equal(status, 0);
  assert.match(stdout, /error\[private-phone\][^]*Nothing was written yet[^]*Enter keeps/);
  assert.ok(!/555/.test(stdout));
  assert.equal(newFiles(archive, 'places'), before + 1);
  const [, path = ''] = /^ {2}(.+\.yml)$/m.exec(stdout) ?? [];
  const text = readFileSync(join(ROOT, path), 'utf8');
  assert.match(text, /^name: A village$/m);
  assert.match(text, new RegExp(`^within: ${ID.county}$`, 'm'));
  assert.match(text, /^description: A village by a river\.$/m);
  assert.doesNotMatch(text, /^sources:/m);
  assert.equal(await checked(archive), '');
});

test('where the answers end before the questions, nothing is written', () => {
  const archive = tiny();
  const before = newFiles(archive, 'places');
  assert.equal(run(archive, ['place'], 'A village\n').status, 1);
  assert.equal(newFiles(archive, 'places'), before);
});

for (const [what, flags, code, secret] of [
  ['a telephone number', ['--description', 'Call +90 555 123 45 67.'], 'private-phone', '555'],
  ['a mail address', ['--name', 'amina at example dot org'], 'private-email', 'amina at'],
  ['a host that is never linked', ['--description', 'See doxx.example.'], 'never-link', 'doxx'],
] as const)
  test(`a draft with ${what} in it is not written, and the words are not printed`, () => {
    const archive = tiny().change('archive.yml', 'never_link: []', 'never_link: [doxx.example]');
    const before = archive.files();
    const { stdout, stderr, status } = run(archive, [
      'person',
      ...['--name', 'Somebody', '--description', 'She told it herself.'],
      ...flags,
    ]);
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`error\\[${code}\\][^]*Nothing was written`));
    assert.ok(!(stdout + stderr).includes(secret));
    assert.deepEqual(archive.files(), before);
  });

test('a source of a word that nobody knows is refused', () => {
  const archive = tiny();
  const { stderr, status } = run(archive, [
    ...['word', '--id', 'camp', '--term', 'camp', '--meaning', 'A place.', '--source', 'none such'],
  ]);
  assert.equal(status, 1);
  assert.match(stderr, /--source: No source is called “none such”\./);
});

test('at the end stands how to go on with this very record', () => {
  const archive = tiny();
  const text = run(archive, [
    ...['testimony', '--title', 'A day', '--form', '1', '--mode', 'anonymous', '--notes', 'none'],
    ...['--display', 'A teacher', '--recorded', '2020'],
  ]);
  const [id = ''] = /^t1\w{7}/m.exec(text.stdout) ?? [];
  assert.match(text.stdout, new RegExp(`\`npm run check ${id}\`.*\n.*once \`status: in_review\``));
  const person = run(archive, ['person', '--name', 'A Person', '--description', 'Somebody.']);
  assert.match(person.stdout, /`npm run check p1\w{7}` finds mistakes/);
  assert.doesNotMatch(person.stdout, /in_review/);
});

test('a source of the same address is told, because one source must not have two records', () => {
  const archive = tiny();
  const source = [
    '--title',
    'A',
    '--type',
    'webpage',
    '--stance',
    'state',
    '--reliability',
    '1 A.',
  ];
  const first = run(archive, ['source', ...source, '--url', 'https://news.example/a']);
  const [id = ''] = /^s1\w{7}/m.exec(first.stdout) ?? [];
  assert.doesNotMatch(first.stdout, /has a record already/);
  const again = run(archive, ['source', ...source, '--url', 'https://www.news.example/a/']);
  assert.match(again.stdout, new RegExp(`address has a record already[^]*\n  ${id}  A\n`));
});

test('names like the new one are told, because one person must not have two records', () => {
  const { stdout } = run(tiny(), ['person', '--name', 'Amina', '--description', 'Another one?']);
  assert.match(stdout, /There are names like it[\s\S]*p1cs39mj6 {2}Amina/);
});

test('who may be a narrator that is named is told, and is not written without an editor', () => {
  const archive = tiny();
  const account = (display: string, mode: string) => [
    ...['testimony', '--title', 'Away from home', '--lang', 'en', '--form', 'interview'],
    ...['--mode', mode, '--display', display, '--recorded', '2020', '--notes', 'none'],
  ];
  const named = run(archive, account('Amina', 'named'));
  assert.match(named.stdout, /under `narrators:`:\n {2}p1cs39mj6 {2}Amina/);
  const [id = ''] = /^t1\w{7}/m.exec(named.stdout) ?? [];
  const draft = archive.read(`testimonies/${id}/index.md`);
  assert.match(draft, /^ {2}- \{ display: Amina, mode: named \}$/m);
  assert.doesNotMatch(draft, /p1cs39mj6/);
  // Behind a pseudonym nobody is looked for.
  assert.doesNotMatch(run(archive, account('Amina', 'pseudonym')).stdout, /p1cs39mj6/);
});
