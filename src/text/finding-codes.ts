/**
 * Everything that can be wrong with a text, by its stable code. The sentence and the remedy for each stand in the
 * message catalogue of the room that reads files; the words that a sentence may use stand here beside the code.
 */
import type { Finding, Severity } from '../record/problem.ts';

/** Code → severity. What follows in a comment are the names of its `values`. */
export const FINDING_CODES = {
  // Markup
  'raw-html': 'error', // markup
  'html-comment': 'error',
  'indented-code': 'error',
  'unclosed-fence': 'error',
  'fence-words': 'error', // words
  'number-became-list': 'error', // number
  'list-numbers-change': 'error', // written, shown
  'indented-item': 'error',
  'task-list': 'error',
  'single-tilde': 'error',
  'table-cells-lost': 'error',
  'top-heading': 'error',
  'underlined-heading': 'error',
  'heading-skips-level': 'error', // level, expected
  'empty-heading': 'error',
  'nested-heading': 'error',
  'nested-too-deep': 'error', // limit
  'unreadable-markdown': 'error',
  'unknown-markup': 'error', // type

  // Addresses and images
  'empty-address': 'error',
  'empty-link': 'error',
  'unsafe-address': 'error', // scheme
  'unreadable-address': 'error', // address
  'protocol-relative-address': 'error', // address
  'address-not-from-root': 'error', // address
  'control-in-address': 'error',
  'address-with-credentials': 'error',
  'mail-link': 'error',
  'link-title': 'error', // title
  'http-address': 'warning', // address
  'image-not-listed': 'error', // file
  'image-not-raster': 'error', // file
  'image-without-alt': 'error', // file

  // References, notes, citations
  'undefined-reference': 'error', // reference
  'broken-link': 'error',
  'unused-definition': 'error', // label
  'definition-twice': 'error', // label
  'definition-of-citation': 'error', // label
  'undefined-note': 'error', // label
  'unused-note': 'error', // label
  'note-twice': 'error', // label
  'unknown-source': 'error', // source
  'not-a-source': 'error', // source
  'citation-malformed': 'error', // written
  'citation-several': 'error', // written
  'citation-locator-markup': 'error', // written
  'citation-locator-address': 'error', // written
  'citation-outside-brackets': 'error', // written
  'citation-in-link': 'error',
  'citation-in-code': 'error',
  'redaction-malformed': 'error', // kinds

  // Characters
  'forbidden-character': 'error', // codepoint
  'two-scripts': 'warning', // word, scripts
  'not-nfc': 'warning', // word
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof FINDING_CODES;

/** A finding of this room: its code is one of the list, and its severity is always said. */
export interface TextFinding extends Finding {
  code: FindingCode;
  severity: Severity;
}

/**
 * A finding with the severity that belongs to its code.
 *
 * @example findingOf('http-address', 12, 20, { address: 'http://example.org/' })
 */
export function findingOf(
  code: FindingCode,
  offset: number,
  length: number,
  values?: Record<string, string>,
): TextFinding {
  const finding = { code, severity: FINDING_CODES[code], offset, length: Math.max(1, length) };
  return values === undefined ? finding : { ...finding, values };
}
