/** Finds the Chromium that the tests of the site need, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = '/usr/bin/chromium';

/** Runs an outside command without its words; true where it succeeded. */
function runQuietly(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'ignore',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** On other systems the package of this name is missing or only a signpost to another shop. */
function isDebianAsRoot(): boolean {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 &&
    existsSync(release) &&
    /^ID="?debian"?$/m.test(readFileSync(release, 'utf8'))
  );
}

function installDebianPackage(): boolean {
  return (
    runQuietly('apt-get', ['update']) &&
    runQuietly('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']) &&
    existsSync(SYSTEM)
  );
}

/**
 * The path of a Chromium: `GUWAH_CHROMIUM`, Debian's, or Playwright's own, in this order; where there is none, one is
 * installed, as a Debian package when root, else into Playwright's folder.
 *
 * Throws an error with one sentence and the remedy where none can be had.
 *
 * @example requireChromium() // '/usr/bin/chromium'
 */
export function requireChromium(): string {
  const named = process.env.GUWAH_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`GUWAH_CHROMIUM names ${named}, where no file is: correct it or unset it.`);
  }
  if (existsSync(SYSTEM)) return SYSTEM;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;

  process.stderr.write('Installing Chromium for the tests of the site, a minute or two …\n');
  if (isDebianAsRoot() && installDebianPackage()) return SYSTEM;
  if (runQuietly('playwright', ['install', 'chromium']) && existsSync(own)) return own;
  throw new Error(
    'no Chromium was found and none could be installed: install one and name it, as in `GUWAH_CHROMIUM=/path npm test`.',
  );
}
