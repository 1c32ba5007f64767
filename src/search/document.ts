/**
 * What search knows of one thing that a reader may find: a text in one language, a claim, a name, a source, an event, a word. It is
 * written as JSON beside the index and read back in the browser, which draws passages from it.
 */
import type { Kind } from '../record/identifier.ts';
import type { Assessment, ContentNote } from '../record/vocabulary.ts';
import type { Filing } from './facets.ts';

export type DocumentKind = Kind | 'claim' | 'term' | 'event';

/**
 * Whether the title of a kind of document is a name. Those of sources and events describe: a hundred sources on a camp, or
 * events in it, must not stand before the account of it.
 */
export function hasName(kind: DocumentKind): boolean {
  return kind !== 'source' && kind !== 'event';
}

/** Words in one language and direction, as they are shown. The language is `und` where nobody wrote it down. */
export interface Words {
  text: string;
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
}

/** Why a name is a mistake, and where the correction stands. */
export interface Correction extends Words {
  href: string;
}

/**
 * A title or a form of a name; what is found here ranks before what is found in a text. A `heading` names the whole that
 * a claim is part of: it is shown and not found. A `mistaken` name was given by mistake, and says so.
 */
export interface NameLine extends Words {
  role: 'title' | 'heading' | 'form' | 'mistaken';
  correction?: Correction | undefined;
}

/** A fact may need a word before it, in the language of the page that shows it: “Said by”, by the name of its string. */
export interface Fact extends Words {
  label?: 'claim.by' | undefined;
  /** What the archive says in its own words, in the other languages of the interface where they differ. */
  said?: Readonly<Record<string, string>> | undefined;
}

/** A piece of text as a reader meets it on the page: a paragraph, a note, a reply. */
export interface Passage extends Words {
  /** The `p12` of `#p12`; without it the passage opens where the document does. */
  anchor?: string | undefined;
}

export interface SearchDocument {
  kind: DocumentKind;
  /** Address without a fragment. Together with `anchor` it is this document's and no other's. */
  href: string;
  /** The `c07` of a claim, the `term-mahalla` of a word. */
  anchor?: string | undefined;
  /** The title or heading first. */
  names: NameLine[];
  passages: Passage[];
  /** What is said under a hit in the interface language: who, when, where. */
  facts: Fact[];
  /** They stand beside the hit as they stand before the text. */
  contentNotes: Exclude<ContentNote, 'none'>[];
  /** Only of a claim: how it was assessed, or that it was taken back. */
  mark?: Assessment | 'retired' | undefined;
}

/** A document on its way into the index. How it is filed stands in the columns, and not in its own file. */
export interface FiledDocument extends SearchDocument {
  filing: Filing;
}
