/** A collection: records in the order in which they are to be read, with an introduction of our own. */
import { z } from 'astro/zod';
import { claimOrRecord, day, markdown, schemaVersion, words } from './field.ts';
import { STATUSES } from './vocabulary.ts';

/** One step: a record or one claim of a report, and why it stands here. */
const collectionStep = z.strictObject({
  record: claimOrRecord(
    'testimony',
    'report',
    'person',
    'organisation',
    'place',
    'source',
    'series',
  ),
  note: words(1, 600).optional(),
});

export const collectionSchema = z.strictObject({
  schema: schemaVersion(),
  changed: day(),
  title: words(3, 120),
  status: z.enum(STATUSES),
  introduction: markdown(20_000),
  records: z.array(collectionStep).min(1),
});

export type Collection = z.infer<typeof collectionSchema>;
