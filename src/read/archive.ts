/** What `content/` holds, once read and checked: the only thing that disclosure and release look at. */
import type { ArchiveSettings } from '../record/archive-settings.ts';
import type { AuthorityKind, LivingKind, TextKind } from '../record/identifier.ts';
import type { FrozenReport, FrozenTestimony, FrozenTranslation } from '../record/frozen.ts';
import type { Access, Agreement } from '../record/governance.ts';
import type { LedgerAccount, LedgerLine } from '../record/ledger.ts';
import type { GlossaryEntry } from '../record/glossary.ts';
import type { LivingTypes } from '../record/living.ts';
import type { Page, PageName } from '../record/page.ts';
import type { PictureSize } from '../record/picture.ts';
import type { Report } from '../record/report.ts';
import type { Testimony } from '../record/testimony.ts';
import type { TimelineEvent } from '../record/timeline.ts';
import type { Translation } from '../record/translation.ts';
import type { Status } from '../record/vocabulary.ts';

export interface TextTypes {
  testimony: Testimony;
  report: Report;
}
export interface FrozenTypes {
  testimony: FrozenTestimony;
  report: FrozenReport;
}

/** A file as it stands on disk, decoded, with LF line ends. */
export interface FileText {
  /** Path from the folder that holds `content/`, with forward slashes. */
  file: string;
  /** SHA-256 of the bytes on disk. */
  sha256: string;
  /** The Markdown after the front matter, byte for byte. */
  body: string;
  /** How many lines of the file stand before the body. */
  bodyLine: number;
}

/** An editor's working file. A draft may lack fields: its record is undefined until it is whole. */
export interface WorkingText<K extends TextKind = TextKind> extends FileText {
  status: Status;
  lang: string;
  /** The whole record, where nothing is missing and nothing is wrong. */
  record: TextTypes[K] | undefined;
  /** The front matter as far as its shape is right: for the preview of drafts. */
  partial: Partial<TextTypes[K]>;
}

export interface WorkingTranslation extends FileText {
  status: Status;
  lang: string;
  record: Translation | undefined;
  /** The front matter as far as its shape is right. */
  partial: Partial<Translation>;
  /** Whether the original's working file has another hash than the one translated. */
  stale: boolean;
}

/** A frozen version as read back by the same reader. */
export interface FrozenText<K extends TextKind = TextKind> extends FileText {
  lang: string;
  version: number;
  record: FrozenTypes[K];
}
export interface FrozenTranslatedText extends FileText {
  lang: string;
  version: number;
  record: FrozenTranslation;
}

/** Everything that stands in one folder of a testimony or report. */
export interface TextFolder<K extends TextKind = TextKind> {
  id: string;
  kind: K;
  /** `index.md`; undefined when it is missing. */
  working: WorkingText<K> | undefined;
  /** Present agreement and access; undefined when missing or unreadable, which is an error for what was released. */
  agreement: Agreement | undefined;
  access: Access | undefined;
  /** Working translations, by language tag. */
  translations: ReadonlyMap<string, WorkingTranslation>;
  /** Frozen originals, by version. */
  frozen: ReadonlyMap<number, FrozenText<K>>;
  /** Frozen translations, by file name (`2.fr.md`). */
  frozenTranslations: ReadonlyMap<string, FrozenTranslatedText>;
  /** Image files beside the text that can be decoded, by name. */
  pictures: ReadonlyMap<string, PictureSize>;
}

/** A record without versions. The rows of a series come from the table beside its file. */
export interface LivingFile<K extends LivingKind = LivingKind> {
  id: string;
  kind: K;
  file: string;
  record: LivingTypes[K];
}
export type AuthorityFile<K extends AuthorityKind = AuthorityKind> = LivingFile<K>;

export interface PageFile extends FileText {
  name: PageName;
  lang: string;
  record: Page;
}

export interface Ledger {
  id: string;
  file: string;
  lines: readonly LedgerLine[];
  account: LedgerAccount;
}

export interface Archive {
  /** Absolute path of `content/`. */
  folder: string;
  settings: ArchiveSettings;
  testimonies: ReadonlyMap<string, TextFolder<'testimony'>>;
  reports: ReadonlyMap<string, TextFolder<'report'>>;
  people: ReadonlyMap<string, AuthorityFile<'person'>>;
  organisations: ReadonlyMap<string, AuthorityFile<'organisation'>>;
  places: ReadonlyMap<string, AuthorityFile<'place'>>;
  sources: ReadonlyMap<string, AuthorityFile<'source'>>;
  series: ReadonlyMap<string, LivingFile<'series'>>;
  collections: ReadonlyMap<string, LivingFile<'collection'>>;
  /** Entries that are whole, whatever their status, in the order of the file. */
  glossary: readonly GlossaryEntry[];
  events: readonly TimelineEvent[];
  pages: readonly PageFile[];
  ledgers: ReadonlyMap<string, Ledger>;
}
