import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { buildArchive, RefusedError } from '../../scripts/site.ts';
import { FIXTURE_CONTENT, requireSite, runScript } from './built-sites.ts';
import { hashOfTree } from './site-tree.ts';

const TEXT = 'testimonies/t11h3rmb7';

/** Replaces words in a file, which must hold them: a test that changes nothing proves nothing. */
function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
  writeFileSync(file, after);
}

function flipByte(file: string, at: (bytes: Buffer) => number): void {
  const bytes = readFileSync(file);
  const place = at(bytes);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Ways to lose or falsify a record: what is done to the archive, and the file that the refusal must name. */
const WAYS: Readonly<
  Record<string, { spoil: (content: string) => void | Promise<void>; named: string }>
> = {
  'a text that is not UTF-8': {
    spoil: (content) => {
      appendFileSync(join(content, TEXT, 'index.md'), Buffer.from([0xff, 0xfe, 0xc3]));
    },
    named: `${TEXT}/index.md`,
  },
  'a file that leads in a circle and cannot be read': {
    spoil: (content) => {
      unlinkSync(join(content, 'people/p1x57t90k.yml'));
      symlinkSync('p1x57t90k.yml', join(content, 'people/p1x57t90k.yml'));
    },
    named: 'people/p1x57t90k.yml',
  },
  'two records with one identifier': {
    spoil: (content) => {
      cpSync(join(content, TEXT), join(content, 'reports/t11h3rmb7'), { recursive: true });
    },
    named: 'reports/t11h3rmb7',
  },
  'an empty text': {
    spoil: (content) => {
      writeFileSync(join(content, TEXT, 'index.md'), '');
    },
    named: `${TEXT}/index.md`,
  },
  'an empty folder': {
    spoil: (content) => {
      mkdirSync(join(content, 'testimonies/t1x6np1wb'));
    },
    named: 'testimonies/t1x6np1wb',
  },
  'a reference that leads nowhere': {
    spoil: (content) => {
      change(join(content, 'places/w185tn9rs.yml'), 'within: w1dn6236n', 'within: w1tfshnqp');
    },
    named: 'places/w185tn9rs.yml',
  },
  'one changed letter in a frozen text': {
    spoil: (content) => {
      change(join(content, TEXT, 'versions/1.md'), 'nine hundred wicks', 'nine hundred ticks');
    },
    named: `${TEXT}/versions/1.md`,
  },
  'one changed bit in a frozen translation': {
    spoil: (content) => {
      flipByte(join(content, TEXT, 'versions/1.fr.md'), (bytes) => bytes.length - 3);
    },
    named: `${TEXT}/versions/1.fr.md`,
  },
  'one changed bit in a ledger': {
    spoil: (content) => {
      flipByte(join(content, 'ledger/t11h3rmb7.jsonl'), (bytes) => bytes.indexOf('"on":"20') + 9);
    },
    named: 'ledger/t11h3rmb7.jsonl',
  },
  'a ledger without its last line': {
    spoil: (content) => {
      change(join(content, 'ledger/t11h3rmb7.jsonl'), /[^\n]+\n$/, '');
    },
    named: 't11h3rmb7',
  },
  'a lost ledger': {
    spoil: (content) => {
      unlinkSync(join(content, 'ledger/t11h3rmb7.jsonl'));
    },
    named: 't11h3rmb7',
  },
  'a lost frozen text': {
    spoil: (content) => {
      unlinkSync(join(content, TEXT, 'versions/2.md'));
    },
    named: '2.md',
  },
  'a lost index.md of a released record': {
    spoil: (content) => {
      unlinkSync(join(content, TEXT, 'index.md'));
    },
    named: 't11h3rmb7',
  },
  'a record that was renamed': {
    spoil: (content) => {
      renameSync(join(content, TEXT), join(content, 'testimonies/t1x6np1wb'));
    },
    named: 't11h3rmb7',
  },
  'a key that no record has': {
    spoil: (content) => {
      change(join(content, TEXT, 'index.md'), /^status: ready$/m, 'status: ready\nstatsu: draft');
    },
    named: `${TEXT}/index.md`,
  },
  'an agreement that cannot be read': {
    spoil: (content) => {
      change(join(content, TEXT, 'index.md'), 'basis: consented', 'basis: consentd');
    },
    named: `${TEXT}/index.md`,
  },
  'front matter that runs code': {
    spoil: (content) => {
      change(join(content, TEXT, 'index.md'), /^---\n/, '---js\n');
    },
    named: `${TEXT}/index.md`,
  },
  'a photograph that tells its place': {
    spoil: async (content) => {
      const photograph = sharp({
        create: { width: 8, height: 8, channels: 3, background: '#888' },
      });
      const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '1/1 2/1 3/1' } };
      await photograph
        .withExif(exif)
        .jpeg()
        .toFile(join(content, TEXT, '0123456789abcdef.jpg'));
    },
    named: `${TEXT}/0123456789abcdef.jpg`,
  },
  'an authority that is shown and was never issued': {
    spoil: (content) => {
      unlinkSync(join(content, 'ledger/p1x57t90k.jsonl'));
    },
    named: 'p1x57t90k',
  },
};

/**
 * What a build says that must be refused. It is called in this process: a command of its own for each way would spend
 * most of its time on starting.
 */
async function saidByRefusal(content: string, out: string): Promise<string> {
  const said: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
  try {
    await expect(buildArchive(content, out)).rejects.toThrow(RefusedError);
  } finally {
    process.stderr.write = write;
  }
  return said.join('');
}

test.describe('a build refuses, says the file, and leaves the old site as it was:', () => {
  /** One old site for all: no refusal may touch it. */
  let out: string;
  let before: string;
  test.beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'guwah-refusal-site-'));
    cpSync(requireSite('fixture').folder, out, { recursive: true });
    before = hashOfTree(out);
  });
  test.afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  for (const [way, { spoil, named }] of Object.entries(WAYS))
    test(way, async () => {
      const content = mkdtempSync(join(tmpdir(), 'guwah-refusal-'));
      try {
        cpSync(FIXTURE_CONTENT, content, { recursive: true });
        await spoil(content);
        const said = await saidByRefusal(content, out);
        expect(said).toContain(named);
        expect(said).not.toMatch(/^\s+at .+:\d+:\d+/m);
        expect(hashOfTree(out)).toBe(before);
      } finally {
        rmSync(content, { recursive: true, force: true });
      }
    });

  test('as a command it ends with 1', async () => {
    const content = mkdtempSync(join(tmpdir(), 'guwah-refusal-'));
    try {
      cpSync(FIXTURE_CONTENT, content, { recursive: true });
      writeFileSync(join(content, TEXT, 'index.md'), '');
      const { code, output } = await runScript('build.ts', ['--content', content, '--out', out])
        .ended;
      expect(code, output).toBe(1);
      expect(output).toContain(`${TEXT}/index.md`);
      expect(output).toContain('the site that stood before still stands');
      expect(hashOfTree(out)).toBe(before);
    } finally {
      rmSync(content, { recursive: true, force: true });
    }
  });
});
