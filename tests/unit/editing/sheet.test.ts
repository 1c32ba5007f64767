import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { sheetOf, type Sheet } from '../../../src/editing/sheet/sheet.ts';
import { sheetText } from '../../../src/editing/sheet/sheet-text.ts';
import { ID, tinyArchives } from '../release/tiny-archive.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ARCHIVE = join(ROOT, 'tests/fixtures/archive');
const COURIER =
  's14p9273h: Orsolya Quill; “The lamps of Kestrel Hill: "we counted wicks"”; The Merrow Courier; 2019-11-02; https://courier.example/lamps?issue=7&page=2; read as original';
const HEARING =
  's1g5dp27m: Assembly of Oskaf; “Hearing on the camps of North Reach, days 1 to 5”; 2025-06; http://assembly.example/hearing/2025; archived 2026-01-04: https://shelf.example/2025/hearing; read as copy: ';
const BOOK = 's1s11bdvd: Ilse Varn, Orsolya Quill; “Nine Hundred Wicks”; Oskaf Press; 2021; ISBN ';
const tiny = tinyArchives();

async function sheet(id: string, lang?: string, content = ARCHIVE): Promise<Sheet> {
  const result = await sheetOf(content, id, lang);
  assert.ok(!('refused' in result), JSON.stringify(result));
  return result;
}

/** The lines of one passage. */
function linesOf({ passages }: Sheet, name: string) {
  return passages.find((passage) => passage.name === name)?.lines ?? assert.fail(name);
}

test('a claim, its figures and its note stand beside its evidence, in full', async () => {
  const report = await sheet('r15n4qh4q');
  for (const field of ['text', 'figures.1', 'note']) {
    const [line] = linesOf(report, `claims.c02.${field}`);
    assert.equal(line?.cited, 'here');
    assert.equal(line.sources.length, 1, field);
    assert.ok(line.sources[0]?.startsWith(HEARING), line.sources[0]);
  }
  assert.equal(
    linesOf(report, 'claims.c02.figures.1')[0]?.text,
    'low 300, high 400, unit people, as_written 300 to 400',
  );
});

test('a text lists its sources at its head, and its summary rests on none of them', async () => {
  const report = await sheet('r15n4qh4q');
  assert.equal(report.listed[0], COURIER);
  assert.deepEqual(
    linesOf(report, 'summary').map(({ cited, sources }) => [cited, sources]),
    [['nowhere', []]],
  );
});

test('a sentence of a translation has the sources that the original names for it', async () => {
  const text = await sheet('t11h3rmb7', 'fr');
  assert.equal(text.lang, 'fr');
  assert.deepEqual(linesOf(text, 'reason_given.text'), [
    { text: 'Qu’elle avait prêté un livre à une voisine.', cited: 'here', sources: [COURIER] },
  ]);
  assert.equal(linesOf(text, 'p2').length, 3);
});

test('an introduction is read sentence by sentence, with the place in each source', async () => {
  const [ledgers, book] = linesOf(await sheet('c1qx5q839'), 'introduction.p2');
  assert.equal(book?.text, 'A book had called them lost.');
  assert.ok(ledgers?.sources[0]?.startsWith(HEARING) && ledgers.sources[0].endsWith('; at day 3'));
  assert.ok(book.sources[0]?.startsWith(BOOK) && book.sources[0].endsWith('; at p. 12'));
});

test('a step of a collection stands beside what it leads to, also where that is gone', async () => {
  const collection = await sheet('c1qx5q839');
  const sourcesOf = (name: string) => linesOf(collection, name)[0]?.sources;
  assert.deepEqual(sourcesOf('records.4.note'), [
    'r15n4qh4q#c01: “A camp stood on Kestrel Hill from April 2017.”',
  ]);
  assert.deepEqual(sourcesOf('records.5.note'), ['t1fg3vmq0: its words are not here any more']);
  assert.deepEqual(sourcesOf('records.8.note'), ['w185tn9rs: “Kestrel Hill camp”']);
});

test('each row of a series is a line with its source', async () => {
  const [row] = linesOf(await sheet('d1mq7r7gj'), 'rows.2');
  assert.match(row?.text ?? '', /^period 2018, .* low 1100, high 1300, unit lamps, kind derived/);
  assert.ok(row?.sources[0]?.endsWith('; at day 2'));
});

test('events and words of the glossary have theirs', async () => {
  const [event] = linesOf(await sheet('events'), 'entries.camp-opens.what');
  assert.equal(event?.sources.length, 2);
  assert.equal(linesOf(await sheet('glossary'), 'entries.mahalla.meaning').length, 2);
});

test('a draft that lacks nearly everything has a sheet', async () => {
  const draft = await sheet('t1wjwj0vg');
  assert.deepEqual(
    draft.passages.map(({ name }) => name),
    ['title', 'p1'],
  );
  assert.ok(
    sheetText(draft).endsWith(
      '\n2 sentences: 0 with a source, 0 with that of a later one, 2 without\n',
    ),
  );
});

test('sources that stay the same are told once, and a later mark is told as one', async () => {
  const archive = tiny().change(
    `testimonies/${ID.testimony}/index.md`,
    'They took me: that is what I say.',
    'They took me. They kept me. They said nothing.',
  );
  const words = sheetText(await sheet(ID.testimony, undefined, archive.folder));
  const [, passage = ''] = /\n\np1\n([^]*?)\n\n/.exec(words) ?? [];
  assert.deepEqual(
    passage.split('\n').map((line) => line.trim().replace(/“.*(?=; at)/, '…')),
    [
      'They took me.',
      `from a later sentence: ${ID.book}: Amina; …; at p. 12`,
      'They kept me.',
      'as above',
      'They said nothing.',
      `${ID.book}: Amina; …; at p. 12`,
    ],
  );
});

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/sources.ts', ...args, '--content', ARCHIVE],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
};

test('the command prints the sheet', () => {
  const { status, said } = run('r15n4qh4q');
  assert.equal(status, 0);
  assert.ok(said.startsWith(`archive/reports/r15n4qh4q/index.md (en)\n  ${COURIER}\n`), said);
});

test('what has no sheet is refused in a sentence', () => {
  for (const [args, words] of [
    [[], /Name one record/],
    [['t1w5gd579'], /There is no record t1w5gd579/],
    [['text'], /There is no record text/],
    [['r15n4qh4q', '--lang', 'de'], /r15n4qh4q has no de\.md/],
    [['s1s11bdvd'], /s1s11bdvd has no words of ours/],
  ] as const) {
    const { status, said } = run(...args);
    assert.equal(status, 1);
    assert.match(said, words);
  }
});

test('a file with a mistake is told with its line', async () => {
  const archive = tiny().change(`reports/${ID.report}/index.md`, 'status: ready', 'status: redy');
  const result = await sheetOf(archive.folder, ID.report);
  assert.ok('refused' in result);
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ['unknown-value'],
  );
});
