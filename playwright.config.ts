/**
 * The tests of the built site. Chromium is the gate; other engines are not run. `tests/site/setup.ts` builds and serves
 * what the tests read and puts its address into `GUWAH_SITE_URL`.
 */
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const chromium = [process.env.GUWAH_CHROMIUM, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);
const baseURL = process.env.GUWAH_SITE_URL;

/** Root has no sandbox of its own; the rest keeps Chromium from calling home while a test listens for requests. */
const args = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: 'tests/site',
  globalSetup: './tests/site/setup.ts',
  // A test waits for a build or a browser for half of its time, so that two cores do for two; and each may be slow then.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // A test that passes at the second try has found something.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    ...(baseURL !== undefined && { baseURL }),
    launchOptions: { args, ...(chromium !== undefined && { executablePath: chromium }) },
  },
  projects: [
    { name: 'browser', testIgnore: '**/no-javascript*.spec.ts' },
    {
      name: 'no-javascript',
      testMatch: '**/no-javascript*.spec.ts',
      use: { javaScriptEnabled: false },
    },
  ],
});
