/** Names under which an account went around and which are wrong: what is right, and which claims give the wrong one. */
import type { NamedReference, PublicArchive, PublicText } from '../disclose/public-archive.ts';
import type { Person } from '../record/authority.ts';
import type { RelationKind } from '../record/vocabulary.ts';
import { shownTestimonies } from './archive-index.ts';
import { claimMap } from './claim-lists.ts';

/** A claim, as a link to it. */
export interface ClaimLink {
  href: string;
  claim: string;
}

/** A name that was given to the wrong person. */
export interface Misattribution {
  /** The person to whom the account belongs. */
  person: NamedReference;
  /** The testimony that explains it, and its words. */
  testimony: { href: string; note: string; lang: string };
  /** Claims that give the wrong name, each with the note that corrects it. */
  claims: ClaimLink[];
}

/** A claim that restates, supports or corrects an account does not give the wrong name, though it may speak of it. */
const AGAINST: RelationKind = 'contradicts';

/**
 * The claims that give an account under a wrong name: they stand against it, and one of the names stands in their words.
 *
 * @example claimsUnder(archive, text, ['Dell Harrow']) // [{ href: '/r/r1…/#c45', claim: 'c45' }]
 */
export function claimsUnder(
  archive: PublicArchive,
  text: PublicText,
  names: readonly string[],
): ClaimLink[] {
  const claims = claimMap(archive);
  const found = text.relations.flatMap(({ kind, from, fromClaim, to }): ClaimLink[] => {
    if (to.id !== text.id || fromClaim === undefined || kind !== AGAINST) return [];
    const href = `${from.href ?? ''}#${fromClaim}`;
    const words = claims.get(href)?.claim.text ?? '';
    return names.some((name) => words.includes(name)) ? [{ href, claim: fromClaim }] : [];
  });
  return [...new Map(found.map((link) => [link.href, link])).values()];
}

/** A name given by mistake → what is right. */
function makeIndex(archive: PublicArchive): Map<string, Misattribution[]> {
  const index = new Map<string, Misattribution[]>();
  for (const { text, words, href } of shownTestimonies(archive)) {
    const { record } = words;
    if (!('narrators' in record) || record.attribution === undefined) continue;
    const id = record.narrators.find((narrator) => narrator.person !== undefined)?.person;
    const person = id === undefined ? undefined : words.references.get(id);
    if (person === undefined) continue;
    const { also_reported_as: names, note } = record.attribution;
    const mistake: Misattribution = {
      person,
      testimony: { href: `${href}#attribution`, note, lang: words.lang },
      claims: claimsUnder(archive, text, names),
    };
    for (const name of names) index.set(name, [...(index.get(name) ?? []), mistake]);
  }
  return index;
}

const indexes = new WeakMap<PublicArchive, Map<string, Misattribution[]>>();

/**
 * Names given by mistake that concern a person: those that stand wrongly for this person, and those of this person that
 * stand wrongly for somebody else.
 */
export function mistakesAbout(
  archive: PublicArchive,
  id: string,
  person: Person,
): { name: string; mistake: Misattribution }[] {
  const index = indexes.get(archive) ?? makeIndex(archive);
  indexes.set(archive, index);
  const forms = person.names ?? [];
  const found = [person.name, ...forms.map(({ text }) => text)].flatMap((name) =>
    (index.get(name) ?? []).map((mistake) => ({ name, mistake })),
  );
  const own = new Set(
    forms.filter(({ kind }) => kind === 'misattribution').map(({ text }) => text),
  );
  return found.filter(({ name, mistake }) => (mistake.person.id === id) === own.has(name));
}
