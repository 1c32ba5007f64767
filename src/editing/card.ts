/**
 * What a file of the archive is called, read as leniently as can be: an editor looks for a record above all when
 * something is wrong with it. Nothing here is shown to readers.
 */
import { isAuthorityKind, isTextKind, type Kind } from '../record/identifier.ts';

/** A name or title as it stands in a file. `lang` is `und` where the file does not say. */
export interface CardName {
  text: string;
  lang: string;
}

/** One file of a record: a working text, one of its translations, an authority, a series or a collection. */
export interface Card {
  id: string;
  kind: Kind;
  /** Path from the folder that holds `content/`, with forward slashes. */
  file: string;
  /** The title or name first. */
  names: CardName[];
  /** `draft`, `in_review` or `ready` as written; undefined for what has no status. */
  status: string | undefined;
  /** The whole file. */
  text: string;
}

const FENCE = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
/** One key and the value on its line, in a map that is written in lines. */
const LINE = /^([ \t]*(?:- +)?)([a-z_-]+):[ \t]*(.*)$/;
/** One key and its value in a map that is written in braces. */
const IN_BRACES = /[{,]\s*([a-z_-]+):\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,}]*)/g;
const BLOCK_SCALAR = /^[|>][+-]?$/;

/** Fields that hold what a record of a kind is called; the title first. */
function nameFields(kind: Kind): readonly string[] {
  if (isTextKind(kind)) return ['title', 'display'];
  if (isAuthorityKind(kind)) return kind === 'source' ? ['title'] : ['name', 'text'];
  return ['title'];
}

function unquoted(value: string): string {
  const text = value.trim();
  if (/^".*"$/.test(text))
    return text
      .slice(1, -1)
      .replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
      .replaceAll(/\\(.)/g, '$1');
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  return text;
}

interface Field {
  key: string;
  value: string;
  /** What its own map says the language is. */
  lang: string | undefined;
}

/** The lines below a key that are indented deeper, as one text. */
function foldedBelow(lines: readonly string[], from: number, indent: number): string {
  const words: string[] = [];
  for (const line of lines.slice(from)) {
    if (line.trim() !== '' && line.search(/\S/) <= indent) break;
    words.push(line.trim());
  }
  return words.join(' ').trim();
}

/** Every key of a block of YAML with its value, in the order of the lines, without asking whether the block is right. */
function fieldsIn(block: string): Field[] {
  const lines = block.split(/\r?\n/);
  return lines.flatMap((line, index): Field[] => {
    const braces = line.indexOf('{');
    if (braces !== -1) {
      const inside = [...line.slice(braces).matchAll(IN_BRACES)].map(
        ([, key = '', value = '']) => [key, unquoted(value)] as const,
      );
      const lang = inside.find(([key]) => key === 'lang')?.[1];
      if (inside.length > 0) return inside.map(([key, value]) => ({ key, value, lang }));
    }
    const [, indent = '', key, value = ''] = LINE.exec(line) ?? [];
    if (key === undefined) return [];
    const text = BLOCK_SCALAR.test(value.trim())
      ? foldedBelow(lines, index + 1, indent.length)
      : unquoted(value);
    const next = /^\s+lang:[ \t]*(\S+)/.exec(lines[index + 1] ?? '')?.[1];
    return [{ key, value: text, lang: next }];
  });
}

/** The names that a wrong attribution lists: a list of plain texts below its key, or in brackets beside it. */
function misattributed(block: string): string[] {
  const [, beside, below = ''] =
    /^\s*also_reported_as:[ \t]*(?:\[(.*)\])?[ \t]*\n((?:[ \t]*- .*\n?)*)/m.exec(block) ?? [];
  const listed = below.split('\n').map((line) => line.replace(/^[ \t]*- /, ''));
  return [...(beside?.split(',') ?? []), ...listed].map(unquoted).filter((name) => name !== '');
}

/**
 * The card of one file.
 *
 * @param text the file as it stands, right or wrong
 * @example cardOf({ id: 'p1m5394nw', kind: 'person', file: '…', text: 'name: Liu Haifeng\n' }).names
 * // [{ text: 'Liu Haifeng', lang: 'und' }]
 */
export function cardOf(file: Pick<Card, 'id' | 'kind' | 'file' | 'text'>): Card {
  const block = FENCE.exec(file.text)?.[1] ?? file.text;
  const fields = fieldsIn(block);
  const lang = isTextKind(file.kind)
    ? fields.find(({ key }) => key === 'lang')?.value
    : fields.find(({ key }) => key === 'language')?.value;
  const names = nameFields(file.kind).flatMap((name) =>
    fields
      .filter(({ key, value }) => key === name && value !== '')
      .map((field) => ({ text: field.value, lang: field.lang ?? lang ?? 'und' })),
  );
  const wrong = isTextKind(file.kind)
    ? misattributed(block).map((text) => ({ text, lang: 'und' }))
    : [];
  return {
    ...file,
    names: [...names, ...wrong],
    status: fields.find(({ key }) => key === 'status')?.value,
  };
}
