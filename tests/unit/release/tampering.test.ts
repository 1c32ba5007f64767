import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { readArchive } from '../../../src/read/read-archive.ts';
import { releaseTexts } from '../../../src/release/release-texts.ts';
import { clock, ID, salt, tinyArchives, type TinyArchive } from './tiny-archive.ts';

const tiny = tinyArchives();
/** Every byte of a ledger is tried, of a frozen file every seventh. */
const STRIDE = { ledger: 1, frozen: 7 };

/** Files of which an error is told. */
async function accused(archive: TinyArchive, depth: 'released' | 'problems'): Promise<string[]> {
  const { problems } = await readArchive(archive.folder, { depth });
  return problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : []));
}

describe('tampering by any one byte is found, by name', () => {
  let archive: TinyArchive;
  before(async () => {
    archive = tiny();
    await releaseTexts({ folder: archive.folder, ids: 'all', clock, salt });
    // What is not needed makes each reading longer.
    for (const path of [`testimonies/${ID.listed}`, `ledger/${ID.listed}.jsonl`])
      archive.remove(path);
    assert.deepEqual(await accused(archive, 'released'), []);
  });

  /** Changes one byte in each of some files that have nothing to do with each other, and does so over their length. */
  async function tryBytes(...paths: string[]): Promise<void> {
    const files = paths.map((path) => ({
      path,
      whole: readFileSync(join(archive.folder, path)),
      stride: path.startsWith('ledger/') ? STRIDE.ledger : STRIDE.frozen,
    }));
    const survived: string[] = [];
    try {
      for (
        let step = 0;
        files.some(({ whole, stride }) => step * stride < whole.length);
        step += 1
      ) {
        const tampered = files.filter(({ whole, stride }) => step * stride < whole.length);
        for (const { path, whole, stride } of tampered) {
          const bytes = Buffer.from(whole);
          bytes.writeUInt8(bytes.readUInt8(step * stride) ^ 0x01, step * stride);
          writeFileSync(join(archive.folder, path), bytes);
        }
        const named = await accused(archive, 'released');
        for (const { path, stride } of tampered)
          if (!named.includes(`content/${path}`))
            survived.push(`${path}, byte ${String(step * stride)}`);
        for (const { path, whole } of tampered) writeFileSync(join(archive.folder, path), whole);
      }
    } finally {
      for (const { path, whole } of files) writeFileSync(join(archive.folder, path), whole);
    }
    assert.deepEqual(survived, []);
  }

  it('in the ledgers of a testimony and a person, and in a frozen report', async () => {
    await tryBytes(
      `ledger/${ID.testimony}.jsonl`,
      `ledger/${ID.witness}.jsonl`,
      `reports/${ID.report}/versions/1.md`,
    );
  });

  it('in a frozen testimony and its frozen translation, and in the ledger of a report', async () => {
    await tryBytes(
      `testimonies/${ID.testimony}/versions/1.md`,
      `testimonies/${ID.testimony}/versions/1.fr.md`,
      `ledger/${ID.report}.jsonl`,
    );
  });

  it('when a frozen file or a ledger is gone, cut or given line ends of Windows', async () => {
    for (const path of [
      `ledger/${ID.testimony}.jsonl`,
      `testimonies/${ID.testimony}/versions/1.md`,
      `testimonies/${ID.testimony}/versions/1.fr.md`,
    ]) {
      const file = join(archive.folder, path);
      const whole = readFileSync(file, 'utf8');
      const harms = [
        () => {
          rmSync(file);
        },
        () => {
          writeFileSync(file, whole.slice(0, -1));
        },
        () => {
          writeFileSync(file, whole.replaceAll('\n', '\r\n'));
        },
        () => {
          writeFileSync(file, '');
        },
      ];
      for (const [index, harm] of harms.entries()) {
        harm();
        const files = await accused(archive, 'released');
        writeFileSync(file, whole);
        // Without its ledger, every version is one that nothing promises.
        const named = files.some((name) => name.includes(ID.testimony));
        assert.ok(named, `${path}, harm ${String(index)}`);
      }
    }
  });

  it('by a check as by a build', async () => {
    const path = `testimonies/${ID.testimony}/versions/1.md`;
    const whole = archive.read(path);
    archive.write(path, whole.replace('They took me', 'They took her'));
    try {
      for (const depth of ['released', 'problems'] as const)
        assert.deepEqual(await accused(archive, depth), [`content/${path}`]);
    } finally {
      archive.write(path, whole);
    }
  });
});
