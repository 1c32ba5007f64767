import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { z } from 'astro/zod';
import { beginRecord } from '../../../src/editing/begin.ts';
import { draftOf, type Answers } from '../../../src/editing/draft.ts';
import {
  NEW_KINDS,
  QUESTIONS,
  readAnswer,
  type NewKind,
  type Question,
} from '../../../src/editing/question.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { formatProblems } from '../../../src/read/report-problems.ts';
import { AUTHORITY_SCHEMAS } from '../../../src/record/authority.ts';
import { isIdentifier, kindOf } from '../../../src/record/identifier.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { collectionSchema } from '../../../src/record/collection.ts';
import { seriesHeadSchema } from '../../../src/record/series.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';
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
};
const SCHEMAS: Record<NewKind, z.ZodType & { shape: Record<string, unknown> }> = {
  testimony: testimonySchema,
  report: reportSchema,
  ...AUTHORITY_SCHEMAS,
  series: seriesHeadSchema,
  collection: collectionSchema,
};

function answersTo(kind: NewKind, typed: Record<string, string>): Answers {
  const answers: Record<string, string | string[]> = {};
  for (const question of QUESTIONS[kind] as readonly Question[]) {
    const read = readAnswer(question, typed[question.flag] ?? '');
    if (read === undefined) continue;
    assert.ok('value' in read, `${kind} ${question.flag}: ${JSON.stringify(read)}`);
    answers[question.flag] = read.value;
  }
  return answers;
}

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
    const { id, files } = beginRecord(archive.folder, kind, answersTo(kind, TYPED[kind]), TODAY);
    assert.ok(isIdentifier(id) && kindOf(id) === kind);
    assert.equal(await checked(archive), '');
    assert.ok(archive.read(files[0] ?? '').includes('schema: 1\n'));
    assert.deepEqual(archive.beside(), []);
  });

  test(`the file of a new ${kind} names every field that it may have`, () => {
    const [file] = draftOf(kind, { id: 'x', answers: answersTo(kind, TYPED[kind]), today: TODAY });
    for (const name of Object.keys(SCHEMAS[kind].shape))
      assert.match(file?.text ?? '', new RegExp(`^(?:# )?${name}:`, 'm'), name);
  });
}

test('what was answered stands in the record as it was typed', async () => {
  const archive = tiny();
  const { id } = beginRecord(
    archive.folder,
    'testimony',
    answersTo('testimony', TYPED.testimony),
    TODAY,
  );
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
  const { files } = beginRecord(archive.folder, 'series', answersTo('series', TYPED.series), TODAY);
  archive.change(files[0] ?? '', 'status: draft', 'status: in_review');
  assert.match(await checked(archive), /error\[csv-no-rows\]/);
});

test('an answer that cannot be right is refused with what to write instead', () => {
  const wrongOf = (kind: NewKind, flag: string, answer: string) => {
    const question = (QUESTIONS[kind] as readonly Question[]).find((entry) => entry.flag === flag);
    assert.ok(question);
    const read = readAnswer(question, answer);
    return read !== undefined && 'wrong' in read ? read.wrong : undefined;
  };
  assert.match(wrongOf('testimony', 'title', '') ?? '', /needs an answer/);
  assert.match(wrongOf('testimony', 'title', '“Quoted”') ?? '', /Leave out the quotes/);
  assert.match(wrongOf('testimony', 'title', 'x'.repeat(121)) ?? '', /121 characters/);
  assert.match(wrongOf('testimony', 'recorded', '2021-02-30') ?? '', /a day that exists/);
  assert.match(wrongOf('testimony', 'lang', 'english please') ?? '', /language tag/);
  assert.match(wrongOf('testimony', 'form', '99') ?? '', /“99” is none of first_person/);
  assert.match(wrongOf('testimony', 'form', 'memoir court') ?? '', /Choose one/);
  assert.match(wrongOf('source', 'url', 'example.org') ?? '', /beginning with https/);
  assert.match(wrongOf('source', 'reliability', 'good') ?? '', /Begin with one of high/);
  assert.match(wrongOf('source', 'reliability', 'fair') ?? '', /After “fair”/);
  assert.equal(wrongOf('source', 'read', ''), undefined);
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
  assert.match(stdout, /“street” is none of/);
  assert.match(stdout, /1 {2}w1k0fx2vx {2}A county/);
  assert.equal(await checked(archive), '');
});

test('where the answers end before the questions, nothing is written', () => {
  const archive = tiny();
  const before = newFiles(archive, 'places');
  assert.equal(run(archive, ['place'], 'A village\n').status, 1);
  assert.equal(newFiles(archive, 'places'), before);
});

test('names like the new one are told, because one person must not have two records', () => {
  const { stdout } = run(tiny(), ['person', '--name', 'Amina', '--description', 'Another one?']);
  assert.match(stdout, /There are names like it[\s\S]*p1cs39mj6 {2}Amina/);
});
