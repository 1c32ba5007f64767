/** Words taken out at the source, so that nothing of them stands in any file: `[redacted: name]`. */

/** What a mark may say was taken out. The list is closed, or a mark could tell what it hides. */
export const REDACTED_KINDS = [
  'name',
  'place',
  'date',
  'age',
  'number',
  'address',
  'occupation',
  'relation',
  'detail',
  'passage',
] as const;

export const REDACTION_START = /\[\s*redacted/i;
const REDACTION = new RegExp(`\\[redacted:\\s(${REDACTED_KINDS.join('|')})\\]`, 'g');

interface WrittenRedaction {
  kind: string;
  written: string;
  offset: number;
}

/**
 * The redaction marks of a text.
 *
 * @example redactionsIn('with [redacted: name]') // [{ kind: 'name', written: '[redacted: name]', offset: 5 }]
 */
export function redactionsIn(text: string): WrittenRedaction[] {
  if (!text.includes('[redacted')) return [];
  return [...text.matchAll(REDACTION)].map(({ 0: written, 1: kind = '', index }) => ({
    kind,
    written,
    offset: index,
  }));
}
