/** What a release brings, in lines for the editor who is about to run it. */
import type { Change } from './changes-for-readers.ts';
import type { Coming, ComingVersion } from './coming.ts';
import { marked } from './word-changes.ts';

/** Longer texts that come or go are told by their beginning. */
const SHOWN = 300;

const beginning = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

function linesOfChange({ name, before, after }: Change): string[] {
  if (before === undefined) return [`  ${name}, added:`, `      ${beginning(after ?? '')}`];
  if (after === undefined) return [`  ${name}, taken out:`, `      ${beginning(before)}`];
  return [`  ${name}, reworded:`, `      ${marked(before, after)}`];
}

const counted = (count: number, word: string) =>
  `${String(count)} ${word}${count === 1 ? '' : 's'}`;

function linesOfVersion(coming: ComingVersion): string[] {
  const { id, title, lang, version, against, changes, paragraphs, claims } = coming;
  const name = [id, lang === undefined ? '' : ` in ${lang}`, ` “${title}”`].join('');
  const size = [
    counted(paragraphs, 'paragraph'),
    ...(claims > 0 ? [counted(claims, 'claim')] : []),
  ];
  if (against === undefined)
    return [`${name}, version ${String(version)}, is new to readers: ${size.join(' and ')}.`];
  return [
    `${name}, version ${String(version)}, changes for readers of version ${String(against)}:`,
    ...(changes.length > 0
      ? changes.flatMap(linesOfChange)
      : ['  Nothing of its own: it follows the new version of its original.']),
  ];
}

/**
 * The lines for a release, empty where it brings nothing.
 *
 * @example comingWords(coming) // 't1x6np1wb “A story”, version 2, changes for readers of version 1:\n  Title, reworded:\n …'
 */
export function comingWords({ versions, issued }: Coming): string {
  const blocks = versions.map((version) => linesOfVersion(version).join('\n'));
  if (issued.length > 0)
    blocks.push(
      ['Becomes public with it:', ...issued.map(({ id, title }) => `  ${id}  ${title}`)].join('\n'),
    );
  return blocks.map((block) => `${block}\n\n`).join('');
}
