/** What a careful editor would ask of an archive that has no mistakes: each check on its own, all in one run. */
import type { Archive } from '../../read/archive.ts';
import { byPlace, type Problem } from '../../record/problem.ts';
import { remarksOnFigures } from './figures.ts';
import { finishedTexts } from './finished-texts.ts';
import { remarksOnPeople } from './people.ts';
import { toProblems } from './remark.ts';
import { remarksOnSources } from './sources.ts';
import { remarksOnTexts } from './texts.ts';

/**
 * Warnings on what is published rather than on how it is written. They need the whole archive, read without an error.
 *
 * @example editorialProblems(archive).map(({ code }) => code) // ['source-unused', 'long-quotation']
 */
export function editorialProblems(archive: Archive): Problem[] {
  const texts = finishedTexts(archive);
  const remarks = [
    ...remarksOnSources(archive),
    ...remarksOnPeople(archive),
    ...remarksOnTexts(texts),
    ...remarksOnFigures(archive, texts),
  ];
  return toProblems(archive, remarks).sort(byPlace);
}
