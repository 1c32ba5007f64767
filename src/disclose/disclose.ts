/** Archive and ledger become the public archive: what may not be shown goes no further than here. */
import type { Archive, TextFolder } from '../read/archive.ts';
import { archiveSettingsSchema } from '../record/archive-settings.ts';
import { isLivingKind, kindOf, standsForItself, type TextKind } from '../record/identifier.ts';
import { namingsIn } from '../record/naming.ts';
import type { Problem } from '../record/problem.ts';
import { stateOfAuthority } from './address-state.ts';
import { assemble } from './assemble.ts';
import { disclosureProblem } from './disclosure-problem.ts';
import { discloseText, type DraftText } from './editions.ts';
import { standingEntries } from './living-names.ts';
import type { PublicArchive, Shown } from './public-archive.ts';
import { authorityFile, reach } from './reach.ts';

/** What is public, and what has to be mended before anybody may see it. */
export interface Disclosed {
  publicArchive: PublicArchive;
  problems: Problem[];
  /** Authorities that what is shown names and that were never issued. Each is an error among the problems too. */
  unissued: string[];
}

function discloseTexts<K extends TextKind>(
  archive: Archive,
  kind: K,
  folders: ReadonlyMap<string, TextFolder<K>>,
  problems: Problem[],
): DraftText<K>[] {
  return [...archive.ledgers.values()]
    .filter(({ id }) => kindOf(id) === kind)
    .flatMap((ledger) => discloseText(kind, folders.get(ledger.id), ledger, problems) ?? []);
}

/** What shown texts name, in every version that a reader may open. */
function namedByShown(texts: readonly DraftText[]): [string, string[]][] {
  return texts.map(({ id, editions }) => {
    const versions = editions.flatMap((edition) => [edition.current, ...edition.versions]);
    const named = versions.flatMap((version) => version?.words?.namings ?? []);
    return [id, named.map((naming) => naming.id)];
  });
}

/** The settings name the sources of what they count. */
function namedBySettings({ settings }: Archive): [string, string[]] {
  return ['archive.yml', namingsIn(archiveSettingsSchema, settings).map(({ id }) => id)];
}

/** Series and collections are read for their own sake: whatever was issued and still stands reaches itself. */
function standingForThemselves({ ledgers }: Archive): [string, string[]][] {
  return [...ledgers.values()]
    .filter(({ account }) => account.state.name === 'issued')
    .filter(({ id }) => isLivingKind(kindOf(id)) && standsForItself(kindOf(id)))
    .map(({ id }) => [id, [id]]);
}

function discloseAuthorities(
  archive: Archive,
  reached: ReadonlyMap<string, string>,
  problems: Problem[],
  unissued: string[],
): Map<string, Shown> {
  const states = new Map<string, Shown>();
  const ids = new Set([...archive.ledgers.keys(), ...reached.keys()]);
  for (const id of [...ids].filter((name) => isLivingKind(kindOf(name))).sort()) {
    const ledger = archive.ledgers.get(id);
    const by = reached.get(id);
    const { verdict, shown } = stateOfAuthority(ledger, by !== undefined);
    const file = authorityFile(archive, id);
    const place = file?.file ?? ledger?.file ?? '';
    const stops = verdict === 'unissued' || verdict === 'shown';
    if (stops && file === undefined)
      problems.push(disclosureProblem('authority-missing', place, { id, by: by ?? id }));
    else if (verdict === 'unissued') {
      problems.push(disclosureProblem('authority-not-issued', place, { id, by: by ?? id }));
      unissued.push(id);
    }
    if (ledger !== undefined && verdict !== 'nothing')
      states.set(id, stops && file === undefined ? { state: 'unavailable' } : shown);
  }
  return states;
}

function requireMovesToArrive({ ledgers }: Archive, problems: Problem[]): void {
  for (const { id, file, account } of ledgers.values())
    if (account.state.name === 'moved' && !ledgers.has(account.state.to))
      problems.push(disclosureProblem('moved-to-nothing', file, { id, to: account.state.to }));
}

/**
 * What of an archive is public. Pure: the same archive gives the same answer on every machine, in the same order.
 *
 * @returns with an error among the problems, the public archive must not be published
 */
export function disclose(archive: Archive): Disclosed {
  const problems: Problem[] = [];
  const testimonies = discloseTexts(archive, 'testimony', archive.testimonies, problems);
  const reports = discloseTexts(archive, 'report', archive.reports, problems);
  const shown = namedByShown([...testimonies, ...reports]);
  const standing = [...standingForThemselves(archive), ...standingEntries(archive)];
  const reached = reach(archive, [...shown, ...standing, namedBySettings(archive)]);
  const unissued: string[] = [];
  const authorities = discloseAuthorities(archive, reached, problems, unissued);
  requireMovesToArrive(archive, problems);
  const drafts = { testimonies, reports, authorities, preview: false };
  return { publicArchive: assemble(archive, drafts, problems), problems, unissued };
}
