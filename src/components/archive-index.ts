/** Look-ups in the public archive that many pages need, made once for each archive. */
import type {
  NamedReference,
  PublicArchive,
  PublicAuthority,
  PublicText,
  ShownText,
} from '../disclose/public-archive.ts';
import type { Person, Place } from '../record/authority.ts';

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

const indexes = new WeakMap<PublicArchive, ReadonlyMap<string, PublicAuthority>>();

function authoritiesOf(archive: PublicArchive): ReadonlyMap<string, PublicAuthority> {
  let index = indexes.get(archive);
  if (index === undefined) {
    const authorities: PublicAuthority[] = [
      ...archive.people,
      ...archive.organisations,
      ...archive.places,
      ...archive.sources,
    ];
    index = new Map(authorities.map((authority) => [authority.id, authority]));
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

const texts = new WeakMap<object, ReadonlyMap<string, PublicText>>();

/** A testimony or report that was ever issued, by its identifier. */
export function textOf(
  archive: Pick<PublicArchive, 'testimonies' | 'reports'>,
  id: string,
): PublicText | undefined {
  let index = texts.get(archive);
  if (index === undefined) {
    index = new Map([...archive.testimonies, ...archive.reports].map((text) => [text.id, text]));
    texts.set(archive, index);
  }
  return index.get(id);
}

/** The person behind an identifier, where a page shows him or her. */
export function personOf(
  archive: PublicArchive,
  id: string,
): { person: Person; authority: PublicAuthority } | undefined {
  const authority = authoritiesOf(archive).get(id);
  return authority?.record === undefined || authority.kind !== 'person'
    ? undefined
    : { person: authority.record as Person, authority };
}

/** An authority by its identifier, where a page shows it. */
export function authorityOf(archive: PublicArchive, id: string): PublicAuthority | undefined {
  const authority = authoritiesOf(archive).get(id);
  return authority?.record === undefined ? undefined : authority;
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
