/** One piece of the names as it is published. */
import type { DocumentKind, NameLine } from '../document.ts';

/** What a name leads to: a record, or an act by which records are filtered. */
export interface NameTarget {
  /** The name of its text among the texts; an act has none. */
  id?: string;
  kind: DocumentKind | 'act';
  href: string;
  title: string;
  lang: string;
}

export type NameForm = readonly [
  target: number,
  text: string,
  lang: string,
  role: NameLine['role'],
];

export interface NamePiece {
  targets: NameTarget[];
  forms: NameForm[];
  /** Ascending; each with the forms that it leads to. */
  keys: [key: string, ...forms: number[]][];
}
