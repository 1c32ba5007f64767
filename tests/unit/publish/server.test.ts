import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { headersFor } from '../../../src/headers.ts';
import { serveSite, type LoggedRequest, type ServedSite } from '../../../src/publish/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'guwah-server-'));
const log: LoggedRequest[] = [];
let site: ServedSite;

before(async () => {
  mkdirSync(join(folder, 'about'));
  writeFileSync(join(folder, 'index.html'), '<p>home</p>');
  writeFileSync(join(folder, 'about', 'index.html'), '<p>about</p>');
  writeFileSync(join(folder, '404.html'), '<p>nothing here</p>');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  site = await serveSite(folder, { port: 0, onRequest: (request) => log.push(request) });
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, init?: RequestInit) =>
  fetch(new URL(path, site.address), { redirect: 'manual', ...init });

test('every response carries the headers of the table, that of a missing page too', async () => {
  for (const path of ['/', '/about/', '/missing/']) {
    const response = await ask(path);
    for (const [name, value] of Object.entries(headersFor(path)))
      assert.equal(response.headers.get(name), value, `${name} of ${path}`);
  }
});

test('a page is served as a page, a missing one as 404 with the archive’s own words', async () => {
  assert.equal(await (await ask('/about/')).text(), '<p>about</p>');
  const missing = await ask('/missing/');
  assert.equal(missing.status, 404);
  assert.equal(await missing.text(), '<p>nothing here</p>');
});

test('an address without its last slash leads to the one with it', async () => {
  const response = await ask('/about');
  assert.equal(response.status, 308);
  assert.equal(response.headers.get('location'), '/about/');
});

test('nothing outside the folder and no hidden file is served', async () => {
  for (const path of [
    '/.hidden',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/%E0%A4%A',
    '/%2ehidden',
    '/about/%2e%2e/%2ehidden',
    '/%252ehidden',
    '/about%2f..%2f.hidden',
  ])
    assert.equal((await ask(path)).status, 404, path);
});

/** An address as it stands in a request, which no client has put right. Resolves with the status line. */
function askRaw(target: string): Promise<string> {
  const { hostname, port } = new URL(site.address);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', reject).on('close', () => {
      resolve(answer.split('\r\n')[0] ?? '');
    });
    socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

test('an address that is none is answered as missing, and the server goes on', async () => {
  for (const target of [
    '//',
    '//[',
    '///',
    'http://',
    '*',
    '/%',
    '/%00',
    '/..',
    '/\\.hidden',
    '//example.org/about',
  ])
    assert.match(await askRaw(target), /^HTTP\/1\.1 40[04] /, target);
  assert.equal((await ask('/about/')).status, 200);
});

test('a name with a letter that an address writes in percents is found', async () => {
  writeFileSync(join(folder, 'é.txt'), 'é');
  assert.equal(await (await ask('/%C3%A9.txt')).text(), 'é');
});

test('a request that would write is refused', async () => {
  assert.equal((await ask('/', { method: 'POST' })).status, 405);
});

test('a new build shows without a restart', async () => {
  writeFileSync(join(folder, 'about', 'index.html'), '<p>about, again</p>');
  assert.equal(await (await ask('/about/')).text(), '<p>about, again</p>');
});

test('the log names method, address and status of each request', async () => {
  await ask('/about/?never=read');
  // The log is written once the response has left, which may be after the reader has it.
  await setTimeout(50);
  assert.deepEqual(log.at(-1), { method: 'GET', url: '/about/?never=read', status: 200 });
});
