/** Originals as they come to editors: photographs that tell much, and files that are no pictures. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import sharp, { type Sharp } from 'sharp';

/** Words that stand in the metadata of an original and nowhere else. */
export const SECRETS = ['SECRET-MAKER', 'SECRET-PLACE', 'SECRET-COMMENT', 'SECRET-TAIL'] as const;

/** A red picture with a blue square in its upper left corner, a quarter of its width and height. */
export function drawn(width: number, height: number): Sharp {
  const square = { width: width / 4, height: height / 4, channels: 3 as const, background: '#00f' };
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: { create: square }, left: 0, top: 0 },
  ]);
}

/** A JPEG comment, which sharp cannot write, put in after the first mark of a JPEG. */
function withComment(jpeg: Buffer, words: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(words.length + 2);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe]),
    length,
    Buffer.from(words),
    jpeg.subarray(2),
  ]);
}

/**
 * A photograph of 2800 × 2100 pixels that lies on its side, with camera, position, XMP, colour profile, a comment, and an
 * archive hung on to its end. Upright it is 2100 × 2800, its blue square in the upper right corner.
 */
export async function photograph(): Promise<Buffer> {
  const jpeg = await drawn(2800, 2100)
    .withExif({
      IFD0: { Copyright: SECRETS[0] },
      IFD3: { GPSLatitudeRef: 'N', GPSAreaInformation: SECRETS[1] },
    })
    .withXmp(`<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">${SECRETS[1]}</x:xmpmeta>`)
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  return Buffer.concat([withComment(jpeg, SECRETS[2]), Buffer.from(`PK\x03\x04${SECRETS[3]}`)]);
}

/** A folder for originals, which is deleted when the tests of the file have run. */
export function originals(): (name: string, bytes: Buffer | string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'guwah-originals-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  return (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
}

/** The colour of one pixel as `[red, green, blue]`. */
export async function colourAt(bytes: Buffer, left: number, top: number): Promise<number[]> {
  const pixel = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  return [...pixel.subarray(0, 3)];
}
