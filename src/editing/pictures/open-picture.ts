/** Opens the file that an editor has, which may be anything: what is no whole picture of a size that can be read is refused. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { DECODING, type PictureSize } from '../../record/picture.ts';
import { isKept } from '../kept-folder.ts';
import { kindOfPicture, type PictureKind } from './file-marks.ts';
import { PictureRefusedError } from './picture-refusal.ts';

const MEGABYTE = 1024 * 1024;
/** In bytes. A good camera writes less. */
const LARGEST_FILE = 40 * MEGABYTE;

export interface OpenedPicture {
  /** What the file is called, for sentences. It may tell who is to be seen, so it is written nowhere. */
  name: string;
  kind: PictureKind;
  bytes: Buffer;
  /** As it is seen upright. */
  size: PictureSize;
}

function readWhole(path: string, content: string, name: string): Buffer {
  let place, stats;
  try {
    place = realpathSync(path);
    stats = statSync(place);
  } catch {
    throw new PictureRefusedError(`There is no file ${path}: check how it is spelled.`);
  }
  if (!stats.isFile())
    throw new PictureRefusedError(`${path} is no file: name one picture, not a folder.`);
  if (isKept(place, content))
    throw new PictureRefusedError(
      `“${name}” stands in the archive's folder, where git may keep it with all that it tells: move it to a place outside and add it from there.`,
    );
  if (stats.size > LARGEST_FILE)
    throw new PictureRefusedError(
      `“${name}” has ${String(Math.ceil(stats.size / MEGABYTE))} MB, and at most ${String(LARGEST_FILE / MEGABYTE)} MB are read: save a smaller copy and add that.`,
    );
  try {
    return readFileSync(place);
  } catch {
    throw new PictureRefusedError(`${path} cannot be read: give yourself permission to read it.`);
  }
}

/** Why a picture cannot be decoded, and what to do, as one sentence. */
export function decodingRefusal(name: string, error: unknown): PictureRefusedError {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const most = DECODING.limitInputPixels / 1e6;
  const sentence = reason.includes('exceeds pixel limit')
    ? `has more than ${String(most)} million pixels, and no more are read: save a smaller copy and add that.`
    : `is not a whole picture (${reason.replace(/^Input buffer has corrupt header: /, '')}): get it again from where it came from, or save a copy anew.`;
  return new PictureRefusedError(`“${name}” ${sentence}`, { cause: error });
}

/**
 * Reads a picture and its head; its pixels are not decoded yet.
 *
 * @param path of the original, outside of the archive and of its working copy of git
 * @param content the folder `content/`
 * @throws PictureRefusedError where it is no picture that can be taken in
 */
export async function openPicture(path: string, content: string): Promise<OpenedPicture> {
  const name = basename(path);
  const bytes = readWhole(path, content, name);
  const found = kindOfPicture(bytes);
  if ('wrong' in found) throw new PictureRefusedError(`“${name}” ${found.wrong}.`);
  let head;
  try {
    head = await sharp(bytes, DECODING).metadata();
  } catch (error) {
    throw decodingRefusal(name, error);
  }
  if ((head.pages ?? 1) > 1)
    throw new PictureRefusedError(
      `“${name}” holds ${String(head.pages)} pictures: save the one that you mean and add that.`,
    );
  return { name, kind: found.kind, bytes, size: head.autoOrient };
}
