import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { ledgerTexts, takenAwaySince } from '../../../src/release/taken-away.ts';
import { withdraw } from '../../../src/release/withdraw.ts';
import { clock, ID, salt, tinyArchives } from './tiny-archive.ts';

const tiny = tinyArchives();

async function released() {
  const archive = tiny();
  const { folder } = archive;
  assert.deepEqual((await releaseTexts({ folder, ids: 'all', clock, salt })).problems, []);
  return archive;
}

describe('what was taken away while somebody worked with what was read before', () => {
  it('is what was withdrawn, whole or in one language, or erased', async () => {
    const archive = await released();
    const { folder } = archive;
    const before = ledgerTexts(folder);
    assert.deepEqual(takenAwaySince(before, folder), []);
    await withdraw({ folder, id: ID.testimony, lang: 'fr', by: 'editor', clock });
    await withdraw({ folder, id: ID.report, erase: true, by: 'editor', clock });
    assert.deepEqual(takenAwaySince(before, folder), [ID.report, ID.testimony]);
    assert.deepEqual(takenAwaySince(ledgerTexts(folder), folder), []);
  });

  it('is not what was released or issued', async () => {
    const archive = tiny();
    const { folder } = archive;
    const before = ledgerTexts(folder);
    await releaseTexts({ folder, ids: 'all', clock, salt });
    assert.deepEqual(takenAwaySince(before, folder), []);
  });

  it('is what a ledger no longer tells as it did, since it may hide anything', async () => {
    const archive = await released();
    const before = ledgerTexts(archive.folder);
    archive
      .change(`ledger/${ID.testimony}.jsonl`, 'editor', 'nobody')
      .remove(`ledger/${ID.book}.jsonl`);
    assert.deepEqual(takenAwaySince(before, archive.folder), [ID.book, ID.testimony]);
  });

  it('is nothing where there is no ledger', () => {
    const folder = mkdtempSync(join(tmpdir(), 'guwah-no-ledger-'));
    assert.deepEqual(takenAwaySince(ledgerTexts(folder), folder), []);
    rmSync(folder, { recursive: true });
  });
});
