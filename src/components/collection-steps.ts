/** The steps of a collection as its page shows them: what each leads to, and what a reader needs to choose. */
import type {
  NamedReference,
  PublicArchive,
  PublicCollection,
} from '../disclose/public-archive.ts';
import type { Claim } from '../record/report.ts';
import { shownReports, shownTestimonies, type CurrentText } from './archive-index.ts';

export interface CollectionStep {
  /** From 1. */
  number: number;
  /** Where the step stands on the page; it does not change when others come or go: `t1x6np1wb`, `r1jj50xr4-c07`. */
  anchor: string;
  href: string;
  reference: NamedReference;
  note: string | undefined;
  /** Present where it leads to a testimony or report, or to a claim of one. */
  text: CurrentText | undefined;
  claim: Claim | undefined;
}

const indexes = new WeakMap<PublicArchive, Map<string, CurrentText>>();

function textsOf(archive: PublicArchive): Map<string, CurrentText> {
  let index = indexes.get(archive);
  if (index === undefined) {
    const texts = [...shownTestimonies(archive), ...shownReports(archive)];
    index = new Map(texts.map((text) => [text.href, text]));
    indexes.set(archive, index);
  }
  return index;
}

/** The steps of a collection in its order. Disclosure has left out what does not lead to anything shown. */
export function stepsOf(archive: PublicArchive, collection: PublicCollection): CollectionStep[] {
  const steps = (collection.record?.records ?? []).flatMap(({ record, note }) => {
    const [id = '', number] = record.split('#');
    const reference = collection.references.get(id);
    if (reference?.href === undefined) return [];
    const text = textsOf(archive).get(reference.href);
    const claims =
      text !== undefined && 'claims' in text.words.record ? text.words.record.claims : [];
    const claim = number === undefined ? undefined : claims.find((entry) => entry.id === number);
    return [
      {
        anchor: record.replace('#', '-'),
        href: number === undefined ? reference.href : `${reference.href}#${number}`,
        reference,
        note,
        text,
        claim,
      },
    ];
  });
  return steps.map((step, index) => ({ number: index + 1, ...step }));
}
