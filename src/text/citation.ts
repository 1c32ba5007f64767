/**
 * Citations in a text, in the syntax of Pandoc narrowed to one source a bracket: `[@s1khbhx5d]`, or with a place in the
 * source `[@s1khbhx5d, p. 12]`. A locator is plain words: no brackets, no Markdown, no address.
 */
import { REDACTION_START } from './redaction.ts';

/** A citation as written, before anybody knows whether its source exists. */
interface WrittenCitation {
  source: string;
  locator: string | undefined;
  /** As it stands in the text, brackets and all. */
  written: string;
  /** UTF-16 units from the start of the text. */
  offset: number;
}

const CITATION = /\[@(s1[0-9a-z]{7})(?:,\s*([^\s[\]@*_`<>\\][^[\]@*_`<>\\]{0,199}?))?\s*\]/g;
const ADDRESS = /:\/\/|\bwww\.|\bdoi:|\b10\.\d{4,}\//i;

/** Citations of a text that has no Markdown left in it. A locator that holds an address is none. */
export function citationsIn(text: string): WrittenCitation[] {
  if (!text.includes('[@')) return [];
  return [...text.matchAll(CITATION)].flatMap(({ 0: written, 1: source = '', 2: words, index }) =>
    words !== undefined && ADDRESS.test(words)
      ? []
      : [{ source, locator: words?.replace(/\s+/g, ' '), written, offset: index }],
  );
}

/** Whether an odd number of backslashes stands before a place. */
export function isEscaped(markdown: string, offset: number): boolean {
  let backslashes = 0;
  while (markdown[offset - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/**
 * The citations of a Markdown body in the order of the text, found without rendering it. Of a body in which
 * `renderText()` finds no error, these are all citations and nothing else.
 *
 * @example readCitations('So she said. [@s1khbhx5d, p. 12]')
 * // [{ source: 's1khbhx5d', locator: 'p. 12', written: '[@s1khbhx5d, p. 12]', offset: 13 }]
 */
export function readCitations(body: string): WrittenCitation[] {
  return citationsIn(body).filter(({ offset }) => !isEscaped(body, offset));
}

type CitationMistake =
  | 'citation-malformed'
  | 'citation-several'
  | 'citation-locator-markup'
  | 'citation-locator-address'
  | 'citation-outside-brackets';

/** A mark that was meant as a citation and is none, as it stands in the Markdown from its first character on. */
export function explainMistake(markdown: string): { code: CitationMistake; written: string } {
  const withoutAt = /^\[s1[0-9a-z]{7}[^[\]\n]{0,60}\]?/i.exec(markdown)?.[0];
  if (withoutAt !== undefined) return { code: 'citation-malformed', written: withoutAt };
  // A bracket that is never closed ends with its paragraph.
  const bracket = /^\[[@＠](?:(?!\n[ \t]*\n)[^\]])*\]?/.exec(markdown.slice(0, 300))?.[0];
  if (bracket === undefined) {
    const written = /^[@＠]\w*/.exec(markdown)?.[0] ?? '@';
    return { code: 'citation-outside-brackets', written };
  }
  const written = bracket.slice(0, 80).replaceAll(/\s/g, ' ');
  if ((bracket.match(/[@＠]s1/gi)?.length ?? 0) > 1) return { code: 'citation-several', written };
  const locator = /^\[@s1[0-9a-z]{7},(.*)/s.exec(bracket)?.[1];
  if (locator === undefined) return { code: 'citation-malformed', written };
  if (ADDRESS.test(locator) || locator.includes('@'))
    return { code: 'citation-locator-address', written };
  return {
    code: /[*_`<>\\[&~]/.test(locator) ? 'citation-locator-markup' : 'citation-malformed',
    written,
  };
}

/** Whether a definition's label would turn a mark of the archive into a link. */
export function shadowsMark(label: string): boolean {
  return /^[@＠]/.test(label) || REDACTION_START.test(`[${label}`);
}
