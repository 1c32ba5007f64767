/** What was meant as a citation, redaction, link or note and is none: it would stand in the text as typed. */
import { explainMistake, isEscaped } from './citation.ts';
import type { FindingCode } from './finding-codes.ts';
import { REDACTED_KINDS, REDACTION_START } from './redaction.ts';
import { rangeOf, type NodeOf, type Rendering } from './rendering.ts';

const CITATION_MISTAKE = /\[[@＠]|[@＠]s1|\[s1[0-9a-z]{7}(?=[\],])/gi;
const CITATION_MISTAKE_ONCE = new RegExp(CITATION_MISTAKE.source, 'i');
/** The middle of `[text][ref]` or `[text](…` that stayed as typed. */
const LINK_MISTAKE = /\](?:\[([^[\]]*)\]|\()/g;
const NOTE_MISTAKE = /\[\^([^\]\s]+)\]/g;

/** Where the bracket opens that closes here; undefined where emphasis or code stands in between. */
function openingBracket(markdown: string, closing: number): number | undefined {
  for (let place = closing - 1; place >= 0; place -= 1) {
    const character = markdown[place];
    if (character === '[') return place;
    if (character === ']') return undefined;
  }
  return undefined;
}

/**
 * What stands between the marks and would be lost or misread in silence: looked for in the Markdown, where its place is
 * known, and once more in the words, because an entity can hide a mark.
 */
export function checkBetween(
  markdown: string,
  words: string,
  node: NodeOf<'text'>,
  rendering: Rendering,
): void {
  const { start } = rangeOf(node);
  const found = (offset: number, length: number) => ({
    start: start + offset,
    end: start + offset + length,
  });
  let explained = 0;
  for (const { index } of markdown.matchAll(CITATION_MISTAKE)) {
    if (index < explained) continue;
    const { code, written } = explainMistake(
      rendering.body.slice(start + index, start + index + 300),
    );
    rendering.report(code, found(index, written.length), { written });
    explained = index + written.length;
  }
  const hidden = explained === 0 ? CITATION_MISTAKE_ONCE.exec(words) : null;
  if (hidden !== null)
    rendering.report('citation-malformed', node, {
      written: words.slice(hidden.index, hidden.index + 20),
    });
  if (REDACTION_START.test(words)) {
    const place = REDACTION_START.exec(markdown)?.index;
    const length = place === undefined ? 0 : markdown.slice(place).search(/\]|$/) + 1;
    // What such a mark says may be what it should hide, so the finding does not repeat it.
    rendering.report('redaction-malformed', place === undefined ? node : found(place, length), {
      kinds: REDACTED_KINDS.join(', '),
    });
  }
  checkReferences(markdown, start, rendering);
}

/** Links and notes that stayed as typed. */
function checkReferences(markdown: string, start: number, rendering: Rendering): void {
  const report = (
    code: FindingCode,
    offset: number,
    end: number,
    values?: Record<string, string>,
  ) => {
    rendering.report(code, { start: start + offset, end: start + end }, values);
  };
  for (const { 0: middle, 1: label, index: closing } of markdown.matchAll(LINK_MISTAKE)) {
    if (isEscaped(markdown, closing)) continue;
    const opening = openingBracket(markdown, closing);
    if (opening !== undefined && isEscaped(markdown, opening)) continue;
    const text = opening === undefined ? '' : markdown.slice(opening + 1, closing);
    const end = closing + middle.length;
    if (label === undefined) report('broken-link', opening ?? closing, end);
    else {
      const reference = label === '' ? text : label;
      report('undefined-reference', opening ?? closing, end, { reference });
    }
  }
  for (const { 0: written, 1: label = '', index } of markdown.matchAll(NOTE_MISTAKE))
    if (!isEscaped(markdown, index))
      report('undefined-note', index, index + written.length, { label });
}
