/** The names under which somebody or something may be looked for: every form in every script, the mistaken ones too. */
import type { PublicArchive, PublicAuthority, PublicText } from '../disclose/public-archive.ts';
import type { Correction, NameLine } from './document.ts';
import { namedWords, wordsIn } from './wording.ts';

type NamedAuthority = PublicAuthority<'person' | 'organisation' | 'place'>;

/** Where the page of a testimony corrects a wrong attribution. */
export const ATTRIBUTION = 'attribution';

/** The records that other records' names are taken from, by identifier. */
export interface NameSources {
  people: ReadonlyMap<string, PublicAuthority<'person'>>;
  testimonies: ReadonlyMap<string, PublicText<'testimony'>>;
}

export function nameSourcesOf(archive: PublicArchive): NameSources {
  return {
    people: new Map(archive.people.map((person) => [person.id, person])),
    testimonies: new Map(archive.testimonies.map((text) => [text.id, text])),
  };
}

/** Every form of a person's name but those given by mistake; none where the person is not shown. */
export function formsOfPerson(id: string | undefined, { people }: NameSources): NameLine[] {
  const person = id === undefined ? undefined : people.get(id);
  const record = person?.shown.state === 'shown' ? person.record : undefined;
  if (record === undefined) return [];
  return [
    { ...namedWords(record.name), role: 'form' },
    ...(record.names ?? [])
      .filter(({ kind }) => kind !== 'misattribution')
      .map((form): NameLine => ({ ...wordsIn(form.lang, form.text), role: 'form' })),
  ];
}

/** The note of the first shown account of somebody that was reported under this name. */
function correctionOf(
  name: string,
  { mentions }: NamedAuthority,
  { testimonies }: NameSources,
): Correction | undefined {
  for (const { id } of mentions) {
    const edition = testimonies.get(id)?.editions.find(({ isOriginal }) => isOriginal);
    const words = edition?.current?.words;
    const attribution = words?.record.attribution;
    if (edition === undefined || words === undefined) continue;
    if (attribution?.also_reported_as.includes(name) === true)
      return { ...wordsIn(words.lang, attribution.note), href: `${edition.path}#${ATTRIBUTION}` };
  }
  return undefined;
}

/** The name of an authority, then every other form of it. A form given by mistake carries its correction. */
export function namesOf(authority: NamedAuthority, sources: NameSources): NameLine[] {
  const { record } = authority;
  if (record === undefined) return [];
  return [
    { ...namedWords(record.name), role: 'title' },
    ...(record.names ?? []).map((form): NameLine => {
      const words = wordsIn(form.lang, form.text);
      if (form.kind !== 'misattribution') return { ...words, role: 'form' };
      const correction = correctionOf(form.text, authority, sources);
      return { ...words, role: 'mistaken', ...(correction !== undefined && { correction }) };
    }),
  ];
}

/** Names once each, in order. A name that was also given by mistake says so. */
export function distinctNames(names: readonly NameLine[]): NameLine[] {
  const mistaken = new Set(names.filter(({ role }) => role === 'mistaken').map(({ text }) => text));
  const seen = new Set<string>();
  return names.filter(({ role, text }) => {
    if (role === 'title' || role === 'heading') return true;
    if (seen.has(text) || (role === 'form' && mistaken.has(text))) return false;
    seen.add(text);
    return true;
  });
}
