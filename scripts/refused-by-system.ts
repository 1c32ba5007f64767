/** What the system refuses, said with the remedy. */

/** The codes of POSIX (errno.h) that whoever runs a verb can do something about. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES:
    'this user may not write there: ask for the right to, or work in a copy of the project that is yours',
  EPERM:
    'this user may not write there: ask for the right to, or work in a copy of the project that is yours',
  EROFS: 'nothing can be written there: work in a copy of the project on another disk',
  ENOSPC: 'the disk is full: free about 1 GB, and run this again',
  EDQUOT: 'the space of this user is used up: free about 1 GB, and run this again',
  EEXIST: 'a file stands where a folder is needed: move it away, or name another folder',
  ENOTDIR: 'a file stands where a folder is needed: move it away, or name another folder',
};

/**
 * A sentence on what the system refused, with the path and the remedy; undefined for an error that is not of that kind.
 *
 * @example refusedBySystem(error) // '.build: this user may not write there: ask for …'
 */
export function refusedBySystem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  const remedy = REMEDIES[code];
  return remedy === undefined ? undefined : `${path === undefined ? '' : `${path}: `}${remedy}.`;
}
