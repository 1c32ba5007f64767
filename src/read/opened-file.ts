/** One file opened: decoded, searched for what must not be in it, its YAML parsed. */
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../record/problem.ts';
import { checkCharacters, findForbidden } from '../text/characters.ts';
import { decodeFile, isProblem, type DecodedFile } from './decode.ts';
import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { Mistakes } from './mistakes.ts';
import { reportNeverLink } from './never-link.ts';
import { blankNoProse, NO_PROSE, reportPrivateKeys, type PrivateRules } from './private-keys.ts';
import { isSuspicious, reportHiddenPatterns, reportPrivatePatterns } from './private-search.ts';
import type { ReadingContext } from './reading.ts';
import { reportIssues } from './schema-problems.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlMap, YamlTree } from './yaml-tree.ts';

/** An open file. `tree` is undefined where its YAML cannot be read. */
export interface OpenedFile {
  /** Path from the folder that holds `content/`. */
  file: string;
  sha256: string;
  mistakes: Mistakes;
  front: FrontMatter;
  tree: YamlTree | undefined;
}

export interface OpeningRules {
  /** Undefined where the file is not searched. */
  private: PrivateRules | undefined;
  /** Patterns that are no mistake in this file. */
  freePatterns?: readonly string[];
  /** Names of fields that may not begin a text. */
  keys: ReadonlySet<string>;
  /** How long the front matter may be, in bytes. */
  limit: number;
}

/** Decodes a file, or adds to the problems why not. */
export function decode(
  path: string,
  context: ReadingContext,
  problems: Problem[],
): (DecodedFile & { mistakes: Mistakes }) | undefined {
  const file = `${context.label}/${path}`;
  const decoded = decodeFile(join(context.folder, path), file);
  if (isProblem(decoded)) {
    problems.push(decoded);
    return undefined;
  }
  const mistakes = new Mistakes(decoded.source);
  if (decoded.byteOrderMark) mistakes.add('byte-order-mark', 0, 1);
  reportNeverLink(mistakes, context.neverLink);
  return { ...decoded, mistakes };
}

/** Opens a Markdown file with front matter. Its mistakes are complete once the caller has validated it. */
export function openMarkdown(
  decoded: DecodedFile & { mistakes: Mistakes },
  rules: OpeningRules,
): OpenedFile | undefined {
  const { mistakes, source, sha256 } = decoded;
  const front = splitFrontMatter(mistakes, rules.keys, rules.limit);
  if (front === undefined) {
    // Nobody knows which part is prose, so all of it is searched.
    if (rules.private !== undefined) {
      reportPrivateKeys(source.text, 0, [], rules.private, mistakes);
      reportPrivatePatterns(source.text, 0, mistakes, rules.freePatterns);
    }
    return undefined;
  }
  const tree = openBlock(front.block, front.blockOffset, mistakes, rules);
  if (rules.private !== undefined)
    reportPrivatePatterns(front.body, front.bodyOffset, mistakes, rules.freePatterns);
  return { file: source.file, sha256, mistakes, front, tree };
}

/** Parses a block of YAML and searches it. */
export function openBlock(
  block: string,
  offset: number,
  mistakes: Mistakes,
  rules: Pick<OpeningRules, 'private' | 'freePatterns'>,
): YamlTree | undefined {
  const tree = readYaml(block, offset, mistakes);
  if (rules.private === undefined) return tree;
  for (const { code, offset: at, length, values, severity } of checkCharacters(block))
    mistakes.add(code, offset + at, length, values, severity);
  // Only an escape can hide a key, or a character, from the look at the raw text.
  const hasEscapes = block.includes('\\');
  if (hasEscapes) reportEscaped(block, offset, tree, mistakes);
  const keys = hasEscapes ? (tree?.keys() ?? []) : [];
  reportPrivateKeys(block, offset, keys, rules.private, mistakes);
  if (isSuspicious(block)) {
    const prose = tree === undefined ? block : blankNoProse(block, offset, tree.texts());
    reportPrivatePatterns(prose, offset, mistakes, rules.freePatterns);
  }
  for (const { key, value, ...place } of tree?.texts() ?? []) {
    const written = block.slice(place.offset - offset, place.offset - offset + place.length);
    if (/[\\\n]/.test(written) && !NO_PROSE.has(key))
      reportHiddenPatterns(value, place, mistakes, rules.freePatterns);
  }
  return tree;
}

/** Forbidden characters that are written as escapes: they would stand in the text all the same. */
function reportEscaped(
  block: string,
  offset: number,
  tree: YamlTree | undefined,
  mistakes: Mistakes,
): void {
  for (const { value, offset: at, length } of tree?.texts() ?? []) {
    const written = block.slice(at - offset, at - offset + length);
    for (const { code, values } of findForbidden(value))
      if (findForbidden(written).length === 0) mistakes.add(code, at, length, values);
  }
}

export interface Validated<T> {
  /** The whole record, where nothing is missing and nothing is wrong. */
  record: T | undefined;
  /** Its fields as far as their shape is right. */
  partial: Partial<T>;
  isDraft: boolean;
}

/** Validates the fields of a file by a schema and reports every issue with its place. */
export function validate<T>(
  schema: z.ZodType<T> & { shape: Record<string, z.ZodType> },
  tree: YamlTree,
  mistakes: Mistakes,
  noun: string,
  id?: string,
): Validated<T> {
  const parsed = schema.safeParse(tree.value);
  const isDraft = tree.value['status'] === 'draft' && 'status' in schema.shape;
  if (parsed.success) return { record: parsed.data, partial: parsed.data, isDraft };
  reportIssues(parsed.error.issues, { schema, tree, mistakes, noun, draft: isDraft, id });
  return { record: undefined, partial: partialOf(schema.shape, tree.value) as Partial<T>, isDraft };
}

function partialOf(shape: Record<string, z.ZodType>, value: YamlMap): Record<string, unknown> {
  const partial: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    if (!Object.hasOwn(value, key)) continue;
    const parsed = field.safeParse(value[key]);
    if (parsed.success) partial[key] = parsed.data;
  }
  return partial;
}
