/** The part of `npm run add` that takes in and gives out tables of testimonies. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { sectionsOf } from '../src/editing/document-outline.ts';
import { jsonSchemaOf } from '../src/editing/json-schemas.ts';
import { isKept } from '../src/editing/kept-folder.ts';
import { addTable } from '../src/editing/table/add-table.ts';
import { TableSyntaxError, writeTable } from '../src/editing/table/csv.ts';
import { exportTable } from '../src/editing/table/export-table.ts';
import { formatTableProblems } from '../src/editing/table/table-problem.ts';
import { outcomeOf, tableReport } from '../src/editing/table/table-report.ts';
import { dictionaryOf, templateOf } from '../src/editing/table/table-template.ts';
import { LockedError } from '../src/file-lock.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { stop } from './arguments.ts';

/** Flags of `npm run add` that are about tables. */
export const TABLE_FLAGS = {
  write: { type: 'boolean' },
  'leave-out': { type: 'string', multiple: true },
  template: { type: 'string' },
  export: { type: 'string' },
} as const;

export interface TableFlags {
  write?: boolean | undefined;
  'leave-out'?: string[] | undefined;
  template?: string | undefined;
  export?: string | undefined;
}

/** Whether the words and flags of `npm run add` are about a table. */
export const isAboutTable = (words: readonly string[], flags: TableFlags): boolean =>
  flags.template !== undefined ||
  flags.export !== undefined ||
  /\.(?:csv|tsv|txt)$/i.test(words[0] ?? '');

/** Writes a new file; what stands there already is never written over. */
function writeNew(file: string, text: string): void {
  if (existsSync(file)) stop(`${file} stands already: give another name, or delete it.`);
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
}

function template(kind: string, file: string | undefined): void {
  if (kind !== 'testimony') stop('There are tables of testimonies alone: --template testimony.');
  const json = jsonSchemaOf(kind, sectionsOf(readFileSync('docs/records.md', 'utf8')));
  const dictionary = dictionaryOf(json);
  if (file === undefined) {
    process.stdout.write(`${templateOf(json).slice(1)}\n`);
    for (const [column = '', needed = '', says = ''] of dictionary.slice(1))
      process.stdout.write(`${column} (${needed}): ${says}\n`);
    return;
  }
  const beside = file.replace(/(?:\.csv)?$/i, '-columns.csv');
  writeNew(file, templateOf(json));
  writeNew(beside, writeTable(dictionary));
  process.stdout.write(`${file} has the headings, ${beside} says what belongs under each.\n`);
}

function exportTo(file: string, ids: readonly string[], content: string): void {
  if (isKept(file, content))
    stop(
      'Git may keep what stands in the folder of the archive: write the table to a place outside.',
    );
  const { text, records, problems } = exportTable(content, ids);
  if (problems.length > 0)
    stop(`${formatProblems(problems, 'text')}\nNothing was written: mend this and run it again.`);
  writeNew(file, text);
  process.stdout.write(
    `${String(records)} testimonies in ${file}. It holds drafts and what is not public: keep it as safe as the archive.\n`,
  );
}

async function take(table: string, flags: TableFlags, content: string): Promise<void> {
  if (!existsSync(table)) stop(`There is no table ${table}.`);
  const isWriting = flags.write === true;
  const showProgress = process.stderr.isTTY;
  const addition = await addTable(content, table, {
    isWriting,
    leaveOut: flags['leave-out'] ?? [],
    ...(showProgress && {
      onProgress: (done: number, total: number) =>
        process.stderr.write(`\rreading row ${String(done)} of ${String(total)}`),
    }),
  });
  if (showProgress) process.stderr.write('\r\u{1b}[K');
  const name = basename(table);
  process.stdout.write(`${tableReport(addition, name)}\n`);
  if (addition.problems.length > 0)
    process.stdout.write(`${formatTableProblems(addition.problems, name)}\n`);
  process.stdout.write(outcomeOf(addition, isWriting));
  if (addition.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

/** Does what the words and flags of `npm run add` say about a table. */
export async function runTable(
  words: readonly string[],
  flags: TableFlags,
  content: string,
): Promise<void> {
  const [first, ...more] = words;
  try {
    if (flags.template !== undefined) template(flags.template, first);
    else if (flags.export !== undefined) exportTo(flags.export, words, content);
    else if (first === undefined || more.length > 0)
      stop('Name one table: npm run add ~/TABLE.csv');
    else await take(first, flags, content);
  } catch (error) {
    if (error instanceof TableSyntaxError)
      stop(
        `${first ?? ''}:${String(error.line)}:1: error: ${error.message}\n   help: ${error.help}`,
      );
    if (!(error instanceof LockedError || error instanceof RangeError)) throw error;
    stop(error.message);
  }
}
