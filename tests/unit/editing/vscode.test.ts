/** What VS Code finds in `.vscode/`: it shows mistakes beside their lines, and explains fields while they are written. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { SCHEMA_FILES } from '../../../src/editing/json-schemas.ts';

const ROOT = join(import.meta.dirname, '../../..');
const GOLDEN = join(ROOT, 'tests/unit/read/golden');
const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as unknown;

interface Tasks {
  tasks: {
    command: string;
    isBackground?: boolean;
    problemMatcher: {
      owner: string;
      pattern: Record<string, number> & { regexp: string };
      background?: { activeOnStart: boolean; beginsPattern: string; endsPattern: string };
    };
  }[];
}
const { tasks } = read('.vscode/tasks.json') as Tasks;
const [checkTask, watchTask] = tasks;
assert.ok(checkTask !== undefined && watchTask !== undefined);
const { regexp, ...groups } = checkTask.problemMatcher.pattern;

test('VS Code finds every mistake that check reports, and nothing else', () => {
  const pattern = new RegExp(regexp);
  let found = 0;
  for (const name of readdirSync(GOLDEN)) {
    const report = readFileSync(join(GOLDEN, name, 'expected.txt'), 'utf8').trim();
    // A mistake is a paragraph: its first line says where and what, the others quote and help.
    const expected = report === '' ? [] : report.split('\n\n').map((words) => words.split('\n')[0]);
    const matched = report.split('\n').filter((line) => pattern.test(line));
    assert.deepEqual(matched, expected, name);
    found += matched.length;
  }
  assert.ok(found > 200, String(found));
});

test('VS Code reads file, line, column, kind, code and sentence from their places', () => {
  const line = 'content/people/a:b.yml:12:3: warning[http-address]: This address: not encrypted.';
  const match = new RegExp(regexp).exec(line);
  const part = (name: string) => match?.[groups[name] ?? -1];
  assert.deepEqual(['file', 'line', 'column', 'severity', 'code', 'message'].map(part), [
    'content/people/a:b.yml',
    '12',
    '3',
    'warning',
    'http-address',
    'This address: not encrypted.',
  ]);
});

test('the tasks run verbs of the menu', () => {
  const { scripts } = read('package.json') as { scripts: Record<string, string> };
  for (const { command } of tasks)
    assert.ok(
      (/^npm run ([a-z]+)(?: -- --[a-z -]+)?$/.exec(command)?.[1] ?? '') in scripts,
      command,
    );
});

test('while somebody writes, VS Code reads the same lines, and keeps one list of mistakes', () => {
  const { background, ...matcher } = watchTask.problemMatcher;
  assert.deepEqual(matcher, checkTask.problemMatcher);
  assert.equal(watchTask.isBackground, true);
  assert.equal(background?.activeOnStart, true);
});

test('every YAML file of the archive has its schema in VS Code', () => {
  const { 'yaml.schemas': schemas } = read('.vscode/settings.json') as {
    'yaml.schemas': Record<string, string>;
  };
  const wanted = Object.entries(SCHEMA_FILES)
    .filter(([, { files }]) => files.endsWith('.yml'))
    .map(([name, { files }]) => [`./docs/schemas/${name}.json`, files]);
  assert.deepEqual(schemas, Object.fromEntries(wanted));
  for (const path of Object.keys(schemas)) assert.ok(existsSync(join(ROOT, path)), path);
});
