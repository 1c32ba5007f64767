import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newIdentifier } from '../../src/record/identifier.ts';
import { filesIn, pagesOf } from '../../src/publish/site-pages.ts';
import { requireBuild, requireSite, runScript } from './built-sites.ts';
import { CanaryScanner } from './canary-scan.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/** Public until the record goes: they stand in its title, its text, and the name of a place that it alone names. */
const TOKENS = ['zq7titlek3v9x2m41', 'zq7words8d5hb0q72', 'zq7placew6t1r4n93'] as const;
const scanner = new CanaryScanner(TOKENS);
const testimony = newIdentifier('testimony');
const place = newIdentifier('place');
/** Broken while the other goes; it has nothing to do with it. */
const OTHER = 'testimonies/t11h3rmb7/index.md';

let base: string;
let folder: string;
let project: ProjectCopy;
let out: string;

const leaksIn = (site: string) => scanner.scanFolder(site).findings.map(({ file }) => file);
const run = (script: string, ...words: string[]) =>
  runScript(script, [...words, '--content', project.content, '--out', out], {
    project: project.folder,
  });
const statesOf = (site: string) =>
  new Map(pagesOf(site, filesIn(site)).map(({ path, state }) => [path, state]));

function writeRecord(content: string): void {
  const [title, words, name] = TOKENS;
  mkdirSync(join(content, 'testimonies', testimony));
  writeFileSync(
    join(content, 'testimonies', testimony, 'index.md'),
    `---
schema: 1
title: An account under the name ${title}
summary: An account that its narrator will take back.
lang: en
status: ready
agreement: { basis: consented, reason: Signed in the presence of two., uses: [read] }
access: { level: open }
rights: { licence: CC-BY-4.0 }
form: first_person
narrators:
  - { display: A lamp maker, mode: pseudonym }
basis: firsthand
recorded: "2025-12"
period: "2017"
places:
  - { place: ${place}, role: event }
acts: [detention]
sources:
  - { source: s14p9273h, as: account }
verification: { level: single_source, note: Nothing of it was checked. }
content_notes: [none]
---
These are the words: ${words}. [@s14p9273h]
`,
  );
  writeFileSync(
    join(content, 'places', `${place}.yml`),
    `schema: 1
changed: 2026-01-05
name: Valley ${name}
description: A valley that one account alone names.
precision: region
sources:
  - { source: s14p9273h }
`,
  );
}

function breakOther(): () => void {
  const file = join(project.content, OTHER);
  const whole = readFileSync(file);
  writeFileSync(file, '---js\nnot even: [YAML\n');
  return () => {
    writeFileSync(file, whole);
  };
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  base = mkdtempSync(join(tmpdir(), 'guwah-withdraw-'));
  const content = join(base, 'archive');
  cpSync(requireSite('fixture').content, content, { recursive: true });
  writeRecord(content);
  const { code, output } = await runScript('release.ts', [testimony, '--content', content]).ended;
  expect(code, output).toBe(0);
  await requireBuild(content, join(base, 'site'));
});
test.afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});
test.beforeEach(() => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'guwah-withdraw-'));
  project = copyProject(join(folder, 'project'));
  rmSync(project.content, { recursive: true });
  cpSync(join(base, 'archive'), project.content, { recursive: true });
  out = join(folder, 'site');
  cpSync(join(base, 'site'), out, { recursive: true });
  expect(new Set(scanner.scanFolder(out).findings.map(({ token }) => token))).toEqual(
    new Set(TOKENS),
  );
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a withdrawn record leaves the standing site at once, while another is broken, and the next build too', async () => {
  const mend = breakOther();
  const { code, output } = await run('withdraw.ts', testimony).ended;
  expect(code, output).toBe(1);
  expect(output).toContain('The site on this machine says so already');
  expect(output).toContain(OTHER);
  expect(leaksIn(out)).toEqual([]);
  expect(statesOf(out).get(`/t/${testimony}/v/1/`)).toBe('withdrawn');

  mend();
  const built = await run('build.ts').ended;
  expect(built.code, built.output).toBe(0);
  expect(leaksIn(out)).toEqual([]);
  const states = statesOf(out);
  expect(states.get(`/t/${testimony}/v/1/`)).toBe('withdrawn');
  expect(states.get(`/w/${place}/`)).toBe('unavailable');
  expect(states.get('/t/t11h3rmb7/')).toBe('shown');
});

/** Starts a build and waits until it has read the archive: Astro writes into the build folder only then. */
async function startBuild() {
  const building = run('build.ts');
  await expect
    .poll(() => existsSync(join(project.folder, '.build/new')), {
      intervals: [20],
      timeout: 60_000,
    })
    .toBe(true);
  return building;
}

test('a build that runs meanwhile does not bring it back', async () => {
  const building = await startBuild();
  breakOther();
  const { code, output } = await run('withdraw.ts', testimony).ended;
  const built = await building.ended;
  expect(built.code, built.output).toBe(1);
  expect(built.output).toContain(`Words were taken back while this site was built (${testimony})`);
  expect(output).toMatch(/Another build runs \(process \d+\)/);
  expect(code, output).toBe(1);
  expect(leaksIn(out)).toEqual([]);
});

test('a build that runs meanwhile does not bring it back where the withdrawal is killed while it waits', async () => {
  const building = await startBuild();
  const withdrawing = run('withdraw.ts', testimony);
  await expect
    .poll(() => withdrawing.said(), { intervals: [20], timeout: 60_000 })
    .toMatch(/Another build runs/);
  withdrawing.kill();
  await withdrawing.ended;
  const standing = filesIn(out);
  const built = await building.ended;
  expect(built.code, built.output).toBe(1);
  expect(built.output).toContain('Words were taken back while this site was built');
  expect(filesIn(out)).toEqual(standing);
  expect(leaksIn(out)).toEqual([]);
  const again = await run('build.ts').ended;
  expect(again.code, again.output).toBe(0);
  expect(leaksIn(out)).toEqual([]);
  expect(statesOf(out).get(`/t/${testimony}/v/1/`)).toBe('withdrawn');
});

/** Leaves things as a build does that is killed between the two renames of its swap. */
function cutOffSwap(): void {
  const build = join(project.folder, '.build');
  const incoming = join(build, 'new/site');
  mkdirSync(join(build, 'new'), { recursive: true });
  renameSync(out, incoming);
  const journal = { target: out, incoming, outgoing: join(build, 'old'), complete: true };
  writeFileSync(join(build, 'swap.json'), JSON.stringify(journal));
}

test('a swap that was cut off does not bring it back', async () => {
  cutOffSwap();
  const mend = breakOther();
  const { code, output } = await run('withdraw.ts', testimony).ended;
  expect(code, output).toBe(1);
  expect(output).toContain('The site on this machine says so already');
  expect(leaksIn(out)).toEqual([]);
  mend();
  const built = await run('build.ts').ended;
  expect(built.code, built.output).toBe(0);
  expect(leaksIn(out)).toEqual([]);
});

test('a preview first puts a site in its place whose swap was cut off', async () => {
  cutOffSwap();
  const preview = run('preview.ts', '--port', '0');
  try {
    await expect
      .poll(() => existsSync(join(out, 'index.html')), { intervals: [50], timeout: 30_000 })
      .toBe(true);
  } finally {
    preview.kill();
  }
});

test('a redacted passage leaves the standing site, every version and what builds left, at once and for good', async () => {
  test.setTimeout(360_000);
  const [title, words] = TOKENS;
  for (const cache of ['.build/new/site', '.astro'])
    mkdirSync(join(project.folder, cache), { recursive: true });
  writeFileSync(join(project.folder, '.build/new/site/index.html'), words);
  writeFileSync(join(project.folder, '.astro/data-store.json'), words);
  const leaksOfWords = (folder: string) =>
    scanner.scanFolder(folder).findings.filter(({ token }) => token === words);
  const mend = breakOther();
  const answers = `${words}\n\npassage\nredact\n`;
  const redacting = runScript(
    'release.ts',
    [testimony, '--redact', '--content', project.content, '--out', out],
    { project: project.folder, input: answers, env: { GUWAH_ASK: '1' } },
  );
  const { code, output } = await redacting.ended;
  expect(code, output).toBe(1);
  expect(output).not.toContain(words);
  expect(output).toContain('The site on this machine no longer shows it');
  expect(output).toContain(OTHER);
  const everywhere = [out, project.content, join(project.folder, '.build')];
  for (const folder of everywhere) expect(leaksOfWords(folder)).toEqual([]);
  expect(existsSync(join(project.folder, '.astro'))).toBe(false);

  mend();
  const built = await run('build.ts').ended;
  expect(built.code, built.output).toBe(0);
  for (const folder of everywhere) expect(leaksOfWords(folder)).toEqual([]);
  for (const path of ['', 'v/1/']) {
    const page = readFileSync(join(out, 't', testimony, path, 'index.html'), 'utf8');
    expect(page).toContain('[redacted: passage]');
    expect(page).toContain('A passage was removed from this version on');
    expect(page).toContain(title);
    expect(page).toContain('id="p1"');
  }
  const list = readFileSync(join(out, 't', testimony, 'versions/index.html'), 'utf8');
  expect(list).toContain('A passage was removed on');
  expect(readFileSync(join(out, 'withdrawn.json'), 'utf8')).not.toContain(testimony);
});

test('of an erased record nothing stays, neither in the site nor in what builds left, and mirrors are told', async () => {
  for (const cache of ['.build/new/site', '.astro'])
    mkdirSync(join(project.folder, cache), { recursive: true });
  writeFileSync(join(project.folder, '.build/new/site/index.html'), TOKENS[1]);
  writeFileSync(join(project.folder, '.astro/data-store.json'), TOKENS[1]);
  const { code, output } = await run('withdraw.ts', testimony, '--erase').ended;
  expect(code, output).toBe(0);
  expect(output).toContain('is erased; its files are deleted, and only its ledger stays');
  expect(output).toMatch(/Git (?:could not be asked|holds no file)/);
  expect(leaksIn(out)).toEqual([]);
  for (const left of ['.build', '.astro'])
    if (existsSync(join(project.folder, left)))
      expect(leaksIn(join(project.folder, left))).toEqual([]);
  // The place that it alone named is a record of its own, which its editors keep or withdraw.
  expect(new Set(leaksIn(project.content))).toEqual(new Set([`places/${place}.yml`]));
  const addresses = [`/t/${testimony}/`, `/t/${testimony}/v/1/`];
  const states = statesOf(out);
  for (const address of addresses) expect(states.get(address)).toBe('erased');
  const { withdrawn } = JSON.parse(readFileSync(join(out, 'withdrawn.json'), 'utf8')) as {
    withdrawn: { address: string; state: string }[];
  };
  const told = withdrawn.filter(({ address }) => address.includes(testimony));
  expect(told.map(({ address, state }) => `${address} ${state}`)).toEqual(
    addresses.map((address) => `${address} erased`),
  );
});
