/** Look-ups in the public archive that many pages need, made once for each archive. */
import type {
  NamedReference,
  PublicArchive,
  PublicAuthority,
  PublicText,
  ShownText,
} from '../disclose/public-archive.ts';
import type { Person, Place } from '../record/authority.ts';

/** A name that was given to the wrong person. */
export interface Misattribution {
  /** The person to whom the account belongs. */
  person: NamedReference;
  /** The testimony that explains it, and its words. */
  testimony: { href: string; note: string; lang: string };
  /** Claims that speak of it. */
  claims: { href: string; claim: string }[];
}

interface ArchiveIndex {
  authorities: ReadonlyMap<string, PublicAuthority>;
  /** A name given by mistake → what is right. */
  misattributions: ReadonlyMap<string, Misattribution[]>;
}

/** A text that is shown, with its current words in its own language. */
export interface CurrentText {
  text: PublicText;
  words: ShownText;
  href: string;
}

function currentTexts(texts: readonly PublicText[]): CurrentText[] {
  return texts.flatMap((text) => {
    const original = text.editions.find((edition) => edition.isOriginal);
    const words = original?.current?.words;
    return text.shown.state !== 'shown' || original === undefined || words === undefined
      ? []
      : [{ text, words, href: original.path }];
  });
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function makeIndex(archive: PublicArchive): ArchiveIndex {
  const misattributions = new Map<string, Misattribution[]>();
  for (const { text, words, href } of currentTexts([...archive.testimonies, ...archive.reports])) {
    const { record } = words;
    if (!('narrators' in record) || record.attribution === undefined) continue;
    const id = record.narrators.find((narrator) => narrator.person !== undefined)?.person;
    const person = id === undefined ? undefined : words.references.get(id);
    if (person === undefined) continue;
    const claims = text.relations.flatMap(({ from, fromClaim, to }) =>
      to.id === text.id && fromClaim !== undefined && from.href !== undefined
        ? [{ href: `${from.href}#${fromClaim}`, claim: fromClaim }]
        : [],
    );
    for (const name of record.attribution.also_reported_as)
      add(misattributions, name, {
        person,
        testimony: { href: `${href}#attribution`, note: record.attribution.note, lang: words.lang },
        claims,
      });
  }
  const authorities: PublicAuthority[] = [
    ...archive.people,
    ...archive.organisations,
    ...archive.places,
    ...archive.sources,
  ];
  return {
    authorities: new Map(authorities.map((authority) => [authority.id, authority])),
    misattributions,
  };
}

const indexes = new WeakMap<PublicArchive, ArchiveIndex>();

function indexOf(archive: PublicArchive): ArchiveIndex {
  let index = indexes.get(archive);
  if (index === undefined) {
    index = makeIndex(archive);
    indexes.set(archive, index);
  }
  return index;
}

/** Texts that are shown, in the order of the archive. */
export function shownTestimonies(archive: PublicArchive): CurrentText[] {
  return currentTexts(archive.testimonies);
}
export function shownReports(archive: PublicArchive): CurrentText[] {
  return currentTexts(archive.reports);
}

/** The person behind an identifier, where a page shows him or her. */
export function personOf(
  archive: PublicArchive,
  id: string,
): { person: Person; authority: PublicAuthority } | undefined {
  const authority = indexOf(archive).authorities.get(id);
  return authority?.record === undefined || authority.kind !== 'person'
    ? undefined
    : { person: authority.record as Person, authority };
}

/** An authority by its identifier, where a page shows it. */
export function authorityOf(archive: PublicArchive, id: string): PublicAuthority | undefined {
  const authority = indexOf(archive).authorities.get(id);
  return authority?.record === undefined ? undefined : authority;
}

/** What is right about a name that was given to the wrong person; empty for any other name. */
function misattributionsOf(archive: PublicArchive, name: string): Misattribution[] {
  return indexOf(archive).misattributions.get(name) ?? [];
}

/**
 * Names given by mistake that concern a person: those that stand wrongly for this person, and those of this person that
 * stand wrongly for somebody else.
 */
export function mistakesAbout(
  archive: PublicArchive,
  id: string,
  person: Person,
): { name: string; mistake: Misattribution }[] {
  const names = [person.name, ...(person.names ?? []).map(({ text }) => text)];
  const found = names.flatMap((name) =>
    misattributionsOf(archive, name).map((mistake) => ({ name, mistake })),
  );
  const own = new Set(
    (person.names ?? []).filter(({ kind }) => kind === 'misattribution').map(({ text }) => text),
  );
  return found.filter(({ name, mistake }) => (mistake.person.id === id) === own.has(name));
}

/** The places in which a place lies, from the nearest to the widest; a circle ends where it began. */
export function placesAround(
  archive: PublicArchive,
  place: PublicAuthority<'place'>,
): NamedReference[] {
  const around: NamedReference[] = [];
  const seen = new Set([place.id]);
  let next = place.record?.within;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const outer = authorityOf(archive, next);
    if (outer === undefined) break;
    const record = outer.record as Place;
    around.push({ id: next, kind: 'place', label: record.name, href: outer.path });
    next = record.within;
  }
  return around;
}
