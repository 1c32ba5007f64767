/** Bytes on disk as text, or the reason why they are none. */
import { Buffer } from 'node:buffer';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { Problem } from '../record/problem.ts';
import { fileProblem } from './file-problem.ts';
import { SourceFile } from './source-file.ts';

/** No text that somebody wrote is as long. */
const LARGEST_FILE = 1024 * 1024;

export interface DecodedFile {
  source: SourceFile;
  /** SHA-256 of the bytes on disk. */
  sha256: string;
  /** Whether the file began with a byte order mark, which `source` leaves out. */
  byteOrderMark: boolean;
}

/**
 * Reads a file of at most 1 MB as UTF-8: a byte order mark is dropped, CRLF becomes LF.
 *
 * @param file the name by which problems call it
 */
export function decodeFile(path: string, file: string): DecodedFile | Problem {
  let bytes;
  try {
    const { size } = statSync(path);
    if (size > LARGEST_FILE)
      return fileProblem('file-too-large', file, {
        size: megabytes(size),
        limit: megabytes(LARGEST_FILE),
      });
    bytes = readFileSync(path);
  } catch (error) {
    return unreadable(file, error);
  }
  if (!isUtf8(bytes)) return notUtf8(bytes, file);
  const decoded = bytes.toString('utf8');
  const byteOrderMark = decoded.startsWith('\u{feff}');
  const text = byteOrderMark ? decoded.slice(1) : decoded;
  if (text.trim() === '') return fileProblem('file-empty', file);
  return {
    source: new SourceFile(file, text.includes('\r') ? text.replaceAll('\r\n', '\n') : text),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteOrderMark,
  };
}

export function isProblem(result: object): result is Problem {
  return 'code' in result;
}

/** A file or folder that the system does not let us read, in the system's own short words. */
export function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return fileProblem('unreadable-file', file, { reason: REASONS[code] ?? code });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EISDIR: 'it is a folder',
  ENOENT: 'it is gone',
  EPERM: 'you have no permission',
};

const megabytes = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;

function notUtf8(bytes: Buffer, file: string): Problem {
  /** What can be read of a beginning; undefined where it holds a wrong byte. A character that is cut in two is left out. */
  const read = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
        bytes.subarray(0, length),
        { stream: true },
      );
    } catch {
      return undefined;
    }
  };
  let low = 0;
  let high = bytes.length + 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (read(middle) === undefined) high = middle;
    else low = middle;
  }
  const text = read(low) ?? '';
  return {
    ...fileProblem('not-utf-8', file, { byte: String(Buffer.byteLength(text) + 1) }),
    ...new SourceFile(file, text).placeOf(text.length),
  };
}
