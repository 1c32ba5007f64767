/** docs/editing/first-record.md, done as it stands: an editor who follows it must arrive. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { readAnswer, type Answers } from '../../src/editing/answer.ts';
import { draftOf } from '../../src/editing/draft.ts';
import { examplesOf } from '../../src/editing/document-outline.ts';
import { QUESTIONS } from '../../src/editing/questions/index.ts';
import { RecordFinder } from '../../src/editing/record-finder.ts';
import { kindPicked } from '../../src/editing/questions/question.ts';
import { readArchive } from '../../src/read/read-archive.ts';
import { formatProblems } from '../../src/read/report-problems.ts';
import { releaseTexts } from '../../src/release/release-texts.ts';

const ROOT = join(import.meta.dirname, '../..');
const GUIDE = readFileSync(join(ROOT, 'docs/editing/first-record.md'), 'utf8');
const SOURCE = 's1t6kp538';
const PERSON = 'p1w523ps8';
const TESTIMONY = 't1shthj4j';
const TODAY = '2026-11-24';

const folder = mkdtempSync(join(tmpdir(), 'guwah-first-record-'));
const practice = join(folder, 'practice');
cpSync(join(ROOT, 'tests/fixtures/archive'), practice, { recursive: true });
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Rows of the tables of questions and answers, in their order. */
const rows = [...GUIDE.matchAll(/^\| ([A-Z][^|]*?) +\| (`[^|]*?) +\|$/gm)].map(
  ([, ask, answer]) => ({
    ask: ask ?? '',
    answer: /^`([^`]*)`/.exec(answer ?? '')?.[1] ?? '',
  }),
);

/** What the guide answers to the questions about a kind of record, as `npm run new` reads it. */
function answersOf(kind: 'source' | 'testimony', table: typeof rows): Answers {
  const questions = QUESTIONS[kind];
  assert.deepEqual(
    table.map(({ ask }) => ask),
    questions.map(({ ask }) => ask),
    'the guide and the program ask the same',
  );
  return Object.fromEntries(
    questions.map((question, index) => {
      const typed = table[index]?.answer ?? '';
      const picked = kindPicked(question);
      const read =
        picked === undefined
          ? readAnswer(question, typed)
          : { value: new RecordFinder(practice).find(picked, typed)[0]?.id ?? '' };
      assert.ok(read !== undefined && 'value' in read, `${question.ask}: ${typed}`);
      return [question.flag, read.value];
    }),
  );
}

function write(kind: 'source' | 'person' | 'testimony', id: string, answers: Answers): void {
  for (const { path, text } of draftOf(kind, { id, answers, today: TODAY })) {
    mkdirSync(dirname(join(practice, path)), { recursive: true });
    writeFileSync(join(practice, path), text);
  }
}

/** What `check` tells of the practice beside its own warnings. */
async function errors(): Promise<string> {
  const { problems } = await readArchive(practice, { depth: 'all' });
  return formatProblems(
    problems.filter(({ severity }) => severity === 'error'),
    'text',
  );
}

const INDEX = join(practice, `testimonies/${TESTIMONY}/index.md`);
const example =
  examplesOf(GUIDE).find(({ text }) => text.startsWith('---\nschema: 1\n'))?.text ?? '';

test('the archive has nobody of that name before, and the place that the guide looks for', () => {
  const finder = new RecordFinder(practice);
  assert.deepEqual(finder.find('person', 'dagny holm'), []);
  assert.equal(finder.find('place', 'kestrel hill')[0]?.id, 'w185tn9rs');
});

test('the answers of the guide begin a source, a person and a testimony in which check finds no error', async () => {
  write('source', SOURCE, answersOf('source', rows.slice(0, 8)));
  const [, name, description] = /The name is `(.+?)`\. In one sentence: `(.+?)`/.exec(GUIDE) ?? [];
  write('person', PERSON, { name, description, source: SOURCE });
  write('testimony', TESTIMONY, answersOf('testimony', rows.slice(8)));
  assert.equal(await errors(), '');
});

test('the example of the guide passes check as a draft', async () => {
  assert.match(example, /^status: draft$/m);
  writeFileSync(INDEX, example);
  assert.equal(await errors(), '');
});

test('the mistake that the guide shows is told as the guide shows it', async () => {
  writeFileSync(INDEX, example.replace('level: open', 'level: opne'));
  const told = await errors();
  assert.ok(GUIDE.includes(`\n\`\`\`text\n${told}\`\`\`\n`), told);
});

test('the example of the guide is released once it is ready', async () => {
  writeFileSync(INDEX, example.replace('status: draft', 'status: ready'));
  const { done, problems } = await releaseTexts({
    folder: practice,
    ids: [TESTIMONY],
    clock: () => new Date(`${TODAY}T10:00:00Z`),
  });
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const said = done.map(({ id, op, file }) => [id, op, file].filter(Boolean).join(' '));
  assert.deepEqual(said.toSorted(), [
    `${PERSON} issue`,
    `${SOURCE} issue`,
    `${TESTIMONY} release 1.md`,
  ]);
});
