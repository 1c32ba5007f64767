/** What remains elsewhere of a record that was erased, and how it is taken away there, as lines for the terminal. */
import type { HeldFile, HeldInHistory } from '../src/release/git-history.ts';

const lineOf = ({ path, commits }: HeldFile) => `  ${path}: ${commits.join(' ')}`;

function linesOfGit(id: string, held: HeldInHistory): string[] {
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
          'In a fresh clone this takes them out of all history; then push by force, and tell everybody with a clone to make a new one:',
          `  git filter-repo --invert-paths ${paths}`,
          // filter-repo takes the remote away, so that nothing is pushed by mistake.
          '  git push --force --mirror ADDRESS-OF-THE-REPOSITORY',
          'In this clone, afterwards: `git reflog expire --expire=now --all` and `git gc --prune=now`; drop stashes that hold it.',
          'Ask the host of the repository to delete what it keeps of old commits, forks and pull requests.',
        ]
      : ['Git holds no file of it.']),
    ...(naming.length > 0
      ? [
          'Its identifier was written into or taken out of these files; look whether its words stood there:',
          ...naming,
        ]
      : []),
  ];
}

/**
 * What git and others still hold of an erased record.
 *
 * @param held undefined where git could not be asked
 */
export function linesOfHistory(id: string, held: HeldInHistory | undefined): string[] {
  return [
    ...(held === undefined
      ? ['Git could not be asked what it still holds: look with `git log --all --name-only`.']
      : linesOfGit(id, held)),
    'Nothing here reaches: clones and forks, backups, the published site and the caches before it, mirrors (they read /withdrawn.json), web archives, search engines, the programs of feed readers, and what somebody printed or saved.',
  ];
}
