/** A server for the built site on this machine alone, with the headers that every host must send. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../headers.ts';

/** What one request asked for and got, as a server's log would keep it. */
export interface LoggedRequest {
  method: string;
  url: string;
  status: number;
}

export interface ServedSite {
  server: Server;
  /** The address to open, `http://localhost:4321/`. */
  address: string;
  close: () => Promise<void>;
}

/** Hidden files are nobody's pages; `.well-known` alone is meant for the world (RFC 8615). */
const HIDDEN = /\/\.(?!well-known\/)/;

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname;
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
}

function sendNotFound(folder: string, path: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.statusCode = 404;
  setHeaders(response, path);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

/**
 * Serves a folder on the loopback address. Files are looked up at each request, so a new build shows at once.
 *
 * @param options.port 0 takes any free port
 * @throws Error with `code` EADDRINUSE where the port is taken
 * @example (await serveSite('dist', { port: 4321 })).address // 'http://localhost:4321/'
 */
export async function serveSite(
  folder: string,
  options: { port: number; onRequest?: (request: LoggedRequest) => void },
): Promise<ServedSite> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const path = pathOf(request);
    const { onRequest } = options;
    const { method = '', url = '' } = request;
    if (onRequest !== undefined)
      response.on('finish', () => {
        onRequest({ method, url, status: response.statusCode });
      });
    if (HIDDEN.test(path)) {
      sendNotFound(folder, path, response);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(308, { Location: `${path}/` }).end();
      return;
    }
    setHeaders(response, path);
    files(request, response, () => {
      sendNotFound(folder, path, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, 'localhost', resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : options.port;
  return {
    server,
    address: `http://localhost:${String(port)}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
