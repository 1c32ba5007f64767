import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Entry {
  version: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const lockfile = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');
const named = Object.entries({
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
});

test('every dependency is pinned exactly, but TypeScript to its last line with the compiler that Astro needs', () => {
  for (const [name, range] of named)
    assert.match(range, name === 'typescript' ? /^~6\.0\.\d+$/ : /^\d+\.\d+\.\d+$/, name);
});

test('every package that is named is in the lockfile, for other systems too', () => {
  for (const [name] of named) assert.ok(lockfile.packages[`node_modules/${name}`], name);
});

test('every package in the lockfile has a hash and comes from the npm registry', () => {
  assert.ok(packages.length > 0);
  for (const [path, { integrity, resolved }] of packages) {
    assert.match(integrity ?? '', /^sha512-/, path);
    assert.ok(resolved?.startsWith('https://registry.npmjs.org/') ?? true, `${path}: ${resolved}`);
  }
});

test('every package that wants to run a script at install is named and refused', () => {
  const wanting = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  assert.deepEqual(manifest.allowScripts, Object.fromEntries(wanting.map((name) => [name, false])));
});

test('npm runs no script at install, takes nothing from git or an address, and nothing younger than a week', () => {
  const settings = read('.npmrc').trim().split('\n');
  for (const setting of [
    'ignore-scripts=true',
    'save-exact=true',
    'strict-allow-scripts=true',
    'min-release-age=7',
    'allow-git=none',
    'allow-remote=none',
  ])
    assert.ok(settings.includes(setting), setting);
});

test('the menu has no pre or post script, because npm would skip it in silence', () => {
  for (const name of Object.keys(manifest.scripts)) {
    const hook = /^(?:pre|post)(.+)$/.exec(name)?.[1];
    const isHook =
      hook !== undefined &&
      (hook in manifest.scripts ||
        ['install', 'pack', 'prepare', 'publish', 'version'].includes(hook));
    assert.ok(!isHook && name !== 'install' && name !== 'prepare', name);
  }
});
