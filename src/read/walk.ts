/** What stands in the folders of an archive: nothing is followed that leads out, nothing is passed over in silence. */
import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import {
  ALL_KINDS,
  AUTHORITY_KINDS,
  checkCharacter,
  hasIdentifierShape,
  isIdentifier,
  kindOf,
  KINDS,
  TEXT_KINDS,
  type AuthorityKind,
  type Kind,
  type TextKind,
} from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { unreadable } from './decode.ts';
import { fileProblem } from './file-problem.ts';

/** What is read together: one record with all of its files, one list of entries, one interface page, or a lone ledger. */
export type Unit =
  | { of: 'text'; kind: TextKind; id: string; hasLedger: boolean }
  | { of: 'authority'; kind: AuthorityKind; id: string; hasLedger: boolean }
  | { of: 'series'; id: string; hasLedger: boolean }
  | { of: 'collection'; id: string; hasLedger: boolean }
  | { of: 'glossary' }
  | { of: 'events' }
  | { of: 'ledger'; id: string }
  | { of: 'page'; lang: string; name: string };

export interface Walk {
  units: Unit[];
  /** Every identifier that has a file, a folder or a ledger. */
  ids: Set<string>;
  hasSettings: boolean;
  problems: Problem[];
}

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)|[<>:"|?*\\\p{Cc}]|[. ]$/iu;
/** Files of entries, which stand beside the folders of records. */
const LISTS = { 'glossary.yml': 'glossary', 'events.yml': 'events' } as const;
const isList = (name: string): name is keyof typeof LISTS => Object.hasOwn(LISTS, name);
/** Kinds of which each record is one file. */
const SINGLE_FILES = [...AUTHORITY_KINDS, 'collection'] as const;

/**
 * What stands in a folder, in the order of names, less what is refused: links, devices, names that another system cannot
 * have or cannot tell apart.
 *
 * @param folder absolute
 * @param label the name by which problems call it
 */
export function listFolder(folder: string, label: string, problems: Problem[]): Dirent[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(label, error));
    return [];
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const folded = new Map<string, string>();
  return entries.filter((entry) => {
    const file = `${label}/${entry.name}`;
    const fold = entry.name.normalize('NFC').toLowerCase();
    const other = folded.get(fold);
    folded.set(fold, entry.name);
    if (other !== undefined) problems.push(fileProblem('name-collision', file, { other }));
    if (/^\..+\.part$/.test(entry.name)) {
      problems.push(fileProblem('unfinished-release', file));
      return false;
    }
    if (RESERVED.test(entry.name)) problems.push(fileProblem('reserved-name', file));
    if (entry.isFile() || entry.isDirectory()) return true;
    problems.push(fileProblem(entry.isSymbolicLink() ? 'symbolic-link' : 'not-a-file', file));
    return false;
  });
}

/** Lists an archive as far as is needed to know which records it has. Record folders are listed when they are read. */
export function walkArchive(folder: string, label: string): Walk {
  const walk: Walk = { units: [], ids: new Set(), hasSettings: false, problems: [] };
  const seen = new Map<string, string>();
  const ledgers = new Set<string>();
  const folders = new Map<string, Dirent[]>();
  for (const entry of listFolder(folder, label, walk.problems)) {
    const file = `${label}/${entry.name}`;
    if (entry.name === 'archive.yml' && entry.isFile()) walk.hasSettings = true;
    else if (isList(entry.name) && entry.isFile()) walk.units.push({ of: LISTS[entry.name] });
    else if (entry.isDirectory() && FOLDERS.has(entry.name))
      folders.set(entry.name, listFolder(join(folder, entry.name), file, walk.problems));
    else
      walk.problems.push(unexpected(entry, file, 'delete it, or keep it outside of the archive'));
  }
  for (const entry of folders.get('ledger') ?? [])
    listLedger(entry, `${label}/ledger/${entry.name}`, walk, ledgers);
  for (const kind of TEXT_KINDS)
    for (const entry of folders.get(KINDS[kind].folder) ?? []) {
      const file = `${label}/${KINDS[kind].folder}/${entry.name}`;
      if (entry.isFile())
        walk.problems.push(
          unexpected(
            entry,
            file,
            'a text is a folder named by its identifier, with an index.md in it',
          ),
        );
      else {
        takeName(entry.name, kind, file, walk, seen);
        walk.units.push({ of: 'text', kind, id: entry.name, hasLedger: ledgers.has(entry.name) });
      }
    }
  for (const kind of SINGLE_FILES)
    for (const entry of folders.get(KINDS[kind].folder) ?? []) {
      const file = `${label}/${KINDS[kind].folder}/${entry.name}`;
      if (entry.isDirectory() || !entry.name.endsWith('.yml'))
        walk.problems.push(
          unexpected(entry, file, 'what stands here is called by its identifier and ends in .yml'),
        );
      else {
        const id = entry.name.slice(0, -4);
        takeName(id, kind, file, walk, seen);
        const hasLedger = ledgers.has(id);
        walk.units.push(
          kind === 'collection'
            ? { of: 'collection', id, hasLedger }
            : { of: 'authority', kind, id, hasLedger },
        );
      }
    }
  listSeries(folders.get(KINDS.series.folder) ?? [], label, walk, seen, ledgers);
  for (const entry of folders.get('pages') ?? []) listPages(entry, folder, label, walk);
  for (const id of ledgers) {
    if (!walk.ids.has(id)) walk.units.push({ of: 'ledger', id });
    walk.ids.add(id);
  }
  return walk;
}

const FOLDERS = new Set([
  ...ALL_KINDS.map((kind) => KINDS[kind].folder as string),
  'ledger',
  'pages',
]);

export function unexpected(entry: Dirent, file: string, remedy: string): Problem {
  return fileProblem(entry.isDirectory() ? 'unexpected-folder' : 'unexpected-file', file, {
    remedy,
  });
}

function listLedger(entry: Dirent, file: string, walk: Walk, ledgers: Set<string>): void {
  const id = entry.name.slice(0, -'.jsonl'.length);
  if (entry.isDirectory() || !entry.name.endsWith('.jsonl'))
    walk.problems.push(
      unexpected(entry, file, 'a ledger is called by an identifier and ends in .jsonl'),
    );
  else if (!isIdentifier(id)) walk.problems.push(badName(id, file));
  else ledgers.add(id);
}

/** A series is two files of one name. */
function listSeries(
  entries: readonly Dirent[],
  label: string,
  walk: Walk,
  seen: Map<string, string>,
  ledgers: ReadonlySet<string>,
): void {
  const names = new Set<string>();
  for (const entry of entries) {
    const file = `${label}/${KINDS.series.folder}/${entry.name}`;
    const [, id] = /^(.*)\.(?:yml|csv)$/.exec(entry.name) ?? [];
    if (entry.isDirectory() || id === undefined)
      walk.problems.push(
        unexpected(entry, file, 'a series is called by its identifier and ends in .yml and .csv'),
      );
    else if (!names.has(id)) {
      names.add(id);
      takeName(id, 'series', file, walk, seen);
      walk.units.push({ of: 'series', id, hasLedger: ledgers.has(id) });
    }
  }
}

function listPages(entry: Dirent, folder: string, label: string, walk: Walk): void {
  const file = `${label}/pages/${entry.name}`;
  if (entry.isFile()) {
    walk.problems.push(
      unexpected(entry, file, 'interface pages stand in a folder for their language'),
    );
    return;
  }
  for (const page of listFolder(join(folder, 'pages', entry.name), file, walk.problems))
    if (page.isFile() && page.name.endsWith('.md'))
      walk.units.push({ of: 'page', lang: entry.name, name: page.name.slice(0, -3) });
    else walk.problems.push(unexpected(page, `${file}/${page.name}`, 'interface pages end in .md'));
}

function badName(name: string, file: string): Problem {
  return hasIdentifierShape(name)
    ? fileProblem('wrong-check-character', file, { expected: checkCharacter(name.slice(0, 8)) })
    : fileProblem('name-not-an-identifier', file);
}

/** Takes a name as an identifier of the folder's kind. A wrong one is told, and its files are read for their mistakes. */
function takeName(
  name: string,
  kind: Kind,
  file: string,
  walk: Walk,
  seen: Map<string, string>,
): void {
  if (!isIdentifier(name)) {
    walk.problems.push(badName(name, file));
    return;
  }
  const other = seen.get(name);
  seen.set(name, file);
  walk.ids.add(name);
  if (other !== undefined) walk.problems.push(fileProblem('id-twice', file, { id: name, other }));
  const own = kindOf(name);
  if (own !== kind)
    walk.problems.push(fileProblem('wrong-folder', file, { kind: own, folder: KINDS[own].folder }));
}
