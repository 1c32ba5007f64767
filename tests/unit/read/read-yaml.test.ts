import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mistakes } from '../../../src/read/mistakes.ts';
import { SourceFile } from '../../../src/read/source-file.ts';
import { readYaml } from '../../../src/read/read-yaml.ts';

function read(block: string) {
  const mistakes = new Mistakes(new SourceFile('content/a.yml', block));
  const tree = readYaml(block, 0, mistakes);
  return {
    tree,
    problems: mistakes.toProblems(),
    codes: mistakes.toProblems().map(({ code }) => code),
  };
}

test('every scalar is the text that was typed', () => {
  const { tree, codes } = read(
    'year: 2017\nlocator: 0123\nshare: 1.10\nno: no\nyes: true\nhex: 0x1F\nday: 2024-02-30\ntime: 12:30\nnothing: "null"\ninfinite: .inf\nplus: +1\n',
  );
  assert.deepEqual(codes, []);
  assert.deepEqual(tree?.value, {
    year: '2017',
    locator: '0123',
    share: '1.10',
    no: 'no',
    yes: 'true',
    hex: '0x1F',
    day: '2024-02-30',
    time: '12:30',
    nothing: 'null',
    infinite: '.inf',
    plus: '+1',
  });
});

test('folded and quoted texts are read as YAML has them', () => {
  const { tree } = read("a: >-\n  one\n  two # three\nb: \"x\\ty\"\nc: 'it''s'\nd: one\n  two\n");
  assert.deepEqual(tree?.value, { a: 'one two # three', b: 'x\ty', c: "it's", d: 'one two' });
});

test('a comment on a line of its own or behind a quoted text loses nothing', () => {
  assert.deepEqual(read('# a comment\na: "b" # another\n# and one\nc: [d] # a last\n').codes, []);
});

test('every way to write nothing is a mistake where it stands', () => {
  const { problems, tree } = read('a:\nb: ~\nc: null\nd: [x, ~]\ne: NULL\n');
  assert.deepEqual(
    problems.map(({ code, line, column }) => [code, line, column]),
    [
      ['empty-value', 1, 2],
      ['empty-value', 2, 4],
      ['empty-value', 3, 4],
      ['empty-value', 4, 8],
      ['empty-value', 5, 4],
    ],
  );
  assert.deepEqual(tree?.value, { d: ['x'] });
});

test('anchors, aliases, tags and merge keys give no values', () => {
  for (const [block, code] of [
    ['a: &x 1\n', 'yaml-anchor'],
    ['a: *x\n', 'yaml-alias'],
    ['a: !!str 1\n', 'yaml-tag'],
    ['a: !<tag:yaml.org,2002:js/function> f\n', 'yaml-tag'],
    ['&k a: 1\n', 'yaml-anchor'],
  ] as const) {
    const { tree, codes } = read(block);
    assert.equal(tree, undefined, block);
    assert.deepEqual(codes, [code], block);
  }
  // Version 1.2 has no merge key: it is a field like others, which no schema knows.
  assert.deepEqual(read('<<: { a: 1 }\n').tree?.value, { '<<': { a: '1' } });
});

test('a bomb of aliases or brackets ends at once', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghi'[index] ?? '';
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
    }),
  ].join('\n');
  const began = performance.now();
  assert.ok(read(`${bomb}\n`).codes.includes('yaml-alias'));
  assert.deepEqual(read(`a: ${'['.repeat(30_000)}\n`).tree, undefined);
  assert.ok(performance.now() - began < 2000);
});

test('a duplicate key does not keep the rest from being checked', () => {
  const { tree, codes } = read('a: 1\nb: 2\na: 3\n');
  assert.deepEqual(codes, ['duplicate-key']);
  assert.equal(tree?.value['b'], '2');
});

test('an unclosed quote is shown where it opens, not where the block ends', () => {
  for (const block of [
    'a: 1\nb: "x\nc: 2\nd: 3\n',
    'a: 1\nb: "x\nc: "y"\n',
    "a: 1\nb: 'x\nc: y\n",
  ]) {
    const { problems } = read(block);
    assert.deepEqual(
      problems.map(({ code, line, column }) => [code, line, column]),
      [['unclosed-quote', 2, 4]],
      block,
    );
  }
});

test('the place of a value is found by its path, and else that of its nearest parent', () => {
  const { tree } = read('a:\n  - b: c\n    d: [e, f]\n');
  assert.deepEqual(tree?.placeOf(['a', 0, 'd', 1]), { offset: 23, length: 1 });
  assert.deepEqual(tree.placeOf(['a', 0, 'd', 7]), { offset: 19, length: 6 });
  assert.deepEqual(tree.keyPlaceOf(['a', 0, 'd']), { offset: 16, length: 1 });
});
