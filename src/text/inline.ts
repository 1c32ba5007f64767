/** What stands inside of a paragraph: emphasis, links, image alternatives, note marks, words. */
import type { MdastNode } from 'satteri';
import { checkAddress, type SafeAddress } from './address.ts';
import { writeText } from './marks.ts';
import { element, escapeText, openTag } from './policy.ts';
import { rangeOf, type NodeOf, type Rendering } from './rendering.ts';
import type { Writer } from './writer.ts';

/** Node type → the element that it becomes. */
const PLAIN_ELEMENTS = { emphasis: 'em', strong: 'strong', delete: 'del' } as const;
export const MOST_NESTED = 20;
const RASTER = /\.(?:jpe?g|png|webp|avif)$/i;

/** The letter of a note: a, b, … z, aa, ab. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function safeAddressOf(
  node: NodeOf<'link' | 'linkReference'>,
  rendering: Rendering,
): SafeAddress | undefined {
  const target = node.type === 'link' ? node : rendering.definitions.get(node.identifier);
  if (target === undefined) {
    rendering.report('undefined-reference', node, { reference: rendering.written(node) });
    return undefined;
  }
  if (node.type === 'linkReference') rendering.usedDefinitions.add(node.identifier);
  if (typeof target.title === 'string')
    rendering.report('link-title', target, { title: target.title });
  const answer = checkAddress(target.url, rendering.options.mail);
  if ('refused' in answer) {
    rendering.report(answer.refused, target, answer.values);
    return undefined;
  }
  if (answer.warning !== undefined)
    rendering.report(answer.warning, target, { address: answer.href });
  return answer;
}

function writeLink(
  node: NodeOf<'link' | 'linkReference'>,
  writer: Writer,
  rendering: Rendering,
  depth: number,
  insideLink: boolean,
): void {
  if (insideLink) rendering.report('broken-link', node);
  const address = safeAddressOf(node, rendering);
  const { start, end } = rangeOf(node);
  if (address !== undefined)
    rendering.links.push({ href: address.href, offset: start, length: end - start });
  if (address !== undefined)
    writer.tag(
      openTag('a', {
        href: address.href,
        ...(address.outside ? { rel: 'noreferrer noopener' } : {}),
      }),
    );
  const before = writer.readable;
  writeInline(node.children, writer, rendering, depth + 1, true);
  if (writer.readable === before) rendering.report('empty-link', node);
  if (address !== undefined) writer.tag('</a>');
}

/** In the text an image is its alternative in words, which lead to the picture; its file name is nowhere in the HTML. */
function writeImage(
  node: NodeOf<'image' | 'imageReference'>,
  writer: Writer,
  rendering: Rendering,
  insideLink: boolean,
): void {
  const target = node.type === 'image' ? node : rendering.definitions.get(node.identifier);
  if (node.type === 'imageReference') rendering.usedDefinitions.add(node.identifier);
  const file = target?.url ?? '';
  if (typeof target?.title === 'string')
    rendering.report('link-title', target, { title: target.title });
  const listed = rendering.options.media?.get(file);
  if (!RASTER.test(file)) rendering.report('image-not-raster', node, { file });
  else if (listed === undefined) rendering.report('image-not-listed', node, { file });
  const written = node.alt ?? '';
  const alternative = written.trim() === '' ? (listed?.alt ?? '').trim() : written;
  if (alternative === '') rendering.report('image-without-alt', node, { file });
  rendering.checkDecoded(alternative, node);
  if (/[@＠]s1|\[[@＠]/i.test(alternative))
    rendering.report('citation-outside-brackets', node, { written: alternative });
  const number = [...(rendering.options.media?.keys() ?? [])].indexOf(file) + 1;
  const words = element('span', { class: 'image-text' }, escapeText(alternative));
  // A link may not stand in a link; there the words alone say what is to be seen.
  const canLead = number > 0 && !insideLink;
  writer.tag(
    canLead ? element('a', { href: `#picture-${String(number)}` }, words) : words,
    alternative,
  );
}

function writeNoteMark(
  node: NodeOf<'footnoteReference'>,
  writer: Writer,
  rendering: Rendering,
  insideLink: boolean,
): void {
  const { noteMarks } = rendering;
  if (insideLink) rendering.report('unknown-markup', node, { type: 'a note in a link' });
  const note = noteMarks.get(node.identifier) ?? { letter: letterOf(noteMarks.size), marks: 0 };
  noteMarks.set(node.identifier, { letter: note.letter, marks: note.marks + 1 });
  const { letter, marks } = note;
  const id = marks === 0 ? `note-ref-${letter}` : `note-ref-${letter}-${marks + 1}`;
  const link = element('a', { id, href: `#note-${letter}`, role: 'doc-noteref' }, letter);
  writer.mark(element('sup', { class: 'note-mark' }, link));
}

function writeCode(node: NodeOf<'inlineCode'>, writer: Writer, rendering: Rendering): void {
  rendering.checkDecoded(node.value, node);
  if (/[@＠]s1/i.test(node.value)) rendering.report('citation-in-code', node);
  writer.tag(element('code', {}, escapeText(node.value)), node.value);
}

export function reportHtml(node: NodeOf<'html'>, rendering: Rendering): void {
  if (node.value.trimStart().startsWith('<!--')) rendering.report('html-comment', node);
  else
    rendering.report('raw-html', node, { markup: node.value.split('\n')[0]?.slice(0, 60) ?? '' });
}

/** Writes what stands inside of a paragraph, heading or table cell. Markup that nobody knows becomes a finding. */
export function writeInline(
  nodes: readonly MdastNode[],
  writer: Writer,
  rendering: Rendering,
  depth = 0,
  insideLink = false,
): void {
  if (depth > MOST_NESTED) {
    const [first] = nodes;
    if (first !== undefined)
      rendering.report('nested-too-deep', first, { limit: String(MOST_NESTED) });
    return;
  }
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        writeText(node, writer, rendering, insideLink);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete': {
        if (node.type === 'delete' && !rendering.written(node).startsWith('~~'))
          rendering.report('single-tilde', node);
        const name = PLAIN_ELEMENTS[node.type];
        writer.tag(openTag(name));
        writeInline(node.children, writer, rendering, depth + 1, insideLink);
        writer.tag(`</${name}>`);
        break;
      }
      case 'link':
      case 'linkReference':
        writeLink(node, writer, rendering, depth, insideLink);
        break;
      case 'image':
      case 'imageReference':
        writeImage(node, writer, rendering, insideLink);
        break;
      case 'footnoteReference':
        writeNoteMark(node, writer, rendering, insideLink);
        break;
      case 'inlineCode':
        writeCode(node, writer, rendering);
        break;
      case 'break':
        writer.tag(element('br'), '\n');
        break;
      case 'html':
        reportHtml(node, rendering);
        break;
      default:
        rendering.report('unknown-markup', rangeOf(node), { type: node.type });
    }
  }
}
