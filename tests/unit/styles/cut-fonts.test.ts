import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { test } from 'node:test';
import fontverter from 'fontverter';
import { cutFont, firstFaces, fontCuts } from '../../../src/styles/cut-fonts.ts';
import { FACES } from '../../../src/styles/font-faces.ts';
import { renameFont } from '../../../src/styles/font-name.ts';

const require = createRequire(import.meta.url);
const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';
const SANS = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const NASKH = '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2';
const file = (name: string) => readFileSync(require.resolve(name));
const unpacked = (font: Buffer) => fontverter.convert(font, 'truetype');

function tables(font: Buffer): Map<string, Buffer> {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return new Map(
    entries.map((at) => {
      const start = font.readUInt32BE(at + 8);
      const bytes = font.subarray(start, start + font.readUInt32BE(at + 12));
      return [font.toString('latin1', at, at + 4), bytes];
    }),
  );
}

/** What a font says of itself, by the number of the name. */
function names(font: Buffer): Map<number, string> {
  const table = tables(font).get('name') ?? Buffer.alloc(6);
  const strings = table.subarray(table.readUInt16BE(4));
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    table.subarray(6 + 12 * index),
  );
  return new Map(
    records.map((record) => {
      const start = record.readUInt16BE(10);
      const bytes = Buffer.from(strings.subarray(start, start + record.readUInt16BE(8)));
      return [record.readUInt16BE(6), bytes.swap16().toString('utf16le')];
    }),
  );
}

/** How many shapes are in a font: `numGlyphs` of the table `maxp`. */
const glyphs = (font: Buffer) => tables(font).get('maxp')?.readUInt16BE(4) ?? 0;

test('a cut holds the characters of its face and nothing else, however they are written', async () => {
  const cut = async (unicodeRange: string) =>
    glyphs(await unpacked(await cutFont(file(SERIF), { unicodeRange, weight: '400' })));
  // The shape for what is missing stands in every font.
  assert.equal(await cut('U+0058'), 2);
  assert.equal(await cut('U+0058-005A'), 4);
  assert.equal(await cut('U+58, U+59,U+005A'), 4);
  assert.equal(await cut('u+5?'), await cut('U+50-5F'));
  // Where the font has none of them, nothing is made up.
  assert.equal(await cut('U+4E00-4E0F'), 1);
});

test('a cut for one weight varies no more, one for two keeps what is between', async () => {
  const cut = async (weight: string) =>
    tables(await unpacked(await cutFont(file(SERIF), { unicodeRange: 'U+0041-005A', weight })));
  assert.equal((await cut('400')).has('fvar'), false);
  const axis = (await cut('400 500')).get('fvar')?.subarray(16);
  assert.ok(axis);
  const [smallest, usual, largest] = [4, 8, 12].map((at) => axis.readInt32BE(at) / 65_536);
  assert.deepEqual([smallest, usual, largest], [400, 400, 500]);
  assert.notDeepEqual((await cut('400')).get('glyf'), (await cut('500')).get('glyf'));
});

test('a cut bears no name that its author reserved, and still says whose it is', async () => {
  const whole = names(await unpacked(file(SERIF)));
  const cut = names(
    await unpacked(await cutFont(file(SERIF), { unicodeRange: 'U+0041', weight: '400' })),
  );
  assert.match(whole.get(1) ?? '', /^Source Serif/);
  assert.match(cut.get(1) ?? '', /^Guwah Serif/);
  assert.match(cut.get(6) ?? '', /^GuwahSerif/);
  for (const id of [1, 3, 4, 6]) assert.doesNotMatch(cut.get(id) ?? 'Source', /Source/);
  assert.equal(cut.get(0), whole.get(0));
  assert.match(cut.get(0) ?? '', /Adobe/);
});

test('the site carries the copyright of every font that is cut, and the licence', async () => {
  const licence = readFileSync('public/fonts-licence.txt', 'utf8');
  for (const font of [SERIF, SANS, NASKH])
    assert.ok(licence.includes(names(await unpacked(file(font))).get(0) ?? 'none'), font);
  assert.match(licence, /SIL OPEN FONT LICENSE Version 1\.1/);
  const packages = (addresses: readonly string[]) =>
    new Set(addresses.map((address) => address.split('/', 2).join('/')));
  assert.deepEqual(packages(FACES.map(({ address }) => address)), packages([SERIF, SANS, NASKH]));
});

test('a longer name is refused, since it would run over the next one', async () => {
  const font = await unpacked(file(SERIF));
  assert.throws(() => {
    renameFont(font, 'Source', 'Sources');
  }, /“Sources” is longer than “Source”/);
});

test('letters of Arabic script still join in a cut of them', async () => {
  const font = await unpacked(
    await cutFont(file(NASKH), { unicodeRange: 'U+06AF, U+06BE, U+06C7', weight: '400' }),
  );
  // Three letters, the forms in which they join, and the shape for what is missing.
  assert.ok(glyphs(font) > 6, String(glyphs(font)));
  assert.ok(tables(font).has('GSUB'));
});

test('what no font has is shown as a box and not as nothing', async () => {
  for (const font of [SERIF, SANS, NASKH]) {
    const cut = tables(
      await unpacked(await cutFont(file(font), { unicodeRange: 'U+0020', weight: '400' })),
    );
    // The first two places in `loca`, long or short as `head` says: where the first shape begins and ends.
    const long = cut.get('head')?.readInt16BE(50) === 1;
    const places = cut.get('loca');
    const end = long ? places?.readUInt32BE(4) : places?.readUInt16BE(2);
    assert.ok((end ?? 0) > 0, font);
  }
});

test('fonts that are cut at the same time are cut as each by itself', async () => {
  const cut = (face: (typeof FACES)[number]) => cutFont(file(face.address), face);
  const together = await Promise.all([...FACES, ...FACES].map(cut));
  for (const [index, face] of FACES.entries()) {
    const alone = await cut(face);
    assert.deepEqual(together[index], alone, face.address);
    assert.deepEqual(together[index + FACES.length], alone, face.address);
  }
});

test('the same face is cut to the same bytes', async () => {
  const face = { unicodeRange: 'U+0041-005A', weight: '400' };
  assert.deepEqual(await cutFont(file(SERIF), face), await cutFont(file(SERIF), face));
});

const SHEET = resolve('src/styles/fonts.css');
const sheet = readFileSync(SHEET, 'utf8');

test('before the stylesheet stands each face with the file that is cut for it, and nothing of it is changed', async () => {
  const cut = (await fontCuts().transform(sheet, SHEET)) ?? '';
  const files = [...cut.matchAll(/url\('([^']+)'\)/g)].map(([, path = '']) => path);
  assert.equal(files.length, FACES.length);
  assert.equal(new Set(files).size, files.length);
  for (const path of files)
    assert.equal(readFileSync(resolve('src/styles', path)).toString('latin1', 0, 4), 'wOF2', path);
  assert.ok(cut.endsWith(sheet));
  for (const { family, unicodeRange } of FACES)
    assert.ok(cut.includes(`'${family}'`) && cut.includes(unicodeRange));
});

test('another stylesheet is left as it is', async () => {
  assert.equal(await fontCuts().transform(sheet, resolve('src/styles/base.css')), undefined);
});

test('asked for first are the upright faces of each family with the letters that are read most', async () => {
  const first = [...firstFaces('Latin'), ...firstFaces('Arabic')];
  assert.deepEqual(
    first.map(({ family, style, weight }) => [family, style, weight]),
    [
      ['Guwah Serif', 'normal', '400'],
      ['Guwah Sans', 'normal', '400 500'],
      ['Guwah Naskh', 'normal', '400'],
    ],
  );
  assert.match(first[0]?.unicodeRange ?? '', /U\+0020-007E/);
  assert.doesNotMatch(first[2]?.unicodeRange ?? '', /U\+0600-06FF/);
  const plugin = fontCuts();
  const written = await plugin.load(plugin.resolveId('virtual:first-fonts') ?? '');
  const files = [...(written ?? '').matchAll(/"([^"]+)\?url"/g)].map(([, path = '']) => path);
  assert.equal(files.length, 3);
  for (const path of files) assert.ok(existsSync(path), path);
});

test('no face names a file that no package has', () => {
  for (const { address } of FACES) assert.ok(existsSync(require.resolve(address)), address);
});
