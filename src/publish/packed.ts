/** Text goes out packed, as from every host: what a reader waits for is then what a reader of the real site waits for. */
import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream';
import { createBrotliCompress, createGzip, constants, type BrotliOptions } from 'node:zlib';

/** What gets smaller. Images, fonts and the pieces of the search index are packed already. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

/** The best level takes a second for a large page; this one is what hosts use for pages that they pack as they go. */
const BROTLI: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

type Packing = 'br' | 'gzip';

/**
 * How a browser takes a file packed, brotli before gzip; undefined where it does not, or wants a part of the file.
 *
 * @example packingFor('gzip, deflate, br') // 'br'
 * @example packingFor('br;q=0, gzip') // 'gzip'
 */
export function packingFor(acceptEncoding: string | undefined): Packing | undefined {
  const taken = new Set(
    (acceptEncoding ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  return (['br', 'gzip'] as const).find((packing) => taken.has(packing));
}

/**
 * Answers a request for a text file with the packed file, or with 304 where the browser has it. The headers that describe
 * the address must be set before.
 *
 * @param file must exist
 * @returns false where nothing was sent, since the file is no text or the request does not take it packed
 */
export function sendPacked(
  file: string,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const type = TEXT_TYPES[extname(file)];
  const packing = packingFor(headers['accept-encoding']);
  if (type === undefined || packing === undefined || headers.range !== undefined) return false;
  const { size, mtimeMs } = statSync(file);
  const tag = `W/"${String(size)}-${String(mtimeMs)}-${packing}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return true;
  }
  response.writeHead(response.statusCode, { 'Content-Type': type, 'Content-Encoding': packing });
  if (method === 'HEAD') {
    response.end();
    return true;
  }
  const packer = packing === 'br' ? createBrotliCompress(BROTLI) : createGzip();
  // A browser that goes away in the middle is no error of ours.
  pipeline(createReadStream(file), packer, response, () => undefined);
  return true;
}
