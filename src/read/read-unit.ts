/** Reads one unit of an archive: everything about it that needs no other unit. */
import { isIdentifier, isLivingKind, KINDS, kindOf } from '../record/identifier.ts';
import type { Ledger } from './archive.ts';
import { fileProblem } from './file-problem.ts';
import { readAuthority } from './read-authority.ts';
import { readCollection } from './read-collection.ts';
import { readEvents, readGlossary } from './read-entries.ts';
import { readLedger } from './read-ledger.ts';
import { readPage } from './read-page.ts';
import { readSeries } from './read-series.ts';
import { readTextFolder } from './read-text.ts';
import { emptyResult, type ReadingContext, type UnitResult } from './reading.ts';
import type { Unit } from './walk.ts';

export async function readUnit(unit: Unit, context: ReadingContext): Promise<UnitResult> {
  const result = emptyResult();
  if (unit.of === 'page') result.page = readPage(unit.lang, unit.name, context, result);
  else if (unit.of === 'glossary') result.glossary = readGlossary(context, result);
  else if (unit.of === 'events') result.events = readEvents(context, result);
  else {
    const { id } = unit;
    const hasLedger = unit.of === 'ledger' || unit.hasLedger;
    const ledger = hasLedger && isIdentifier(id) ? readLedger(id, context, result) : undefined;
    result.ledger = ledger;
    if (unit.of === 'text')
      result.text = await readTextFolder(unit.kind, id, { ledger, hasLedger }, context, result);
    else if (unit.of === 'authority')
      result.authority = readAuthority(unit.kind, id, ledger, context, result);
    else if (unit.of === 'series') result.series = readSeries(id, ledger, context, result);
    else if (unit.of === 'collection')
      result.collection = readCollection(id, ledger, context, result);
    else reportMissingRecord(ledger, context, result);
  }
  return context.depth === 'problems' ? withoutRecords(result) : result;
}

/** A ledger whose record has no file: right once it was withdrawn, moved or erased. */
function reportMissingRecord(
  ledger: Ledger | undefined,
  context: ReadingContext,
  result: UnitResult,
): void {
  const state = ledger?.account.state.name;
  if (ledger === undefined || (state !== 'issued' && state !== 'active')) return;
  const kind = kindOf(ledger.id);
  const path = `${KINDS[kind].folder}/${ledger.id}${isLivingKind(kind) ? '.yml' : ''}`;
  result.problems.push(
    fileProblem('record-missing', `${context.label}/${path}`, { id: ledger.id }),
  );
}

function withoutRecords({ problems, files, namedClaims, claims, names }: UnitResult): UnitResult {
  return { problems, files, namedClaims, claims, names };
}
