/** Everything that `check` says of an archive: what is wrong in its files, and what the build would refuse. */
import type { Archive } from '../read/archive.ts';
import { readArchive, type ReadOptions } from '../read/read-archive.ts';
import { byPlace, type Problem } from '../record/problem.ts';
import { disclose } from './disclose.ts';

export interface Checked {
  /** By file and line. */
  problems: Problem[];
  /** How many files were read. */
  files: number;
  /** Whether it is known what the build would refuse: only of files without errors, or one would be told many times. */
  isDisclosed: boolean;
  /** Where no file has an error. */
  archive?: Archive;
}

/**
 * Checks an archive whole.
 *
 * @param folder of `archive.yml`
 */
export async function checkArchive(
  folder: string,
  options: Omit<ReadOptions, 'depth'> = {},
): Promise<Checked> {
  const { archive, problems, files } = await readArchive(folder, { ...options, depth: 'all' });
  if (archive === undefined || problems.some(({ severity }) => severity === 'error'))
    return { problems, files, isDisclosed: false };
  const refused = disclose(archive).problems;
  return { problems: [...problems, ...refused].sort(byPlace), files, isDisclosed: true, archive };
}
