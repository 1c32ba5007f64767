/** Collections as their pages need them: the introduction rendered, and only steps that lead to what is shown. */
import type { Archive } from '../read/archive.ts';
import type { Problem } from '../record/problem.ts';
import { renderText } from '../text/markdown.ts';
import { unlink } from '../text/unlink.ts';
import { disclosureProblem } from './disclosure-problem.ts';
import type { NamedReference, PublicAuthority, PublicCollection } from './public-archive.ts';
import type { Targets } from './targets.ts';
import { NO_TEXT } from './words.ts';

/**
 * Finishes the collections that were assembled as living records. A step whose record is not shown, or whose claim no
 * reader can open, is left out with its note: not even its place is told. A link of the introduction to what is not shown
 * is an error, as on interface pages: the title of what was withdrawn may stand beside it.
 */
export function finishCollections(
  archive: Archive,
  collections: readonly PublicAuthority<'collection'>[],
  { targets, leadsNowhere }: { targets: Targets; leadsNowhere: (href: string) => boolean },
  problems: Problem[],
): PublicCollection[] {
  return collections.map((collection) => {
    const { id, record } = collection;
    if (record === undefined) return { ...collection, introduction: NO_TEXT };
    const { text, findings, links } = renderText(record.introduction);
    const hasErrors = findings.some(({ severity }) => severity !== 'warning');
    const file = archive.collections.get(id)?.file ?? id;
    if (hasErrors) problems.push(disclosureProblem('introduction-unreadable', file, { id }));
    for (const { href } of links.filter((link) => leadsNowhere(link.href)))
      problems.push(disclosureProblem('introduction-leads-to-nothing', file, { address: href }));
    return {
      ...collection,
      record: { ...record, records: record.records.filter((step) => targets.opens(step.record)) },
      introduction: hasErrors ? NO_TEXT : unlink(text, leadsNowhere),
    };
  });
}

/**
 * Which collections a record stands in, from the steps that are shown.
 *
 * @returns identifier of a record → its collections, by title
 */
export function gatheredIn(
  collections: readonly PublicCollection[],
  targets: Targets,
): Map<string, NamedReference[]> {
  const gathered = new Map<string, Set<string>>();
  for (const { id, record } of collections)
    for (const step of record?.records ?? []) {
      const target = targets.follow(step.record.split('#')[0] ?? '');
      gathered.set(target, (gathered.get(target) ?? new Set()).add(id));
    }
  return new Map([...gathered].map(([id, by]) => [id, [...targets.nameAll(by).values()]]));
}
