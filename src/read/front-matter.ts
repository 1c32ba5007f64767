/**
 * The only door of gray-matter, which by default runs code: a file that begins with `---js` is a program to it. What
 * could be read in more than one way is refused before it, and every engine but ours is refused in it.
 */
import matter from 'gray-matter';
import type { Mistakes } from './mistakes.ts';

/** A file taken apart. Offsets count from the start of its text. */
export interface FrontMatter {
  /** YAML between the two lines of `---`. */
  block: string;
  blockOffset: number;
  /** The Markdown after them, byte for byte. */
  body: string;
  bodyOffset: number;
  /** How many lines stand before the body. */
  bodyLine: number;
}

const FENCE = '---';
const KEY_LINE = /^([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]|$)/;

const refuse = (): never => {
  throw new Error('only plain YAML between two lines of ---');
};

/**
 * Splits a file into front matter and body; undefined where that would need a guess, with the reason among the mistakes.
 *
 * @param keys Names of fields: a body that begins with one of them is front matter that slipped out of its fence.
 * @param limit How long the front matter may be, in bytes of UTF-8.
 */
export function splitFrontMatter(
  mistakes: Mistakes,
  keys: ReadonlySet<string>,
  limit: number,
): FrontMatter | undefined {
  const { text } = mistakes.source;
  const closing = requireExactFences(mistakes);
  if (closing === undefined) return undefined;

  let block: string | undefined;
  const keep = (unsafeBlock: string): object => {
    block = unsafeBlock;
    return {};
  };
  // The words after the fence are none of its business.
  const bodyOffset = Math.min(closing + FENCE.length + 1, text.length);
  const { content } = matter(text.slice(0, bodyOffset), {
    language: 'yaml',
    delimiters: FENCE,
    engines: { yaml: { parse: keep }, javascript: refuse, json: refuse },
  });
  if (block === undefined) {
    mistakes.add('front-matter-empty', 0, FENCE.length);
    return undefined;
  }
  // What gray-matter hands to its engine begins with the line end after the first fence and lacks the last one.
  block = `${block.slice(1)}\n`;
  if (content !== '' || FENCE.length + 1 + block.length !== closing)
    throw new Error(`${mistakes.source.file}: the front matter was split in two ways`);
  if (Buffer.byteLength(block) > limit)
    mistakes.add('front-matter-too-long', 0, FENCE.length, { limit: `${String(limit / 1024)} kB` });

  const body = text.slice(bodyOffset);
  const start = /\S/.exec(body)?.index;
  const firstLine = start === undefined ? '' : (body.slice(start).split('\n', 1)[0] ?? '');
  const slipped = KEY_LINE.exec(firstLine)?.[1];
  const fence = /^(?:---|\+\+\+)\s*$/.test(firstLine);
  if (fence || (slipped !== undefined && keys.has(slipped)))
    mistakes.add(
      'front-matter-in-body',
      bodyOffset + (start ?? 0),
      slipped?.length ?? FENCE.length,
    );

  const bodyLine = mistakes.source.placeOf(closing).line;
  return { block, blockOffset: FENCE.length + 1, body, bodyOffset, bodyLine };
}

/** The offset of the closing line, where both fences are exact and nothing inside looks like one. */
function requireExactFences(mistakes: Mistakes): number | undefined {
  const { text } = mistakes.source;
  const first = text.split('\n', 1)[0] ?? '';
  if (first !== FENCE) {
    mistakes.add(codeOfFirstLine(first), 0, Math.max(1, first.length));
    return undefined;
  }
  let offset = first.length + 1;
  let inside: { offset: number; length: number } | undefined;
  while (offset < text.length) {
    const end = text.indexOf('\n', offset);
    const line = text.slice(offset, end === -1 ? undefined : end);
    if (line.startsWith(FENCE)) {
      if (line !== FENCE) {
        mistakes.add('fence-not-exact', offset, line.length);
        return undefined;
      }
      if (inside === undefined) return offset;
      mistakes.add('fence-inside', inside.offset, inside.length);
      return undefined;
    }
    const bare = line.trim();
    if (bare === FENCE || bare === '+++')
      inside ??= { offset: offset + line.indexOf(bare), length: bare.length };
    if (end === -1) break;
    offset = end + 1;
  }
  const { offset: start, length } = firstLineOfText(text);
  mistakes.add('front-matter-unclosed', start, length);
  return undefined;
}

/** Where the text seems to begin: the first line that is no field, no item of a list and not indented. */
function firstLineOfText(text: string): { offset: number; length: number } {
  const found = /\n(?![\s#-]|[A-Za-z_][\w-]*:)(.+)/.exec(text);
  return found === null
    ? { offset: 0, length: FENCE.length }
    : { offset: found.index + 1, length: found[1]?.length ?? 1 };
}

function codeOfFirstLine(line: string): string {
  if (/^-{4,}\s*$/.test(line) || /^---\s+$/.test(line) || /^\s+---\s*$/.test(line))
    return 'fence-not-exact';
  if (line.trimStart().startsWith(FENCE)) return 'front-matter-language';
  if (line.startsWith('+++')) return 'front-matter-toml';
  return 'front-matter-missing';
}
