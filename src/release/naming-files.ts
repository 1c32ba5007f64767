/** Which files of an archive name a record, found without understanding them: it has to work while something is broken. */
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isTextKind, KINDS, type Kind } from '../record/identifier.ts';

export interface NamingFiles {
  /** Frozen texts, which keep the name for ever. */
  frozen: string[];
  /** Working files, which an editor can change. */
  working: string[];
}

function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/**
 * The files in which an identifier stands, as sorted paths from the content folder; those of the record itself are left
 * out.
 *
 * @param written what is looked for in its place: the address of one translation
 */
export function filesNaming(content: string, id: string, written: string = id): NamingFiles {
  const found: NamingFiles = { frozen: [], working: [] };
  const holds = (path: string) => readFileSync(join(content, path), 'utf8').includes(written);
  const search = (folder: string, extension: string, into: string[]) => {
    for (const entry of list(join(content, folder)))
      if (entry.isFile() && entry.name.endsWith(extension)) {
        const path = `${folder}/${entry.name}`;
        if (holds(path)) into.push(path);
      }
  };
  for (const kind of Object.keys(KINDS) as Kind[]) {
    const { folder } = KINDS[kind];
    if (!isTextKind(kind))
      for (const ending of ['.yml', '.csv']) search(folder, ending, found.working);
    else
      for (const entry of list(join(content, folder)))
        if (entry.isDirectory() && entry.name !== id) {
          search(`${folder}/${entry.name}`, '.md', found.working);
          search(`${folder}/${entry.name}/versions`, '.md', found.frozen);
        }
  }
  for (const entry of list(join(content, 'pages')))
    if (entry.isDirectory()) search(`pages/${entry.name}`, '.md', found.working);
  for (const file of ['archive.yml', 'glossary.yml', 'events.yml'])
    if (list(content).some(({ name }) => name === file) && holds(file)) found.working.push(file);
  const own = (path: string) => path.endsWith(`/${id}.yml`) || path.endsWith(`/${id}.csv`);
  return {
    frozen: found.frozen.sort(),
    working: found.working.filter((path) => !own(path)).sort(),
  };
}
