/** Reads a draft that is not written yet with the reader that will read it ever after. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { openReading } from '../read/open-reading.ts';
import { readUnit } from '../read/read-unit.ts';
import type { Unit } from '../read/walk.ts';
import { isAuthorityKind, isTextKind } from '../record/identifier.ts';
import type { Problem } from '../record/problem.ts';
import type { DraftFile } from './draft.ts';
import { isEntryKind, type NewKind } from './questions/index.ts';

function unitOf(kind: NewKind, id: string): Unit {
  if (isEntryKind(kind)) return { of: kind === 'word' ? 'glossary' : 'events' };
  const own = { id, hasLedger: false };
  if (isTextKind(kind)) return { of: 'text', kind, ...own };
  if (isAuthorityKind(kind)) return { of: 'authority', kind, ...own };
  return { of: kind, ...own };
}

/**
 * The errors that `check` would tell of a draft. It is read in a folder of its own that only this user can open and that
 * is taken away again: what may not be kept must not get into the archive, where git would find it.
 *
 * @param files whole, by their paths below `content/`
 */
export async function mistakesInDraft(
  content: string,
  kind: NewKind,
  id: string,
  files: readonly DraftFile[],
): Promise<Problem[]> {
  const { context } = openReading(resolve(content), 'problems');
  const folder = mkdtempSync(join(tmpdir(), 'guwah-draft-'));
  try {
    for (const { path, text } of files) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    }
    const ids = new Set([...context.ids, ...(isEntryKind(kind) ? [] : [id])]);
    const { problems } = await readUnit(unitOf(kind, id), { ...context, folder, ids });
    return problems.filter(({ severity }) => severity === 'error');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
