/** A server for the built site on this machine alone, with the headers that every host must send. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from '../headers.ts';
import { sendPacked } from './packed.ts';

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

/** Hidden files and steps upwards are nobody's pages; `.well-known` alone is meant for the world (RFC 8615). */
const HIDDEN = /\/\.(?!well-known\/)/;

/** What no file of a site is called: an empty name, or one with the other system's slash or a control in it. */
const NO_FILE = /\/\/|[\\\p{Cc}]/u;

/** The path that a request asks for, decoded once; undefined where no file of a site can stand there. */
function pathOf(url: string): string | undefined {
  const [unsafePath = ''] = url.split(/[?#]/);
  try {
    const path = decodeURIComponent(unsafePath);
    const isFile = path.startsWith('/') && !NO_FILE.test(path) && !HIDDEN.test(path);
    return isFile ? path : undefined;
  } catch {
    return undefined;
  }
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
    const { onRequest } = options;
    const { method = '', url = '' } = request;
    const path = pathOf(url);
    if (onRequest !== undefined)
      response.on('finish', () => {
        onRequest({ method, url, status: response.statusCode });
      });
    if (path === undefined) {
      sendNotFound(folder, '/404.html', response);
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    // What was looked at is what is served: sirv gets this path, not the one that was sent.
    request.url = encodeURI(path).replaceAll(/[?#]/g, encodeURIComponent);
    if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(308, { Location: `${request.url}/` }).end();
      return;
    }
    setHeaders(response, path);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() && sendPacked(file, request, response))
      return;
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
