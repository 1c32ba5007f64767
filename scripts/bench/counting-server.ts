/** A static server that packs what it sends, as every host does, and counts it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Counted {
  requests: number;
  /** Bodies as they were sent, without headers. */
  bytes: number;
}

export interface CountingServer {
  origin: string;
  /** What was sent since the last call. */
  counted: () => Counted;
  close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};
/** Packed already. */
const PACKED = /\.(?:woff2|png|webp|pf_\w+|pagefind)$/;

export async function countRequests(folder: string): Promise<CountingServer> {
  let counted: Counted = { requests: 0, bytes: 0 };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let file = join(folder, decodeURIComponent(pathname));
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const isPacked = PACKED.test(file);
    const body = isPacked ? readFileSync(file) : gzipSync(readFileSync(file));
    // Fonts belong to the page, and the other pages have none.
    if (!file.endsWith('.woff2'))
      counted = { requests: counted.requests + 1, bytes: counted.bytes + body.length };
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=3600',
      'Content-Length': body.length,
      ...(!isPacked && { 'Content-Encoding': 'gzip' }),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    counted: () => {
      const now = counted;
      counted = { requests: 0, bytes: 0 };
      return now;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
