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
import type { Mistakes } from './mistakes.ts';
import { decode, openMarkdown, validate, type OpenedFile } from './opened-file.ts';
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

export interface VersionNeeds {
  kind: TextKind;
  id: string;
  hasFolder: boolean;
  /** Undefined where there is none or it cannot be read. */
  ledger: Ledger | undefined;
  hasLedger: boolean;
  /** The folder holds images, so the versions that list them are looked for. */
  hasImages: boolean;
}

export function readVersions(
  { kind, id, hasFolder, ledger, hasLedger, hasImages }: VersionNeeds,
  context: ReadingContext,
  result: UnitResult,
): Versions {
  const path = `${KINDS[kind].folder}/${id}/versions`;
  const label = `${context.label}/${path}`;
  const versions: Versions = {
    frozen: new Map(),
    frozenTranslations: new Map(),
    newest: undefined,
    images: [],
  };
  const promised = new Map(ledger?.account.versions.map((version) => [version.file, version]));
  const newest = ledger?.account.versions.findLast(
    (version) => version.lang === undefined && version.state === 'active',
  );
  const present = new Set<string>();
  for (const entry of hasFolder
    ? listFolder(join(context.folder, path), label, result.problems)
    : []) {
    const file = `${label}/${entry.name}`;
    if (entry.isFile() && /^\.[^/]+\.md\.part$/.test(entry.name)) {
      result.problems.push(fileProblem('unfinished-release', file));
      continue;
    }
    if (entry.isDirectory() || !/^[1-9]\d*(?:\.[A-Za-z0-9-]+)?\.md$/.test(entry.name)) {
      result.problems.push(
        unexpected(entry, file, 'only `npm run release` writes here: delete it'),
      );
      continue;
    }
    present.add(entry.name);
    const version = promised.get(entry.name);
    const isNeeded = version === newest && (kind === 'report' || hasImages);
    readVersion(
      `${path}/${entry.name}`,
      kind,
      version,
      isNeeded || hasImages,
      hasLedger && ledger === undefined,
      context,
      result,
      versions,
    );
  }
  for (const version of promised.values())
    if (version.state !== 'withdrawn' && !present.has(version.file))
      result.problems.push(
        fileProblem('frozen-missing', `${label}/${version.file}`, {
          name: version.file.slice(0, -3),
          file: `${label}/${version.file}`,
        }),
      );
  return versions;
}

function readVersion(
  path: string,
  kind: TextKind,
  version: LedgerVersion | undefined,
  isNeeded: boolean,
  isLedgerBroken: boolean,
  context: ReadingContext,
  result: UnitResult,
  versions: Versions,
): void {
  const decoded = decode(path, context, result.problems);
  result.files += 1;
  if (decoded === undefined) return;
  const { mistakes, sha256, source } = decoded;
  const finish = () => result.problems.push(...mistakes.toProblems());
  if (version === undefined) {
    if (!isLedgerBroken) mistakes.add('frozen-unpromised', 0, 3);
    finish();
    return;
  }
  if (version.state === 'withdrawn') mistakes.add('frozen-withdrawn', 0, 3);
  else if (sha256 !== version.sha256) mistakes.add('frozen-changed', 0, 3, { file: source.file });
  else if (isNeeded || context.depth !== 'problems' || source.text.includes('\nmedia:'))
    keepVersion(openFrozen(decoded, kind), kind, version, mistakes, context, versions);
  finish();
}

/** A file whose hash the ledger promises was searched for private words when it was released. */
function openFrozen(decoded: Parameters<typeof openMarkdown>[0], kind: TextKind) {
  return openMarkdown(decoded, {
    private: undefined,
    keys: SLIPPED_KEYS,
    limit: kind === 'report' ? LIMITS.report : LIMITS.text,
  });
}

function keepVersion(
  opened: OpenedFile | undefined,
  kind: TextKind,
  promised: LedgerVersion,
  mistakes: Mistakes,
  context: ReadingContext,
  versions: Versions,
): void {
  if (opened?.tree === undefined) return;
  const lang = languageOfFrozenFile(promised.file);
  const schemas = lang === undefined ? FROZEN_SCHEMAS : FROZEN_TRANSLATION_SCHEMAS;
  const schema = schemas[kind] as unknown as FrozenSchema;
  const { record } = validate(schema, opened.tree, mistakes, 'frozen version');
  if (record === undefined) return;
  const wrong = (field: string) => {
    const { offset, length } = opened.tree?.placeOf([field]) ?? { offset: 0, length: 1 };
    mistakes.add('frozen-head', offset, length, { field, file: opened.file });
  };
  if (record.version !== promised.version) wrong('version');
  if (lang !== undefined && record.lang !== lang) wrong('lang');
  if ((lang !== undefined) !== (record.translates !== undefined)) wrong('translates');
  if (context.depth === 'all') reportParagraphs(record, opened, mistakes);
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

function reportParagraphs(record: FrozenRecord, opened: OpenedFile, mistakes: Mistakes): void {
  const media = new Map((record.media ?? []).map(({ file }) => [file, { alt: '-' }]));
  const { paragraphs } = renderText(opened.front.body, { media }).text;
  if (paragraphs === record.paragraphs) return;
  const { offset, length } = opened.tree?.placeOf(['paragraphs']) ?? { offset: 0, length: 1 };
  mistakes.add('frozen-paragraphs', offset, length, {
    expected: String(record.paragraphs),
    found: String(paragraphs),
  });
}
