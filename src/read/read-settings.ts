/** `archive.yml`: what the archive says of itself, and what every other file is held against. */
import { archiveSettingsSchema, type ArchiveSettings } from '../record/archive-settings.ts';
import type { Problem } from '../record/problem.ts';
import { fileProblem } from './file-problem.ts';
import type { Mistakes } from './mistakes.ts';
import { reportNamedPeople } from './named-people.ts';
import { isNeverLinked, neverLinkOf } from './never-link.ts';
import { decode, openBlock, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext } from './reading.ts';
import { reportReferences } from './references.ts';
import type { YamlText, YamlTree } from './yaml-tree.ts';

export interface SettingsRead {
  /** The fields as far as their shape is right. */
  partial: Partial<ArchiveSettings>;
  /** Undefined where the settings cannot be read or are not whole. */
  whole: ArchiveSettings | undefined;
  /**
   * Every mistake of the file. Whether it names a person can be told only once all people are read, and a line that is
   * private must be hidden from that mistake too.
   */
  problemsWith: (names: readonly string[]) => Problem[];
}

/** Where the file cannot be read, the problems say why. */
export function readSettings(context: ReadingContext, problems: Problem[]): SettingsRead {
  // It names the hosts itself, and it may have a contact's address.
  const decoded = decode('archive.yml', { ...context, neverLink: neverLinkOf([]) }, problems);
  if (decoded === undefined) return { partial: {}, whole: undefined, problemsWith: () => [] };
  const { mistakes, source } = decoded;
  const tree = openBlock(source.text, 0, mistakes, {
    private: privateRulesFor('settings', []),
    freePatterns: ['private-email', 'private-phone'],
  });
  const validated = tree && validate(archiveSettingsSchema, tree, mistakes, 'archive');
  if (tree !== undefined && validated !== undefined) {
    reportReferences(archiveSettingsSchema, tree, mistakes, '', context);
    reportLinks(validated.partial, tree, mistakes);
  }
  const holdings = tree === undefined ? [] : textsBelow(tree, 'holdings');
  return {
    partial: validated?.partial ?? {},
    whole: validated?.record,
    problemsWith: (names) => {
      reportNamedPeople(holdings, names, mistakes);
      return mistakes.toProblems();
    },
  };
}

/** The texts below a key, whatever the shape of the rest. */
function textsBelow(tree: YamlTree, key: string): YamlText[] {
  if (!tree.has([key])) return [];
  const { offset, length } = tree.placeOf([key]);
  return [...tree.texts()].filter((text) => text.offset >= offset && text.offset < offset + length);
}

/** The hosts that are never linked stand in this file by name, so its links are looked at one by one. */
function reportLinks(settings: Partial<ArchiveSettings>, tree: YamlTree, mistakes: Mistakes): void {
  const neverLink = neverLinkOf(settings.never_link ?? []);
  for (const field of ['leave', 'support'])
    for (const { value, offset, length } of textsBelow(tree, field))
      if (isNeverLinked(value, neverLink)) mistakes.add('settings-link', offset, length, { field });
}

export function settingsMissing(label: string): Problem {
  return fileProblem('settings-missing', `${label}/archive.yml`);
}
