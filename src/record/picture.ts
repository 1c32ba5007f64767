/** Pictures as they are published: never the file that an editor keeps, always a copy in a size that a page needs. */
import { addressOf } from './identifier.ts';

/** In pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** How a picture is decoded, when it is checked and when it is published: no bomb, and whole. */
export const DECODING = { limitInputPixels: 50e6, failOn: 'warning' } as const;

/** How long the longer side of a stored picture may be, in pixels. */
export const LONGEST_SIDE = 2560;

/** Widths in pixels: the column of the text, and twice that for dense screens. */
export const PICTURE_WIDTHS = [608, 1216] as const;
/** `webp` is what browsers of this decade take; `jpg` is for the others. */
export const PICTURE_FORMATS = ['webp', 'jpg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** A segment of addresses below a text, so no translation may have it as its language. */
export const PICTURES = 'pictures';

/**
 * The widths in which a picture is published, ascending: none wider than it is.
 *
 * @example publishedWidths({ width: 800, height: 600 }) // [608, 800]
 */
export function publishedWidths({ width }: PictureSize): number[] {
  return [...new Set(PICTURE_WIDTHS.map((wanted) => Math.min(wanted, width)))];
}

/**
 * Where a copy of a picture stands on the site: below its record, so that it goes when the record goes.
 *
 * @param file the name of the file that the record lists, its hash and ending
 * @example pictureAddress('t1x6np1wb', '4ec38bce35479ef6.png', 608, 'webp')
 * // '/t/t1x6np1wb/pictures/4ec38bce35479ef6-608.webp'
 */
export function pictureAddress(
  id: string,
  file: string,
  width: number,
  format: PictureFormat,
): string {
  const stem = file.slice(0, file.indexOf('.'));
  return `${addressOf(id)}${PICTURES}/${stem}-${String(width)}.${format}`;
}
