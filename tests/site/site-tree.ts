/** A folder as a list of files and hashes, so that two sites can be compared byte for byte. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../src/publish/site-pages.ts';

/** One line a file: its path and its hash. A folder that is not there has no line. */
export function treeOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return filesIn(folder).map((file) => {
    const hash = createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
    return `${file} ${hash}`;
  });
}

/** One hash for a whole folder, to tell sites apart. */
export function hashOfTree(folder: string): string {
  return createHash('sha256').update(treeOf(folder).join('\n')).digest('hex');
}
