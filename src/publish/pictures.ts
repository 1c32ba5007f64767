/**
 * Pictures for the site: copies in the sizes that pages need, turned and encoded anew, so that nothing of the file that an
 * editor keeps is published but what can be seen. Only what a shown version lists gets a copy.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { PublicArchive, PublicText } from '../disclose/public-archive.ts';
import { KINDS } from '../record/identifier.ts';
import {
  DECODING,
  PICTURE_FORMATS,
  pictureAddress,
  publishedWidths,
  type PictureFormat,
} from '../record/picture.ts';

const QUALITY = 80;

/** One copy: where it stands on the site, and how it is made. */
export interface PictureCopy {
  /** `/t/…/pictures/….webp` */
  address: string;
  /** Path of the original below `content/`. */
  from: string;
  width: number;
  format: PictureFormat;
}

function copiesOf({ id, kind, editions }: PublicText): PictureCopy[] {
  const versions = editions.flatMap(({ current, versions: all }) => [current, ...all]);
  return versions
    .flatMap((version) => version?.words?.pictures ?? [])
    .flatMap((picture) =>
      publishedWidths(picture).flatMap((width) =>
        PICTURE_FORMATS.map((format) => ({
          address: pictureAddress(id, picture.file, width, format),
          from: `${KINDS[kind].folder}/${id}/${picture.file}`,
          width,
          format,
        })),
      ),
    );
}

/** Every copy that the site needs, by its address, in the order of addresses. */
export function pictureCopies(archive: PublicArchive): Map<string, PictureCopy> {
  const copies = [...archive.testimonies, ...archive.reports].flatMap(copiesOf);
  return new Map(
    copies
      .sort((a, b) => (a.address < b.address ? -1 : 1))
      .map((copy) => [copy.address, copy] as const),
  );
}

/**
 * The bytes of one copy. sharp keeps no metadata unless it is told to.
 *
 * @param content the folder `content/`
 */
export function makePicture(
  content: string,
  { from, width, format }: PictureCopy,
): Promise<Buffer> {
  const image = sharp(join(content, from), DECODING)
    .rotate()
    .toColourspace('srgb')
    .resize({ width, withoutEnlargement: true });
  return format === 'webp'
    ? image.webp({ quality: QUALITY }).toBuffer()
    : image.flatten({ background: '#fff' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer();
}

/** Writes every copy into a site. */
export async function writePictures(
  archive: PublicArchive,
  content: string,
  site: string,
): Promise<void> {
  for (const copy of pictureCopies(archive).values()) {
    const file = join(site, copy.address);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await makePicture(content, copy));
  }
}
