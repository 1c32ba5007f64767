/** Markdown that silently becomes something else than its editor meant, or loses words. Nothing is repaired: it is said. */
import type { NodeOf, Rendering } from './rendering.ts';
import { rangeOf } from './rendering.ts';

const FENCE = /^(`{3,}|~{3,})[ \t]*(.*)/;

/** Code must be meant: fenced, closed, and without words that no reader sees. */
export function checkCode(node: NodeOf<'code'>, rendering: Rendering): void {
  const { start } = rangeOf(node);
  const lines = rendering.written(node).split('\n');
  const first = lines[0] ?? '';
  const [opening, fence = '', words = ''] = FENCE.exec(first) ?? [];
  if (/[@＠]s1/i.test(node.value)) rendering.report('citation-in-code', node);
  rendering.checkDecoded(node.value, node);
  if (opening === undefined) {
    rendering.report('indented-code', { start, end: start + first.length });
    return;
  }
  const place = { start, end: start + first.length };
  if (words !== '') rendering.report('fence-words', place, { words });
  const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[> \t]*/, '').trimEnd() : '';
  const closed = last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  if (!closed) rendering.report('unclosed-fence', place);
}

/** Numbers of a list must be the numbers written, and a year at the start of a sentence is none. */
export function checkList(node: NodeOf<'list'>, rendering: Rendering): void {
  for (const item of node.children)
    if (typeof item.checked === 'boolean') rendering.report('task-list', item);
  if (node.ordered !== true) return;
  const numbers = node.children.map((item) => Number.parseInt(rendering.written(item), 10));
  const [first = 1] = numbers;
  const { start } = rangeOf(node);
  if ((first > 1 && numbers.length === 1) || first >= 100) {
    const number = String(first);
    rendering.report('number-became-list', { start, end: start + number.length + 1 }, { number });
    return;
  }
  // A list numbered `1. 1. 1.` is meant to be counted.
  if (numbers.every((number) => number === first)) return;
  for (const [index, written] of numbers.entries()) {
    const item = node.children[index];
    if (written === first + index || item === undefined) continue;
    rendering.report('list-numbers-change', item, {
      written: String(written),
      shown: String(first + index),
    });
    return;
  }
}

export function checkTable(node: NodeOf<'table'>, rendering: Rendering): void {
  const width = node.children[0]?.children.length ?? 0;
  for (const row of node.children) {
    const cell = row.children[width];
    if (cell !== undefined) rendering.report('table-cells-lost', cell);
  }
}

/** The page's title is its only first heading, and no level is left out below it. */
export function checkHeading(
  node: NodeOf<'heading'>,
  rendering: Rendering,
  place: 'text' | 'nested',
): void {
  if (place === 'nested') rendering.report('nested-heading', node);
  if (!rendering.written(node).startsWith('#')) rendering.report('underlined-heading', node);
  else if (node.depth === 1) rendering.report('top-heading', node);
  else if (node.depth > rendering.headingDepth + 1) {
    const expected = '#'.repeat(rendering.headingDepth + 1);
    rendering.report('heading-skips-level', node, { level: '#'.repeat(node.depth), expected });
  }
  rendering.headingDepth = Math.max(2, node.depth);
}
