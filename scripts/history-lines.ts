/** What remains elsewhere of what was erased or redacted, and how it is taken away there, as lines for the terminal. */
import type { HeldFile, HeldInHistory } from '../src/release/git-history.ts';

const lineOf = ({ path, commits }: HeldFile) => `  ${path}: ${commits.join(' ')}`;

/** What is kept is put back: an old version with an old salt would tell whether a guess at the passage is right. */
function linesOfPurge(id: string, paths: string, isKept: boolean): string[] {
  const purge = `  git filter-repo --invert-paths ${paths}`;
  if (!isKept)
    return [
      'In a fresh clone this takes them out of all history; then push by force, and tell everybody with a clone to make a new one:',
      purge,
    ];
  return [
    `Commit first. In a fresh clone, put a copy of the folder ${id} aside; then this takes it out of all history. Put the copy back and commit it. (\`--replace-text\` is not enough: with the old salts anybody could try guesses.)`,
    purge,
    'Then push by force, and tell everybody with a clone to make a new one:',
  ];
}

function linesOfGit(id: string, held: HeldInHistory, isKept: boolean): string[] {
  const own = held.own.map(lineOf);
  const naming = held.naming.map(lineOf);
  // git filter-repo wants paths from the top of the repository, as its own log tells them.
  const tops = new Set(held.own.map(({ path }) => path.replace(new RegExp(`(/${id})/.*$`), '$1')));
  const paths = [...tops].map((path) => `--path ${path}`).join(' ');
  return [
    ...(own.length > 0
      ? [
          'Git still holds it, in the commits that wrote these files:',
          ...own,
          ...linesOfPurge(id, paths, isKept),
          // filter-repo takes the remote away, so that nothing is pushed by mistake.
          '  git push --force --mirror ADDRESS-OF-THE-REPOSITORY',
          'In this clone, afterwards: `git reflog expire --expire=now --all` and `git gc --prune=now`; drop stashes that hold it.',
          'Ask the host of the repository to delete what it keeps of old commits, forks and pull requests.',
        ]
      : ['Git holds no file of it.']),
    ...(naming.length > 0 && !isKept
      ? [
          'Its identifier was written into or taken out of these files; look whether its words stood there:',
          ...naming,
        ]
      : []),
  ];
}

/**
 * Where the words of a withdrawn record are kept, for whoever needs them back.
 *
 * @param held the files that were ever committed; undefined where git could not be asked
 */
export function lineOfKeeping(held: readonly HeldFile[] | undefined): string {
  if (held === undefined)
    return 'Git could not be asked whether it keeps the words: look with `git log --all --name-only`.';
  return held.length > 0
    ? 'Git keeps in its history what was committed of it, and so does every copy of the repository and of the site.'
    : 'Nothing of it was ever committed: git does not keep its words, and nothing here brings them back.';
}

/**
 * What git and others still hold of an erased record, or of one that was redacted.
 *
 * @param held undefined where git could not be asked
 * @param isKept whether the record stays and a passage of it alone goes
 */
export function linesOfHistory(
  id: string,
  held: HeldInHistory | undefined,
  isKept = false,
): string[] {
  const mirrors = isKept
    ? 'mirrors (ask them to fetch it anew)'
    : 'mirrors (they read /withdrawn.json)';
  return [
    ...(held === undefined
      ? ['Git could not be asked what it still holds: look with `git log --all --name-only`.']
      : linesOfGit(id, held, isKept)),
    `Nothing here reaches: clones and forks, backups, the published site and the caches before it, ${mirrors}, web archives, search engines, the programs of feed readers, and what somebody printed or saved.`,
  ];
}
