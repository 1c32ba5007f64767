/** Which other files of an archive hold a passage, found without understanding them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { KINDS, kindOf } from '../record/identifier.ts';
import { placesOf, type Passage } from '../text/passage.ts';

const TEXTS = /\.(?:md|yml|csv)$/;

/**
 * The files outside of a record's folder in which a passage stands, as sorted paths from the content folder.
 *
 * @param id a testimony or report
 */
export function filesHolding(content: string, id: string, passage: Passage): string[] {
  const own = `${KINDS[kindOf(id)].folder}/${id}/`;
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.test(entry.name))
    .map((entry) => relative(content, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(own))
    .filter((path) => placesOf(passage, readFileSync(join(content, path), 'utf8')).length > 0)
    .sort();
}
