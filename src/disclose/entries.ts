/** Entries of the glossary and of the timeline as their pages need them: what they name stands only where it is shown. */
import type { Archive } from '../read/archive.ts';
import { earliestOf } from '../record/date.ts';
import type { GlossaryEntry } from '../record/glossary.ts';
import type { TimelineEvent } from '../record/timeline.ts';
import { namedByEntry } from './living-names.ts';
import type { PublicEvent, PublicGlossaryEntry } from './public-archive.ts';
import type { Targets } from './targets.ts';

/** Entries that readers see; the preview shows every whole one, and says what each still is. */
function standing<T extends GlossaryEntry | TimelineEvent>(
  entries: readonly T[],
  preview: boolean,
): T[] {
  return entries.filter(({ status }) => preview || status === 'ready');
}

function assembleGlossary(
  archive: Archive,
  targets: Targets,
  preview: boolean,
): PublicGlossaryEntry[] {
  const entries = standing(archive.glossary, preview);
  const known = new Set(entries.map(({ id }) => id));
  return entries
    .map(({ status, see, ...entry }) => ({
      ...entry,
      see: (see ?? []).filter((id) => known.has(id)),
      references: targets.nameAll(namedByEntry({ status, ...entry })),
      working: status === 'ready' ? undefined : status,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function assembleEvents(archive: Archive, targets: Targets, preview: boolean): PublicEvent[] {
  return standing(archive.events, preview)
    .map(({ status, people, places, organisations, records, ...event }) => {
      const references = targets.nameAll(
        namedByEntry({ status, people, places, organisations, records, ...event }),
      );
      const shown = (ids: readonly string[] | undefined) =>
        (ids ?? []).filter((id) => references.has(id.split('#')[0] ?? ''));
      return {
        ...event,
        people: shown(people),
        places: shown(places),
        organisations: shown(organisations),
        records: shown(records).filter((id) => targets.opens(id)),
        references,
        working: status === 'ready' ? undefined : status,
      };
    })
    .sort((a, b) => earliestOf(a.on) - earliestOf(b.on) || (a.id < b.id ? -1 : 1));
}

/** Glossary by name, events by time. */
export function assembleEntries(archive: Archive, targets: Targets, preview: boolean) {
  return {
    glossary: assembleGlossary(archive, targets, preview),
    events: assembleEvents(archive, targets, preview),
  };
}
