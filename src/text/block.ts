/** A text as its readers meet it: top-level blocks in order, some of them numbered, with what they cite. */

/** One citation in a text: `[@s1…, p. 12]`. */
export interface Citation {
  /** Identifier of the source. */
  source: string;
  locator?: string | undefined;
  /** Number of the source in this text, from 1 in the order of first citation. It shows as `[1]`. */
  number: number;
  /** Where its mark stands in the words of its block, in UTF-16 units of `plain`. */
  at: number;
}

export type BlockKind =
  'paragraph' | 'list' | 'quote' | 'table' | 'code' | 'heading' | 'rule' | 'notes';

/** One top-level block. Paragraph, list, quote, table and code are numbered; heading, rule and notes are not. */
export interface Block {
  kind: BlockKind;
  /** 1, 2, 3 … over the numbered blocks: the `12` of `#p12`. */
  number?: number | undefined;
  /** Cleaned HTML of the whole block; the only HTML that a page may insert as it is. */
  html: string;
  /** Its words as a reader reads them, without citation marks and note numbers: for search and comparison. */
  plain: string;
  citations: Citation[];
}

/** A rendered text. */
export interface RenderedText {
  blocks: Block[];
  /** How many blocks are numbered. */
  paragraphs: number;
  /** The sources cited, in the order of their numbers: `citedSources[0]` is `[1]`. */
  citedSources: string[];
}
