/**
 * The columns that a table of testimonies may have, from the schema of the record: a field inside of a field is joined by a
 * dot, an entry of a list has its number, as in `narrators.1.display`. Words of a closed list share one cell.
 */
import type { Json } from '../json-schemas.ts';

/** What a number from 1 stands for in the name of a column. */
export const NUMBER = '#';

export interface Column {
  /** `sources.#.locator`. */
  name: string;
  /** Several words or identifiers stand in one cell, with semicolons between them. */
  isJoined: boolean;
  /** What docs/records.md says of the field, where the schema was read with it. */
  says: string;
  /** The words that it may hold; none where it is free. */
  choices: readonly string[];
  /** A record needs it before it can be reviewed, as far as the schema still says so: jsonSchemaOf() speaks of drafts. */
  isNeeded: boolean;
}

/** Groups that a field may be: alternatives, such as those of `access`, are taken together. */
const groupsOf = (json: Json): Json[] =>
  [json, ...(json.oneOf ?? []), ...(json.anyOf ?? [])].filter(
    (group): group is Json => typeof group === 'object' && group.properties !== undefined,
  );

const choicesOf = ({ enum: words = [], const: only }: Json): string[] =>
  (only === undefined ? words : [only]).map(String);

function* walk(json: Json, path: readonly string[], isNeeded: boolean): Generator<Column> {
  const groups = groupsOf(json);
  for (const group of groups)
    for (const [name, field] of Object.entries(group.properties ?? {}))
      if (typeof field === 'object') {
        const isAlways = groups.every(({ required }) => required?.includes(name) === true);
        yield* walk(field, [...path, name], isNeeded && isAlways);
      }
  if (groups.length > 0) return;
  const items = json.type === 'array' && typeof json.items === 'object' ? json.items : undefined;
  const entry = Array.isArray(items) ? undefined : items;
  const isJoined =
    entry !== undefined && (choicesOf(entry).length > 0 || entry.pattern !== undefined);
  if (entry !== undefined && !isJoined) yield* walk(entry, [...path, NUMBER], isNeeded);
  else
    yield {
      name: path.join('.'),
      isJoined,
      says: json.description ?? '',
      choices: choicesOf(entry ?? json),
      isNeeded,
    };
}

/**
 * The columns for a kind of record, in the order of its fields.
 *
 * @param json the schema of the record, from shapeOf() or, with explanations, from jsonSchemaOf()
 * @example columnsOf(shapeOf('testimony')).map(({ name }) => name).slice(0, 3) // ['schema', 'title', 'summary']
 */
export function columnsOf(json: Json): Column[] {
  const columns = new Map<string, Column>();
  for (const column of walk(json, [], true)) {
    const other = columns.get(column.name);
    // The same field of two alternatives: it takes the words of both.
    const choices = [...new Set([...(other?.choices ?? []), ...column.choices])];
    columns.set(column.name, { ...column, choices });
  }
  return [...columns.values()];
}

/** A step of a path in a record: the name of a field, or the place in a list from 0. */
export type Path = readonly (string | number)[];

/**
 * What a heading names: the column, and the path in a record. Undefined where it names none.
 *
 * @example columnNamed('narrators.2.display', columns)?.path // ['narrators', 1, 'display']
 */
export function columnNamed(
  heading: string,
  columns: readonly Column[],
): { column: Column; path: Path } | undefined {
  const steps = heading.split('.');
  const isNumber = (step: string) => /^[1-9]\d{0,2}$/.test(step);
  const name = steps.map((step) => (isNumber(step) ? NUMBER : step)).join('.');
  const column = columns.find((candidate) => candidate.name === name);
  const path = steps.map((step) => (isNumber(step) ? Number(step) - 1 : step));
  return column && { column, path };
}

/** The heading of a path: the other way round. */
export const headingOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');

/** The name of the column that a path belongs to. */
export const columnOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? NUMBER : step)).join('.');
