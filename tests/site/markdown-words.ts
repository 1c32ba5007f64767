/**
 * The words of a Markdown text without its marks, made by hand from its lines: on purpose nothing of `src/text`, so that
 * the two can be compared. It knows the Markdown that the archives hold, not all there is.
 */

const CITATION = /^\[@s1[0-9a-z]{7}(?:, [^\]]*)?\]/;
const NOTE_MARK = /^\[\^[^\]\s]+\]/;
const LINK = /^\[((?:[^[\]\\]|\\.|\[[^\]]*\])*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)/;
const IMAGE = /^!\[([^\]]*)\]\([^)]*\)/;
const AUTOLINK = /^<((?:https?:|mailto:)[^>\s]+)>/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
};

/** One line or paragraph of running text. */
function inlineWords(text: string): string {
  let words = '';
  let rest = text;
  const skip = (length: number) => (rest = rest.slice(length));
  while (rest !== '') {
    const mark = (CITATION.exec(rest) ?? NOTE_MARK.exec(rest))?.[0];
    const link = IMAGE.exec(rest) ?? LINK.exec(rest) ?? AUTOLINK.exec(rest);
    const code = /^(`+)(.+?)\1(?!`)/s.exec(rest);
    const entity = /^&(?:amp|lt|gt|nbsp);/.exec(rest)?.[0];
    if (mark !== undefined) skip(mark.length);
    else if (code !== null) {
      words += code[2]?.replace(/^ (.*) $/s, '$1') ?? '';
      skip(code[0].length);
    } else if (link !== null) {
      words += link[0].startsWith('<') ? (link[1] ?? '') : inlineWords(link[1] ?? '');
      skip(link[0].length);
    } else if (entity !== undefined) {
      words += ENTITIES[entity] ?? '';
      skip(entity.length);
    } else if (/^\\[!-/:-@[-`{-~]/.test(rest)) {
      words += rest.charAt(1);
      skip(2);
    } else if (/^\\\n/.test(rest)) skip(1);
    else if (rest.startsWith('*')) skip(1);
    else if (rest.startsWith('~~')) skip(2);
    else {
      words += rest.charAt(0);
      skip(1);
    }
  }
  return words;
}

/** Takes note definitions out of the lines; their marks tell the order in which they are read. */
function takeNotes(lines: readonly string[]): { lines: string[]; notes: string[][] } {
  const kept: string[] = [];
  const notes = new Map<string, string[]>();
  let current: string[] | undefined;
  let isCode = false;
  for (const line of lines) {
    if (line.startsWith('```')) isCode = !isCode;
    const definition = isCode ? null : /^\[\^([^\]\s]+)\]:\s*(.*)$/.exec(line);
    if (definition !== null) {
      current = [definition[2] ?? ''];
      notes.set(definition[1] ?? '', current);
    } else if (current !== undefined && (line === '' || /^ {4}/.test(line)))
      current.push(line.slice(4));
    else {
      current = undefined;
      kept.push(line);
    }
  }
  const text = kept.join('\n');
  const order = [...notes].sort(([a], [b]) => text.indexOf(`[^${a}]`) - text.indexOf(`[^${b}]`));
  return { lines: kept, notes: order.map(([, note]) => note) };
}

function linesToWords(lines: readonly string[]): string {
  const parts: string[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) parts.push(inlineWords(paragraph.join('\n')));
    paragraph = [];
  };
  // In the middle of a paragraph a line that begins with “2021.” begins no list: only one that counts from 1 may.
  let isNumbered = false;
  const mark = (words: string): RegExp =>
    isNumbered || paragraph.length === 0 || /^\s*1[.)]/.test(words)
      ? /^\s*(?:[-+*]|\d{1,9}[.)])\s+/
      : /^\s*[-+*]\s+/;
  let isCode = false;
  for (const line of lines) {
    if (/^ *```/.test(line)) {
      flush();
      isCode = !isCode;
      continue;
    }
    if (isCode) {
      parts.push(line);
      continue;
    }
    if (
      /^ {0,3}(?:\*\s*){3,}$|^ {0,3}(?:-\s*){3,}$|^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?:\s*:?-+:?\s*)?$/.test(
        line,
      )
    ) {
      flush();
      continue;
    }
    if (line.startsWith('|')) {
      flush();
      for (const cell of line.replace(/^\||\|\s*$/g, '').split(/(?<!\\)\|/))
        parts.push(inlineWords(cell));
      continue;
    }
    const unquoted = line.replace(/^\s*(?:> ?)+/, '');
    const bare = unquoted.replace(mark(unquoted), '');
    if (/^\s*\d/.test(unquoted) && bare !== unquoted) isNumbered = true;
    else if (paragraph.length === 0 && /^\S/.test(bare)) isNumbered = false;
    if (bare !== line || bare.trim() === '' || /^#{1,6} /.test(bare)) flush();
    if (bare.trim() !== '') paragraph.push(bare.replace(/^#{1,6} /, ''));
    if (/^#{1,6} /.test(bare)) flush();
  }
  flush();
  return parts.join('\n');
}

/**
 * The words of a Markdown body in the order in which they are read, notes last.
 *
 * @example markdownWords('She *said* so. [@s1khbhx5d]\n') // ['She', 'said', 'so.']
 */
export function markdownWords(body: string): string[] {
  const { lines, notes } = takeNotes(body.split('\n'));
  const text = [lines, ...notes].map(linesToWords).join('\n');
  return text.split(/[ \t\n]+/).filter((word) => word !== '');
}
