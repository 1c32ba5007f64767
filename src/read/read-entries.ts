/** `glossary.yml` and `events.yml`: lists of entries, of which each is a draft or ready for itself. */
import { z } from 'astro/zod';
import { schemaVersion } from '../record/field.ts';
import { glossaryEntrySchema, glossarySchema, type GlossaryEntry } from '../record/glossary.ts';
import { timelineEventSchema, timelineSchema, type TimelineEvent } from '../record/timeline.ts';
import { entriesOf } from './body.ts';
import type { Mistakes } from './mistakes.ts';
import { nearest } from './nearest.ts';
import { decode, openBlock, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { reportReferences } from './references.ts';
import { reportIssues } from './schema-problems.ts';
import type { YamlTree, YamlValue } from './yaml-tree.ts';

/** The file around its entries, which are validated one by one, because a draft may lack what another may not. */
const frameSchema = z.strictObject({
  schema: schemaVersion(),
  entries: z.array(z.record(z.string(), z.unknown())).min(1),
});

interface List<T> {
  file: string;
  noun: string;
  schema: z.ZodType;
  entry: z.ZodType<T>;
}

function readList<T>(
  { file, noun, schema, entry }: List<T>,
  context: ReadingContext,
  result: UnitResult,
  look?: (tree: YamlTree, mistakes: Mistakes) => void,
): T[] {
  const opened = decode(file, context, result.problems);
  result.files += 1;
  if (opened === undefined) return [];
  const { mistakes, source } = opened;
  const tree = openBlock(source.text, 0, mistakes, {
    private: privateRulesFor('other', context.privateKeys),
  });
  const whole: T[] = [];
  if (tree !== undefined) {
    validate(frameSchema, tree, mistakes, noun);
    for (const [index, written] of entriesOf(tree.value['entries']).entries()) {
      if (Object.keys(written).length === 0) {
        reportEmpty(tree, index, mistakes);
        continue;
      }
      const parsed = entry.safeParse(written);
      if (parsed.success) whole.push(parsed.data);
      else {
        const issues = parsed.error.issues.map((issue) => ({
          ...issue,
          path: ['entries', index, ...issue.path],
        }));
        const draft = written['status'] === 'draft';
        reportIssues(issues, { schema, tree, mistakes, noun, draft, id: undefined });
      }
    }
    reportTwice(tree, mistakes);
    result.namedClaims.push(...reportReferences(schema, tree, mistakes, '', context));
    look?.(tree, mistakes);
  }
  result.problems.push(...mistakes.toProblems());
  return whole;
}

/** An entry without a field would be passed over. What is no group of fields at all was refused by the frame. */
function reportEmpty(tree: YamlTree, index: number, mistakes: Mistakes): void {
  const { [index]: written } = tree.value['entries'] as YamlValue[];
  if (typeof written !== 'object' || Array.isArray(written)) return;
  const { offset, length } = tree.placeOf(['entries', index]);
  mistakes.add('entry-empty', offset, length);
}

/** An entry is known by its name alone: two of one name would have one address. */
function reportTwice(tree: YamlTree, mistakes: Mistakes): void {
  const seen = new Set<string>();
  for (const [index, { id }] of entriesOf(tree.value['entries']).entries()) {
    if (typeof id !== 'string') continue;
    const { offset, length } = tree.placeOf(['entries', index, 'id']);
    if (seen.has(id)) mistakes.add('entry-twice', offset, length, { id });
    seen.add(id);
  }
}

/** What `see` names must be another entry of the same file. */
function reportSee(tree: YamlTree, mistakes: Mistakes): void {
  const entries = entriesOf(tree.value['entries']);
  const known = entries.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  for (const [index, { id: own, see }] of entries.entries())
    for (const [place, id] of (Array.isArray(see) ? see : []).entries()) {
      if (typeof id !== 'string') continue;
      const { offset, length } = tree.placeOf(['entries', index, 'see', place]);
      if (id === own) mistakes.add('related-to-itself', offset, length, { field: 'see' });
      else if (!known.includes(id))
        mistakes.add('no-such-entry', offset, length, {
          field: 'see',
          id,
          nearest: nearest(id, known),
        });
    }
}

export function readGlossary(context: ReadingContext, result: UnitResult): GlossaryEntry[] {
  const list = {
    file: 'glossary.yml',
    noun: 'glossary',
    schema: glossarySchema,
    entry: glossaryEntrySchema,
  };
  return readList(list, context, result, reportSee);
}

export function readEvents(context: ReadingContext, result: UnitResult): TimelineEvent[] {
  const list = {
    file: 'events.yml',
    noun: 'timeline',
    schema: timelineSchema,
    entry: timelineEventSchema,
  };
  return readList(list, context, result);
}
