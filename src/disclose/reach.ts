/** Which authorities are reached by what is shown: those that it names, and those that a reached one names. */
import type { Archive, Ledger, LivingFile } from '../read/archive.ts';
import { isLivingKind, kindOf } from '../record/identifier.ts';
import type { LedgerState } from '../record/ledger.ts';
import { reachedByLiving } from './living-names.ts';

export type Authorities = Pick<
  Archive,
  'people' | 'organisations' | 'places' | 'sources' | 'series' | 'collections'
>;

/** What is withdrawn, erased or moved has no page that could name anything. */
const PASSES_ON: ReadonlySet<LedgerState['name']> = new Set(['none', 'issued', 'active']);

/** The file of a record without versions; undefined where there is none, or where the identifier is that of a text. */
export function authorityFile(archive: Authorities, id: string): LivingFile | undefined {
  switch (kindOf(id)) {
    case 'person':
      return archive.people.get(id);
    case 'organisation':
      return archive.organisations.get(id);
    case 'place':
      return archive.places.get(id);
    case 'source':
      return archive.sources.get(id);
    case 'series':
      return archive.series.get(id);
    case 'collection':
      return archive.collections.get(id);
    case 'testimony':
    case 'report':
      return undefined;
  }
}

/** Where an identifier leads after all moves. A circle of moves leads nowhere else than to its start. */
export function followMoves(id: string, ledgers: ReadonlyMap<string, Ledger>): string {
  const passed = new Set([id]);
  let place = id;
  for (;;) {
    const state = ledgers.get(place)?.account.state;
    if (state?.name !== 'moved') return place;
    if (passed.has(state.to)) return id;
    passed.add(state.to);
    place = state.to;
  }
}

/**
 * The authorities that are reached, each with an identifier that names it, to tell people why.
 *
 * @param seeds what is shown: identifier of the text → identifiers that it names
 */
export function reach(
  archive: Authorities & Pick<Archive, 'ledgers'>,
  seeds: Iterable<readonly [by: string, named: Iterable<string>]>,
): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting: string[] = [];
  const add = (id: string, by: string): void => {
    for (const place of new Set([id, followMoves(id, archive.ledgers)]))
      if (isLivingKind(kindOf(place)) && !reached.has(place)) {
        reached.set(place, by);
        waiting.push(place);
      }
  };
  for (const [by, named] of seeds) for (const id of named) add(id, by);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const state = archive.ledgers.get(id)?.account.state.name ?? 'none';
    const file = PASSES_ON.has(state) ? authorityFile(archive, id) : undefined;
    if (file === undefined) continue;
    for (const named of reachedByLiving(file)) add(named, id);
  }
  return reached;
}
