/** Reads `content/` whole: every mistake of every file, and the archive that comes of it. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Problem } from '../record/problem.ts';
import type { Archive, AuthorityFile, Ledger, PageFile, TextFolder } from './archive.ts';
import { fileProblem } from './file-problem.ts';
import { reportRewrittenLedgers } from './merge-base.ts';
import { openReading } from './open-reading.ts';
import { problemsTogether } from './problems-together.ts';
import { readUnits } from './read-units.ts';
import type { Depth, UnitResult } from './reading.ts';

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
  const opened = openReading(root, options.depth);
  const rewritten = reportRewrittenLedgers(root, label);
  const results = await readUnits(opened.units, opened.context, options);
  const read = opened.units.flatMap((unit, index) => {
    const result = results[index];
    return result === undefined ? [] : [[unit, result] as const];
  });
  const problems = [...opened.problems, ...(await rewritten)];
  const { settings } = opened;
  return {
    archive:
      settings === undefined || options.depth === 'problems'
        ? undefined
        : { folder: root, settings, ...gather(results) },
    problems: problemsTogether({ ...opened, problems }, read),
    files: results.reduce((sum, { files }) => sum + files, opened.hasSettings ? 1 : 0),
  };
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
