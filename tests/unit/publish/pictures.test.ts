import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import sharp from 'sharp';
import type { PublicArchive, PublicText } from '../../../src/disclose/public-archive.ts';
import { makePicture, pictureCopies, writePictures } from '../../../src/publish/pictures.ts';
import { strangePartsOf } from '../../../src/read/picture-parts.ts';
import { pictureAddress, publishedWidths } from '../../../src/record/picture.ts';
import { emptyArchive } from './public-archive.ts';

const ID = 't1x6np1wb';
const FILE = '4ec38bce35479ef6.jpg';
const content = mkdtempSync(join(tmpdir(), 'guwah-pictures-'));
after(() => {
  rmSync(content, { recursive: true });
});

mkdirSync(join(content, 'testimonies', ID), { recursive: true });
writeFileSync(
  join(content, 'testimonies', ID, FILE),
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a00' } })
    .withExif({ IFD0: { Copyright: 'SECRET-MAKER' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer(),
);

const text = {
  id: ID,
  kind: 'testimony',
  editions: [
    {
      current: undefined,
      versions: [
        { words: { pictures: [{ file: FILE, width: 900, height: 600 }] } },
        { words: undefined },
      ],
    },
  ],
} as unknown as PublicText<'testimony'>;
const archive: PublicArchive = { ...emptyArchive, testimonies: [text] };

test('a picture is published in the widths that pages need, and never wider than it is', () => {
  assert.deepEqual(publishedWidths({ width: 2560, height: 10 }), [608, 1216]);
  assert.deepEqual(publishedWidths({ width: 900, height: 10 }), [608, 900]);
  assert.deepEqual(publishedWidths({ width: 160, height: 10 }), [160]);
});

test('a copy stands below its record under the hash of the original, and says nothing else', () => {
  assert.equal(
    pictureAddress(ID, FILE, 608, 'webp'),
    `/t/${ID}/pictures/4ec38bce35479ef6-608.webp`,
  );
});

test('every picture of a shown version gets its copies, and no other file is published', async () => {
  const site = join(content, 'site');
  await writePictures(archive, content, site);
  assert.deepEqual(readdirSync(join(site, 't', ID, 'pictures')), [
    '4ec38bce35479ef6-608.jpg',
    '4ec38bce35479ef6-608.webp',
    '4ec38bce35479ef6-900.jpg',
    '4ec38bce35479ef6-900.webp',
  ]);
});

test('a copy is turned upright and holds nothing but the picture', async () => {
  for (const copy of pictureCopies(archive).values()) {
    const bytes = await makePicture(content, copy);
    const metadata = await sharp(bytes).metadata();
    assert.ok(metadata.width < metadata.height, 'turned');
    for (const key of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const)
      assert.equal(metadata[key], undefined, key);
    assert.ok(!bytes.includes('SECRET-MAKER'));
    assert.deepEqual(strangePartsOf(bytes), []);
  }
});

test('an archive without pictures gets no folder for them', async () => {
  const site = join(content, 'none');
  await writePictures(emptyArchive, content, site);
  assert.throws(() => readFileSync(site), { code: 'ENOENT' });
});
