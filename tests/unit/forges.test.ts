/** What the forges run for us: GitHub by `.github/`, GitLab by `.gitlab-ci.yml`. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const GITHUB = '.github/workflows/archive.yml';
const GITLAB = '.gitlab-ci.yml';
const FILES = [GITHUB, GITLAB];

interface Step {
  run?: string;
  uses?: string;
  if?: string;
  with?: Record<string, unknown>;
}
interface Job {
  needs?: string | string[];
  if?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
interface Pipeline {
  pages: { pages: { publish: string }; artifacts: { paths: string[] }; rules: { if: string }[] };
  [job: string]: unknown;
}

const workflow = parse(read(GITHUB)) as Workflow;
const pipeline = parse(read(GITLAB)) as Pipeline;
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

const isJob = (value: unknown): value is { script: string[] } =>
  typeof value === 'object' && value !== null && 'script' in value;

/** Every line that a shell gets there. */
const COMMANDS: Record<string, string[]> = {
  [GITHUB]: Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run }) => run ?? []),
  ),
  [GITLAB]: Object.values(pipeline)
    .filter(isJob)
    .flatMap(({ script }) => script),
};
/** What is no verb of the menu, with the reason. */
const OTHERS: Record<string, string> = {
  'git fetch --quiet origin "+refs/heads/$CI_DEFAULT_BRANCH:refs/remotes/origin/main"':
    'GitLab fetches the branch of a merge request alone',
};

for (const file of FILES) {
  test(`${file} runs verbs of the menu and nothing else`, () => {
    const commands = COMMANDS[file]?.filter((command) => !Object.hasOwn(OTHERS, command)) ?? [];
    assert.ok(commands.length > 0);
    for (const command of commands) {
      const verb = /^npm (?:run )?([a-z]+)(?: -- .*)?$/.exec(command)?.[1];
      assert.ok(verb !== undefined && Object.hasOwn(scripts, verb), command);
    }
  });

  test(`${file} checks, tests and builds`, () => {
    for (const verb of ['npm run check', 'npm test', 'npm run build'])
      assert.ok(
        COMMANDS[file]?.some((command) => command.startsWith(verb)),
        verb,
      );
  });

  test(`every document that ${file} names exists`, () => {
    const named = [...read(file).matchAll(/\b[\w./-]+\.md\b/g)].map(([path]) => path);
    assert.ok(named.length > 0);
    for (const path of named) assert.ok(existsSync(join(ROOT, path)), path);
  });
}

test('the site that is published is the one that npm run build writes', () => {
  const folder = /resolve\(common\.out \?\? '(\w+)'\)/.exec(read('scripts/arguments.ts'))?.[1];
  const upload = Object.values(workflow.jobs)
    .flatMap(({ steps }) => steps)
    .find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  assert.equal(upload?.with?.['path'], folder);
  assert.equal(pipeline.pages.pages.publish, folder);
  assert.deepEqual(pipeline.pages.artifacts.paths, [folder]);
});

test('every action is pinned to a commit, with its version beside it', () => {
  const lines = read(GITHUB)
    .split('\n')
    .filter((line) => line.includes('uses:'));
  assert.ok(lines.length > 0);
  for (const line of lines) assert.match(line, /uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('only the job that publishes may write anything, and it runs on the main branch where it is switched on', () => {
  assert.deepEqual(workflow.permissions, { contents: 'read' });
  const writing = Object.entries(workflow.jobs).filter(([, job]) => job.permissions !== undefined);
  assert.deepEqual(
    writing.map(([name]) => name),
    ['publish'],
  );
  assert.match(workflow.jobs['publish']?.if ?? '', /refs\/heads\/main.*GUWAH_PUBLISH == 'pages'/);
  assert.equal(
    pipeline.pages.rules.map((rule) => rule.if).join(),
    '$GUWAH_PUBLISH == "pages" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH',
  );
});

test('nothing is published whose check, build or tests failed', () => {
  const needs = (job: string) => [workflow.jobs[job]?.needs ?? []].flat();
  assert.deepEqual(needs('publish'), ['build', 'test']);
  assert.deepEqual(needs('build'), ['check']);
  assert.match(
    workflow.jobs['publish']?.if ?? '',
    /^!failure\(\) && .*needs\.build\.result == 'success'/,
  );
  assert.match(read(GITLAB), /\npages:\n(?: .*\n)*? {2}needs:\n {4}- check\n {4}- job: test\n/);
});

test('both forges ask a contributor the same', () => {
  const asked = read('.github/pull_request_template.md');
  assert.equal(read('.gitlab/merge_request_templates/Default.md'), asked);
  for (const [, verb = ''] of asked.matchAll(/npm run ([a-z]+)/g)) assert.ok(verb in scripts, verb);
});
