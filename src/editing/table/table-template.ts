/** An empty table to begin with, and what belongs into each of its columns. Both come from the schema of the record. */
import { shapeOf, type Json } from '../json-schemas.ts';
import { columnsOf, NUMBER, type Column } from './columns.ts';
import { writeTable } from './csv.ts';
import { DROP_RULES, DROPPED_FIELDS } from './drop-rules.ts';

const firstOf = (name: string) => name.replaceAll(NUMBER, '1');

/** Columns that a record has and a table may set. */
const settable = (json: Json): Column[] =>
  columnsOf(json).filter(({ name }) => !DROPPED_FIELDS.has(name.split('.')[0] ?? ''));

/** The first row of a table: every column once, with the first entry of each list. */
export function templateOf(json: Json): string {
  return writeTable([['key', ...settable(json).map(({ name }) => firstOf(name)), 'body']]);
}

function sentenceOf({ says, isJoined, choices, name }: Column): string[] {
  const isList = name.includes(NUMBER);
  return [
    ...(says === '' ? [] : [says.replace(/^./, (first) => first.toUpperCase())]),
    ...(isJoined ? ['Several in one cell, with semicolons between them.'] : []),
    ...(isList ? ['A second entry has a column with 2 in place of 1.'] : []),
    ...(choices.length > 0 ? [`One of: ${choices.join(', ')}.`] : []),
  ];
}

/**
 * What belongs into each column, one row a column: its heading, whether a review needs it, and what docs/records.md says.
 *
 * @param json from jsonSchemaOf('testimony', …), with explanations
 */
export function dictionaryOf(json: Json): string[][] {
  const shape = columnsOf(shapeOf('testimony'));
  const needed = new Set(shape.flatMap(({ name, isNeeded }) => (isNeeded ? name : [])));
  const own = [
    [
      'key',
      'advised',
      'Tells the rows apart: a number will do, and no name. It stays in the table.',
    ],
    [
      'id',
      'no',
      'Only in exported tables: the identifier that the record has. Leave the column out otherwise.',
    ],
  ];
  const body = [
    'body',
    'yes',
    'The account, in Markdown. Paragraphs have an empty line between them. End each of ours with its source, as [@s…].',
  ];
  return [
    ['column', 'needed', 'what belongs there'],
    ...own,
    ...settable(json).map((column) => [
      firstOf(column.name),
      needed.has(column.name) ? 'yes' : 'no',
      sentenceOf(column).join(' '),
    ]),
    body,
    ...[...DROPPED_FIELDS].map(([field, rule]) => [
      field,
      'never',
      `Dropped: ${DROP_RULES[rule]}.`,
    ]),
  ];
}
