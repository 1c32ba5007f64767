/** A Markdown file with front matter without a passage: the file is changed where it stands and nowhere else. */
import { isScalar, isPair, parseDocument, visit } from 'yaml';
import { placesOf, surroundingsOf, withoutPassage, type Passage } from '../text/passage.ts';

/** A place at which the passage stood, or still stands. */
export interface TextPlace {
  line: number;
  /** What stands around it, without it. */
  surroundings: string;
}

export interface RedactedText {
  text: string;
  /** What of it stands after the front matter. */
  body: string;
  /** Where marks took its place. */
  places: TextPlace[];
  /** Where it still stands, since no mark can stand there: in keys and numbers. */
  left: TextPlace[];
}

/** Numbers of the program, in which no passage stands but by chance; a function gives the new one. */
export type NewHashes = Readonly<Record<string, (value: string) => string>>;
const HASHES: ReadonlySet<unknown> = new Set(['salt', 'sha256', 'source_hash']);

/** A part of a file that is written anew. */
interface Part {
  start: number;
  end: number;
  written: string;
  /** What it says; the passage is looked for here. Undefined for a hash. */
  value?: string;
}

const HEAD = /^\uFEFF?---\r?\n([\s\S]*?\r?\n)---(?:\r?\n|$)/;
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

/** The scalars of front matter that change. Block scalars end with their line. */
function partsOfYaml(block: string, passage: Passage, hashes: NewHashes): Part[] {
  const parts: Part[] = [];
  const document = parseDocument(block, { version: '1.2', schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0)
    return [
      {
        start: 0,
        end: block.length,
        written: withoutPassage(block, passage, false),
        value: block,
      },
    ];
  visit(document, {
    Scalar(position, { value, range }, path) {
      if (position === 'key' || typeof value !== 'string' || !range) return;
      const parent = path.at(-1);
      const key = isPair(parent) && isScalar(parent.key) ? parent.key.value : undefined;
      const [start, end] = range;
      const ending = block.slice(start, end).endsWith('\n') ? '\n' : '';
      const write = (words: string) => JSON.stringify(words) + ending;
      if (HASHES.has(key)) {
        const next = hashes[String(key)]?.(value) ?? value;
        if (next !== value) parts.push({ start, end, written: write(next) });
      } else if (placesOf(passage, value).length > 0)
        parts.push({ start, end, written: write(withoutPassage(value, passage, false)), value });
    },
  });
  return parts;
}

/** Comments of front matter, which stand in working files alone. */
function partsOfComments(block: string, passage: Passage, known: readonly Part[]): Part[] {
  return [...block.matchAll(/(?:^|[^\S\n])#[^\n]*/gm)].flatMap(({ 0: value, index: start }) => {
    const end = start + value.length;
    if (placesOf(passage, value).length === 0) return [];
    if (known.some((part) => start < part.end && end > part.start)) return [];
    return [{ start, end, written: withoutPassage(value, passage, false), value }];
  });
}

function isHashLine(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return HASHES.has(/^ *(\w+):/.exec(text.slice(start, offset))?.[1]);
}

/**
 * Takes a passage out of a file. Where its YAML cannot be read, it is taken out of the raw text.
 *
 * @param hashes fields that get another value: `salt`, `source_hash`
 */
export function redactText(text: string, passage: Passage, hashes: NewHashes = {}): RedactedText {
  const head = HEAD.exec(text);
  const block = head?.[1] ?? '';
  const from = head === null ? 0 : head[0].indexOf(block, 3);
  const yaml = partsOfYaml(block, passage, hashes);
  const bodyStart = head?.[0].length ?? 0;
  const value = text.slice(bodyStart);
  const written = withoutPassage(value, passage, true);
  const parts: Part[] = [
    ...[...yaml, ...partsOfComments(block, passage, yaml)]
      .map((part) => ({ ...part, start: part.start + from, end: part.end + from }))
      .sort((a, b) => a.start - b.start),
    { start: bodyStart, end: text.length, written, value },
  ];
  const places: TextPlace[] = [];
  let result = '';
  let end = 0;
  for (const part of parts) {
    const { start } = part;
    result += text.slice(end, start) + part.written;
    end = part.end;
    const around = surroundingsOf(part.value ?? '', passage);
    const raw = placesOf(passage, text.slice(start, end));
    for (const [index, surroundings] of around.entries())
      places.push({ line: lineAt(text, start + (raw[index]?.offset ?? 0)), surroundings });
  }
  const around = surroundingsOf(result, passage);
  const left = placesOf(passage, result)
    .map(({ offset }, index) => ({ offset, surroundings: around[index] ?? '' }))
    .filter(({ offset }) => !isHashLine(result, offset))
    .map(({ offset, surroundings }) => ({ line: lineAt(result, offset), surroundings }));
  return { text: result, body: written, places, left };
}
