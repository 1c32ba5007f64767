/** What the words of the closed lists mean, as docs/records.md explains them. */
import { outlineOf, type OutlineEntry } from './document-outline.ts';

/** All entries below these, at any depth. */
function everyEntry(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.children)]);
}

/** The field reference, every field of it. `sections` are those of docs/records.md. */
export function everyField(sections: ReadonlyMap<string, string[]>): OutlineEntry[] {
  return [...sections.keys()].flatMap((heading) => everyEntry(outlineOf(sections, heading)));
}

/** The field that is explained with exactly these words. */
export function fieldOfWords(
  fields: readonly OutlineEntry[],
  words: readonly string[],
): OutlineEntry | undefined {
  return fields.find((entry) => {
    const values = entry.children.filter((child) => !child.isField);
    return (
      values.length === words.length && words.every((word) => values.some((v) => v.name === word))
    );
  });
}

const asPlain = (markdown: string) =>
  markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', '');

/**
 * The meaning of each word of a closed list for a terminal: its first sentence. Empty where docs/records.md does not
 * explain exactly these words.
 *
 * @example meaningsOf(everyField(sections), MODES).get('anonymous') // 'no name at all.'
 */
export function meaningsOf(
  fields: readonly OutlineEntry[],
  words: readonly string[],
): ReadonlyMap<string, string> {
  const values = fieldOfWords(fields, words)?.children ?? [];
  return new Map(
    values.map(({ name, says }) => [name, /^.*?\.(?= [A-Z]|$)/.exec(asPlain(says))?.[0] ?? '']),
  );
}
