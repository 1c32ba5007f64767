/** The folder in which nothing private may stand, not even for a moment: git keeps what it is given. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { workingCopyOf } from '../read/working-copy.ts';

/**
 * Whether a file stands, or would stand, where git may keep it. Links are followed.
 *
 * @param path of a file in a folder that stands
 * @param content the folder `content/`
 */
export function isKept(path: string, content: string): boolean {
  const whole = resolve(path);
  const place = existsSync(whole)
    ? realpathSync(whole)
    : join(existsSync(dirname(whole)) ? realpathSync(dirname(whole)) : dirname(whole), 'file');
  const archive = realpathSync(content);
  return place.startsWith((workingCopyOf(archive) ?? archive) + sep);
}
