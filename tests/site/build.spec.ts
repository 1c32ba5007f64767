import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { requireSite, runScript } from './built-sites.ts';
import { copyProject } from './project-copy.ts';
import { hashOfTree, treeOf } from './site-tree.ts';

/** Five years later, for everything that asks the time. */
const OTHER_CLOCK = `data:text/javascript,${encodeURIComponent(`
  const ahead = 5 * 365 * 24 * 3600 * 1000, Real = Date;
  globalThis.Date = class Date extends Real {
    constructor(...parts) { if (parts.length === 0) super(Real.now() + ahead); else super(...parts); }
    static now() { return Real.now() + ahead; }
  };
`)}`;
/** Capital İ and ı are other letters there, a comma parts decimals, and the day begins before ours. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
/** Fifty kills of a smaller build stand in the tests of `publish`; these are of the whole program. */
const KILLS = 3;

let folder = '';

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guwah-build-'));
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a build in another folder, time zone, language and year gives the same bytes', async () => {
  test.setTimeout(120_000);
  const project = copyProject(join(folder, 'a folder with blanks', 'ödünç'));
  const out = join(folder, 'elsewhere');
  const { code, output } = await runScript(
    'build.ts',
    ['--content', project.content, '--out', out],
    {
      project: project.folder,
      env: ELSEWHERE,
      nodeArgs: ['--import', OTHER_CLOCK],
    },
  ).ended;
  expect(code, output).toBe(0);
  expect(treeOf(out)).toEqual(treeOf(requireSite('fixture').folder));
});

test('a build that is killed leaves the old site or the new one, whole', async () => {
  test.setTimeout(240_000);
  const project = copyProject(join(folder, 'killed'));
  const old = requireSite('fixture').folder;
  const out = join(folder, 'out');
  const build = (content: string, target: string) =>
    runScript('build.ts', ['--content', content, '--out', target], { project: project.folder });

  appendFileSync(
    join(project.content, 'pages/en/about.md'),
    '\nOne more sentence makes another site.\n',
  );
  const began = performance.now();
  const whole = await build(project.content, join(folder, 'new')).ended;
  const took = performance.now() - began;
  expect(whole.code, whole.output).toBe(0);
  const before = hashOfTree(old);
  const after = hashOfTree(join(folder, 'new'));
  expect(after).not.toBe(before);

  const broken = join(folder, 'broken');
  cpSync(project.content, broken, { recursive: true });
  writeFileSync(join(broken, 'archive.yml'), 'schema: 2\n');

  for (let kill = 0; kill < KILLS; kill += 1) {
    rmSync(out, { recursive: true, force: true });
    cpSync(old, out, { recursive: true });
    const running = build(project.content, out);
    // Spread over the build, most of them near its end, where the sites change places.
    const moment = took * (1 - ((KILLS - kill) / (KILLS + 1)) ** 2) * (0.95 + Math.random() / 10);
    await new Promise((resolve) => setTimeout(resolve, moment));
    running.kill();
    await running.ended;
    // Whichever verb runs next puts in place what was cut off between two renames, even one that builds nothing.
    if (!existsSync(out)) await build(broken, out).ended;
    expect([before, after], `killed after ${moment.toFixed(0)} of ${took.toFixed(0)} ms`).toContain(
      hashOfTree(out),
    );
  }
  const healed = await build(project.content, out).ended;
  expect(healed.code, healed.output).toBe(0);
  expect(hashOfTree(out)).toBe(after);
});
