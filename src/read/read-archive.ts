/** Reads `content/` whole: every mistake of every file, and the archive that comes of it. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { KINDS } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import type { Archive, AuthorityFile, Ledger, PageFile, TextFolder } from './archive.ts';
import { fileProblem } from './file-problem.ts';
import { reportRewrittenLedgers } from './merge-base.ts';
import { neverLinkOf } from './never-link.ts';
import { readSettings, settingsMissing } from './read-settings.ts';
import { readUnits } from './read-units.ts';
import type { Depth, ReadingContext, UnitResult } from './reading.ts';
import { walkArchive } from './walk.ts';

export interface ReadOptions {
  depth: Depth;
  /** Called now and then with how many records are read, of how many. */
  onProgress?: (done: number, total: number) => void;
  /** How many threads; chosen by the size of the archive where nothing is said. */
  threads?: number;
}

export interface ReadResult {
  /** Present whenever archive.yml could be read and records were asked for; to be used only where no problem is an error. */
  archive: Archive | undefined;
  /** By file and line. */
  problems: Problem[];
  /** How many files were read. */
  files: number;
}

/**
 * Reads an archive. It throws for nothing that an editor can write: what is wrong is among the problems, and whoever
 * called stops where one of them is an error.
 *
 * @param folder of `archive.yml`
 */
export async function readArchive(folder: string, options: ReadOptions): Promise<ReadResult> {
  const root = resolve(folder);
  const label = basename(root);
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    return { archive: undefined, problems: [fileProblem('folder-missing', label)], files: 0 };
  const walk = walkArchive(root, label);
  const { problems } = walk;
  const context: ReadingContext = {
    folder: root,
    label,
    depth: options.depth,
    ids: walk.ids,
    sources: new Set([...walk.ids].filter((id) => id.startsWith(KINDS.source.letter))),
    neverLink: neverLinkOf([]),
    privateKeys: [],
    roles: undefined,
    languages: undefined,
    isPublicRepository: false,
    today: new Date().toISOString().slice(0, 10),
  };
  if (!walk.hasSettings) problems.push(settingsMissing(label));
  const {
    partial: settings = {},
    whole,
    reportNames,
  } = walk.hasSettings ? readSettings(context, problems) : {};
  context.neverLink = neverLinkOf(settings.never_link ?? []);
  context.privateKeys = settings.private_keys ?? [];
  context.roles = settings.roles && new Set(settings.roles);
  context.languages = settings.languages && new Set(settings.languages);
  context.isPublicRepository = settings.repository === 'public';

  const rewritten = reportRewrittenLedgers(root, label);
  const results = await readUnits(walk.units, context, options);
  problems.push(...(await rewritten));
  const claims = new Map<string, ReadonlySet<string>>();
  let files = walk.hasSettings ? 1 : 0;
  walk.units.forEach((unit, index) => {
    const result = results[index];
    if (result === undefined) return;
    files += result.files;
    problems.push(...result.problems);
    if (unit.of === 'text') claims.set(unit.id, new Set(result.claims));
  });
  for (const { namedClaims } of results)
    for (const { id, claim, problem } of namedClaims)
      // A report that is gone keeps its claims: their addresses are answered for ever.
      if (claims.get(id)?.has(claim) === false) problems.push(problem);
  if (reportNames !== undefined)
    problems.push(...reportNames(results.flatMap(({ names }) => names)));
  return {
    archive:
      whole === undefined || options.depth === 'problems'
        ? undefined
        : { folder: root, settings: whole, ...gather(results) },
    problems: problems.sort(byPlace),
    files,
  };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}

function gather(results: readonly UnitResult[]): Omit<Archive, 'folder' | 'settings'> {
  const texts = results.flatMap(({ text }) => text ?? []);
  const authorities = results.flatMap(({ authority }) => authority ?? []);
  const ledgers = results.flatMap(({ ledger }) => ledger ?? []);
  const byId = <T extends { id: string }>(files: readonly T[]) =>
    new Map(files.map((file) => [file.id, file]));
  const textsOf = <K extends TextFolder['kind']>(kind: K) =>
    byId(texts.filter((text): text is TextFolder<K> => text.kind === kind));
  const authoritiesOf = <K extends AuthorityFile['kind']>(kind: K) =>
    byId(authorities.filter((file) => file.kind === kind) as AuthorityFile<K>[]);
  return {
    testimonies: textsOf('testimony'),
    reports: textsOf('report'),
    people: authoritiesOf('person'),
    organisations: authoritiesOf('organisation'),
    places: authoritiesOf('place'),
    sources: authoritiesOf('source'),
    series: byId(results.flatMap(({ series }) => series ?? [])),
    collections: byId(results.flatMap(({ collection }) => collection ?? [])),
    glossary: results.flatMap(({ glossary }) => glossary ?? []),
    events: results.flatMap(({ events }) => events ?? []),
    pages: results.flatMap(({ page }): PageFile[] => (page === undefined ? [] : [page])),
    ledgers: byId<Ledger>(ledgers),
  };
}
