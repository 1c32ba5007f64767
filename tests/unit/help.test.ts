import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import packageFile from '../../package.json' with { type: 'json' };

const ROOT = join(import.meta.dirname, '../..');
/** It takes stages and files of tests, and no flag. */
const WITHOUT_FLAGS = new Set(['test']);
const VERBS = Object.keys(packageFile.scripts).filter((verb) => !WITHOUT_FLAGS.has(verb));

for (const verb of VERBS)
  test(`npm run ${verb} -- --help says what it does, and does nothing else`, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'scripts', `${verb}.ts`), '--help'],
      { encoding: 'utf8', cwd: join(ROOT, 'tests') },
    );
    assert.equal(status, 0, stderr);
    assert.match(stdout, new RegExp(`^\`npm (?:run )?${verb}\\b`));
    assert.match(stdout, /\nFlags: --.*--help\n$/);
  });
