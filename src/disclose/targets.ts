/** Where a link may lead. What has no target here is not shown, and a page leaves out its link and its label. */
import type { Ledger, LivingFile } from '../read/archive.ts';
import { frozenSourceOf, type FrozenReference, type FrozenSource } from '../record/frozen.ts';
import { addressOf, isLivingKind, kindOf } from '../record/identifier.ts';
import type { DraftText } from './editions.ts';
import type { NamedReference } from './public-archive.ts';
import { followMoves } from './reach.ts';

export interface Target {
  href: string;
  /** What it is called at present. */
  label: string;
  /** Every title under which a shown version of it stands. */
  titles: ReadonlySet<string>;
  source: FrozenSource | undefined;
  /** Numbers of the claims that a reader can open. */
  claims: ReadonlySet<string>;
}

const claimsOf = (record: object): readonly { id: string }[] =>
  'claims' in record ? (record.claims as { id: string }[]) : [];

/** What a living record of an authority is called. */
export function labelOfAuthority({ record }: LivingFile): string {
  return 'name' in record ? record.name : record.title;
}

/** Where a source can be read. */
const ADDRESSES = ['URL', 'DOI'] as const;

/**
 * A source as it was frozen, without an address that its record gives no more: what stands there may endanger somebody,
 * and the words of a text do not need it.
 */
function withoutWithheld(frozen: FrozenSource, present: FrozenSource | undefined): FrozenSource {
  const shown = { ...frozen };
  for (const field of ADDRESSES) if (present?.[field] === undefined) shown[field] = undefined;
  return shown;
}

/** Targets by identifier, and the moves that lead to them. */
export class Targets {
  readonly #targets = new Map<string, Target>();
  readonly #ledgers: ReadonlyMap<string, Ledger>;

  constructor(ledgers: ReadonlyMap<string, Ledger>) {
    this.#ledgers = ledgers;
  }

  addText(text: DraftText): void {
    const edition = text.editions.find(({ isOriginal }) => isOriginal);
    const current = edition?.current?.words;
    if (text.shown.state !== 'shown' || current === undefined) return;
    const versions = [edition?.current, ...(edition?.versions ?? [])];
    const titles = versions.flatMap((version) => version?.words?.record.title ?? []);
    this.#targets.set(text.id, {
      href: addressOf(text.id),
      label: current.record.title,
      titles: new Set(titles),
      source: undefined,
      claims: new Set(claimsOf(current.record).map(({ id }) => id)),
    });
  }

  addAuthority(file: LivingFile): void {
    this.#targets.set(file.id, {
      href: addressOf(file.id),
      label: labelOfAuthority(file),
      titles: new Set(),
      source: 'accessed' in file.record ? frozenSourceOf(file.record) : undefined,
      claims: new Set(),
    });
  }

  /** The identifier under which a record stands at present, after all moves. */
  follow(id: string): string {
    return followMoves(id, this.#ledgers);
  }

  /**
   * A record as a text names it; undefined where nothing stands that a reader may open. A frozen text keeps its own
   * words for what it names, but not a title under which the other text is shown nowhere: it may have been withdrawn; nor
   * an address that a source has no more.
   *
   * @param frozen the words that were frozen with the text that names it
   */
  name(id: string, frozen?: FrozenReference): NamedReference | undefined {
    const target = this.#targets.get(this.follow(id));
    if (target === undefined) return undefined;
    const kind = kindOf(id);
    const source =
      frozen === undefined || 'label' in frozen
        ? target.source
        : withoutWithheld(frozen, target.source);
    const written =
      frozen === undefined ? undefined : 'label' in frozen ? frozen.label : frozen.title;
    const mayStand = isLivingKind(kind) || (written !== undefined && target.titles.has(written));
    return {
      id,
      kind,
      label: mayStand ? (written ?? target.label) : target.label,
      source: kind === 'source' ? source : undefined,
      href: target.href,
    };
  }

  /**
   * Whether a reader can open what is named: a record, or one claim of a report.
   *
   * @example targets.opens('r1jj50xr4#c07') // whether that report is shown and has that claim
   */
  opens(named: string): boolean {
    const [id = '', claim] = named.split('#');
    const target = this.#targets.get(this.follow(id));
    return target !== undefined && (claim === undefined || target.claims.has(claim));
  }

  /** The entries for everything that is named, sorted by identifier. */
  nameAll(
    ids: Iterable<string>,
    frozen: Readonly<Record<string, FrozenReference>> = {},
  ): Map<string, NamedReference> {
    return new Map(
      [...new Set(ids)].sort().flatMap((id): [string, NamedReference][] => {
        const named = this.name(id, frozen[id]);
        return named === undefined ? [] : [[id, named]];
      }),
    );
  }
}
