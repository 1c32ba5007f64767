/** Finds the Chromium that the tests of the site need, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian’s packages, the better one first: without the windows of a browser, pages are tested in two thirds of the time. */
const PACKAGES = ['chromium-headless-shell', 'chromium'] as const;
type Package = (typeof PACKAGES)[number];

const pathOf = (name: Package) => `/usr/bin/${name}`;
const isInstalled = (name: Package) => existsSync(pathOf(name));

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

/** Installs the first of the packages that can be had, and answers which that was. */
function installDebianPackage(names: readonly Package[]): Package | undefined {
  if (!isDebianAsRoot() || !runQuietly('apt-get', ['update'])) return undefined;
  return names.find(
    (name) =>
      runQuietly('apt-get', ['install', '--yes', '--no-install-recommends', name]) &&
      isInstalled(name),
  );
}

/** The Chromium of the system, where it has one. */
export function systemChromium(): string | undefined {
  const name = PACKAGES.find(isInstalled);
  return name === undefined ? undefined : pathOf(name);
}

/**
 * The path of a Chromium: `GUWAH_CHROMIUM`, Debian’s, or Playwright’s own, in this order; where there is none, one is
 * installed, as a Debian package when root, else into Playwright’s folder. A machine that only runs tests gets the better
 * of Debian’s packages even where it has the other.
 *
 * Throws an error with one sentence and the remedy where none can be had.
 *
 * @example requireChromium() // '/usr/bin/chromium-headless-shell'
 */
export function requireChromium(): string {
  const named = process.env.GUWAH_CHROMIUM;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`GUWAH_CHROMIUM names ${named}, where no file is: correct it or unset it.`);
  }
  const [best] = PACKAGES;
  const onlyRunsTests = process.env.CI !== undefined;
  if (onlyRunsTests && isInstalled('chromium') && !isInstalled(best)) installDebianPackage([best]);
  const system = systemChromium();
  if (system !== undefined) return system;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;

  process.stderr.write('Installing Chromium for the tests of the site, a minute or two …\n');
  const installed = installDebianPackage(PACKAGES);
  if (installed !== undefined) return pathOf(installed);
  if (runQuietly('playwright', ['install', 'chromium']) && existsSync(own)) return own;
  throw new Error(
    'no Chromium was found and none could be installed: install one and name it, as in `GUWAH_CHROMIUM=/path npm test`.',
  );
}
