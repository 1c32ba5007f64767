import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCitations } from '../../../src/text/citation.ts';
import { renderText } from '../../../src/text/markdown.ts';

void test('citations are read without rendering, with their places', () => {
  assert.deepEqual(readCitations('So. [@s1khbhx5d, p.  12 ] And *[@s1k610trg]* there.'), [
    { source: 's1khbhx5d', locator: 'p. 12', written: '[@s1khbhx5d, p.  12 ]', offset: 4 },
    { source: 's1k610trg', locator: undefined, written: '[@s1k610trg]', offset: 31 },
  ]);
});

void test('what is no citation is not read as one', () => {
  for (const body of [
    '\\[@s1khbhx5d]',
    '[@s1khbhx5d; @s1k610trg]',
    '[@t14s0rz6f]',
    '[@s1khbhx5d, https://example.org/]',
    '[@s1khbhx5d, *p. 1*]',
    '[@s1khbhx5d, ]',
    '@s1khbhx5d',
  ])
    assert.deepEqual(readCitations(body), [], body);
});

void test('reading and rendering agree about a text without mistakes', () => {
  const body =
    'One [@s1khbhx5d, ch. 3]. *Two [@s1k610trg][@s1khbhx5d]*\n\n- three [@s1t36vm77]\n\n| a [@s1khbhx5d] |\n|---|\n\n> four [@s1zh713d8, p. 1]';
  const { text, findings } = renderText(body);
  assert.deepEqual(findings, []);
  assert.deepEqual(
    readCitations(body).map(({ source, locator }) => [source, locator]),
    text.blocks.flatMap(({ citations }) =>
      citations.map(({ source, locator }) => [source, locator]),
    ),
  );
});
