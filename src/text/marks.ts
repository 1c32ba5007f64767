/** The words of a text and the archive's own marks among them: citations and redactions. */
import { isIdentifier } from '../record/identifier.ts';
import { citationsIn, isEscaped } from './citation.ts';
import { checkBetween } from './mark-mistakes.ts';
import { element, escapeText } from './policy.ts';
import { REDACTED_KINDS, redactionsIn } from './redaction.ts';
import { rangeOf, type NodeOf, type Rendering } from './rendering.ts';
import type { Writer } from './writer.ts';

/** In `plain` something stands for a redaction, or a passage would be quoted as if no word were missing. */
const REDACTED_PLAIN = '[…]';
const ANY_MARK = /[[\]@＠]/;
const CITED_IN_LINK = /[@＠]s1[0-9a-z]{7}(?![0-9a-z])/i;
const ITEM_MISTAKE = /\n[ \t>]*[-*+] /g;

interface Mark {
  kind: 'citation' | 'redaction';
  written: string;
  /** Place in the node's value. */
  offset: number;
  write: () => void;
}

function writeCitation(
  source: string,
  locator: string | undefined,
  writer: Writer,
  rendering: Rendering,
) {
  const citation = rendering.cite(source, locator);
  const number = String(citation.number);
  const mark = element('a', { class: 'citation', href: `#source-${number}` }, `[${number}]`);
  writer.citation(citation, mark);
}

function marksIn(value: string, writer: Writer, rendering: Rendering): Mark[] {
  const citations = citationsIn(value).map(({ source, locator, written, offset }): Mark => ({
    kind: 'citation',
    written,
    offset,
    write: () => {
      writeCitation(source, locator, writer, rendering);
    },
  }));
  const redactions = redactionsIn(value).map(({ kind, written, offset }): Mark => ({
    kind: 'redaction',
    written,
    offset,
    write: () => {
      const words = escapeText(`[redacted: ${kind}]`);
      writer.tag(
        element('span', { class: 'redacted', lang: 'en', dir: 'ltr' }, words),
        REDACTED_PLAIN,
      );
    },
  }));
  return [...citations, ...redactions].sort((a, b) => a.offset - b.offset);
}

function checkSource(written: string, start: number, rendering: Rendering): void {
  const source = written.slice(2, 11);
  const place = { start: start + 2, end: start + 11 };
  if (!isIdentifier(source)) rendering.report('not-a-source', place, { source });
  else if (rendering.options.sources?.has(source) === false)
    rendering.report('unknown-source', place, { source });
}

/**
 * Writes the words of a text node. A mark counts only where it stands in the Markdown as it is: with a backslash or an
 * entity in it, nobody could say what the editor meant.
 */
export function writeText(
  node: NodeOf<'text'>,
  writer: Writer,
  rendering: Rendering,
  insideLink: boolean,
): void {
  const { value } = node;
  rendering.checkDecoded(value, node);
  const { start, end } = rangeOf(node);
  const markdown = rendering.body.slice(start, end);
  for (const { 0: written, index } of markdown.matchAll(ITEM_MISTAKE))
    rendering.report('indented-item', {
      start: start + index + 1,
      end: start + index + written.length,
    });
  if (!ANY_MARK.test(value)) {
    writer.words(value);
    return;
  }
  if (insideLink && CITED_IN_LINK.test(value)) {
    rendering.report('citation-in-link', node);
    writer.words(value);
    return;
  }
  let done = 0;
  let from = 0;
  const between: string[] = [];
  /** The Markdown with blanks in place of the marks. */
  const unmarked: string[] = [];
  for (const { kind, written, offset, write } of marksIn(value, writer, rendering)) {
    const place = markdown.indexOf(written, from);
    if (place < 0 || isEscaped(markdown, place)) {
      if (kind === 'citation') rendering.report('citation-malformed', node, { written });
      else rendering.report('redaction-malformed', node, { kinds: REDACTED_KINDS.join(', ') });
      return;
    }
    if (kind === 'citation') checkSource(written, start + place, rendering);
    writer.words(value.slice(done, offset));
    between.push(value.slice(done, offset));
    unmarked.push(markdown.slice(from, place), ' '.repeat(written.length));
    write();
    done = offset + written.length;
    from = place + written.length;
  }
  writer.words(value.slice(done));
  between.push(value.slice(done));
  unmarked.push(markdown.slice(from));
  checkBetween(unmarked.join(''), between.join(' '), node, rendering);
}
