/** The field reference of docs/records.md as data: what stands under a heading, list within list. */

/** A field, `- **`title`** ∗ (3 to 120 characters): …`, or a value, `- `draft`: …`. */
export interface OutlineEntry {
  name: string;
  isField: boolean;
  isTranslated: boolean;
  /** What the brackets after the name say: `optional`, `see [Acts](#acts)`. */
  marks: string[];
  /** What is said of it, as one line of Markdown. */
  says: string;
  children: OutlineEntry[];
}

/** A block between fences, with the file that the line above it names. */
export interface Example {
  heading: string;
  file: string | undefined;
  text: string;
}

const ENTRY = /^( *)- (?:\*\*`([^`]+)`\*\*( ∗)?(?: \((.+?)\))?|`([^`]+)`): (\S.*)$/;

/** The sections of a Markdown file by heading, with the lines up to the next heading of any level. */
export function sectionsOf(markdown: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  let isCode = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    const heading = isCode ? undefined : /^#+ (.*)$/.exec(line)?.[1];
    if (heading === undefined) lines.push(line);
    else sections.set(heading, (lines = []));
  }
  return sections;
}

/**
 * The entries under a heading. `see [Heading](…)` is followed: what stands there belongs inside.
 *
 * @throws RangeError where the heading does not exist or a line that begins like an entry is none
 */
export function outlineOf(
  sections: ReadonlyMap<string, string[]>,
  heading: string,
): OutlineEntry[] {
  const lines = sections.get(heading);
  if (lines === undefined) throw new RangeError(`there is no heading “${heading}”`);
  const root: OutlineEntry[] = [];
  const open: { indent: number; children: OutlineEntry[] }[] = [{ indent: -1, children: root }];
  let last: OutlineEntry | undefined;
  for (const line of lines) {
    if (!/^ *- (\*\*)?`/.test(line)) {
      // A sentence goes on in the lines below its entry, indented; an empty line ends it.
      if (last !== undefined && /^ +[^\s-]/.test(line)) last.says += ` ${line.trim()}`;
      else last = undefined;
      continue;
    }
    const found = ENTRY.exec(line);
    if (found === null) throw new RangeError(`under “${heading}” this line is no entry: ${line}`);
    const [, blanks = '', field, star, brackets = '', value, says = ''] = found;
    const marks = brackets.split(/[,;] /).filter((mark) => mark !== '');
    const seen = /^see \[(.+)\]/.exec(marks.find((mark) => mark.startsWith('see ')) ?? '')?.[1];
    const entry: OutlineEntry = {
      name: field ?? value ?? '',
      isField: field !== undefined,
      isTranslated: star !== undefined,
      marks,
      says,
      children: seen === undefined ? [] : outlineOf(sections, seen),
    };
    while ((open.at(-1)?.indent ?? -1) >= blanks.length) open.pop();
    open.at(-1)?.children.push(entry);
    open.push({ indent: blanks.length, children: entry.children });
    last = entry;
  }
  return root;
}

/** Every block between fences. */
export function examplesOf(markdown: string): Example[] {
  const examples: Example[] = [];
  let heading = '';
  let before = '';
  let block: string[] | undefined;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```') && block !== undefined) {
      const file = /^`(content\/\S+)`$/.exec(before)?.[1];
      examples.push({ heading, file, text: `${block.join('\n')}\n` });
      before = '';
      block = undefined;
    } else if (line.startsWith('```')) block = [];
    else if (block !== undefined) block.push(line);
    else {
      heading = /^#+ (.*)$/.exec(line)?.[1] ?? heading;
      if (line !== '') before = line;
    }
  }
  return examples;
}
