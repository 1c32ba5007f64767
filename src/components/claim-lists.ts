/** The claims of all reports: those that are contested, by assessment, and by who says them. */
import type {
  NamedReference,
  PublicArchive,
  PublicText,
  Relation,
  ShownText,
} from '../disclose/public-archive.ts';
import type { Claim, Figure } from '../record/report.ts';
import { ASSESSMENTS, type Assessment } from '../record/vocabulary.ts';
import { shownReports } from './archive-index.ts';

/** A claim with the report in which it stands. What was taken back is no longer said: it is in no list, only at its address. */
export interface ListedClaim {
  claim: Claim;
  text: PublicText;
  words: ShownText<'report'>;
  href: string;
  /** What others state about this claim, and what it states about them. */
  relations: Relation[];
}

/** Figures that two claims give for one matter, in one unit. */
export interface FigureSpread {
  low: number;
  high: number;
  unit: string;
}

/** Who says claims: a person or organisation with a page, or all others together. */
export interface SpeakerList {
  /** The identifier, or `others`. */
  key: string;
  reference: NamedReference | undefined;
  claims: ListedClaim[];
}

const OTHER_SPEAKERS = 'others';

/** Assessments under which a claim stands against what others found. */
const DOUBTED: readonly Assessment[] = ['wrong', 'imprecise', 'ambiguous'];
/** What is most at odds stands first. */
const ORDER: readonly Assessment[] = [
  'wrong',
  'imprecise',
  'ambiguous',
  'unverified',
  'as_told',
  'opinion',
  'not_a_claim',
  'confirmed',
];

const relationsOf = (relations: readonly Relation[], id: string, claim: string): Relation[] =>
  relations.filter(
    ({ from, fromClaim, to, toClaim }) =>
      (from.id === id && fromClaim === claim) || (to.id === id && toClaim === claim),
  );

function everyClaim(archive: PublicArchive): ListedClaim[] {
  return shownReports(archive).flatMap(({ text, words, href }) => {
    const { record } = words;
    if (!('claims' in record)) return [];
    return record.claims.map((claim) => ({
      claim,
      text,
      words: words as ShownText<'report'>,
      href: `${href}#${claim.id}`,
      relations: relationsOf(text.relations, text.id, claim.id),
    }));
  });
}

/** All claims that hold, report by report in the order of the archive, each in its own order. */
export function allClaims(archive: PublicArchive): ListedClaim[] {
  return everyClaim(archive).filter(({ claim }) => claim.retired === undefined);
}

function isContested({ claim, relations }: ListedClaim): boolean {
  return (
    DOUBTED.includes(claim.assessment) ||
    relations.some(({ kind }) => kind === 'contradicts' || kind === 'corrects')
  );
}

const byAssessment = (a: ListedClaim, b: ListedClaim): number =>
  ORDER.indexOf(a.claim.assessment) - ORDER.indexOf(b.claim.assessment);

/**
 * Claims that were found wrong, imprecise or ambiguous, and those that something else in the archive contradicts or
 * corrects; what is most at odds first.
 */
export function contestedClaims(archive: PublicArchive): ListedClaim[] {
  return allClaims(archive).filter(isContested).sort(byAssessment);
}

/** Claims by their assessment, in the order of the vocabulary; an assessment that no claim has is left out. */
export function claimsByAssessment(archive: PublicArchive): Map<Assessment, ListedClaim[]> {
  const claims = allClaims(archive);
  return new Map(
    ASSESSMENTS.map((assessment): [Assessment, ListedClaim[]] => [
      assessment,
      claims.filter(({ claim }) => claim.assessment === assessment),
    ]).filter(([, list]) => list.length > 0),
  );
}

/** Who says a claim and has a page, by the record that stands there: what moved is who it is now. */
function speakersOf({ claim, words }: ListedClaim): Map<string, NamedReference> {
  const named = (claim.asserted_by.by ?? []).flatMap((id) => words.references.get(id) ?? []);
  return new Map(
    named.flatMap((reference): [string, NamedReference][] => {
      const [, , key] = reference.href?.split('/') ?? [];
      return key === undefined ? [] : [[key, reference]];
    }),
  );
}

/**
 * Claims by who says them, by name. A claim of several speakers stands under each; those whose speakers have no page
 * stand last, together, so that no claim is lost.
 */
export function claimsBySpeaker(archive: PublicArchive): SpeakerList[] {
  const lists = new Map<string, SpeakerList>();
  const others: ListedClaim[] = [];
  for (const listed of allClaims(archive)) {
    const speakers = speakersOf(listed);
    if (speakers.size === 0) others.push(listed);
    for (const [key, reference] of speakers) {
      const list = lists.get(key) ?? { key, reference, claims: [] };
      list.claims.push(listed);
      lists.set(key, list);
    }
  }
  const names = new Intl.Collator('en');
  const found = [...lists.values()].sort(
    (a, b) =>
      names.compare(a.reference?.label ?? '', b.reference?.label ?? '') || (a.key < b.key ? -1 : 1),
  );
  if (others.length > 0) found.push({ key: OTHER_SPEAKERS, reference: undefined, claims: others });
  for (const { claims } of found) claims.sort(byAssessment);
  return found;
}

const sides = ({ value, low, high }: Figure): number[] =>
  [value, low, high].filter((side) => side !== undefined);

/**
 * How far the figures of claims lie apart, unit by unit; nothing where only one claim gives a unit, or all give the same.
 *
 * @example figureSpreads([[{ value: 2, unit: 'mills', … }], [{ low: 5, unit: 'mills', … }]]) // [{ low: 2, high: 5, unit: 'mills' }]
 */
export function figureSpreads(figuresOfClaims: readonly (readonly Figure[])[]): FigureSpread[] {
  const units = new Map<string, { claims: number; values: number[] }>();
  for (const figures of figuresOfClaims)
    for (const unit of new Set(figures.map((figure) => figure.unit))) {
      const entry = units.get(unit) ?? { claims: 0, values: [] };
      entry.claims += 1;
      entry.values.push(...figures.filter((figure) => figure.unit === unit).flatMap(sides));
      units.set(unit, entry);
    }
  return [...units].flatMap(([unit, { claims, values }]) => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    return claims > 1 && low < high ? [{ low, high, unit }] : [];
  });
}

const maps = new WeakMap<PublicArchive, Map<string, ListedClaim>>();

/** All claims by their address, those that were taken back too; made once for each archive. */
export function claimMap(archive: PublicArchive): ReadonlyMap<string, ListedClaim> {
  let map = maps.get(archive);
  if (map === undefined) {
    map = new Map(everyClaim(archive).map((listed) => [listed.href, listed]));
    maps.set(archive, map);
  }
  return map;
}
