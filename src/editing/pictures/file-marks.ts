/** What a file is by its first bytes. Its name is not believed, and nothing else opens a file before this has looked at it. */

/** Kinds of pictures that are taken in. */
const PICTURE_KINDS = ['jpeg', 'png', 'webp', 'avif'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

type Mark = (start: string) => boolean;

const begins =
  (mark: string): Mark =>
  (start) =>
    start.startsWith(mark);
/** The container of AVIF, HEIC and films names in its bytes 8 to 12 what it holds. */
const holds =
  (...brands: string[]): Mark =>
  (start) =>
    start.slice(4, 8) === 'ftyp' && brands.includes(start.slice(8, 12));

const KINDS: Readonly<Record<PictureKind, Mark>> = {
  jpeg: begins('\xff\xd8\xff'),
  png: begins('\x89PNG\r\n\x1a\n'),
  webp: (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP',
  avif: holds('avif'),
};

const ARCHIVES = ['PK', '\x1f\x8b', 'Rar!', '7z\xbc\xaf', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd'];

/** What is often given for a picture, with the words that say so and what to do. The first that fits is told. */
const OTHERS: readonly (readonly [Mark, string])[] = [
  [(start) => start === '', 'is empty: get it again from where it came from'],
  [
    (start) => /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(start),
    'is a drawing in SVG, which can hold programs and hidden words: export it as PNG and add that',
  ],
  [
    (start) => start.slice(0, 1024).includes('%PDF-'),
    'is a PDF, which holds more than is seen: save the page that you mean as a picture and add that',
  ],
  [
    (start) => ARCHIVES.some((mark) => start.startsWith(mark)) || start.slice(257, 262) === 'ustar',
    'is an archive of files: unpack it outside of this folder and add the picture that you mean',
  ],
  [
    holds('heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'),
    'is in the format HEIC of telephones, which is not read here: save a copy as JPEG and add that',
  ],
  [
    begins('GIF8'),
    'is a GIF, which may hold several pictures: save the one that you mean as PNG and add that',
  ],
];
const UNKNOWN = 'is no JPEG, PNG, WebP or AVIF: save a copy as one of these and add that';

/**
 * The kind of picture that a file is, or the end of a sentence that says what it is and what to do.
 *
 * @param bytes at least its first 1024, or all of it
 * @example kindOfPicture(Buffer.from('%PDF-1.7')) // { wrong: 'is a PDF, which …' }
 */
export function kindOfPicture(bytes: Buffer): { kind: PictureKind } | { wrong: string } {
  const start = bytes.subarray(0, 1024).toString('latin1');
  const kind = PICTURE_KINDS.find((name) => KINDS[name](start));
  if (kind !== undefined) return { kind };
  return { wrong: OTHERS.find(([isIt]) => isIt(start))?.[1] ?? UNKNOWN };
}
