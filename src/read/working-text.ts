/** The working file of a testimony or report, `index.md`. */
import type { z } from 'astro/zod';
import { allowsReading } from '../record/governance.ts';
import { KINDS, type TextKind } from '../record/identifier.ts';
import { reportSchema } from '../record/report.ts';
import { testimonySchema } from '../record/testimony.ts';
import type { RenderedText } from '../text/block.ts';
import type { TextTypes, WorkingText } from './archive.ts';
import { entriesOf, readBody } from './body.ts';
import type { DecodedFile } from './decode.ts';
import { LIMITS, SLIPPED_KEYS } from './limits.ts';
import type { Mistakes } from './mistakes.ts';
import { decode, openMarkdown, validate, type OpenedFile } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { reportReferences } from './references.ts';
import type { YamlTree } from './yaml-tree.ts';

export type TextSchema = z.ZodType<TextTypes[TextKind]> & { shape: Record<string, z.ZodType> };
const TEXT_SCHEMAS = { testimony: testimonySchema, report: reportSchema } as const;

/** A working file with what its neighbours need to know of it. Its mistakes are not yet among the problems. */
export interface OpenedWorkingText {
  opened: OpenedFile;
  partial: Partial<TextTypes[TextKind]>;
  working: WorkingText | undefined;
  /** Undefined where nothing is rendered. */
  text: RenderedText | undefined;
}

export function readWorkingText(
  kind: TextKind,
  id: string,
  context: ReadingContext,
  result: UnitResult,
): OpenedWorkingText | undefined {
  const decoded = decode(`${KINDS[kind].folder}/${id}/index.md`, context, result.problems);
  result.files += 1;
  return decoded && readDecodedText(kind, id, decoded, context, result);
}

/** Reads a working text that need not stand on disk: what may not be kept must not get there. */
export function readDecodedText(
  kind: TextKind,
  id: string,
  decoded: DecodedFile & { mistakes: Mistakes },
  context: ReadingContext,
  result: UnitResult,
): OpenedWorkingText | undefined {
  const opened = openMarkdown(decoded, {
    private: privateRulesFor('other', context.privateKeys),
    keys: SLIPPED_KEYS,
    limit: kind === 'report' ? LIMITS.report : LIMITS.text,
  });
  if (opened === undefined) {
    result.problems.push(...decoded.mistakes.toProblems());
    return undefined;
  }
  const { tree, mistakes, front } = opened;
  const text = context.depth === 'released' ? undefined : readBody(opened, context);
  if (tree === undefined) return { opened, partial: {}, working: undefined, text };
  const schema = TEXT_SCHEMAS[kind] as unknown as TextSchema;
  const { record, partial, isDraft } = validate(schema, tree, mistakes, kind, id);
  result.namedClaims.push(...reportReferences(schema, tree, mistakes, id, context));
  reportPerpetrators(tree, mistakes, isDraft);
  reportAccess(id, opened, partial, context);
  for (const { id: claim } of entriesOf(tree.value['claims']))
    if (typeof claim === 'string') result.claims.push(claim);
  const { status, lang } = partial;
  const working: WorkingText | undefined =
    status === undefined || lang === undefined
      ? undefined
      : {
          file: opened.file,
          sha256: opened.sha256,
          body: front.body,
          bodyLine: front.bodyLine,
          status,
          lang,
          record,
          partial,
        };
  return { opened, partial, working, text };
}

function reportPerpetrators(tree: YamlTree, mistakes: OpenedFile['mistakes'], isDraft: boolean) {
  for (const [index, entry] of entriesOf(tree.value['people']).entries())
    if (entry['role'] === 'alleged_perpetrator' && entry['source'] === undefined && !isDraft) {
      const { offset, length } = tree.placeOf(['people', index, 'role']);
      mistakes.add('perpetrator-without-source', offset, length);
    }
}

/** What may be told now, against the repository in which everybody can read the text already, and against the day. */
function reportAccess(
  id: string,
  { tree, mistakes, front }: OpenedFile,
  { access, agreement }: Partial<TextTypes[TextKind]>,
  context: ReadingContext,
): void {
  if (tree === undefined) return;
  if (
    access !== undefined &&
    access.level !== 'open' &&
    access.until !== undefined &&
    access.until < context.today
  ) {
    const { offset, length } = tree.placeOf(['access', 'until']);
    mistakes.add('embargo-lapsed', offset, length, { until: access.until, level: access.level });
  }
  const on = agreement?.review_on;
  if (on !== undefined && on < context.today) {
    const { offset, length } = tree.placeOf(['agreement', 'review_on']);
    mistakes.add('review-due', offset, length, { on });
  }
  if (!context.isPublicRepository || front.body.trim() === '') return;
  const severity = context.depth === 'released' ? 'warning' : 'error';
  const say = (path: readonly string[], fact: string) => {
    const { offset, length } = tree.placeOf(path);
    mistakes.add('body-not-open', offset, length, { fact, id }, severity);
  };
  if (access === undefined && !tree.has(['access']))
    mistakes.add('access-undecided', 0, 3, {}, severity);
  else if (access !== undefined && access.level !== 'open')
    say(['access', 'level'], `access is \`${access.level}\``);
  else if (agreement === undefined) {
    // What is missing or wrong in the fields of other texts is told as such; a draft may go without.
    if (tree.value['status'] === 'draft')
      say(['agreement'], `agreement is ${tree.has(['agreement']) ? 'not whole' : 'missing'}`);
  } else if (!allowsReading(agreement))
    if (agreement.uses.includes('read'))
      say(['agreement', 'basis'], `agreement is \`${agreement.basis}\``);
    else say(['agreement', 'uses'], 'agreement does not name `read`');
}
