/** A working translation, `<lang>.md`: it pairs with its original, by position and by the numbers of claims. */
import type { z } from 'astro/zod';
import type { TextKind } from '../record/identifier.ts';
import { isLanguageTag } from '../record/language.ts';
import { PICTURES } from '../record/picture.ts';
import { TRANSLATION_SCHEMAS, type Translation } from '../record/translation.ts';
import type { WorkingTranslation } from './archive.ts';
import { readBody } from './body.ts';
import { fileProblem } from './file-problem.ts';
import { LIMITS, SLIPPED_KEYS } from './limits.ts';
import type { Mistakes } from './mistakes.ts';
import { decode, openMarkdown, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import type { OpenedWorkingText } from './working-text.ts';
import { reportUnpaired, reportUntranslated } from './translation-pairs.ts';
import type { YamlTree } from './yaml-tree.ts';

type TranslationSchema = z.ZodType<Translation> & { shape: Record<string, z.ZodType> };

/** Parts of the addresses of versions, which a language in an address must not be mistaken for. */
const FIXED_SEGMENTS = new Set(['v', 'versions', PICTURES]);

/**
 * Reads a translation and holds it against its original.
 *
 * @param folder from `content/`
 */
export function readTranslation(
  kind: TextKind,
  folder: string,
  name: string,
  original: OpenedWorkingText | undefined,
  context: ReadingContext,
  result: UnitResult,
): WorkingTranslation | undefined {
  const path = `${folder}/${name}`;
  const tag = name.slice(0, -'.md'.length);
  const file = `${context.label}/${path}`;
  if (!isLanguageTag(tag) || FIXED_SEGMENTS.has(tag.toLowerCase()))
    result.problems.push(fileProblem('translation-name', file));
  const decoded = decode(path, context, result.problems);
  result.files += 1;
  if (decoded === undefined) return undefined;
  const { mistakes } = decoded;
  const opened = openMarkdown(decoded, {
    private: privateRulesFor('other', context.privateKeys),
    keys: SLIPPED_KEYS,
    limit: kind === 'report' ? LIMITS.report : LIMITS.text,
  });
  if (original === undefined) mistakes.add('translation-without-original', 0, 3);
  let translation: WorkingTranslation | undefined;
  if (opened?.tree !== undefined) {
    const { tree, front } = opened;
    const schema = TRANSLATION_SCHEMAS[kind] as unknown as TranslationSchema;
    const { record, partial, isDraft } = validate(schema, tree, mistakes, 'translation');
    const stale = original !== undefined && partial.source_hash !== original.opened.sha256;
    const rendered = context.depth === 'released' ? undefined : readBody(opened, context);
    reportLanguage(tag, tree, original, mistakes);
    if (original?.opened.tree !== undefined) {
      if (stale && partial.source_hash !== undefined) {
        const { offset, length } = tree.placeOf(['source_hash']);
        mistakes.add('translation-stale', offset, length, { hash: original.opened.sha256 });
      } else if (!isDraft)
        reportParagraphs(
          rendered?.paragraphs,
          original.text?.paragraphs,
          front.bodyOffset,
          mistakes,
        );
      const { value } = original.opened.tree;
      reportUnpaired(tree, value, mistakes);
      // What has changed is translated anew in any case.
      if (!isDraft && !stale) reportUntranslated(schema, tree, value, mistakes);
    }
    if (partial.status !== undefined && partial.lang !== undefined)
      translation = {
        file,
        sha256: opened.sha256,
        body: front.body,
        bodyLine: front.bodyLine,
        status: partial.status,
        lang: partial.lang,
        record,
        partial,
        stale,
      };
  }
  result.problems.push(...mistakes.toProblems());
  return translation;
}

function reportLanguage(
  tag: string,
  tree: YamlTree,
  original: OpenedWorkingText | undefined,
  mistakes: Mistakes,
): void {
  const { lang } = tree.value;
  if (typeof lang !== 'string') return;
  const { offset, length } = tree.placeOf(['lang']);
  // Addresses hold tags in lower case.
  if (lang.toLowerCase() === original?.partial.lang?.toLowerCase())
    mistakes.add('translation-of-itself', offset, length);
  else if (lang !== tag) mistakes.add('translation-lang', offset, length);
}

function reportParagraphs(
  found: number | undefined,
  expected: number | undefined,
  bodyOffset: number,
  mistakes: Mistakes,
): void {
  if (found === undefined || expected === undefined || found === expected) return;
  mistakes.add('translation-paragraphs', bodyOffset, 1, {
    found: String(found),
    expected: String(expected),
  });
}
