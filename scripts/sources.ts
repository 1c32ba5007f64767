/**
 * `npm run sources ID [-- --lang TAG] [--content DIR]`: every sentence of a record as it stands in its working files, and
 * under it the sources that it cites, in full, or that it cites none: for the second reader, who goes through it line by
 * line. ID is an identifier, or `glossary` or `events`. `--lang` takes a translation in place of the original.
 */
import { sheetOf } from '../src/editing/sheet/sheet.ts';
import { sheetText } from '../src/editing/sheet/sheet-text.ts';
import { formatProblems } from '../src/read/report-problems.ts';
import { readArguments, stop } from './arguments.ts';

const { words, flags, content } = readArguments({ lang: { type: 'string' } });
const [id, ...others] = words;
if (id === undefined || others.length > 0)
  stop('Name one record by its identifier: npm run sources t14s0rz6f, or npm run sources events.');

const sheet = await sheetOf(content, id, flags.lang);
if ('refused' in sheet) {
  process.stdout.write(formatProblems(sheet.problems, 'text'));
  stop(sheet.refused);
}
process.stdout.write(sheetText(sheet));
