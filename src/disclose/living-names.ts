/** What records without versions name, in their fields and in their words, and what of it is shown on their account. */
import { z } from 'astro/zod';
import type { Archive, LivingFile } from '../read/archive.ts';
import { fieldNotes } from '../record/field.ts';
import { glossaryEntrySchema, type GlossaryEntry } from '../record/glossary.ts';
import { kindOf, type Kind, type LivingKind } from '../record/identifier.ts';
import { LIVING_SCHEMAS, type LivingTypes } from '../record/living.ts';
import { namingsIn } from '../record/naming.ts';
import { timelineEventSchema, type TimelineEvent } from '../record/timeline.ts';
import { readCitations } from '../text/citation.ts';

const citedBy = (file: LivingFile): string[] =>
  'introduction' in file.record
    ? readCitations(file.record.introduction).map(({ source }) => source)
    : [];

/** Every record that a living one names for readers; a claim as its report. */
export function namedByLiving(file: LivingFile): string[] {
  const named = namingsIn(LIVING_SCHEMAS[file.kind], file.record)
    .filter(({ unpublished }) => unpublished !== true)
    .map(({ id }) => id);
  return [...named, ...citedBy(file)];
}

/** Whether a field, or each entry of a list, is for editors alone. */
function isUnpublished(field: z.ZodType): boolean {
  if (fieldNotes.get(field)?.unpublished === true) return true;
  if (field instanceof z.ZodOptional) return isUnpublished(field.unwrap() as z.ZodType);
  return field instanceof z.ZodArray && isUnpublished(field.element as z.ZodType);
}

/** A living record without what its schema marks as for editors alone. */
export function publicFieldsOf<K extends LivingKind>({
  kind,
  record,
}: LivingFile<K>): LivingTypes[K] {
  const fields = LIVING_SCHEMAS[kind].shape as Readonly<Record<string, z.ZodType>>;
  const shown = Object.entries(record).filter(([name]) => {
    const field = fields[name];
    return field === undefined || !isUnpublished(field);
  });
  return Object.fromEntries(shown) as unknown as LivingTypes[K];
}

/**
 * What is shown because a living record is. The records of a collection are not: it gathers what is shown anyway, and a
 * person whose testimony was withdrawn must not stay public through it.
 */
export function reachedByLiving(file: LivingFile): string[] {
  return file.kind === 'collection' ? citedBy(file) : namedByLiving(file);
}

export const namedByEntry = (entry: GlossaryEntry | TimelineEvent): string[] =>
  namingsIn('on' in entry ? timelineEventSchema : glossaryEntrySchema, entry).map(({ id }) => id);

/** An entry shows its evidence, and where and among whom something happened. It makes nobody public. */
const REACHED_BY_ENTRIES: ReadonlySet<Kind> = new Set(['source', 'place', 'organisation']);

/** What is shown because an entry is. People and records stay as they are: where they are not shown, their names go. */
function reachedByEntry(entry: GlossaryEntry | TimelineEvent): string[] {
  return namedByEntry(entry).filter((id) => REACHED_BY_ENTRIES.has(kindOf(id)));
}

/** Entries that are shown, as seeds of what they reach: the name of their file → what it reaches. */
export function standingEntries({ glossary, events }: Archive): [string, string[]][] {
  const reached = (entries: readonly (GlossaryEntry | TimelineEvent)[]) =>
    entries.filter(({ status }) => status === 'ready').flatMap(reachedByEntry);
  return [
    ['glossary.yml', reached(glossary)],
    ['events.yml', reached(events)],
  ];
}
