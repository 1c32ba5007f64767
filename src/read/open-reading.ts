/** What is known of an archive before its records are read: which ones it has, and what `archive.yml` asks of them. */
import { basename } from 'node:path';
import type { ArchiveSettings } from '../record/archive-settings.ts';
import { KINDS } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import { neverLinkOf } from './never-link.ts';
import { readSettings, settingsMissing } from './read-settings.ts';
import type { Depth, ReadingContext } from './reading.ts';
import { walkArchive, type Unit, type Walk } from './walk.ts';

export interface OpenReading {
  context: ReadingContext;
  units: readonly Unit[];
  hasSettings: boolean;
  /** Undefined where the settings cannot be read or are not whole. */
  settings: ArchiveSettings | undefined;
  /** What is wrong with `archive.yml`, which can be told only once the names of all people are read. */
  problemsWith: (names: readonly string[]) => Problem[];
  /** What is wrong with names of files, and an `archive.yml` that is missing or cannot be read. */
  problems: readonly Problem[];
}

/** What a walk has found, as the readers of records ask for it. */
function idsOf({ ids }: Walk): Pick<ReadingContext, 'ids' | 'sources'> {
  const { letter } = KINDS.source;
  return { ids, sources: new Set([...ids].filter((id) => id.startsWith(letter))) };
}

/**
 * Lists an archive and reads its settings.
 *
 * @param folder absolute path of `content/`, which stands
 */
export function openReading(folder: string, depth: Depth): OpenReading {
  const label = basename(folder);
  const walk = walkArchive(folder, label);
  const problems = [...walk.problems];
  const context: ReadingContext = {
    folder,
    label,
    depth,
    ...idsOf(walk),
    neverLink: neverLinkOf([]),
    privateKeys: [],
    roles: undefined,
    languages: undefined,
    isPublicRepository: false,
    today: new Date().toISOString().slice(0, 10),
  };
  if (!walk.hasSettings) problems.push(settingsMissing(label));
  const read = walk.hasSettings ? readSettings(context, problems) : undefined;
  const settings = read?.partial ?? {};
  context.neverLink = neverLinkOf(settings.never_link ?? []);
  context.privateKeys = settings.private_keys ?? [];
  context.roles = settings.roles && new Set(settings.roles);
  context.languages = settings.languages && new Set(settings.languages);
  context.isPublicRepository = settings.repository === 'public';
  return {
    context,
    units: walk.units,
    hasSettings: walk.hasSettings,
    settings: read?.whole,
    problemsWith: read?.problemsWith ?? (() => []),
    problems,
  };
}
