/**
 * `node tests/catalogue/build.ts`: builds the catalogue of components into `.build-catalogue/site/`. It is no part of any
 * site; `npm run preview -- --out .build-catalogue/site` shows it.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import config from '../../astro.config.mjs';

const root = import.meta.dirname;
const folder = resolve(root, '../../.build-catalogue');
process.env['GUWAH_CONTENT'] = resolve(root, '../fixtures/archive');
try {
  await build({
    ...config,
    configFile: false,
    root,
    srcDir: root,
    outDir: join(folder, 'site'),
    cacheDir: join(folder, 'cache'),
    vite: { ...config.vite, cacheDir: join(folder, 'vite') },
    logLevel: 'warn',
  });
} finally {
  // Types of what Astro calls content, which this has none of.
  rmSync(join(root, '.astro'), { recursive: true, force: true });
}
