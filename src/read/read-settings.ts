/** `archive.yml`: what the archive says of itself, and what every other file is held against. */
import { archiveSettingsSchema, type ArchiveSettings } from '../record/archive-settings.ts';
import type { Problem } from '../record/problem.ts';
import { fileProblem } from './file-problem.ts';
import { Mistakes } from './mistakes.ts';
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
  /** What can be told only once all people are read: whether the settings name one. */
  reportNames: (names: readonly string[]) => Problem[];
}

/** The reasons for whatever is missing are among the problems. */
export function readSettings(context: ReadingContext, problems: Problem[]): SettingsRead {
  const nothing = { partial: {}, whole: undefined, reportNames: () => [] };
  // It names the hosts itself, and it may have a contact's address.
  const decoded = decode('archive.yml', { ...context, neverLink: neverLinkOf([]) }, problems);
  if (decoded === undefined) return nothing;
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
  problems.push(...mistakes.toProblems());
  if (tree === undefined || validated === undefined) return nothing;
  const { partial, record } = validated;
  const reportNames = (names: readonly string[]): Problem[] => {
    const found = new Mistakes(source);
    reportNamedPeople(tree, names, found);
    return found.toProblems();
  };
  return { partial, whole: record, reportNames };
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

/** What is missing is told without names: somebody whose account is not here has not been asked whether to be named. */
function reportNamedPeople(tree: YamlTree, names: readonly string[], mistakes: Mistakes): void {
  for (const { value, offset, length } of textsBelow(tree, 'holdings')) {
    const name = names.find((other) => holdsWord(value, other));
    if (name === undefined) continue;
    const written = mistakes.source.text.slice(offset, offset + length);
    const at = Math.max(written.indexOf(name), 0);
    mistakes.add('holdings-name-a-person', offset + at, name.length, {});
  }
}

/** Whether a name stands in words by itself, and not as a part of a longer word. */
function holdsWord(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const around = words.charAt(at - 1) + words.charAt(at + name.length);
    if (!/\p{L}/u.test(around)) return true;
  }
  return false;
}

export function settingsMissing(label: string): Problem {
  return fileProblem('settings-missing', `${label}/archive.yml`);
}
