/** The archive as it will be after a batch, so that disclosure has its say before anything is written. */
import { basename } from 'node:path';
import type {
  Archive,
  FrozenText,
  FrozenTranslatedText,
  Ledger,
  TextFolder,
} from '../read/archive.ts';
import { KINDS, kindOf } from '../record/identifier.ts';
import { accountOf, sumOf, type LedgerLine } from '../record/ledger.ts';
import { ledgerFileName, type LedgerEntry } from '../record/ledger-file.ts';
import type { Frozen } from './freeze.ts';

/** Everything that a batch writes, by identifier. */
export interface Batch {
  entries: ReadonlyMap<string, readonly LedgerEntry[]>;
  frozen: ReadonlyMap<string, readonly Frozen[]>;
}

function withEntries(
  id: string,
  ledger: Ledger | undefined,
  root: string,
  entries: readonly LedgerEntry[],
): Ledger {
  const lines: LedgerLine[] = [...(ledger?.lines ?? [])];
  for (const entry of entries) {
    const line = { ...entry, sum: sumOf(lines.at(-1)?.sum ?? '', entry) };
    lines.push(line);
  }
  const file = `${root}/ledger/${ledgerFileName(id)}`;
  return { id, file, lines, account: accountOf(id, lines) };
}

function withFrozen<T extends TextFolder>(folder: T, frozen: readonly Frozen[]): T {
  const originals = new Map<number, FrozenText>(folder.frozen);
  const translations = new Map<string, FrozenTranslatedText>(folder.frozenTranslations);
  for (const { step, name, file } of frozen)
    if (step.role === 'original') originals.set(step.version, file as FrozenText);
    else translations.set(name, file as FrozenTranslatedText);
  return { ...folder, frozen: originals, frozenTranslations: translations };
}

/**
 * The archive with a batch in it; the one given stays as it is.
 *
 * @throws LedgerError where an entry is not legal after what stands
 */
export function afterBatch(archive: Archive, { entries, frozen }: Batch): Archive {
  const root = basename(archive.folder);
  const ledgers = new Map(archive.ledgers);
  for (const [id, added] of entries) ledgers.set(id, withEntries(id, ledgers.get(id), root, added));
  const testimonies = new Map(archive.testimonies);
  const reports = new Map(archive.reports);
  for (const [id, files] of frozen) {
    const folder = KINDS[kindOf(id)].folder;
    const testimony = testimonies.get(id);
    const report = reports.get(id);
    if (folder === 'testimonies' && testimony) testimonies.set(id, withFrozen(testimony, files));
    else if (report) reports.set(id, withFrozen(report, files));
  }
  return { ...archive, testimonies, reports, ledgers };
}
