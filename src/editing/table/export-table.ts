/** Testimonies as a table: the way out, and back in again. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LIMITS, SLIPPED_KEYS } from '../../read/limits.ts';
import { openReading } from '../../read/open-reading.ts';
import { decode, openMarkdown } from '../../read/opened-file.ts';
import { isIdentifier, KINDS } from '../../record/identifier.ts';
import type { Problem } from '../../record/problem.ts';
import { shapeOf } from '../json-schemas.ts';
import { columnOf, columnsOf, headingOf } from './columns.ts';
import { writeTable } from './csv.ts';
import { bodyOf } from './draft-file.ts';
import { NOT_EXPORTED } from './drop-rules.ts';
import { cellsOf, headingsFor } from './row-record.ts';

export interface ExportedTable {
  /** The table as a file. */
  text: string;
  records: number;
  /** What stands in the way: with an error, the table is not whole. */
  problems: Problem[];
}

function testimoniesIn(content: string): string[] {
  const folder = join(content, KINDS.testimony.folder);
  return existsSync(folder) ? readdirSync(folder).filter(isIdentifier).sort() : [];
}

/**
 * The working texts of testimonies as a table, one row each: every field that is public and the body, in the columns that
 * addTable() reads. Translations and versions stay in the archive, and so does why somebody agreed.
 *
 * @param folder the folder `content/`
 * @param ids all testimonies where none is named
 * @throws RangeError where a record does not stand
 */
export function exportTable(folder: string, ids: readonly string[] = []): ExportedTable {
  const content = resolve(folder);
  const { context } = openReading(content, 'problems');
  const columns = columnsOf(shapeOf('testimony'));
  const known = new Set(columns.map(({ name }) => name));
  const problems: Problem[] = [];
  const standing = testimoniesIn(content);
  const unknown = ids.find((id) => !standing.includes(id));
  if (unknown !== undefined) throw new RangeError(`There is no testimony ${unknown}.`);
  const records = (ids.length > 0 ? ids : standing).map((id) => {
    const decoded = decode(`${KINDS.testimony.folder}/${id}/index.md`, context, problems);
    const rules = { private: undefined, keys: SLIPPED_KEYS, limit: LIMITS.text };
    const opened = decoded && openMarkdown(decoded, rules);
    if (decoded !== undefined && opened?.tree === undefined)
      problems.push(...decoded.mistakes.toProblems());
    const cells = cellsOf(opened?.tree?.value ?? {}, columns).filter(
      ({ path }) => !NOT_EXPORTED.has(columnOf(path)),
    );
    for (const { path } of cells)
      if (opened?.tree !== undefined && !known.has(columnOf(path))) {
        const { offset, length } = opened.tree.keyPlaceOf(path);
        opened.mistakes.add('unknown-key', offset, length, {
          written: headingOf(path),
          where: 'a testimony',
          known: 'those of docs/records.md',
        });
        problems.push(...opened.mistakes.toProblems());
      }
    return { id, cells, body: bodyOf(opened?.front.body ?? '') };
  });
  const headings = headingsFor(
    records.flatMap(({ cells }) => cells.map(({ path }) => path)),
    columns,
  );
  const rows = records.map(({ id, cells, body }) => {
    const byHeading = new Map(cells.map(({ path, cell }) => [headingOf(path), cell]));
    return [id, ...headings.map((heading) => byHeading.get(heading) ?? ''), body];
  });
  return {
    text: writeTable([['id', ...headings, 'body'], ...rows]),
    records: records.length,
    problems: problems.filter(({ severity }) => severity === 'error'),
  };
}
