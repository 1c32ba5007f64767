/**
 * The tests of the built site. Chromium is the gate; other engines are not run. `tests/site/setup.ts` builds and serves
 * what the tests read and puts its address into `GUWAH_SITE_URL`.
 */
import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { systemChromium } from './scripts/chromium.ts';

const chromium = [process.env.GUWAH_CHROMIUM, systemChromium()].find(
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

/** The longest file, with sites of its own. Begun first, it does not keep the other worker waiting at the end. */
const LONGEST = '**/withdraw.spec.ts';
const WITHOUT_SCRIPTS = '**/no-javascript*.spec.ts';

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
    { name: 'longest', testMatch: LONGEST },
    { name: 'browser', testIgnore: [LONGEST, WITHOUT_SCRIPTS] },
    {
      name: 'no-javascript',
      testMatch: WITHOUT_SCRIPTS,
      use: { javaScriptEnabled: false },
    },
  ],
});
