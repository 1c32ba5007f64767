/**
 * Looks for canaries in every file of a folder, through every layer that can hide words from a plain search: compression,
 * percent and entity encoding, escapes of JSON, JavaScript and CSS, UTF-16, base64, hexadecimal, words cut by tags.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A word that must not be there, and where it was found. */
export interface Finding {
  token: string;
  file: string;
  /** How the file was read to see it: `['gzip', 'percent']`; empty where it stands there as it is. */
  through: string[];
}

/** Layers within layers are followed this deep. */
const DEEPEST = 4;
/** What a canary is known by, even where an index or a truncation cut it. */
const WINDOW = 9;
const LARGEST_INFLATED = 64 * 1024 * 1024;

const options = { maxOutputLength: LARGEST_INFLATED };
const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\u{fffd}');
const fromHex = (hex: string) => character(Number.parseInt(hex, 16));

function decompress(how: (bytes: Buffer) => Buffer, bytes: Buffer): string[] {
  try {
    return [how(bytes).toString('latin1')];
  } catch {
    return [];
  }
}

/** Every stream that begins with one of the marks, wherever in a file it begins. */
function streams(
  text: string,
  marks: readonly string[],
  how: (bytes: Buffer) => Buffer,
  mostStreams: number,
): string[] {
  const found: string[] = [];
  for (const mark of marks) {
    let tried = 0;
    for (
      let at = text.indexOf(mark);
      at >= 0 && tried < mostStreams;
      at = text.indexOf(mark, at + 1)
    ) {
      tried += 1;
      found.push(...decompress(how, Buffer.from(text.slice(at), 'latin1')));
    }
  }
  return found;
}

const replaced = (text: string, pattern: RegExp, by: (...groups: string[]) => string): string[] => {
  const result = text.replace(pattern, (_match, ...groups: string[]) => by(...groups));
  return result === text ? [] : [result];
};

/** Each layer: what stands beneath it, or nothing where the text has none of it. Texts are bytes read as Latin-1. */
const LAYERS: Readonly<Record<string, (text: string, file: string) => string[]>> = {
  gzip: (text) => streams(text, ['\x1f\x8b\x08'], (bytes) => gunzipSync(bytes, options), 1000),
  zlib: (text) =>
    streams(
      text,
      ['x\x01', 'x\x5e', 'x\x9c', 'x\xda'],
      (bytes) => inflateSync(bytes, options),
      200,
    ),
  zip: (text) =>
    text.includes('PK\x03\x04')
      ? text
          .split('PK\x03\x04')
          .slice(1)
          .flatMap((entry) => {
            const bytes = Buffer.from(entry, 'latin1');
            if (bytes.length < 26) return [];
            const start = 26 + bytes.readUInt16LE(22) + bytes.readUInt16LE(24);
            return decompress((rest) => inflateRawSync(rest, options), bytes.subarray(start));
          })
      : [],
  brotli: (text, file) =>
    file.endsWith('.br')
      ? decompress((bytes) => brotliDecompressSync(bytes, options), Buffer.from(text, 'latin1'))
      : [],
  'UTF-16': (text) => (text.includes('\0') ? [text.replaceAll('\0', '')] : []),
  percent: (text) => replaced(text, /%([0-9a-f]{2})/gi, fromHex),
  entity: (text) => [
    ...replaced(text, /&#x0*([0-9a-f]{1,6});?/gi, fromHex),
    ...replaced(text, /&#0*(\d{1,7});?/g, (code) => character(Number(code))),
  ],
  escape: (text) =>
    replaced(
      text,
      /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/gi,
      (long, short, byte) => fromHex(long || short || byte || ''),
    ),
  octal: (text) =>
    replaced(text, /\\([0-3][0-7]{2})/g, (code) => character(Number.parseInt(code, 8))),
  'CSS escape': (text) => replaced(text, /\\([0-9a-f]{1,6})[ \n\t]?/gi, fromHex),
  'quoted-printable': (text) => replaced(text.replace(/=\r?\n/g, ''), /=([0-9A-F]{2})/g, fromHex),
  tags: (text) => replaced(text, /<[^<>]{0,2000}>/g, () => ''),
  invisible: (text) =>
    replaced(
      text,
      /\xc2\xad|\xe2\x80[\x8b-\x8f]|\xe2\x81[\xa0-\xa4]|\xef\xbb\xbf|&shy;|&zwnj;|&zwj;/g,
      () => '',
    ),
  base64: (text) =>
    [...text.matchAll(/[A-Za-z0-9+/_-]{20,}/g)].map(([run]) =>
      Buffer.from(run, 'base64').toString('latin1'),
    ),
  hexadecimal: (text) =>
    [...text.matchAll(/(?:[0-9a-f]{2}[ :]?){14,}/gi)].map(([run]) =>
      Buffer.from(run.replace(/[ :]/g, ''), 'hex').toString('latin1'),
    ),
  mirrored: (text) => [Buffer.from(text, 'latin1').reverse().toString('latin1')],
};

/** Layers that hold words only once: below them no other layer is looked for, or a search would never end. */
const LAST = new Set([
  'base64',
  'hexadecimal',
  'mirrored',
  'tags',
  'invisible',
  'octal',
  'CSS escape',
]);

/** Finds the tokens, or nine characters of one, in texts. */
export class CanaryScanner {
  readonly #windows = new Map<string, string>();

  constructor(tokens: Iterable<string>) {
    for (const token of tokens) {
      const lower = token.toLowerCase();
      if (lower.length < WINDOW) throw new RangeError(`“${token}” is too short to be told apart`);
      for (let at = 0; at + WINDOW <= lower.length; at += 1)
        this.#windows.set(lower.slice(at, at + WINDOW), token);
    }
  }

  #tokensIn(text: string): Set<string> {
    const found = new Set<string>();
    for (const [written] of text.matchAll(/[0-9a-z]{9,}/gi)) {
      const run = written.toLowerCase();
      for (let at = 0; at + WINDOW <= run.length; at += 1) {
        const token = this.#windows.get(run.slice(at, at + WINDOW));
        if (token !== undefined) found.add(token);
      }
    }
    return found;
  }

  /** Everything that one file gives away, each token once, by the shortest way to it. */
  scanBytes(bytes: Buffer, file: string): Finding[] {
    const found = new Map<string, Finding>();
    const seen = new Set<string>();
    let level: { text: string; through: string[] }[] = [
      { text: bytes.toString('latin1'), through: [] },
    ];
    for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
      const next: typeof level = [];
      for (const { text, through } of level) {
        if (text.length < WINDOW || seen.has(text)) continue;
        seen.add(text);
        for (const token of this.#tokensIn(text))
          if (!found.has(token)) found.set(token, { token, file, through });
        if (depth === DEEPEST || LAST.has(through.at(-1) ?? '')) continue;
        for (const [layer, beneath] of Object.entries(LAYERS))
          for (const inner of beneath(text, file))
            next.push({ text: inner, through: [...through, layer] });
      }
      level = next;
    }
    return [...found.values()];
  }

  /** Everything that the files of a folder give away, names of files and folders included. */
  scanFolder(folder: string): { files: number; findings: Finding[] } {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    const findings = files.flatMap((file) => [
      ...this.scanBytes(Buffer.from(file), `the name ${file}`),
      ...this.scanBytes(readFileSync(join(folder, file)), file),
    ]);
    return { files: files.length, findings };
  }
}
