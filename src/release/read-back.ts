/** Reads a frozen file that is not written yet, with the reader that will read it ever after. */
import type { z } from 'astro/zod';
import { LIMITS, SLIPPED_KEYS } from '../read/limits.ts';
import { Mistakes } from '../read/mistakes.ts';
import { openMarkdown, validate } from '../read/opened-file.ts';
import { privateRulesFor } from '../read/private-keys.ts';
import { SourceFile } from '../read/source-file.ts';
import {
  FROZEN_SCHEMAS,
  FROZEN_TRANSLATION_SCHEMAS,
  type FrozenReport,
  type FrozenTestimony,
  type FrozenTranslation,
} from '../record/frozen.ts';
import type { TextKind } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { hashOfFile, type FrozenRole } from './frozen-file.ts';

type FrozenRecord = FrozenTestimony | FrozenReport | FrozenTranslation;
type FrozenSchema = z.ZodType<FrozenRecord> & { shape: Record<string, z.ZodType> };

export interface ReadBack {
  record: FrozenRecord | undefined;
  body: string | undefined;
  bodyLine: number;
  problems: Problem[];
}

/**
 * What the reader gets from a frozen file. It is searched for private details too, since what is released was never
 * searched in this form: what changed, for example, is said on the command line.
 *
 * @param file the name by which problems call it
 */
export function readBack(
  role: FrozenRole,
  kind: TextKind,
  file: string,
  text: string,
  privateKeys: readonly string[],
): ReadBack {
  const source = new SourceFile(file, text);
  const mistakes = new Mistakes(source);
  const opened = openMarkdown(
    { source, sha256: hashOfFile(text), byteOrderMark: false, mistakes },
    {
      private: privateRulesFor('other', privateKeys),
      keys: SLIPPED_KEYS,
      limit: kind === 'report' ? LIMITS.report : LIMITS.text,
    },
  );
  const schemas = role === 'original' ? FROZEN_SCHEMAS : FROZEN_TRANSLATION_SCHEMAS;
  const schema = schemas[kind] as unknown as FrozenSchema;
  const validated = opened?.tree && validate(schema, opened.tree, mistakes, 'frozen version');
  return {
    record: validated?.record,
    body: opened?.front.body,
    bodyLine: opened?.front.bodyLine ?? 0,
    problems: mistakes.toProblems(),
  };
}
