/** The timeline: what happened, when, and who says so. */
import { z } from 'astro/zod';
import { dateBounds } from './date.ts';
import {
  claimOrRecord,
  date,
  reference,
  schemaVersion,
  slug,
  sourceReferences,
  words,
} from './field.ts';
import { STATUSES } from './vocabulary.ts';

/** Whether a date tells a first day: an event without one has no place in a timeline. What is no date is refused before. */
function hasStart(on: string): boolean {
  const bounds = dateBounds(on);
  return bounds === undefined || Number.isFinite(bounds.earliest ?? Number.NaN);
}

export const timelineEventSchema = z.strictObject({
  id: slug(),
  status: z.enum(STATUSES),
  on: date().refine(hasStart, { params: { code: 'event-without-start' } }),
  title: words(3, 120),
  what: words(1, 2000),
  sources: sourceReferences(),
  people: z.array(reference('person')).min(1).optional(),
  places: z.array(reference('place')).min(1).optional(),
  organisations: z.array(reference('organisation')).min(1).optional(),
  records: z
    .array(claimOrRecord('testimony', 'report', 'series', 'collection'))
    .min(1)
    .optional(),
});

/** `content/events.yml`. Events stand in any order: the page puts them in the order of time. */
export const timelineSchema = z.strictObject({
  schema: schemaVersion(),
  entries: z.array(timelineEventSchema).min(1),
});

export type TimelineEvent = z.infer<typeof timelineEventSchema>;
