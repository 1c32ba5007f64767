/** Puts one picture at the end of the `media` of a working text. Every byte that stands there already stays. */
import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, isPair, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { Testimony } from '../../record/testimony.ts';
import { inLine } from '../drafts/lines.ts';

/** One entry of `media`. */
export type Medium = NonNullable<Testimony['media']>[number];

const HEAD = /^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)---(?:\r?\n|$)/;
/** The comment of a draft that says what a picture needs. */
const EXAMPLE = /^# media:.*\n(?:# {2,}.*\n)*/m;

const parse = (block: string) =>
  parseDocument(block, { version: '1.2', schema: 'failsafe', logLevel: 'silent' });
const valuesOf = (block: string) => parse(block).toJS({ maxAliasCount: 0 }) as unknown;

/** Where the last thing ends that is written in a node, without the comments after it. */
function endOf(node: unknown): number {
  if (isPair(node)) return endOf(node.value ?? node.key);
  if (isCollection(node) && node.flow !== true && node.items.length > 0)
    return endOf(node.items.at(-1));
  return isCollection(node) || isScalar(node) ? (node.range?.[1] ?? 0) : 0;
}

function lineAfter(block: string, node: unknown): number {
  const end = block.slice(0, endOf(node)).trimEnd().length;
  return block.indexOf('\n', end) + 1;
}

function linesOf(medium: Medium, indent: string): string {
  return Object.entries(medium)
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${inLine(value)}\n`)
    .join('');
}

/** What is put into the block, and where. */
interface Insertion {
  at: number;
  written: string;
}

function intoList(block: string, list: YAMLSeq, medium: Medium): Insertion {
  if (list.flow === true) {
    const before = block.slice(0, endOf(list) - 1).trimEnd();
    const comma = /[[,]$/.test(before) ? ' ' : ', ';
    return { at: before.length, written: `${comma}${inLine(medium)}` };
  }
  const [first] = list.items as { range?: readonly number[] }[];
  const start = first?.range?.[0] ?? 0;
  const line = block.slice(block.lastIndexOf('\n', start - 1) + 1, start);
  const [indent = '  '] = /^ */.exec(line) ?? [];
  return { at: lineAfter(block, list), written: linesOf(medium, indent) };
}

function insertion(block: string, medium: Medium): Insertion | undefined {
  const { contents: root, errors } = parse(block);
  if (errors.length > 0 || !isMap(root)) return undefined;
  const list = root.items.find(({ key }) => isScalar(key) && key.value === 'media')?.value;
  if (isSeq(list)) return intoList(block, list, medium);
  if (list !== undefined) return undefined;
  const example = EXAMPLE.exec(block);
  const at = example === null ? lineAfter(block, root) : example.index + example[0].length;
  return { at, written: `media:\n${linesOf(medium, '  ')}` };
}

/**
 * A working text that lists one picture more; undefined where its front matter cannot be read, or not be added to
 * without a change of something else.
 *
 * @param text of `index.md`
 */
export function withMedium(text: string, medium: Medium): string | undefined {
  const [, fence = '', written = ''] = HEAD.exec(text) ?? [];
  if (fence === '') return undefined;
  const block = written.replaceAll('\r\n', '\n');
  const put = insertion(block, medium);
  if (put === undefined) return undefined;
  const after = block.slice(0, put.at) + put.written + block.slice(put.at);
  const before = valuesOf(block) as { media?: Medium[] };
  if (!isDeepStrictEqual(valuesOf(after), { ...before, media: [...(before.media ?? []), medium] }))
    return undefined;
  const ending = written.includes('\r\n') ? '\r\n' : '\n';
  return fence + after.replaceAll('\n', ending) + text.slice(fence.length + written.length);
}
