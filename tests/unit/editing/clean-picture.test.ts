import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import sharp from 'sharp';
import { cleanPicture } from '../../../src/editing/pictures/clean-picture.ts';
import { openPicture } from '../../../src/editing/pictures/open-picture.ts';
import { PictureRefusedError } from '../../../src/editing/pictures/picture-refusal.ts';
import { redactionBoxOf } from '../../../src/editing/pictures/redaction-box.ts';
import { checkImage } from '../../../src/read/images.ts';
import { strangePartsOf } from '../../../src/read/picture-parts.ts';
import { colourAt, drawn, originals, photograph, SECRETS } from './originals.ts';

const original = originals();
const content = mkdtempSync(join(tmpdir(), 'guwah-content-'));
after(() => {
  rmSync(content, { recursive: true });
});

const isNear = (found: number[], wanted: number[]) =>
  found.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) <= 12);
const TAIL = 'bytes after its end';
const RED = [255, 0, 0];
const BLUE = [0, 0, 255];
const BLACK = [0, 0, 0];

async function cleaned(name: string, bytes: Buffer, boxes: string[] = []) {
  const picture = await openPicture(original(name, bytes), content);
  return cleanPicture(
    picture,
    boxes.map((box) => redactionBoxOf(box, picture.size)),
  );
}

const telling = await photograph();

test('the photograph of these tests tells what a clean picture must not tell', async () => {
  for (const secret of SECRETS) assert.ok(telling.includes(secret), secret);
  const { exif, xmp, icc, orientation } = await sharp(telling).metadata();
  assert.ok(exif && xmp && icc && orientation === 6);
  assert.deepEqual(strangePartsOf(telling).sort(), ['APP1', 'APP2', TAIL, 'comment'].sort());
});

test('a photograph is turned upright, made smaller, and leaves everything else behind', async () => {
  const { bytes } = await cleaned('Amina at home.jpg', telling);
  const head = await sharp(bytes).metadata();
  assert.deepEqual([head.width, head.height, head.format], [1920, 2560, 'jpeg']);
  assert.deepEqual(strangePartsOf(bytes), []);
  for (const key of ['exif', 'xmp', 'iptc', 'icc', 'orientation', 'comments'] as const)
    assert.equal(head[key], undefined, key);
  for (const word of [...SECRETS, 'Exif', 'http://', 'ICC_PROFILE', 'Photoshop', 'Amina', 'PK\x03'])
    assert.ok(!bytes.includes(word, 0, 'latin1'), word);
  assert.ok(isNear(await colourAt(bytes, 1900, 20), BLUE), 'the square stands at the right');
  assert.ok(isNear(await colourAt(bytes, 20, 20), RED));
});

test('a clean picture is named by its hash, is the same each time, and passes check', async () => {
  const { file, bytes } = await cleaned('a.jpg', telling);
  assert.match(file, /^[0-9a-f]{32}\.jpg$/);
  assert.ok(createHash('sha256').update(bytes).digest('hex').startsWith(file.slice(0, 32)));
  assert.equal((await cleaned('b.jpg', telling)).file, file);
  assert.deepEqual((await checkImage(original(file, bytes), file)).problems, []);
});

test('an area is covered in black where it is seen upright, to its edges and no further', async () => {
  const png = await drawn(400, 400).png().toBuffer();
  const { file, bytes } = await cleaned('a.png', png, ['0,0,100,100', '300,200,50,60']);
  assert.match(file, /\.png$/);
  for (const [left, top] of [
    [0, 0],
    [99, 99],
    [300, 200],
    [349, 259],
  ] as const)
    assert.deepEqual(await colourAt(bytes, left, top), BLACK, `${String(left)},${String(top)}`);
  for (const [left, top] of [
    [100, 99],
    [99, 100],
    [299, 200],
    [350, 259],
    [349, 260],
  ] as const)
    assert.deepEqual(await colourAt(bytes, left, top), RED, `${String(left)},${String(top)}`);
});

test('what was covered is in no pixel of a picture that is turned and made smaller too', async () => {
  const { bytes } = await cleaned('a.jpg', telling, ['1575,0,525,700']);
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  let bluest = 0;
  for (let at = 2; at < data.length; at += info.channels) bluest = Math.max(bluest, data[at] ?? 0);
  assert.ok(bluest < 24, `a pixel is as blue as ${String(bluest)}`);
  assert.ok(isNear(await colourAt(bytes, 1900, 20), BLACK));
});

test('what stands below transparent parts is gone', async () => {
  const hidden = await sharp(
    Buffer.from([...Array.from({ length: 100 }, () => [0, 0, 255, 0])].flat()),
    { raw: { width: 10, height: 10, channels: 4 } },
  )
    .png()
    .toBuffer();
  const { bytes } = await cleaned('a.png', hidden);
  assert.deepEqual(await colourAt(bytes, 5, 5), [255, 255, 255]);
  assert.equal((await sharp(bytes).metadata()).hasAlpha, false);
});

for (const [kind, picture] of [
  ['a grey PNG of 16 bits', drawn(40, 40).greyscale().toColourspace('grey16').png()],
  ['a JPEG for print', drawn(40, 40).toColourspace('cmyk').jpeg()],
  ['a WebP', drawn(40, 40).webp()],
  ['an AVIF', drawn(40, 40).avif()],
] as const)
  test(`${kind} becomes a picture that passes check`, async () => {
    const { file, bytes } = await cleaned('a', await picture.toBuffer());
    assert.deepEqual((await checkImage(original(file, bytes), file)).problems, []);
    const { space, depth } = await sharp(bytes).metadata();
    assert.ok(['srgb', 'b-w'].includes(space) && depth === 'uchar', `${space} ${depth}`);
  });

const jpeg = await drawn(800, 600).jpeg().toBuffer();
const png = await drawn(800, 600).png().toBuffer();
const other = await drawn(800, 600).negate().jpeg().toBuffer();
const frames = await sharp([jpeg, other], { join: { animated: true } })
  .webp()
  .toBuffer();
const bomb = await sharp({
  create: { width: 8000, height: 6251, channels: 3, background: '#fff' },
})
  .png()
  .toBuffer();
const tar = Buffer.alloc(1024);
tar.write('photo.jpg');
tar.write('ustar', 257);

for (const [what, bytes, sentence] of [
  ['a JPEG that was cut off', jpeg.subarray(0, jpeg.length - 400), /not a whole picture .*again/],
  ['a PNG that was cut off', png.subarray(0, png.length - 60), /not a whole picture .*again/],
  ['the head of a JPEG alone', jpeg.subarray(0, 20), /not a whole picture .*again/],
  ['a PNG that unfolds to 50 million pixels', bomb, /more than 50 million pixels.*smaller copy/],
  ['several pictures in one', frames, /holds 2 pictures: save the one/],
  ['nothing', '', /is empty: get it again/],
  ['an SVG', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', /SVG.*as PNG/],
  ['an SVG without its head', '\n<SVG onload="x()"/>', /SVG.*as PNG/],
  ['a PDF', '%PDF-1.7\n', /a PDF.*as a picture/],
  ['a zip archive', 'PK\x03\x04rest', /archive of files: unpack/],
  ['a packed SVG or file', Buffer.from([0x1f, 0x8b, 8, 0]), /archive of files: unpack/],
  ['a tar archive', tar, /archive of files: unpack/],
  ['a 7-Zip archive', Buffer.from('377abcaf271c', 'hex'), /archive of files: unpack/],
  ['a picture of an iPhone', '\0\0\0\x18ftypheic\0\0\0\0', /HEIC.*as JPEG/],
  ['a GIF', 'GIF89a', /GIF.*as PNG/],
  ['a TIFF', 'II*\0', /no JPEG, PNG, WebP or AVIF: save a copy/],
  ['a film', '\0\0\0\x18ftypisom', /no JPEG, PNG, WebP or AVIF: save a copy/],
  ['words', 'Just words.', /no JPEG, PNG, WebP or AVIF: save a copy/],
] as const)
  test(`${what} is refused in one sentence with what to do, whatever its name says`, async () => {
    await assert.rejects(cleaned('photo.jpg', Buffer.from(bytes)), (error) => {
      assert.ok(error instanceof PictureRefusedError, String(error));
      assert.match(error.message, sentence);
      assert.match(error.message, /^“photo\.jpg” [^\n]+\.$/);
      return true;
    });
  });

test('a file that is too large is refused before it is read', async () => {
  const path = original('large.jpg', jpeg);
  truncateSync(path, 41 * 1024 * 1024);
  await assert.rejects(openPicture(path, content), /has 41 MB, and at most 40 MB are read: save/);
});

test('an original that git could keep is refused, also beside the content', async () => {
  const copy = mkdtempSync(join(content, 'copy-'));
  const own = join(copy, 'content');
  mkdirSync(own);
  writeFileSync(join(copy, 'photo.jpg'), jpeg);
  assert.equal((await openPicture(join(copy, 'photo.jpg'), own)).kind, 'jpeg');
  mkdirSync(join(copy, '.git'));
  await assert.rejects(openPicture(join(copy, 'photo.jpg'), own), /git may keep it.*move it/);
});

test('what is no file, and what stands in the archive, is refused', async () => {
  await assert.rejects(openPicture(join(content, 'none.jpg'), content), /There is no file/);
  await assert.rejects(openPicture(tmpdir(), content), /is no file: name one picture/);
  const inside = join(content, 'photo.jpg');
  writeFileSync(inside, jpeg);
  await assert.rejects(openPicture(inside, content), /git may keep it.*move it/);
  assert.deepEqual(readFileSync(inside), jpeg);
});

test('an area that is none, or reaches over the edge, is refused with what to do', () => {
  const size = { width: 800, height: 600 };
  for (const typed of ['', '1,2,3', '1,2,3,4,5', '-1,0,5,5', '1.5,0,5,5', '0,0,0,5', '1 2 3 4'])
    assert.throws(() => redactionBoxOf(typed, size), /is no area: write four whole numbers/, typed);
  for (const typed of ['0,0,801,10', '700,0,101,10', '0,599,10,2'])
    assert.throws(
      () => redactionBoxOf(typed, size),
      /edge: the picture is 800 pixels wide and 600/,
    );
  assert.deepEqual(redactionBoxOf(' 0, 0 ,800,600', size), { x: 0, y: 0, ...size });
});
