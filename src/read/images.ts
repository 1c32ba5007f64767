/** Images beside a text: named by what they hold, whole, and with nothing in them but the picture. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import sharp from 'sharp';
import { DECODING, LONGEST_SIDE, type PictureSize } from '../record/picture.ts';
import type { Problem } from '../record/problem.ts';
import { unreadable } from './decode.ts';
import { fileProblem } from './file-problem.ts';
import { strangePartsOf } from './picture-parts.ts';

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  '.jpg': ['jpeg'],
  '.jpeg': ['jpeg'],
  '.png': ['png'],
  '.webp': ['webp'],
  '.avif': ['heif', 'avif'],
};

/** What sharp knows of an image beside its pixels. Each may tell who made the picture, where and with what. */
const METADATA = ['exif', 'xmp', 'iptc', 'icc', 'tifftagPhotoshop', 'comments'] as const;

/** What is known of an image file once it was looked at. */
export interface CheckedImage {
  problems: Problem[];
  /** Undefined where it cannot be decoded. */
  size: PictureSize | undefined;
}

/**
 * Looks at one image file.
 *
 * @param file the name by which problems call it
 */
export async function checkImage(path: string, file: string): Promise<CheckedImage> {
  let bytes;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { problems: [unreadable(file, error)], size: undefined };
  }
  const problems: Problem[] = [];
  const name = file.slice(file.lastIndexOf('/') + 1);
  const stem = name.slice(0, name.indexOf('.'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (stem.length < 16 || !sha256.startsWith(stem)) problems.push(fileProblem('image-name', file));
  let size: PictureSize | undefined;
  try {
    const image = sharp(bytes, DECODING);
    const metadata = await image.metadata();
    const what: string[] = METADATA.filter((key) => metadata[key] !== undefined);
    if ((metadata.orientation ?? 1) !== 1) what.push('orientation');
    what.push(...strangePartsOf(bytes));
    if (what.length > 0)
      problems.push(fileProblem('image-metadata', file, { what: what.join(', ') }));
    if (!FORMATS[extname(name).toLowerCase()]?.includes(metadata.format))
      problems.push(fileProblem('image-format', file, { found: metadata.format }));
    const longer = Math.max(metadata.width, metadata.height);
    if (longer > LONGEST_SIDE)
      problems.push(
        fileProblem('image-too-large', file, { size: String(longer), limit: String(LONGEST_SIDE) }),
      );
    // Only decoding it to the end shows whether the file is whole.
    await image.stats();
    size = { width: metadata.width, height: metadata.height };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    problems.push(fileProblem('image-unreadable', file, { reason }));
  }
  return { problems, size };
}
