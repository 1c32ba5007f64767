/** What a reader of one file must know of the rest, and what it hands back. */
import type { GlossaryEntry } from '../record/glossary.ts';
import type { Problem } from '../record/problem.ts';
import type { TimelineEvent } from '../record/timeline.ts';
import type { AuthorityFile, Ledger, LivingFile, PageFile, TextFolder } from './archive.ts';
import type { NeverLink } from './never-link.ts';

/**
 * How much is read. `problems`: every mistake, no records (frozen files whose hash the ledger promises are taken as they
 * are). `all`: the same, with all records. `released`: all records, but no working text is rendered.
 */
export type Depth = 'problems' | 'all' | 'released';

export interface ReadingContext {
  /** Absolute path of `content/`. */
  folder: string;
  /** Its own name, with which problems call its files. */
  label: string;
  depth: Depth;
  /** Identifiers of everything that has a file or a ledger. */
  ids: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  neverLink: NeverLink;
  privateKeys: readonly string[];
  roles: ReadonlySet<string> | undefined;
  languages: ReadonlySet<string> | undefined;
  isPublicRepository: boolean;
  /** The day of the run, `2026-11-24`. */
  today: string;
}

/** A claim of another report that is named somewhere. Whether it exists is known once all reports are read. */
export interface NamedClaim {
  id: string;
  claim: string;
  problem: Problem;
}

/** What one unit came to. */
export interface UnitResult {
  problems: Problem[];
  /** How many files were read. */
  files: number;
  namedClaims: NamedClaim[];
  /** Numbers of a report's claims. */
  claims: string[];
  /** Every form of a person's name. */
  names: string[];
  text?: TextFolder | undefined;
  authority?: AuthorityFile | undefined;
  series?: LivingFile<'series'> | undefined;
  collection?: LivingFile<'collection'> | undefined;
  glossary?: GlossaryEntry[];
  events?: TimelineEvent[];
  page?: PageFile | undefined;
  ledger?: Ledger | undefined;
}

export function emptyResult(): UnitResult {
  return { problems: [], files: 0, namedClaims: [], claims: [], names: [] };
}
