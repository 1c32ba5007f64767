/**
 * What an encoded picture is made of. A decoder passes over whatever it does not know, and so would a list of what must not
 * be there: this one says what may be.
 */

/** Hold pixels and how they are encoded, and nothing that somebody could have written. */
const OF_THE_PICTURE: ReadonlySet<string> = new Set([
  // JPEG: frames, tables, scans; how dense the pixels are; which colours they are.
  ...['c0', 'c1', 'c2', 'c4', 'da', 'db', 'dd', 'APP0', 'APP14'],
  ...['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'pHYs', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'bKGD'],
  ...['VP8 ', 'VP8L', 'VP8X', 'ALPH'],
]);
const TAIL = 'bytes after its end';

const nameOfMark = (mark: number) =>
  mark === 0xfe ? 'comment' : mark >> 4 === 0xe ? `APP${String(mark & 15)}` : mark.toString(16);

/** Where the scan of a JPEG ends: at a mark that stands neither for a byte nor for a new beginning of its tables. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && /^(?:00|d[0-7])$/.test(bytes.toString('hex', at + 1, at + 2)))
    at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

function* partsOfJpeg(bytes: Buffer): Generator<string> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes.readUInt8(at + 1);
    yield nameOfMark(mark);
    at += 2 + bytes.readUInt16BE(at + 2);
    if (mark === 0xda) at = endOfScan(bytes, at);
    if (bytes[at + 1] === 0xd9) break;
  }
  if (at + 2 < bytes.length) yield TAIL;
}

function* partsOfPng(bytes: Buffer): Generator<string> {
  let at = 8;
  for (let name = ''; name !== 'IEND' && at + 12 <= bytes.length; yield name) {
    name = bytes.toString('latin1', at + 4, at + 8);
    at += 12 + bytes.readUInt32BE(at);
  }
  if (at < bytes.length) yield TAIL;
}

function* partsOfWebp(bytes: Buffer): Generator<string> {
  const end = 8 + bytes.readUInt32LE(4);
  for (let at = 12; at + 8 <= Math.min(end, bytes.length);) {
    yield bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  if (end < bytes.length) yield TAIL;
}

function partsOf(bytes: Buffer): Iterable<string> {
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('\xff\xd8')) return partsOfJpeg(bytes);
  if (start.startsWith('\x89PNG')) return partsOfPng(bytes);
  return start.startsWith('RIFF') && start.endsWith('WEBP') ? partsOfWebp(bytes) : [];
}

/**
 * The parts of a JPEG, PNG or WebP that are not needed to see it, by the names that their formats give them; none in a
 * clean one. Other formats are not taken apart.
 *
 * @example strangePartsOf(photograph) // ['APP1', 'comment', 'bytes after its end']
 */
export function strangePartsOf(bytes: Buffer): string[] {
  return [...new Set(partsOf(bytes))].filter((part) => !OF_THE_PICTURE.has(part));
}
