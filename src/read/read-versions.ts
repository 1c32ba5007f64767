/** The frozen versions of one record, held against its ledger. */
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { FROZEN_SCHEMAS, FROZEN_TRANSLATION_SCHEMAS } from '../record/frozen.ts';
import { KINDS, type TextKind } from '../record/identifier.ts';
import { languageOfFrozenFile, type LedgerVersion } from '../record/ledger.ts';
import { renderText } from '../text/markdown.ts';
import type { FrozenText, FrozenTranslatedText, Ledger } from './archive.ts';
import { fileProblem } from './file-problem.ts';
import { LIMITS, SLIPPED_KEYS } from './limits.ts';
import { decode, openMarkdown, validate, type OpenedFile } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext, UnitResult } from './reading.ts';
import { listFolder, unexpected } from './walk.ts';

interface FrozenRecord {
  lang: string;
  version: number;
  paragraphs: number;
  translates?: { version: number } | undefined;
  claims?: readonly { id: string }[];
  media?: readonly { file: string }[] | undefined;
}
type FrozenSchema = z.ZodType<FrozenRecord> & { shape: Record<string, z.ZodType> };

export interface Versions {
  frozen: Map<number, FrozenText>;
  frozenTranslations: Map<string, FrozenTranslatedText>;
  /** The newest original that stands, where it was parsed. */
  newest: FrozenRecord | undefined;
  /** Image files that versions list. */
  images: { name: string; file: string }[];
}

export interface FrozenFolder {
  kind: TextKind;
  id: string;
  /** Whether there is a folder `versions/`. */
  hasFolder: boolean;
  hasLedger: boolean;
  /** Undefined where there is none or it cannot be read. */
  ledger: Ledger | undefined;
  /** The folder holds images, so the versions that list them are looked for. */
  hasImages: boolean;
  /** The language of the working text, which a released one has too. */
  lang: string | undefined;
}

/** Reads `versions/`: a file for each version that stands, with the hash of its ledger, and no other. */
export function readVersions(
  folder: FrozenFolder,
  context: ReadingContext,
  result: UnitResult,
): Versions {
  const path = `${KINDS[folder.kind].folder}/${folder.id}/versions`;
  const label = `${context.label}/${path}`;
  const versions: Versions = {
    frozen: new Map(),
    frozenTranslations: new Map(),
    newest: undefined,
    images: [],
  };
  const promised = new Map(
    folder.ledger?.account.versions.map((version) => [version.file, version]),
  );
  const entries = folder.hasFolder
    ? listFolder(join(context.folder, path), label, result.problems)
    : [];
  const present = new Set<string>();
  for (const entry of entries) {
    const file = `${label}/${entry.name}`;
    if (entry.isDirectory() || !/^[1-9]\d*(?:\.[A-Za-z0-9-]+)?\.md$/.test(entry.name))
      result.problems.push(
        unexpected(entry, file, 'only `npm run release` writes here: delete it'),
      );
    else {
      present.add(entry.name);
      const version = promised.get(entry.name);
      readVersion(`${path}/${entry.name}`, version, folder, context, result, versions);
    }
  }
  for (const version of promised.values()) {
    if (version.state === 'withdrawn' || present.has(version.file)) continue;
    const file = `${label}/${version.file}`;
    const name = version.file.slice(0, -'.md'.length);
    result.problems.push(fileProblem('frozen-missing', file, { name, file }));
  }
  return versions;
}

function readVersion(
  path: string,
  version: LedgerVersion | undefined,
  folder: FrozenFolder,
  context: ReadingContext,
  result: UnitResult,
  versions: Versions,
): void {
  const decoded = decode(path, context, result.problems);
  result.files += 1;
  if (decoded === undefined) return;
  const { mistakes, sha256, source } = decoded;
  const isPromised = version !== undefined && sha256 === version.sha256;
  // What the ledger promises was searched for private words when it was released.
  const rules = {
    private: isPromised ? undefined : privateRulesFor('other', context.privateKeys),
    keys: SLIPPED_KEYS,
    limit: folder.kind === 'report' ? LIMITS.report : LIMITS.text,
  };
  if (version?.state === 'withdrawn') mistakes.add('frozen-withdrawn', 0, 3);
  else if (version === undefined) {
    if (!folder.hasLedger || folder.ledger !== undefined) mistakes.add('frozen-unpromised', 0, 3);
    openMarkdown(decoded, rules);
  } else if (!isPromised) {
    mistakes.add('frozen-changed', 0, 3, { file: source.file });
    openMarkdown(decoded, rules);
  } else if (context.depth !== 'problems' || isLookedInto(source.text, folder))
    keepVersion(openMarkdown(decoded, rules), version, folder.kind, context, versions);
  result.problems.push(...mistakes.toProblems());
}

/** A version that is what was released is taken as it is, but where the working text is held against it. */
function isLookedInto(text: string, { kind, hasImages, lang }: FrozenFolder): boolean {
  return (
    kind === 'report' ||
    hasImages ||
    text.includes('\nmedia:') ||
    (lang !== undefined && !text.includes(`\nlang: ${lang}\n`))
  );
}

function keepVersion(
  opened: OpenedFile | undefined,
  promised: LedgerVersion,
  kind: TextKind,
  context: ReadingContext,
  versions: Versions,
): void {
  if (opened?.tree === undefined) return;
  const { tree, mistakes } = opened;
  const lang = languageOfFrozenFile(promised.file);
  const schemas = lang === undefined ? FROZEN_SCHEMAS : FROZEN_TRANSLATION_SCHEMAS;
  const schema = schemas[kind] as unknown as FrozenSchema;
  const { record } = validate(schema, tree, mistakes, 'frozen version');
  if (record === undefined) return;
  const wrong = (field: string) => {
    const { offset, length } = tree.placeOf([field]);
    mistakes.add('frozen-head', offset, length, { field, file: opened.file });
  };
  if (record.version !== promised.version) wrong('version');
  if (lang !== undefined && record.lang !== lang) wrong('lang');
  if ((lang !== undefined) !== (record.translates !== undefined)) wrong('translates');
  if (context.depth === 'all') reportParagraphs(record, opened);
  for (const { file: name } of record.media ?? [])
    versions.images.push({ name, file: opened.file });
  const text = {
    file: opened.file,
    sha256: opened.sha256,
    body: opened.front.body,
    bodyLine: opened.front.bodyLine,
    lang: record.lang,
    version: record.version,
    record,
  };
  if (lang === undefined) {
    versions.frozen.set(record.version, text as unknown as FrozenText);
    if (promised.state === 'active') versions.newest = record;
  } else versions.frozenTranslations.set(promised.file, text as unknown as FrozenTranslatedText);
}

function reportParagraphs(record: FrozenRecord, { front, tree, mistakes }: OpenedFile): void {
  const media = new Map((record.media ?? []).map(({ file }) => [file, { alt: file }]));
  const { paragraphs } = renderText(front.body, { media }).text;
  const place = tree?.placeOf(['paragraphs']);
  if (paragraphs === record.paragraphs || place === undefined) return;
  mistakes.add('frozen-paragraphs', place.offset, place.length, {
    expected: String(record.paragraphs),
    found: String(paragraphs),
  });
}
