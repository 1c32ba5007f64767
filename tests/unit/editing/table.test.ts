import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sectionsOf } from '../../../src/editing/document-outline.ts';
import { jsonSchemaOf, shapeOf } from '../../../src/editing/json-schemas.ts';
import { isKept } from '../../../src/editing/kept-folder.ts';
import { addTable } from '../../../src/editing/table/add-table.ts';
import { columnNamed, columnsOf } from '../../../src/editing/table/columns.ts';
import { readTable, TableSyntaxError, writeTable } from '../../../src/editing/table/csv.ts';
import { DROP_RULES } from '../../../src/editing/table/drop-rules.ts';
import { draftFile } from '../../../src/editing/table/draft-file.ts';
import { exportTable } from '../../../src/editing/table/export-table.ts';
import { isPrivateHeading } from '../../../src/editing/table/headings.ts';
import { lettersOf, neutralised, restored } from '../../../src/editing/table/spreadsheet-cell.ts';
import { journalOf } from '../../../src/editing/table/table-journal.ts';
import { formatTableProblems } from '../../../src/editing/table/table-problem.ts';
import { outcomeOf, tableReport } from '../../../src/editing/table/table-report.ts';
import { dictionaryOf, templateOf } from '../../../src/editing/table/table-template.ts';
import { PRIVATE_KEYS, privateRulesFor } from '../../../src/read/private-keys.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { formatProblems } from '../../../src/read/report-problems.ts';
import { newIdentifier } from '../../../src/record/identifier.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';
import { ID, tinyArchives, type TinyArchive } from '../release/tiny-archive.ts';
import { inventRecord } from './table-records.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const tiny = tinyArchives();
const folder = mkdtempSync(join(tmpdir(), 'guwah-table-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});
let tables = 0;
/** A table on disk, in a folder of its own. */
function table(rows: readonly (readonly string[])[] | string): string {
  tables += 1;
  const file = join(folder, `t${String(tables)}.csv`);
  writeFileSync(file, typeof rows === 'string' ? rows : writeTable(rows));
  return file;
}

const HEADINGS = ['key', 'title', 'lang', 'narrators.1.display', 'narrators.1.mode', 'body'];
const row = (key: string, title = `Called back, ${key}`) => [
  key,
  title,
  'en',
  'Amina',
  'pseudonym',
  'They took me: that is what I say.',
];
const dry = (archive: TinyArchive, file: string, leaveOut: string[] = []) =>
  addTable(archive.folder, file, { isWriting: false, leaveOut });
const write = (archive: TinyArchive, file: string, leaveOut: string[] = []) =>
  addTable(archive.folder, file, { isWriting: true, leaveOut });
const codes = ({ problems }: { problems: readonly { code: string }[] }) =>
  problems.map(({ code }) => code);
const drafts = (archive: TinyArchive) => readdirSync(join(archive.folder, 'testimonies')).length;
/** Everything that a run prints. */
const printed = (addition: Awaited<ReturnType<typeof dry>>) =>
  `${tableReport(addition, 't.csv')}${formatTableProblems(addition.problems, 't.csv')}${outcomeOf(addition, false)}`;

test('a table is looked at first, and nothing is written', async () => {
  const archive = tiny();
  const before = archive.files();
  const file = table([HEADINGS, row('1'), row('2')]);
  const addition = await dry(archive, file);
  assert.deepEqual(addition.problems, []);
  assert.deepEqual(
    addition.rows.map(({ state }) => state),
    ['new', 'new'],
  );
  assert.deepEqual(archive.files(), before);
  assert.ok(!existsSync(journalOf(file)));
  assert.match(outcomeOf(addition, false), /2 drafts would be/);
});

test('each row becomes a draft to which nobody has agreed, and which passes check', async () => {
  const archive = tiny();
  const status = ['status', 'ready'];
  const file = table([
    [...HEADINGS, status[0] ?? '', 'agreement.basis', 'agreement.uses'],
    [...row('1'), status[1] ?? '', 'consented', 'read; copy'],
  ]);
  const { rows, written } = await write(archive, file);
  assert.equal(written, 1);
  const text = archive.read(`testimonies/${rows[0]?.id ?? ''}/index.md`);
  assert.match(text, /^status: draft\nagreement:\n {2}basis: pending\n/m);
  assert.doesNotMatch(text, /ready$|consented/m);
  assert.deepEqual(rows[0]?.dropped, { key: 1, 'arrives-as-draft': 1, 'agreement-pending': 2 });
  const { problems } = await readArchive(archive.folder, { depth: 'all' });
  assert.equal(formatProblems(problems, 'text'), '');
});

test('a record, its table and the record of that table are the same, a thousand times over', async () => {
  const from = tiny();
  const written = new Map<string, string>();
  for (let seed = 1; seed <= 1000; seed += 1) {
    const { fields, body } = inventRecord(seed);
    const id = newIdentifier('testimony');
    written.set(id, draftFile(fields, body));
    from.write(`testimonies/${id}/index.md`, draftFile(fields, body));
  }
  const { text, problems } = exportTable(from.folder, [...written.keys()]);
  assert.deepEqual(problems, []);
  const cells = readTable(Buffer.from(text)).flatMap((line) => line.cells);
  assert.ok(cells.some((cell) => cell.startsWith('=')));
  for (const cell of text.split(/[\r\n,"]+/)) assert.doesNotMatch(cell, /^=1/);
  const to = tiny();
  const addition = await write(to, table(text));
  assert.equal(formatTableProblems(addition.problems, 't.csv'), '');
  assert.equal(addition.written, 1000);
  for (const [id, draft] of written) assert.equal(to.read(`testimonies/${id}/index.md`), draft);
});

test('a released testimony comes out whole, but for why somebody agreed', () => {
  const { text } = exportTable(tiny().folder, [ID.testimony]);
  const [headings, cells] = readTable(Buffer.from(text)).map((line) => line.cells);
  const cell = (name: string) => cells?.[headings?.indexOf(name) ?? -1];
  assert.equal(cell('id'), ID.testimony);
  assert.equal(cell('sources.1.locator'), '0123');
  assert.equal(cell('status'), 'ready');
  assert.equal(cell('agreement.uses'), 'read; copy; permanent');
  assert.match(cell('body') ?? '', /^They took me[^]*ۋە ئۇيغۇرچە[^]*\]$/);
  assert.doesNotMatch(text, /SECRET-REASON/);
});

test('no cell that goes out is a formula, and each comes back as it was', () => {
  const cells = ['=1', '+1', '-1', '@a', "'=1", "''-", "'a", '', '=', '\t=1', '＝1', 'a=1'];
  for (const cell of cells) {
    assert.doesNotMatch(neutralised(cell), /^[=+\-@＝\t]/);
    assert.equal(restored(neutralised(cell)), cell);
  }
  assert.deepEqual(
    readTable(Buffer.from(writeTable([cells.filter(Boolean)])))[0]?.cells,
    cells.filter(Boolean),
  );
});

test('every private key is refused as a heading, however it is written, and no field of a record is', () => {
  const rules = privateRulesFor('other', []);
  for (const key of PRIVATE_KEYS) assert.ok(isPrivateHeading(key.toUpperCase(), rules), key);
  for (const heading of [
    'Phone number (mother)',
    'E-mail',
    'Date of birth',
    'Passport No.',
    'homeAddress',
    'narrators.1.phone',
    'ID card',
    'GPS',
  ])
    assert.ok(isPrivateHeading(heading, rules), heading);
  for (const { name } of columnsOf(shapeOf('testimony')))
    assert.ok(!isPrivateHeading(name, rules), name);
});

test('private and unknown columns are refused by name, and none of their cells is printed', async () => {
  const archive = tiny();
  const before = archive.files();
  const file = table([
    [...HEADINGS, 'Passport number', 'Telefon', ''],
    [...row('1'), 'CANARY-A', 'CANARY-B', 'CANARY-C'],
  ]);
  const addition = await write(archive, file);
  assert.deepEqual(codes(addition), ['private-column', 'unknown-column', 'column-without-heading']);
  assert.equal(addition.rows[0]?.refused, 3);
  assert.match(printed(addition), /t\.csv:1:7: error\[private-column\]: G1, Passport number: /);
  assert.doesNotMatch(printed(addition), /CANARY/);
  assert.deepEqual(archive.files(), before);
});

test('a column that is left out by name goes nowhere', async () => {
  const archive = tiny();
  const file = table([
    [...HEADINGS, 'phone'],
    [...row('1'), 'CANARY-A'],
  ]);
  assert.deepEqual(codes(await dry(archive, file, ['fone'])), [
    'left-out-unknown',
    'private-column',
  ]);
  const addition = await write(archive, file, ['phone']);
  assert.equal(addition.written, 1);
  assert.equal(addition.rows[0]?.dropped['left-out'], 1);
  for (const text of [...Object.values(archive.files()), readFileSync(journalOf(file), 'utf8')])
    assert.doesNotMatch(text, /CANARY/);
});

test('a private detail in a cell that may be there stops the table, and the cell is not printed', async () => {
  const archive = tiny();
  const file = table([
    HEADINGS,
    row('1', 'Call me: +90 532 111 22 33'),
    [...row('2').slice(0, 5), 'Write to amina@example.org.\n\nThe second paragraph.'],
  ]);
  const addition = await write(archive, file);
  assert.deepEqual(codes(addition), ['private-phone', 'private-email', 'mail-link']);
  assert.deepEqual(
    addition.problems.map(({ row: at, column }) => [at, column]),
    [
      [2, 2],
      [3, 6],
      [3, 6],
    ],
  );
  assert.doesNotMatch(printed(addition), /532|amina@/);
  assert.equal(addition.written, 0);
});

test('every mistake is told at its cell, with what stands there and the remedy', async () => {
  const archive = tiny();
  const headings = ['key', 'title', 'lang', 'form', 'recorded', 'acts', 'places.1.place', 'body'];
  const file = table([
    headings,
    ['1', 'A title', 'en', 'interviw', '2017-13', 'torture; detension', ID.town, 'She spoke.'],
    ['2', 'A title', 'en_US', 'interview', '2017', '', 'w1p6mwcd8', '<b>She</b> spoke.'],
    ['3', 'A', '', 'interview', '2017', '', 'w1b1hbk58', 'She spoke. [@s1jz52824]'],
  ]);
  const addition = await dry(archive, file);
  const told = printed(addition);
  for (const place of ['2:4', '2:5', '2:6', '3:3', '3:7', '3:8', '4:2', '4:7', '4:8', '4:0'])
    assert.match(told, new RegExp(`^t\\.csv:${place}: error`, 'm'), place);
  assert.match(told, /D2, form: .*\n {5}\| interviw\n {3}help: did you mean `interview`/);
  assert.match(told, /E2, recorded: .*\n {5}\| 2017-13\n/);
  assert.ok(addition.rows.every(({ state }) => state === 'refused'));
});

test('texts to which nobody has agreed yet do not get into a public repository', async () => {
  const archive = tiny().change('archive.yml', 'private', 'public');
  const file = table([HEADINGS, row('1'), row('2')]);
  const addition = await write(archive, file);
  assert.deepEqual(codes(addition), ['body-in-public-repository']);
  assert.equal(addition.problems[0]?.column, 6);
  assert.equal((await write(archive, file, ['body'])).written, 2);
  const { problems } = await readArchive(archive.folder, { depth: 'problems' });
  assert.doesNotMatch(formatProblems(problems, 'text'), /Called back, /);
});

test('every cell is mapped, dropped by a rule, or refused', async () => {
  const file = table([
    [...HEADINGS, 'status', 'phone'],
    [...row('1'), '', '5'],
    [...row('2', ''), 'ready'],
    [...row('3', 'A'), 'ready', '5', 'beyond'],
  ]);
  const addition = await dry(tiny(), file);
  const sizes = addition.rows.map(
    ({ mapped, refused, dropped }) =>
      mapped + refused + Object.values(dropped).reduce((sum, cells) => sum + cells, 0),
  );
  assert.deepEqual(sizes, [8, 8, 9]);
});

test('a table that is added again makes no record twice, and a changed row is told', async () => {
  const archive = tiny();
  const file = table([HEADINGS, row('1'), row('2')]);
  await write(archive, file);
  const before = archive.files();
  const again = await write(archive, file);
  assert.equal(again.written, 0);
  assert.deepEqual(archive.files(), before);
  // Other columns first, another row, other words: the keys say which is which.
  writeFileSync(
    file,
    writeTable([
      [...HEADINGS].reverse(),
      row('3').reverse(),
      row('2').reverse(),
      row('1', 'Other words').reverse(),
    ]),
  );
  const third = await write(archive, file);
  assert.deepEqual(
    third.rows.map(({ state }) => state),
    ['new', 'stands', 'changed'],
  );
  assert.equal(
    drafts(archive),
    Object.keys(before).filter(
      (path) => path.startsWith('testimonies/') && path.endsWith('index.md'),
    ).length + 1,
  );
});

test('rows without keys are told apart by what stands in them', async () => {
  const archive = tiny();
  const withoutKey = (cells: string[]) => cells.slice(1);
  const file = table([HEADINGS, row('1'), row('2')].map(withoutKey));
  await write(archive, file);
  assert.equal((await write(archive, file)).written, 0);
  const twice = table([HEADINGS, row('1'), row('2'), row('1')].map(withoutKey));
  assert.deepEqual(codes(await write(archive, twice)), ['row-twice']);
  assert.deepEqual(
    codes(await write(archive, table([HEADINGS, row('1'), row('1'), row('', 'Another')]))),
    ['row-twice', 'row-without-key'],
  );
});

test('a record that was withdrawn does not come back, and its identifier is given to no other', async () => {
  const archive = tiny();
  const file = table([HEADINGS, row('1')]);
  const [{ id = '' } = {}] = (await write(archive, file)).rows;
  archive.remove(`testimonies/${id}`).write(`ledger/${id}.jsonl`, '');
  const again = await write(archive, file);
  assert.deepEqual(
    again.rows.map(({ state }) => state),
    ['withdrawn'],
  );
  const other = table([
    ['id', ...HEADINGS.slice(1)],
    [id, ...row('1').slice(1)],
  ]);
  assert.deepEqual(codes(await write(archive, other)), ['identifier-taken']);
});

test('a run that is killed goes on: no record twice, none lost', async () => {
  const archive = tiny();
  const before = drafts(archive);
  const ROWS = 600;
  const file = table([HEADINGS, ...Array.from({ length: ROWS }, (_, index) => row(String(index)))]);
  const program = `import { addTable } from ${JSON.stringify(join(ROOT, 'src/editing/table/add-table.ts'))};
    await addTable(process.argv[1], process.argv[2], { isWriting: true });`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', program, archive.folder, file],
    { stdio: 'inherit' },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (drafts(archive) < before + 20 && child.exitCode === null) await sleep(5);
  child.kill('SIGKILL');
  await ended;
  const left = drafts(archive);
  assert.ok(left < before + ROWS, 'it was killed before it had ended');
  // What a kill may leave in the middle of a line, and of a file.
  writeFileSync(journalOf(file), '{"row":"cut o', { flag: 'a' });
  const addition = await write(archive, file);
  assert.ok(addition.written >= before + ROWS - left);
  assert.equal(drafts(archive), before + ROWS);
  const { problems } = await readArchive(archive.folder, { depth: 'problems' });
  assert.equal(formatProblems(problems, 'text'), '');
  const titles = Object.entries(archive.files()).flatMap(([path, text]) =>
    path.endsWith('index.md') ? (/^title: "Called back, (\d+)"$/m.exec(text)?.[1] ?? []) : [],
  );
  assert.equal(new Set(titles).size, ROWS);
  assert.equal((await write(archive, file)).written, 0);
});

test('entries of a list may be empty and in any order', async () => {
  const archive = tiny();
  const headings = ['lang', 'narrators.3.mode', 'narrators.3.display', 'narrators.1.display'];
  const { rows } = await write(archive, table([headings, ['en', 'anonymous', 'A teacher', '']]));
  assert.match(
    archive.read(`testimonies/${rows[0]?.id ?? ''}/index.md`),
    /narrators:\n {2}- display: "A teacher"\n {4}mode: anonymous\n---/,
  );
});

test('a table may have semicolons or tabs for commas, and lines of any end', () => {
  for (const [mark, end] of [
    [';', '\r\n'],
    ['\t', '\n'],
    [',', '\r'],
  ] as const)
    assert.deepEqual(
      readTable(Buffer.from(`\u{feff}a${mark}b${end}${end}"1\r\n2"${mark}3${end}`)),
      [
        { number: 1, cells: ['a', 'b'] },
        { number: 3, cells: ['1\n2', '3'] },
      ],
    );
});

test('a table that cannot be read to its end is refused with the line and the remedy', () => {
  for (const [text, line] of [
    ['a,b\n1,"2\n3,4\n', 2],
    ['a,b\n1,2\n3,"4" 5\n', 3],
  ] as const)
    assert.throws(
      () => readTable(Buffer.from(text)),
      (error) => error instanceof TableSyntaxError && error.line >= line && error.help !== '',
    );
  assert.throws(() => readTable(Buffer.from([0x61, 0xff])), /not UTF-8/);
});

test('a table that git could keep is refused, by a link too', () => {
  const archive = tiny();
  archive.write('t.csv', 'title\nA\n');
  const inside = join(archive.folder, 't.csv');
  assert.throws(() => void dry(archive, inside), /outside/);
  const link = join(folder, 'link.csv');
  symlinkSync(inside, link);
  assert.throws(() => void dry(archive, link), /outside/);
  const beside = join(archive.folder, '..', 'beside.csv');
  writeFileSync(beside, 'title\nA\n');
  mkdirSync(join(archive.folder, '..', '.git'));
  assert.throws(() => void dry(archive, beside), /outside/);
  assert.ok(isKept(join(archive.folder, '..', 'not-there.csv'), archive.folder));
  assert.ok(!isKept(join(folder, 'not-there.csv'), archive.folder));
});

test('an archive may lie deeper in what git keeps', () => {
  const top = join(folder, 'kept');
  const content = join(top, 'archives', 'content');
  mkdirSync(content, { recursive: true });
  assert.ok(!isKept(join(top, 't.csv'), content));
  mkdirSync(join(top, '.git'));
  assert.ok(isKept(join(top, 't.csv'), content));
  assert.ok(!isKept(join(folder, 't.csv'), content));
});

test('the template has a column for every field of the schema, and the dictionary explains each', async () => {
  const sections = sectionsOf(readFileSync(join(ROOT, 'docs/records.md'), 'utf8'));
  const json = jsonSchemaOf('testimony', sections);
  const dictionary = dictionaryOf(json);
  const explained = new Map(dictionary.map(([column = '', , says]) => [column, says]));
  const [headings = { cells: [] }] = readTable(Buffer.from(templateOf(json)));
  const needed = dictionary.filter(([, need]) => need === 'yes').map(([column]) => column);
  assert.ok(needed.includes('narrators.1.mode') && needed.includes('access.level'));
  assert.ok(!needed.includes('access.reason') && !needed.includes('sources.1.locator'));
  const fields = new Set([...explained.keys()].map((column) => column.split('.')[0]));
  for (const field of Object.keys(testimonySchema.shape)) assert.ok(fields.has(field), field);
  for (const heading of headings.cells)
    assert.ok((explained.get(heading) ?? '').length > 3, heading);
  const archive = tiny();
  assert.deepEqual(codes(await dry(archive, table(templateOf(json)))), ['no-rows']);
});

test('the example of docs/editing/many-records.md is read as it says there', async () => {
  const page = readFileSync(join(ROOT, 'docs/editing/many-records.md'), 'utf8');
  const blocks = [...page.matchAll(/^```\n([^]*?)^```$/gm)].map(([, block = '']) => block);
  const example = blocks.find((block) => block.startsWith('key,')) ?? '';
  const report = blocks.find((block) => block.startsWith('interviews.csv: ')) ?? '';
  const mistakes = blocks.find((block) => block.startsWith('interviews.csv:1:')) ?? '';
  const addition = await dry(tiny(), table(example), ['phone']);
  assert.equal(`${tableReport(addition, 'interviews.csv')}\n${outcomeOf(addition, false)}`, report);
  const slip = table(example.replace('2021-04', '2021-13'));
  const { problems } = await dry(tiny(), slip);
  assert.equal(formatTableProblems(problems, 'interviews.csv'), mistakes);
  assert.match(
    page,
    new RegExp(
      Object.keys(DROP_RULES)
        .map((rule) => `\`${rule}\`[^]*`)
        .join(''),
    ),
  );
});

test('a heading names a path in a record', () => {
  const columns = columnsOf(shapeOf('testimony'));
  const path = (heading: string) => columnNamed(heading, columns)?.path;
  assert.deepEqual(path('discrepancies.1.versions.2.sources.3.locator'), [
    ...['discrepancies', 0, 'versions', 1, 'sources', 2, 'locator'],
  ]);
  assert.equal(path('narrators.0.display'), undefined);
  assert.equal(path('narrators'), undefined);
  assert.equal(path('acts.1'), undefined);
  assert.deepEqual([1, 26, 27, 703].map(lettersOf), ['A', 'Z', 'AA', 'AAA']);
});
