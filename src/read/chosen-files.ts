/** The files, folders and records that an editor names, as problems call them. */
import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isIdentifier } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { placeOfRecord, placesFor } from './unit-place.ts';

/** What was named, by the name that problems use; or a sentence that says why nothing is read there. */
export type Chosen = { name: string } | { refused: string };

/** Path below a folder, `''` for the folder itself; undefined where it leads out. */
function pathBelow(folder: string, path: string): string | undefined {
  const below = relative(folder, path);
  return isAbsolute(below) || below === '..' || below.startsWith(`..${sep}`) ? undefined : below;
}

/**
 * Finds what a word names: a path from the working folder or, where that leads out of the content, from the content; or
 * a record by its identifier, which is then all of its files.
 *
 * @param content the folder `content/`, absolute
 * @example chooseFile('/a/content', 'glossary.yml', '/a') // { name: 'content/glossary.yml' }
 * @example chooseFile('/a/content', 'README.md', '/a') // { refused: '/a/README.md is no …' }
 */
export function chooseFile(content: string, word: string, workingFolder: string): Chosen {
  const places = [resolve(workingFolder, word), resolve(content, word)];
  for (const place of places) {
    const below = pathBelow(content, place);
    if (below !== undefined && existsSync(place))
      return { name: join(basename(content), below).split(sep).join('/') };
  }
  if (isIdentifier(word)) {
    const place = placeOfRecord(word);
    return ['', '.yml', '.csv'].some((ending) => existsSync(join(content, place + ending)))
      ? { name: `${basename(content)}/${place}` }
      : { refused: `There is no record ${word} in ${content}: look with \`npm run find\`.` };
  }
  const [named = word] = places;
  return {
    refused: existsSync(named)
      ? `${named} is nothing that check reads: it reads what stands in ${content}.`
      : `There is no file ${named}, and none of this name in ${content}.`,
  };
}

/** A path below the content, whatever that is called. */
const below = (file: string) => file.slice(file.indexOf('/') + 1);

/**
 * Whether a problem is one of what was named: of the file, of a file below the folder or of the record, its ledger
 * included, or of a folder around it, which may be why the file is not read.
 */
export function isOf(name: string, { file }: Problem): boolean {
  return (
    file === name ||
    file.startsWith(`${name}/`) ||
    name.startsWith(`${file}/`) ||
    placesFor(below(file)).includes(below(name))
  );
}
