/** Entries of the glossary and of the timeline as their pages need them: what they name stands only where it is shown. */
import type { Archive } from '../read/archive.ts';
import { earliestOf } from '../record/date.ts';
import { isLatin, type GlossaryEntry } from '../record/glossary.ts';
import { entryPath } from '../record/list-page.ts';
import type { TimelineEvent } from '../record/timeline.ts';
import { namedByEntry } from './living-names.ts';
import type { PublicEvent, PublicGlossaryEntry } from './public-archive.ts';
import type { Targets } from './targets.ts';

const alphabet = new Intl.Collator('en');
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Entries that readers see; the preview shows every whole one, and says what each still is. */
function standing<T extends GlossaryEntry | TimelineEvent>(
  entries: readonly T[],
  preview: boolean,
): T[] {
  return entries.filter(({ status }) => preview || status === 'ready');
}

/** What an entry is filed under: the first form in Latin letters, the term itself where it has none beside it. */
function filedAs({ term, lang, forms = [] }: GlossaryEntry): string {
  if (isLatin(lang)) return term;
  return forms.find(({ script }) => script === 'Latn')?.text ?? term;
}

function assembleGlossary(
  archive: Archive,
  targets: Targets,
  preview: boolean,
): PublicGlossaryEntry[] {
  const entries = standing(archive.glossary, preview);
  const known = new Set(entries.map(({ id }) => id));
  return entries
    .map((entry) => ({ entry, filed: filedAs(entry) }))
    .sort((a, b) => alphabet.compare(a.filed, b.filed) || byId(a.entry, b.entry))
    .map(({ entry, filed }, place) => {
      const { status, ...fields } = entry;
      return {
        ...fields,
        see: (entry.see ?? []).filter((id) => known.has(id)),
        filedAs: filed,
        href: entryPath('/glossary/', place, `term-${entry.id}`),
        references: targets.nameAll(namedByEntry(entry)),
        working: status === 'ready' ? undefined : status,
      };
    });
}

function assembleEvents(archive: Archive, targets: Targets, preview: boolean): PublicEvent[] {
  return standing(archive.events, preview)
    .sort((a, b) => earliestOf(a.on) - earliestOf(b.on) || byId(a, b))
    .map((event, place) => {
      const { status, ...fields } = event;
      const shown = (ids: readonly string[] = []) => ids.filter((id) => targets.opens(id));
      return {
        ...fields,
        people: shown(event.people),
        places: shown(event.places),
        organisations: shown(event.organisations),
        records: shown(event.records),
        href: entryPath('/timeline/', place, `event-${event.id}`),
        references: targets.nameAll(namedByEntry(event)),
        working: status === 'ready' ? undefined : status,
      };
    });
}

/** The glossary from A to Z, the events in the order of time. */
export function assembleEntries(archive: Archive, targets: Targets, preview: boolean) {
  return {
    glossary: assembleGlossary(archive, targets, preview),
    events: assembleEvents(archive, targets, preview),
  };
}
