/**
 * Mistakes as editors make them, and every word that they are told. Each folder in `golden/` is one case: what it changes
 * of the tiny archive in `base/`, and the expected report. What git cannot hold is made by `MADE`.
 *
 * `GUWAH_WRITE_GOLDEN=1 node --test tests/unit/read/golden.test.ts` writes the reports anew, to be read before they are
 * committed.
 */
import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { createHash } from 'node:crypto';
import { addToLedger, parseLedger, type LedgerEntry } from '../../../src/record/ledger-file.ts';
import { canonicalJson, sumOf } from '../../../src/record/ledger.ts';
import { readArchive } from '../../../src/read/read-archive.ts';
import { formatProblems } from '../../../src/read/report-problems.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const BASE = join(import.meta.dirname, 'base');
const TESTIMONY = 'testimonies/t1x6np1wb';
const folder = mkdtempSync(join(tmpdir(), 'guwah-golden-'));
chmodSync(folder, 0o755);
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Puts an image beside the testimony under the name of its hash, and lists it where that is asked for. */
async function addImage(content: string, image: Sharp, listed = true): Promise<void> {
  const bytes = await image.png().toBuffer();
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.png`;
  writeFileSync(join(content, TESTIMONY, name), bytes);
  if (!listed) return;
  const path = join(content, TESTIMONY, 'index.md');
  const media = `media:\n  - { file: ${name}, alt: A gate., caption: A gate., credit: Tiny, provenance: Sent., redacted: no }\n`;
  writeFileSync(path, readFileSync(path, 'utf8').replace('related:', `${media}related:`));
}

const grey = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888' } });

/** Adds lines to a ledger as the verbs do. */
function addLines(content: string, id: string, ...entries: Omit<LedgerEntry, 'by' | 'on'>[]): void {
  const path = join(content, 'ledger', `${id}.jsonl`);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const whole = entries.map((entry) => ({ by: 'editor', on: '2026-11-25', ...entry }));
  writeFileSync(path, addToLedger(id, text, whole));
}

/** Freezes the report of the base, changed, as its first version. */
function freezeReport(content: string, change: (text: string) => string): void {
  const id = 'r1q8zt4cw';
  const text = readFileSync(join(content, 'reports', id, 'index.md'), 'utf8')
    .replace(/^status:.*\n/m, '')
    .replace(/^(?:agreement|access):\n(?: {2}.*\n)+/gm, '')
    .replace(
      /\n---\n/,
      '\nversion: 1\nreleased: 2026-11-25\nchanges: first release\nparagraphs: 1\n' +
        `salt: ${'0'.repeat(32)}\nreferences: { g1c4vs6d2: { label: The Daily } }\n---\n`,
    );
  const frozen = change(text);
  mkdirSync(join(content, 'reports', id, 'versions'));
  writeFileSync(join(content, 'reports', id, 'versions/1.md'), frozen);
  const sha256 = createHash('sha256').update(frozen).digest('hex');
  addLines(content, id, { op: 'release', file: '1.md', sha256, v: 1 });
}

const MADE: Record<string, (content: string) => void | Promise<void>> = {
  'byte-order-mark-at-the-beginning': (content) => {
    const path = join(content, TESTIMONY, 'index.md');
    writeFileSync(path, `\u{feff}${readFileSync(path, 'utf8')}`);
  },
  'line-ends-of-windows-are-no-mistake': (content) => {
    const path = join(content, TESTIMONY, 'index.md');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
  },
  'not-utf-8': (content) => {
    appendFileSync(
      join(content, TESTIMONY, 'index.md'),
      Buffer.from([0xc3, 0xa9, 0x20, 0xff, 0x0a]),
    );
  },
  'two-megabytes': (content) => {
    appendFileSync(join(content, TESTIMONY, 'index.md'), 'She said so. '.repeat(160_000));
  },
  'front-matter-too-long': (content) => {
    const path = join(content, TESTIMONY, 'index.md');
    const comment = `# ${'words '.repeat(20)}\n`.repeat(600);
    writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', `---\n${comment}`));
  },
  'empty-folder': (content) => {
    mkdirSync(join(content, 'testimonies/t14s0rz6f'));
  },
  'link-to-another-place': (content) => {
    symlinkSync('/etc/hostname', join(content, TESTIMONY, 'fr.md'));
    symlinkSync('/etc', join(content, 'places/etc'));
  },
  'folder-called-like-a-file': (content) => {
    rmSync(join(content, 'archive.yml'));
    mkdirSync(join(content, 'archive.yml'));
    rmSync(join(content, 'people/p1g7kr9n2.yml'));
    mkdirSync(join(content, 'people/p1g7kr9n2.yml'));
  },
  'names-that-other-systems-cannot-have': (content) => {
    writeFileSync(join(content, TESTIMONY, 'con.md'), 'x\n');
    writeFileSync(join(content, 'people/P1H5WM2X4.yml'), 'x\n');
    writeFileSync(join(content, 'people/a:b.yml'), 'x\n');
  },
  'image-with-metadata': async (content) => {
    const exif = {
      IFD0: { Copyright: 'zebra' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '43/1 49/1 0/1' },
    };
    await addImage(content, grey(8, 8).withExif(exif));
  },
  'yes-with-a-capital': async (content) => {
    await addImage(content, grey(8, 8));
    const path = join(content, TESTIMONY, 'index.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('redacted: no', 'redacted: Yes'));
  },
  'image-too-large': (content) => addImage(content, grey(2561, 1)),
  'image-that-nothing-lists': (content) => addImage(content, grey(8, 8), false),
  'image-under-another-name': async (content) => {
    writeFileSync(join(content, TESTIMONY, 'ahmet.png'), await grey(8, 8).png().toBuffer());
  },
  'claim-dropped-after-release': (content) => {
    freezeReport(content, (text) =>
      text.replace(
        '  - id: c02',
        `${/ {2}- id: c01[^]*?(?= {2}- id: c02)/.exec(text)?.[0].replace('c01', 'c03') ?? ''}  - id: c02`,
      ),
    );
  },
  'language-changed-after-release': (content) => {
    freezeReport(content, (text) => text.replace('lang: en', 'lang: fr'));
  },
  'frozen-head-that-fits-nothing': (content) => {
    freezeReport(content, (text) => text.replace('version: 1', 'version: 2'));
  },
  'withdrawn-and-gone-is-no-mistake': (content) => {
    addLines(content, 't1x6np1wb', { op: 'withdraw' });
    rmSync(join(content, TESTIMONY), { recursive: true });
  },
  'withdrawn-version-whose-file-is-here': (content) => {
    addLines(content, 't1x6np1wb', { op: 'withdraw' });
  },
  'erased-record-whose-files-are-here': (content) => {
    addLines(content, 't1x6np1wb', { op: 'erase' });
    addLines(content, 'p1g7kr9n2', { op: 'erase' });
  },
  'released-text-whose-folder-is-gone': (content) => {
    rmSync(join(content, TESTIMONY), { recursive: true });
  },
  'ledger-that-leaves-out-a-version': (content) => {
    const path = join(content, 'ledger/t1x6np1wb.jsonl');
    const text = readFileSync(path, 'utf8');
    const [line] = parseLedger('t1x6np1wb', text).lines;
    assert.ok(line);
    const { sum, ...entry } = { ...line, v: 3, file: '3.md' };
    writeFileSync(path, `${text}${canonicalJson({ ...entry, sum: sumOf(sum, entry) })}\n`);
  },
  'ledger-with-an-unknown-role': (content) => {
    addLines(content, 'r1q8zt4cw', { op: 'issue', by: 'stranger' } as never);
  },
  'unreadable-file': (content) => {
    chmodSync(join(content, 'people/p1g7kr9n2.yml'), 0o000);
    chmodSync(join(content, TESTIMONY, 'index.md'), 0o000);
  },
  'image-cut-off': async (content) => {
    const bytes = (await grey(64, 64).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 600);
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    writeFileSync(join(content, TESTIMONY, `${name}.png`), bytes);
  },
};

async function reportOf(name: string): Promise<string> {
  const content = join(folder, name, 'content');
  cpSync(join(BASE, 'content'), content, { recursive: true });
  const overlay = join(GOLDEN, name, 'content');
  if (existsSync(overlay)) cpSync(overlay, content, { recursive: true });
  const removed = join(GOLDEN, name, 'remove.txt');
  if (existsSync(removed))
    for (const path of readFileSync(removed, 'utf8').trim().split('\n'))
      rmSync(join(content, path), { recursive: true });
  await MADE[name]?.(content);
  const read = () => readArchive(content, { depth: 'problems' });
  const { problems } = name === 'unreadable-file' ? await asNobody(read) : await read();
  return formatProblems(problems, 'text');
}

/** The superuser may read everything, so that nothing would be unreadable. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

test('the archive that the cases change has no mistake', async () => {
  const { problems, files } = await readArchive(join(BASE, 'content'), { depth: 'problems' });
  assert.deepEqual(problems, []);
  assert.equal(files, 19);
});

const names = new Set([...readdirSync(GOLDEN), ...Object.keys(MADE)]);

test('there are more than a hundred and seventy cases', () => {
  assert.ok(names.size > 170, `${String(names.size)} cases`);
});

for (const name of [...names].sort())
  test(`golden: ${name.replaceAll('-', ' ')}`, async () => {
    const report = await reportOf(name);
    const path = join(GOLDEN, name, 'expected.txt');
    if (process.env['GUWAH_WRITE_GOLDEN'] === '1') {
      mkdirSync(join(GOLDEN, name), { recursive: true });
      writeFileSync(path, report);
    }
    assert.equal(report, readFileSync(path, 'utf8'));
  });

test('no report prints what is private', () => {
  for (const name of readdirSync(GOLDEN).filter((entry) =>
    /private|exact|never|missing/.test(entry),
  )) {
    const report = readFileSync(join(GOLDEN, name, 'expected.txt'), 'utf8');
    assert.doesNotMatch(
      report,
      /zebra|532|138 1234|5678 then|123 45|650102|G1234|43\.8|1970|998|leaks|٠٥٣/i,
      name,
    );
  }
});
