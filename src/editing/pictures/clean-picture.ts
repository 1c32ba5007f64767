/**
 * Makes of an original what may be kept: nothing but the pixels that are to be seen, upright, in the colours of screens, at
 * most so large as pages need. Areas are covered in the pixels, before anything is encoded, so that nothing lies below.
 */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { DECODING, LONGEST_SIDE } from '../../record/picture.ts';
import { decodingRefusal, type OpenedPicture } from './open-picture.ts';
import type { RedactionBox } from './redaction-box.ts';

/** Good enough to be encoded once more for pages. */
const QUALITY = 90;
/**
 * In pixels. JPEG and its like keep a picture in blocks, and what stands in one shimmers through all of it: an area grows
 * by the side of the largest, so that no trace is left around it. PNG keeps each pixel by itself.
 */
const SMEAR = 16;
/** Digits of the hash in the name. */
const NAME_LENGTH = 32;

export interface CleanPicture {
  /** The hash of its bytes and the ending: the original's name may tell who is in it. */
  file: string;
  bytes: Buffer;
}

interface Pixels {
  data: Buffer;
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/** Transparent parts become white: below them may stand what nobody sees. */
async function decode({ bytes, name }: OpenedPicture): Promise<Pixels> {
  try {
    return await sharp(bytes, DECODING)
      .autoOrient()
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw decodingRefusal(name, error);
  }
}

function cover({ data, info }: Pixels, box: RedactionBox, around: number): void {
  const left = Math.max(0, box.x - around);
  const right = Math.min(info.width, box.x + box.width + around);
  const bottom = Math.min(info.height, box.y + box.height + around);
  for (let row = Math.max(0, box.y - around); row < bottom; row += 1) {
    const start = row * info.width;
    data.fill(0, (start + left) * info.channels, (start + right) * info.channels);
  }
}

/**
 * The clean copy of a picture: JPEG, or PNG where the original was one.
 *
 * @param boxes areas that become black
 * @throws PictureRefusedError where it cannot be decoded to its end
 */
export async function cleanPicture(
  picture: OpenedPicture,
  boxes: readonly RedactionBox[],
): Promise<CleanPicture> {
  const pixels = await decode(picture);
  const isDrawing = picture.kind === 'png';
  for (const box of boxes) cover(pixels, box, isDrawing ? 0 : SMEAR);
  const { width, height, channels } = pixels.info;
  const image = sharp(pixels.data, { ...DECODING, raw: { width, height, channels } }).resize({
    width: LONGEST_SIDE,
    height: LONGEST_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const bytes = await (
    isDrawing
      ? image.png({ compressionLevel: 9 })
      : image.jpeg({ quality: QUALITY, mozjpeg: true, chromaSubsampling: '4:4:4' })
  ).toBuffer();
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, NAME_LENGTH);
  return { file: `${hash}.${isDrawing ? 'png' : 'jpg'}`, bytes };
}
