/** `archive.yml`: what the archive says of itself, and what every other file is held against. */
import { archiveSettingsSchema, type ArchiveSettings } from '../record/archive-settings.ts';
import type { Problem } from '../record/problem.ts';
import { fileProblem } from './file-problem.ts';
import { neverLinkOf } from './never-link.ts';
import { decode, openBlock, validate } from './opened-file.ts';
import { privateRulesFor } from './private-keys.ts';
import type { ReadingContext } from './reading.ts';

/** Undefined, with the reasons among the problems, where the settings cannot be read or are not whole. */
export function readSettings(
  context: ReadingContext,
  problems: Problem[],
): Partial<ArchiveSettings> & { whole?: ArchiveSettings | undefined } {
  // It names the hosts itself, and it may have a contact's address.
  const decoded = decode('archive.yml', { ...context, neverLink: neverLinkOf([]) }, problems);
  if (decoded === undefined) return {};
  const { mistakes, source } = decoded;
  const tree = openBlock(source.text, 0, mistakes, {
    private: privateRulesFor('settings', []),
    freePatterns: ['private-email', 'private-phone'],
  });
  const validated = tree && validate(archiveSettingsSchema, tree, mistakes, 'archive');
  problems.push(...mistakes.toProblems());
  return { ...validated?.partial, whole: validated?.record };
}

export function settingsMissing(label: string): Problem {
  return fileProblem('settings-missing', `${label}/archive.yml`);
}
