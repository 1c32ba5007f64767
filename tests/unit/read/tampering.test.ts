import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { neverLinkOf } from '../../../src/read/never-link.ts';
import { readUnit } from '../../../src/read/read-unit.ts';
import type { Depth, ReadingContext } from '../../../src/read/reading.ts';
import { walkArchive } from '../../../src/read/walk.ts';

const root = mkdtempSync(join(tmpdir(), 'guwah-tampering-'));
const folder = join(root, 'content');
cpSync(join(import.meta.dirname, 'base/content'), folder, { recursive: true });
after(() => {
  rmSync(root, { recursive: true, force: true });
});

const FROZEN = 'testimonies/t1x6np1wb/versions/1.md';
const LEDGER = 'ledger/t1x6np1wb.jsonl';
const { ids } = walkArchive(folder, 'content');

const contextFor = (depth: Depth): ReadingContext => ({
  folder,
  label: 'content',
  depth,
  ids,
  sources: new Set([...ids].filter((id) => id.startsWith('s'))),
  neverLink: neverLinkOf([]),
  privateKeys: [],
  roles: new Set(['editor']),
  languages: new Set(['en']),
  isPublicRepository: false,
  today: '2026-11-24',
});

async function errorsIn(depth: Depth): Promise<string[]> {
  const unit = { of: 'text', kind: 'testimony', id: 't1x6np1wb', hasLedger: true } as const;
  const { problems } = await readUnit(unit, contextFor(depth));
  return problems.filter(({ severity }) => severity === 'error').map(({ file }) => file);
}

for (const depth of ['problems', 'released'] as const)
  for (const path of [FROZEN, LEDGER])
    test(`one byte changed anywhere in ${path} is found, reading for ${depth}`, async () => {
      const file = join(folder, path);
      const bytes = readFileSync(file);
      assert.deepEqual(await errorsIn(depth), []);
      try {
        // All bytes of the ledger; of the larger file each seventh, since every file is read anew.
        for (let at = 0; at < bytes.length; at += path === LEDGER ? 1 : 7) {
          const changed = Buffer.from(bytes);
          changed[at] = (bytes[at] ?? 0) ^ 1;
          writeFileSync(file, changed);
          const files = await errorsIn(depth);
          assert.ok(files.includes(`content/${path}`), `byte ${String(at)}: ${files.join(', ')}`);
        }
        for (const changed of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('\n')])]) {
          writeFileSync(file, changed);
          assert.ok((await errorsIn(depth)).includes(`content/${path}`));
        }
      } finally {
        writeFileSync(file, bytes);
      }
    });

test('whatever is done to a working text, reading it ends with problems and never throws', async () => {
  const file = join(folder, 'testimonies/t1x6np1wb/index.md');
  const bytes = readFileSync(file);
  const pieces = [
    ...[
      '---',
      '\n---\n',
      '\t',
      '"',
      "'",
      '[',
      '{',
      ': ',
      '# ',
      '- ',
      '&a ',
      '*a',
      '!t ',
      '|',
      '>',
      '? ',
    ],
    ...[
      '\u{0}',
      '\u{202e}',
      '\u{feff}',
      '<!--',
      '](',
      '[^1]',
      '`',
      '%YAML 1.1\n',
      '\n  \n',
      '@',
      '~',
    ],
  ].map((piece) => Buffer.from(piece));
  pieces.push(Buffer.from([0xff]), Buffer.from([0xc3]));
  let seed = 7;
  const below = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  try {
    for (let turn = 0; turn < 200; turn += 1) {
      const at = below(bytes.length);
      const cut = below(3) === 0 ? below(40) : 0;
      const piece = pieces[below(pieces.length)] ?? Buffer.alloc(0);
      writeFileSync(file, Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + cut)]));
      await assert.doesNotReject(errorsIn('all'), `turn ${String(turn)}`);
    }
  } finally {
    writeFileSync(file, bytes);
  }
});
