/** Builds the fixture archive and the real one, once, and serves both while the tests run. */
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../../src/publish/server.ts';
import {
  announceSite,
  FIXTURE_CONTENT,
  REAL_CONTENT,
  requireBuild,
  SITE_NAMES,
  type SiteName,
} from './built-sites.ts';

/** Builds, serves, and returns what ends it all. `GUWAH_TEST_SITES` names a folder with sites of an earlier run. */
export default async function setup(): Promise<() => Promise<void>> {
  const earlier = process.env['GUWAH_TEST_SITES'];
  const folder = earlier ?? mkdtempSync(join(tmpdir(), 'guwah-sites-'));
  // A copy, which git knows nothing of: whoever makes the fixture anew rewrites its ledgers, and that is no forgery.
  const fixture = join(folder, 'archive');
  rmSync(fixture, { recursive: true, force: true });
  cpSync(FIXTURE_CONTENT, fixture, { recursive: true });
  const contents: Record<SiteName, string> = { fixture, real: REAL_CONTENT };
  const endings: (() => Promise<void>)[] = [];
  for (const name of SITE_NAMES) {
    const site = join(folder, name);
    if (earlier === undefined) await requireBuild(contents[name], site);
    const log = join(folder, `${name}.log`);
    writeFileSync(log, '');
    const { address, close } = await serveSite(site, {
      port: 0,
      onRequest: ({ url }) => {
        appendFileSync(log, `${url}\n`);
      },
    });
    endings.push(close);
    announceSite({
      name,
      content: contents[name],
      folder: site,
      origin: new URL(address).origin,
      log,
    });
  }
  return async () => {
    for (const end of endings) await end();
    if (earlier === undefined) rmSync(folder, { recursive: true, force: true });
  };
}
