import assert from 'node:assert/strict';
import { test } from 'node:test';
import packageFile from '../../package.json' with { type: 'json' };
import { helpOf } from './help-texts.ts';

/** It takes stages and files of tests, and no flag. */
const WITHOUT_FLAGS = new Set(['test']);
const VERBS = Object.keys(packageFile.scripts).filter((verb) => !WITHOUT_FLAGS.has(verb));

for (const verb of VERBS)
  test(`npm run ${verb} -- --help says what it does, and does nothing else`, () => {
    const { status, stdout, stderr } = helpOf(verb);
    assert.equal(status, 0, stderr);
    assert.match(stdout, new RegExp(`^\`npm (?:run )?${verb}\\b`));
    assert.match(stdout, /\nFlags: --.*--help\n$/);
  });
