import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const files = globSync('src/**/*.{astro,css,ts}').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}));
const all = files.map(({ text }) => text).join('\n');

test('every token that a style names is defined', () => {
  const unknown = files.flatMap(({ path, text }) =>
    [...text.matchAll(/var\((--[a-z0-9-]+)/g)]
      .filter(([, token = '']) => !all.includes(`${token}:`))
      .map(([, token = '']) => `${path}: ${token}`),
  );
  assert.ok(files.length > 100);
  assert.deepEqual(unknown, []);
});
