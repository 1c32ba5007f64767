/** Authorities as their pages need them: shown where something shown reaches them, with what names them. */
import type { Archive, LivingFile } from '../read/archive.ts';
import { addressOf, KINDS, kindOf, type Kind, type LivingKind } from '../record/identifier.ts';
import { namedByLiving, publicFieldsOf } from './living-names.ts';
import type { Mention, NamedReference, PublicAuthority, Shown } from './public-archive.ts';
import { authorityFile } from './reach.ts';
import type { Targets } from './targets.ts';

const KIND_ORDER = Object.keys(KINDS) as Kind[];
const byLabel = new Intl.Collator('en');

function compareReferences(a: NamedReference, b: NamedReference): number {
  return (
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    byLabel.compare(a.label, b.label) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * The authorities that were ever issued, by identifier.
 *
 * @param states what stands at each one's address
 * @param mentions texts that name each one
 */
export function assembleAuthorities(
  archive: Archive,
  states: ReadonlyMap<string, Shown>,
  targets: Targets,
  mentions: ReadonlyMap<string, Mention[]>,
) {
  const shownFiles = [...states].flatMap(([id, shown]) =>
    shown.state === 'shown' ? (authorityFile(archive, id) ?? []) : [],
  );
  const backlinks = new Map<string, Set<string>>();
  for (const file of shownFiles)
    for (const id of namedByLiving(file).map((named) => targets.follow(named)))
      if (id !== file.id) backlinks.set(id, (backlinks.get(id) ?? new Set()).add(file.id));

  function authoritiesOf<K extends LivingKind>(
    kind: K,
    files: ReadonlyMap<string, LivingFile<K>>,
  ): PublicAuthority<K>[] {
    const ids = [...states.keys()].filter((id) => kindOf(id) === kind).sort();
    return ids.flatMap((id) => {
      const shown = states.get(id);
      if (shown === undefined) return [];
      const file = shown.state === 'shown' ? files.get(id) : undefined;
      const isShown = file !== undefined;
      return {
        id,
        kind,
        path: addressOf(id),
        shown,
        record: file && publicFieldsOf(file),
        references: targets.nameAll(file === undefined ? [] : namedByLiving(file)),
        mentions: isShown ? (mentions.get(id) ?? []) : [],
        namedBy: isShown
          ? [...targets.nameAll(backlinks.get(id) ?? []).values()].sort(compareReferences)
          : [],
      };
    });
  }
  return {
    people: authoritiesOf('person', archive.people),
    organisations: authoritiesOf('organisation', archive.organisations),
    places: authoritiesOf('place', archive.places),
    sources: authoritiesOf('source', archive.sources),
    series: authoritiesOf('series', archive.series),
    collections: authoritiesOf('collection', archive.collections),
  };
}
