/**
 * What may be shown, and nothing else. Pages, search and files see this and never the archive behind it. It is plain
 * data: whatever stands in it is public.
 */
import type { Holdings, Support } from '../record/archive-settings.ts';
import type { FrozenReference } from '../record/frozen.ts';
import type { GlossaryEntry } from '../record/glossary.ts';
import type { AuthorityKind, Kind, LivingKind, TextKind } from '../record/identifier.ts';
import type { LivingTypes } from '../record/living.ts';
import type { Page, PageName } from '../record/page.ts';
import type { PictureSize } from '../record/picture.ts';
import type { Report } from '../record/report.ts';
import type { Testimony } from '../record/testimony.ts';
import type { TimelineEvent } from '../record/timeline.ts';
import type { RelationKind, Status } from '../record/vocabulary.ts';
import type { RenderedText } from '../text/block.ts';

/** What a reader meets at an address. States are shown in words by the pages. */
export type Shown =
  | { state: 'shown' }
  | { state: 'listed'; reason: string | undefined; until: string | undefined }
  | { state: 'unavailable' }
  | { state: 'withdrawn'; on: string }
  | { state: 'moved'; on: string; to: string }
  | { state: 'erased'; on: string };

/** A record or source that a text names: its words, and its address where that is shown. */
export interface NamedReference {
  id: string;
  kind: Kind;
  label: string;
  /** The CSL fields of a source as frozen with the text. */
  source?: Exclude<FrozenReference, { label: string }> | undefined;
  /** Present only where a page stands that a reader may open. */
  href?: string | undefined;
}

/** Fields that govern a text and are never part of its public record. */
type Governance = 'status' | 'agreement' | 'access';
export interface PublicTypes {
  testimony: Omit<Testimony, Governance>;
  report: Omit<Report, Governance>;
}

/** A picture that a text lists, with the size of the file that an editor keeps. */
export interface Picture extends PictureSize {
  /** The hash of its content, and an ending. */
  file: string;
  alt: string;
  caption: string;
  credit: string;
  provenance: string;
  redacted: 'yes' | 'no';
}

/** The words of one text, ready for a page. For a translation the record already carries the translated words. */
export interface ShownText<K extends TextKind = TextKind> {
  lang: string;
  dir: 'ltr' | 'rtl';
  record: PublicTypes[K];
  text: RenderedText;
  /** In the order of the record. */
  pictures: Picture[];
  /** Labels and links for every identifier that the record names; what is not shown has no entry. */
  references: ReadonlyMap<string, NamedReference>;
  translator?: string | undefined;
  /** The version of the original that this text translates. */
  translatesVersion?: number | undefined;
}

/** One version of one text. `words` stands only where `shown.state` is 'shown'. */
export interface PublicVersion<K extends TextKind = TextKind> {
  version: number;
  path: string;
  released: string;
  /** What changed; only where the version is shown. */
  changes: string | undefined;
  shown: Shown;
  /** Whether a newer version of the same text is shown. */
  superseded: boolean;
  /** The day on which a passage of it was last replaced by a mark. */
  redactedOn: string | undefined;
  words: ShownText<K> | undefined;
}

/** One text of a record: the original, or a translation. */
export interface Edition<K extends TextKind = TextKind> {
  lang: string;
  isOriginal: boolean;
  /** The living address. */
  path: string;
  shown: Shown;
  /** Oldest first: every version ever issued. */
  versions: PublicVersion<K>[];
  /** What the living address shows; undefined unless `shown.state` is 'shown'. */
  current: PublicVersion<K> | undefined;
  /** A translation of another version of the original than the one that is current. */
  stale: boolean;
  /** The editors' working text in place of released words, in the preview alone. */
  working?: WorkingState | undefined;
}

/** What the banner of the preview says of a working text. */
export interface WorkingState {
  status: Status;
  /** Fields that a draft still lacks; something neutral stands in their place. */
  missing?: string[] | undefined;
  /** What the published site shows at this address; undefined where it has no such page. */
  site?: Shown | undefined;
}

/** A testimony or report that was ever issued. */
export interface PublicText<K extends TextKind = TextKind> {
  id: string;
  kind: K;
  /** Of the record as a whole: its living address. */
  shown: Shown;
  /** The original first, translations by language tag. Empty for what was only ever listed. */
  editions: Edition<K>[];
  /** Language of the original, where it may be told (shown or listed). */
  lang: string | undefined;
  /** Relations that other records state to this one or to its claims, and those it states itself. */
  relations: Relation[];
  /** Texts that name this one as related or that it names so. */
  related: NamedReference[];
  /** Collections in which it stands, or one of its claims. */
  collections: NamedReference[];
}

/** A relation as it reads at one end: `from` states it about `to`. Only between what is shown. */
export interface Relation {
  kind: RelationKind;
  from: NamedReference;
  /** `c07` where it is a claim. */
  fromClaim: string | undefined;
  to: NamedReference;
  toClaim: string | undefined;
}

/** A shown text that names an authority. */
export interface Mention {
  id: string;
  kind: TextKind;
  title: string;
  lang: string;
  href: string;
  /** Roles in which it is named: values of the vocabularies, `narrator`, `source`, `claim` and the like. */
  roles: string[];
  /** Claims that name it or rest on it. */
  claims: string[];
}

/** An authority or series that was issued. `record` stands only where something shown reaches it. */
export interface PublicAuthority<K extends LivingKind = AuthorityKind> {
  id: string;
  kind: K;
  path: string;
  shown: Shown;
  record: LivingTypes[K] | undefined;
  references: ReadonlyMap<string, NamedReference>;
  /** Current shown texts that name it, testimonies first, then by title. */
  mentions: Mention[];
  /** Records that name it: places within it, sources that it published, series that rest on it. */
  namedBy: NamedReference[];
}

/** A collection: its steps lead only to what is shown. */
export interface PublicCollection extends PublicAuthority<'collection'> {
  introduction: RenderedText;
}

/** What is shown of an entry that has no identifier of its own. */
interface PublicEntry {
  /** Its page in the default language, and its place there: `/glossary/#term-mahalla`. */
  href: string;
  /** Labels and links for what it names; what is not shown has no entry. */
  references: ReadonlyMap<string, NamedReference>;
  /** What it still is, in the preview alone. */
  working: Status | undefined;
}

export interface PublicGlossaryEntry extends Omit<GlossaryEntry, 'status' | 'see'>, PublicEntry {
  /** The form in Latin letters under which it stands. */
  filedAs: string;
  /** Names of entries that are shown. */
  see: string[];
}

type Named = 'people' | 'places' | 'organisations' | 'records';
export interface PublicEvent
  extends Omit<TimelineEvent, 'status' | Named>, PublicEntry, Record<Named, string[]> {}

export interface PublicPage {
  name: PageName;
  lang: string;
  record: Page;
  text: RenderedText;
}

/** What the archive says of itself: the settings less what only editors need. */
export interface PublicSettings {
  name: string;
  nativeName: { text: string; lang: string } | undefined;
  description: string;
  /** The same sentence in other languages of the interface. */
  descriptions: Readonly<Record<string, string>>;
  /** Origin without a slash at its end, `https://guwah.example`. */
  address: string;
  languages: string[];
  licence: string;
  contacts: { purpose: string; address: string }[];
  custodian: string | undefined;
  /** Where “leave this page” leads, by language. */
  leave: Readonly<Record<string, string>>;
  /** Where readers find somebody to talk to, by language. */
  support: Readonly<Record<string, Support>>;
  /** Undefined where the editors say nothing of it. */
  holdings: PublicHoldings | undefined;
}

/** What the editors know of, beside what stands here. */
export interface PublicHoldings {
  /** How many published accounts they know of, those that stand here among them. */
  known: number;
  missing: NonNullable<Holdings['missing']>;
  /** Sources that the counts rest on. */
  references: ReadonlyMap<string, NamedReference>;
}

export interface PublicArchive {
  settings: PublicSettings;
  testimonies: PublicText<'testimony'>[];
  reports: PublicText<'report'>[];
  people: PublicAuthority<'person'>[];
  organisations: PublicAuthority<'organisation'>[];
  places: PublicAuthority<'place'>[];
  sources: PublicAuthority<'source'>[];
  series: PublicAuthority<'series'>[];
  collections: PublicCollection[];
  /** From A to Z by the form under which each is filed. */
  glossary: PublicGlossaryEntry[];
  /** In the order of time. */
  events: PublicEvent[];
  pages: PublicPage[];
  /** Counts for “searched N of M records”: texts that are shown, and those that are only listed. */
  counts: { shown: number; listed: number; languages: string[] };
  /** Whether this is the editors' preview, with working texts in it. */
  preview: boolean;
}
