/** Where git keeps what it is given. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The top of the working copy in which a folder lies, without asking git; undefined where there is none.
 *
 * @param folder absolute
 * @example workingCopyOf('/home/a/guwah/content') // '/home/a/guwah'
 */
export function workingCopyOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : workingCopyOf(parent);
}
