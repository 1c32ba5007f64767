/**
 * Markdown in, safe HTML and plain words out. Sätteri parses; this room alone writes HTML, from the parsed tree and
 * through the table of `policy.ts`. So no raw HTML, address or attribute can pass by, and each block stands on its own.
 */
import { markdownToMdast, type MdastNode } from 'satteri';
import type { Block, BlockKind, RenderedText } from './block.ts';
import { writeBlocks, writeNotes } from './blocks.ts';
import { checkCharacters } from './characters.ts';
import { shadowsMark } from './citation.ts';
import type { TextFinding } from './finding-codes.ts';
import { MOST_NESTED } from './inline.ts';
import { Rendering, type RenderOptions, type WrittenLink } from './rendering.ts';

const FEATURES = {
  frontmatter: false,
  // It would rewrite the punctuation of a witness.
  smartPunctuation: false,
} as const;
const NUMBERED = new Set<BlockKind>(['paragraph', 'list', 'quote', 'table', 'code']);

/** Collects link definitions and notes, which may stand anywhere among blocks; the first of a label counts. */
function collectDefinitions(nodes: readonly MdastNode[], rendering: Rendering, depth = 0): void {
  if (depth > MOST_NESTED) return;
  for (const node of nodes) {
    if (node.type === 'definition') {
      const label = node.label ?? node.identifier;
      if (shadowsMark(label)) rendering.report('definition-of-citation', node, { label });
      else if (rendering.definitions.has(node.identifier))
        rendering.report('definition-twice', node, { label });
      else rendering.definitions.set(node.identifier, node);
    } else if (node.type === 'footnoteDefinition') {
      if (rendering.notes.has(node.identifier))
        rendering.report('note-twice', node, { label: node.label ?? node.identifier });
      else rendering.notes.set(node.identifier, node);
      collectDefinitions(node.children, rendering, depth + 1);
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      collectDefinitions(node.children, rendering, depth + 1);
    }
  }
}

function reportUnused(rendering: Rendering): void {
  for (const [identifier, node] of rendering.definitions)
    if (!rendering.usedDefinitions.has(identifier))
      rendering.report('unused-definition', node, { label: node.label ?? identifier });
  for (const [identifier, node] of rendering.notes)
    if (!rendering.noteMarks.has(identifier))
      rendering.report('unused-note', node, { label: node.label ?? identifier });
}

/** A line of very many marks of quotes and lists: the parser needs the square of their number. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t])){60}/m;

/** The parsed body, or undefined where the parser cannot cope with it. */
function parse(body: string): MdastNode | undefined {
  if (TOO_DEEP.test(body)) return undefined;
  try {
    return markdownToMdast(body, { features: FEATURES });
  } catch {
    return undefined;
  }
}

/**
 * Renders a body. It never throws for what an editor wrote: what is wrong comes back as findings, with their places in
 * the body. Where one of them is an error the HTML must not be used, because something in it is missing.
 *
 * Every top-level block becomes one block of the result, without a number or id of its own in the HTML. Citations show
 * as `<a class="citation" href="#source-1">[1]</a>`, notes as letters with a list of all notes as last block. Headings
 * begin at `<h2>`.
 *
 * @example renderText('She *said* so. [@s1khbhx5d]').text.blocks[0].plain // 'She said so.'
 */
export function renderText(
  body: string,
  options: RenderOptions = {},
): { text: RenderedText; findings: TextFinding[]; links: WrittenLink[] } {
  const rendering = new Rendering(body, options);
  rendering.findings.push(...checkCharacters(body));
  const root = parse(body);
  if (root?.type !== 'root') {
    rendering.report('unreadable-markdown', { start: 0, end: 1 });
    const text = { blocks: [], paragraphs: 0, citedSources: [] };
    return { text, findings: rendering.findings, links: [] };
  }
  collectDefinitions(root.children, rendering);
  const written = writeBlocks(root.children, rendering);
  const notes = writeNotes(rendering);
  reportUnused(rendering);
  let paragraphs = 0;
  const blocks = (notes === undefined ? written : [...written, notes]).map((block): Block =>
    NUMBERED.has(block.kind) ? { ...block, number: (paragraphs += 1) } : block,
  );
  rendering.findings.sort((a, b) => a.offset - b.offset);
  return {
    text: { blocks, paragraphs, citedSources: [...rendering.sourceNumbers.keys()] },
    findings: rendering.findings,
    links: rendering.links,
  };
}
