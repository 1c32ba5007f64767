import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { packingFor } from '../../../src/publish/packed.ts';
import { serveSite, type ServedSite } from '../../../src/publish/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-packed-'));
const WORDS = '<p>She said that she was taken in the night.</p>'.repeat(200);
const PICTURE = Buffer.alloc(2000, 7);
let site: ServedSite;

before(async () => {
  writeFileSync(join(folder, 'index.html'), WORDS);
  writeFileSync(join(folder, 'picture.webp'), PICTURE);
  site = await serveSite(folder, { port: 0 });
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks without unpacking what comes, as fetch would. */
const ask = (path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(new URL(path, site.address), { method, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        const { statusCode: status } = response;
        resolve({ status, headers: response.headers, body: Buffer.concat(pieces) });
      });
    });
    asked.on('error', reject).end();
  });

test('a page goes out packed as the browser takes it, and is the same page', async () => {
  const plain = await ask('/', {});
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body.toString(), WORDS);
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const packing of ['br', 'gzip'] as const) {
    const { headers, body } = await ask('/', { 'accept-encoding': packing });
    assert.equal(headers['content-encoding'], packing);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.equal(headers['cache-control'], plain.headers['cache-control']);
    assert.equal(unpack[packing](body).toString(), WORDS);
    assert.ok(body.length < WORDS.length / 10, `${body.length} bytes`);
  }
});

test('a browser that has the page is told so, and a new page is sent anew', async () => {
  const { etag = '' } = (await ask('/', { 'accept-encoding': 'br' })).headers;
  const headers = { 'accept-encoding': 'br', 'if-none-match': etag };
  const known = await ask('/', headers);
  assert.equal(known.status, 304);
  assert.equal(known.body.length, 0);
  writeFileSync(join(folder, 'index.html'), `${WORDS}<p>More.</p>`);
  assert.equal((await ask('/', headers)).status, 200);
  writeFileSync(join(folder, 'index.html'), WORDS);
});

test('what is packed already, and a part of a file, go out as they are', async () => {
  const picture = await ask('/picture.webp', { 'accept-encoding': 'br' });
  assert.equal(picture.headers['content-encoding'], undefined);
  assert.deepEqual(picture.body, PICTURE);
  const part = await ask('/', { 'accept-encoding': 'br', range: 'bytes=0-9' });
  assert.equal(part.status, 206);
  assert.equal(part.body.toString(), WORDS.slice(0, 10));
});

test('only the headers are sent to who asks for them alone', async () => {
  const { headers, body } = await ask('/', { 'accept-encoding': 'gzip' }, 'HEAD');
  assert.equal(headers['content-encoding'], 'gzip');
  assert.equal(body.length, 0);
});

test('brotli goes before gzip, and what a browser refuses is not sent', () => {
  assert.equal(packingFor('gzip, deflate, br, zstd'), 'br');
  assert.equal(packingFor('GZIP;q=0.5'), 'gzip');
  assert.equal(packingFor('br;q=0, gzip;q=0.0'), undefined);
  assert.equal(packingFor('identity'), undefined);
  assert.equal(packingFor(undefined), undefined);
});
