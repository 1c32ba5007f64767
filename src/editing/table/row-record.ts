/** A row of a table as a record, and a record as a row. */
import type { YamlMap, YamlValue } from '../../read/yaml-tree.ts';
import { columnOf, headingOf, type Column, type Path } from './columns.ts';
import type { Heading } from './headings.ts';

/** Between the words of a list that share a cell. */
const JOINT = /[;,]/;

export interface PlacedCell {
  /** Where its value stands in the record. */
  path: Path;
  heading: Heading;
  cell: string;
}

export interface RowRecord {
  fields: YamlMap;
  body: string;
  placed: PlacedCell[];
}

/** Puts a value at a path, and makes the groups and lists on the way. */
function put(fields: YamlMap, path: Path, value: YamlValue): void {
  let at: YamlMap | YamlValue[] = fields;
  for (const [index, step] of path.entries()) {
    const next = path[index + 1];
    const held = (at as Record<string | number, YamlValue | undefined>)[step];
    const inside = next === undefined ? value : (held ?? (typeof next === 'number' ? [] : {}));
    (at as Record<string | number, YamlValue>)[step] = inside;
    at = inside as YamlMap | YamlValue[];
  }
}

/** Compares paths as a record has its fields: by the order of the columns, and in lists by number. */
function inOrderOf(columns: readonly Column[]): (a: Path, b: Path) => number {
  const places = new Map<string, number>();
  for (const [index, { name }] of columns.entries()) {
    const steps = name.split('.');
    for (const length of steps.keys()) {
      const prefix = steps.slice(0, length + 1).join('.');
      if (!places.has(prefix)) places.set(prefix, index);
    }
  }
  return (a, b) => {
    for (const [index, step] of a.entries()) {
      const other = b[index];
      if (other === undefined) return 1;
      if (step === other) continue;
      if (typeof step === 'number' && typeof other === 'number') return step - other;
      const placeOf = (path: Path) => places.get(columnOf(path.slice(0, index + 1))) ?? 0;
      return placeOf(a) - placeOf(b);
    }
    return a.length - b.length;
  };
}

/**
 * Makes records of rows. Entries of a list that are empty are closed up: `narrators.2` without a `narrators.1` is the first.
 *
 * @returns a function from the cells of a row to its record
 */
export function rowReader(
  headings: readonly Heading[],
  columns: readonly Column[],
): (cells: readonly string[]) => RowRecord {
  const compare = inOrderOf(columns);
  const fields = headings
    .flatMap((heading) => (heading.fate.is === 'field' ? [{ heading, ...heading.fate }] : []))
    .sort((a, b) => compare(a.path, b.path));
  const bodyAt = headings.findIndex(({ fate }) => fate.is === 'own' && fate.own === 'body');
  return (cells) => {
    const record: YamlMap = {};
    const placed: PlacedCell[] = [];
    const closed = new Map<string, number>();
    const next = new Map<string, number>();
    for (const { heading, column, path } of fields) {
      const cell = cells[heading.column - 1] ?? '';
      if (cell.trim() === '') continue;
      const actual: (string | number)[] = [];
      for (const [index, step] of path.entries()) {
        if (typeof step === 'string') actual.push(step);
        else {
          const list = headingOf(actual);
          const written = headingOf(path.slice(0, index + 1));
          const place = closed.get(written) ?? next.get(list) ?? 0;
          if (!closed.has(written)) next.set(list, place + 1);
          closed.set(written, place);
          actual.push(place);
        }
      }
      const words = cell.split(JOINT).map((word) => word.trim());
      put(record, actual, column.isJoined ? words.filter((word) => word !== '') : cell);
      placed.push({ path: actual, heading, cell });
    }
    return { fields: record, body: cells[bodyAt] ?? '', placed };
  };
}

function* leavesOf(
  value: YamlValue,
  path: Path,
  columns: ReadonlyMap<string, Column>,
): Generator<{ path: Path; cell: string }> {
  const column = columns.get(columnOf(path));
  const words = Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
  // A list without words is no missing list.
  if (column?.isJoined === true && Array.isArray(value) && words.length === value.length)
    yield { path, cell: words.join('; ') || ';' };
  else if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* leavesOf(entry, [...path, index], columns);
  else if (typeof value === 'object')
    for (const [name, inside] of Object.entries(value))
      yield* leavesOf(inside, [...path, name], columns);
  else yield { path, cell: value };
}

/** What stands in the cells of a record, by their paths. */
export function cellsOf(
  fields: YamlMap,
  columns: readonly Column[],
): { path: Path; cell: string }[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  return [...leavesOf(fields, [], byName)];
}

/** The headings for all of these paths, in the order of the columns. */
export function headingsFor(paths: Iterable<Path>, columns: readonly Column[]): string[] {
  const byHeading = new Map<string, Path>();
  for (const path of paths) byHeading.set(headingOf(path), path);
  return [...byHeading.values()].sort(inOrderOf(columns)).map(headingOf);
}
