/**
 * A mark that stands while a withdrawal is under way. It is written before the ledger's line and goes last: whoever finds
 * it knows from the ledger whether to finish or to forget. Without it nobody could tell what is left of a withdrawal from
 * what an editor has begun anew.
 */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isTextKind, KINDS, kindOf } from '../record/identifier.ts';
import { languageOfFrozenFile } from '../record/ledger.ts';
import { nameOfPart, partNameOf, stage, syncFolder } from '../durable-file.ts';

/** What is taken away: a whole record, or one translation of it. Erasure takes whole records alone. */
export interface Withdrawal {
  op: 'withdraw' | 'erase';
  id: string;
  lang: string | undefined;
}

function placeOf(folder: string, { op, id, lang }: Withdrawal): { folder: string; name: string } {
  const kind = kindOf(id);
  const records = join(folder, KINDS[kind].folder);
  const name = lang === undefined ? op : `${op}.${lang}`;
  return isTextKind(kind)
    ? { folder: join(records, id), name }
    : { folder: records, name: `${id}.${name}` };
}

/** Marks a withdrawal, where there are files to take away. */
export function markWithdrawal(folder: string, withdrawal: Withdrawal): void {
  const place = placeOf(folder, withdrawal);
  if (existsSync(place.folder)) stage(place.folder, place.name, '');
}

/** Takes the mark of a withdrawal away that the ledger knows nothing of. */
export function forgetWithdrawal(folder: string, withdrawal: Withdrawal): void {
  const place = placeOf(folder, withdrawal);
  rmSync(join(place.folder, partNameOf(place.name)), { force: true });
}

/**
 * The withdrawal that a staged file's name marks.
 *
 * @param owner identifier of the record in whose folder it stands; undefined in the folder of a kind
 * @example withdrawalOfMark('.withdraw.fr.part', 't1x6np1wb') // { op: 'withdraw', id: 't1x6np1wb', lang: 'fr' }
 */
export function withdrawalOfMark(part: string, owner?: string): Withdrawal | undefined {
  const [first, ...rest] = (nameOfPart(part) ?? '').split('.');
  const [op, lang] = owner === undefined ? rest : [first, ...rest];
  const id = owner ?? first ?? '';
  return op === 'withdraw' || op === 'erase' ? { op, id, lang } : undefined;
}

/**
 * Takes away the files of a withdrawal that the ledger tells of. A record's folder goes by one rename; whatever of it is
 * left after a cut is an unfinished file that settling deletes.
 */
export function finishWithdrawal(folder: string, withdrawal: Withdrawal): void {
  const { id, lang } = withdrawal;
  const kind = kindOf(id);
  const records = join(folder, KINDS[kind].folder);
  const own = join(records, id);
  if (!isTextKind(kind)) {
    for (const ending of ['yml', 'csv']) rmSync(`${own}.${ending}`, { force: true });
    forgetWithdrawal(folder, withdrawal);
    if (existsSync(records)) syncFolder(records);
    return;
  }
  if (!existsSync(own)) return;
  if (lang !== undefined) {
    const versions = join(own, 'versions');
    for (const name of existsSync(versions) ? readdirSync(versions) : [])
      if (languageOfFrozenFile(name) === lang) rmSync(join(versions, name), { force: true });
    rmSync(join(own, `${lang}.md`), { force: true });
    forgetWithdrawal(folder, withdrawal);
    syncFolder(own);
    return;
  }
  const gone = join(records, partNameOf(id));
  rmSync(gone, { recursive: true, force: true });
  renameSync(own, gone);
  syncFolder(records);
  rmSync(gone, { recursive: true, force: true });
}
