/** Paragraphs, lists, quotes, tables, code, headings, rules and notes, each with its HTML and its words. */
import type { MdastNode } from 'satteri';
import type { Block, BlockKind } from './block.ts';
import { MOST_NESTED, reportHtml, writeInline } from './inline.ts';
import { checkCode, checkHeading, checkList, checkTable } from './lints.ts';
import { element, escapeText } from './policy.ts';
import type { NodeOf, Rendering } from './rendering.ts';
import { Writer } from './writer.ts';

/** A block before it is numbered. */
type Written = Omit<Block, 'number'>;

/** Parts as one block, their words joined, and their citations where they then stand. */
function inOneBlock(
  kind: BlockKind,
  html: string,
  parts: readonly Written[],
  joint = '\n',
): Written {
  let start = 0;
  const citations = parts.flatMap((part) => {
    const own = part.citations.map((citation) => ({ ...citation, at: start + citation.at }));
    start += part.plain.length + joint.length;
    return own;
  });
  return { kind, html, plain: parts.map(({ plain }) => plain).join(joint), citations };
}

function writePhrasing(nodes: readonly MdastNode[], rendering: Rendering): Writer {
  const writer = new Writer();
  writeInline(nodes, writer, rendering);
  return writer;
}

function paragraph(node: NodeOf<'paragraph'>, rendering: Rendering): Written & { inner: string } {
  const { html: inner, plain, citations } = writePhrasing(node.children, rendering);
  return { kind: 'paragraph', html: element('p', {}, inner), inner, plain, citations };
}

/** The id of a heading, readable in an address; `heading-` keeps it from shadowing anything. */
function headingId(plain: string, rendering: Rendering): string {
  const words = plain
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const slug = (/^-?(.{0,60})/u.exec(words)?.[1] ?? '').replace(/-$/, '');
  return rendering.claimId(`heading-${slug === '' ? String(rendering.ids.size + 1) : slug}`);
}

function heading(node: NodeOf<'heading'>, rendering: Rendering, nested: boolean): Written {
  checkHeading(node, rendering, nested ? 'nested' : 'text');
  const { html, plain, citations } = writePhrasing(node.children, rendering);
  if (plain === '') rendering.report('empty-heading', node);
  const name = `h${Math.max(2, node.depth)}`;
  const id = headingId(plain, rendering);
  return { kind: 'heading', html: element(name, { id }, html), plain, citations };
}

function list(node: NodeOf<'list'>, rendering: Rendering, depth: number): Written {
  checkList(node, rendering);
  const loose = node.spread === true || node.children.some(({ spread }) => spread === true);
  const items = node.children.map((item): Written => {
    const parts = item.children.flatMap((child) => {
      if (child.type !== 'paragraph' || loose) return writeBlock(child, rendering, depth + 1) ?? [];
      const { inner, ...rest } = paragraph(child, rendering);
      return { ...rest, html: inner };
    });
    return inOneBlock('list', element('li', {}, parts.map(({ html }) => html).join('')), parts);
  });
  const html = items.map((item) => item.html).join('');
  const start = node.start ?? 1;
  return inOneBlock(
    'list',
    node.ordered === true
      ? element('ol', start === 1 ? {} : { start: String(start) }, html)
      : element('ul', {}, html),
    items,
  );
}

function quote(node: NodeOf<'blockquote'>, rendering: Rendering, depth: number): Written {
  const parts = writeBlocks(node.children, rendering, depth + 1);
  return inOneBlock(
    'quote',
    element('blockquote', {}, parts.map(({ html }) => html).join('')),
    parts,
  );
}

const ALIGNMENTS = { left: 'align-start', center: 'align-center', right: 'align-end' } as const;

function table(node: NodeOf<'table'>, rendering: Rendering): Written {
  checkTable(node, rendering);
  const rows = node.children.map((row, rowIndex): Written => {
    const cells = row.children.map((cell, column): Written => {
      const { html, plain, citations } = writePhrasing(cell.children, rendering);
      const alignment = node.align?.[column];
      const align = alignment ? { class: ALIGNMENTS[alignment] } : {};
      // An empty corner heads nothing.
      const written =
        rowIndex === 0 && plain !== ''
          ? element('th', { scope: 'col', ...align }, html)
          : element('td', align, html);
      return { kind: 'table', html: written, plain, citations };
    });
    const html = element('tr', {}, cells.map((cell) => cell.html).join(''));
    return inOneBlock('table', html, cells, '\t');
  });
  const [head = '', ...body] = rows.map(({ html }) => html);
  const parts =
    element('thead', {}, head) + (body.length > 0 ? element('tbody', {}, body.join('')) : '');
  return inOneBlock('table', element('table', {}, parts), rows);
}

/** One block, or undefined for what is no block of the text: definitions, notes, refused markup. */
function writeBlock(node: MdastNode, rendering: Rendering, depth = 0): Written | undefined {
  if (depth > MOST_NESTED) {
    rendering.report('nested-too-deep', node, { limit: String(MOST_NESTED) });
    return undefined;
  }
  switch (node.type) {
    case 'paragraph': {
      const { inner: _, ...block } = paragraph(node, rendering);
      return block;
    }
    case 'heading':
      return heading(node, rendering, depth > 0);
    case 'list':
      return list(node, rendering, depth);
    case 'blockquote':
      return quote(node, rendering, depth);
    case 'table':
      return table(node, rendering);
    case 'code': {
      checkCode(node, rendering);
      const html = element('pre', {}, element('code', {}, escapeText(node.value)));
      return { kind: 'code', html, plain: node.value, citations: [] };
    }
    case 'thematicBreak':
      return { kind: 'rule', html: element('hr'), plain: '', citations: [] };
    case 'definition':
    case 'footnoteDefinition':
      return undefined;
    case 'html':
      reportHtml(node, rendering);
      return undefined;
    default:
      rendering.report('unknown-markup', node, { type: node.type });
      return undefined;
  }
}

export function writeBlocks(
  nodes: readonly MdastNode[],
  rendering: Rendering,
  depth = 0,
): Written[] {
  return nodes.flatMap((node) => writeBlock(node, rendering, depth) ?? []);
}

/** The marks that lead back from a note to where it is called. */
function backLinks(letter: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const href = `#note-ref-${letter}${index === 0 ? '' : `-${index + 1}`}`;
    // U+FE0E asks for the plain sign where a device would draw a coloured one.
    return ` ${element('a', { class: 'note-back', href, role: 'doc-backlink' }, '↩\uFE0E')}`;
  }).join('');
}

/** All notes that the text calls, in the order of their letters; undefined where there are none. */
export function writeNotes(rendering: Rendering): Written | undefined {
  const { noteMarks, notes } = rendering;
  const items: string[] = [];
  const all: Written[] = [];
  // A note may call further notes, so the list grows while it is written.
  const calls = new Map<string, Written[]>();
  for (const identifier of noteMarks.keys())
    calls.set(identifier, writeBlocks(notes.get(identifier)?.children ?? [], rendering, 1));
  if (calls.size === 0) return undefined;
  for (const [identifier, parts] of calls) {
    const { letter = '', marks = 0 } = noteMarks.get(identifier) ?? {};
    const inner = parts.map(({ html }) => html).join('');
    const links = backLinks(letter, marks);
    const html = inner.endsWith('</p>') ? `${inner.slice(0, -4)}${links}</p>` : inner + links;
    items.push(element('li', { id: `note-${letter}` }, html));
    all.push(...parts);
  }
  const list = element('ol', { class: 'notes', type: 'a' }, items.join(''));
  return inOneBlock('notes', list, all);
}
