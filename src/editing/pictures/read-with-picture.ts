/** Reads a record with a picture that is not written yet, with the reader that will read it ever after. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openReading } from '../../read/open-reading.ts';
import { readUnit } from '../../read/read-unit.ts';
import { KINDS, type TextKind } from '../../record/identifier.ts';
import type { Problem } from '../../record/problem.ts';
import type { CleanPicture } from './clean-picture.ts';

/**
 * The errors that `check` would tell of a record. It is read in a folder of its own that only this user can open and that
 * is taken away again: what may not be kept must not get into the archive, where git would find it.
 *
 * @param index the working text with the picture in its list
 */
export async function mistakesWithPicture(
  content: string,
  kind: TextKind,
  id: string,
  index: string,
  picture: CleanPicture,
): Promise<Problem[]> {
  const { context } = openReading(resolve(content), 'problems');
  const folder = mkdtempSync(join(tmpdir(), 'guwah-picture-'));
  const own = `${KINDS[kind].folder}/${id}`;
  const ledger = `ledger/${id}.jsonl`;
  const hasLedger = existsSync(join(content, ledger));
  try {
    for (const path of hasLedger ? [own, ledger] : [own]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(content, path), join(folder, path), { recursive: true });
    }
    writeFileSync(join(folder, own, 'index.md'), index);
    writeFileSync(join(folder, own, picture.file), picture.bytes);
    const { problems } = await readUnit(
      { of: 'text', kind, id, hasLedger },
      { ...context, folder },
    );
    return problems.filter(({ severity }) => severity === 'error');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
