/** Which entries of the glossary and the timeline name a record, so that its page can lead back to them. */
import type {
  NamedReference,
  PublicArchive,
  PublicEvent,
  PublicGlossaryEntry,
} from '../disclose/public-archive.ts';

export interface NamingEntries {
  events: PublicEvent[];
  terms: PublicGlossaryEntry[];
}

const NONE: NamingEntries = { events: [], terms: [] };
const indexes = new WeakMap<PublicArchive, Map<string, NamingEntries>>();

/** The record that a reference leads to: what was moved has another identifier than the one written. */
const targetOf = ({ href, id }: NamedReference): string => href?.split('/')[2] ?? id;

function indexOf({ events, glossary }: PublicArchive): Map<string, NamingEntries> {
  const index = new Map<string, NamingEntries>();
  const at = (reference: NamedReference): NamingEntries => {
    const id = targetOf(reference);
    const found = index.get(id) ?? { events: [], terms: [] };
    index.set(id, found);
    return found;
  };
  for (const event of events) {
    // A record of which no claim is shown is named by none of the lists, and so by nothing.
    const named = [
      ...event.sources.map(({ source }) => source),
      ...event.people,
      ...event.places,
      ...event.organisations,
      ...event.records.map((record) => record.split('#')[0] ?? ''),
    ];
    for (const reference of new Set(named.flatMap((id) => event.references.get(id) ?? [])))
      at(reference).events.push(event);
  }
  for (const term of glossary)
    for (const reference of term.references.values()) at(reference).terms.push(term);
  return index;
}

/** The entries that name a record, in the order of their lists. */
export function entriesNaming(archive: PublicArchive, id: string): NamingEntries {
  let index = indexes.get(archive);
  if (index === undefined) {
    index = indexOf(archive);
    indexes.set(archive, index);
  }
  return index.get(id) ?? NONE;
}
