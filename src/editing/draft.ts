/** The first files of a record: what was answered as fields, and the others as comments that say what belongs there. */
import { KINDS } from '../record/identifier.ts';
import { draftOrganisation, draftPerson, draftPlace, draftSource } from './drafts/authorities.ts';
import {
  draftCollection,
  draftEvent,
  draftSeries,
  draftTable,
  draftWord,
  EMPTY_LIST,
} from './drafts/gatherings.ts';
import type { Beginning } from './drafts/lines.ts';
import { draftReport, draftTestimony } from './drafts/texts.ts';
import type { EntryKind, NewKind } from './questions/index.ts';

/** What is written to a file, by its path below `content/`. */
export interface DraftFile {
  path: string;
  text: string;
}

const DRAFTS = {
  testimony: draftTestimony,
  report: draftReport,
  person: draftPerson,
  organisation: draftOrganisation,
  place: draftPlace,
  source: draftSource,
  series: draftSeries,
  collection: draftCollection,
};
const ENTRIES = { word: draftWord, event: draftEvent };

/** The files in which entries stand together. */
export const LISTS: Readonly<Record<EntryKind, string>> = {
  word: 'glossary.yml',
  event: 'events.yml',
};

/**
 * The files of a new record. They pass `check` as they stand: a text as a draft, an authority whole.
 *
 * @param beginning its identifier, the answers by flag, the day of today in UTC
 * @example draftOf('organisation', { id, answers: { name: 'A press', description: 'It prints.' }, today })[0]?.path
 * // 'organisations/g1….yml'
 */
export function draftOf(kind: Exclude<NewKind, EntryKind>, beginning: Beginning): DraftFile[] {
  const path = `${KINDS[kind].folder}/${beginning.id}`;
  const text = DRAFTS[kind](beginning);
  if (KINDS[kind].holds === 'text') return [{ path: `${path}/index.md`, text }];
  const files = [{ path: `${path}.yml`, text }];
  return kind === 'series' ? [...files, { path: `${path}.csv`, text: draftTable() }] : files;
}

/**
 * What is put at the end of a list for a new entry. Nothing that stands there changes.
 *
 * @param list the file as it stands, empty where there is none
 */
export function entryOf(kind: EntryKind, beginning: Beginning, list: string): string {
  const [, indent = '  '] = /^( *)- /m.exec(list) ?? [];
  const before = list === '' ? EMPTY_LIST : list.endsWith('\n') ? '' : '\n';
  return before + ENTRIES[kind](beginning, indent);
}
