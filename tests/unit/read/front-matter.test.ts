import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from '../../../src/read/front-matter.ts';
import { Mistakes } from '../../../src/read/mistakes.ts';
import { SourceFile } from '../../../src/read/source-file.ts';

function split(text: string) {
  const mistakes = new Mistakes(new SourceFile('content/a.md', text));
  const front = splitFrontMatter(mistakes, new Set(['title', 'phone']), 1000);
  const problems = mistakes.toProblems();
  return {
    front,
    codes: problems.map(({ code }) => code),
    lines: problems.map(({ line }) => line),
  };
}

test('a file is split into fields and words, byte for byte', () => {
  const { front, codes } = split('---\ntitle: A\n---\n\nWords.  \n---\n\nMore.');
  assert.deepEqual(codes, []);
  assert.deepEqual(front, {
    block: 'title: A\n',
    blockOffset: 4,
    body: '\nWords.  \n---\n\nMore.',
    bodyOffset: 17,
    bodyLine: 3,
  });
});

test('no spelling of a language after the fence runs anything', () => {
  const marker = Symbol.for('guwah.test.ran');
  const attack = `globalThis[Symbol.for('guwah.test.ran')] = true`;
  for (const fence of [
    ...['---js', '--- js', '---javascript', '---JavaScript', '---JS', '---coffee', '---cson'],
    ...['---json', '---yaml', '---yml', '---constructor', '---__proto__', '---\tjs', '---js '],
    ...['----', '--- ', ' ---', '\u{feff}---js'],
  ]) {
    const { front, codes } = split(`${fence}\n${attack}\n---\nWords.\n`);
    assert.equal(front, undefined, fence);
    assert.equal(codes.length, 1, fence);
  }
  assert.equal(Reflect.get(globalThis, marker), undefined);
});

test('a broken file is refused each time, not only the first', () => {
  for (let turn = 0; turn < 3; turn += 1)
    assert.deepEqual(split('---\ntitle: A\n').codes, ['front-matter-unclosed']);
});

test('a file that nothing closes is told where its text seems to begin', () => {
  const placeOf = (text: string) => split(text).lines[0];
  const fields = '---\ntitle: A\nnotes:\n  - a\n\nphone: 1\n';
  assert.equal(placeOf(`${fields}\nShe said: no.\n`), 8);
  assert.equal(placeOf(`${fields}She said no.\n`), 7);
  assert.equal(placeOf(`${fields}title: B\n`), 1);
});

test('a closing line with anything behind it closes nothing', () => {
  for (const closing of ['---x', '--- ', '----', '---js'])
    assert.deepEqual(
      split(`---\ntitle: A\n${closing}\nWords.\n`).codes,
      ['fence-not-exact'],
      closing,
    );
});

test('a text that begins with speech is no front matter, one that begins with a field is', () => {
  assert.deepEqual(split('---\na: b\n---\nQ: Where were you?\n').codes, []);
  assert.deepEqual(split('---\na: b\n---\n\nphone: 1\n').codes, ['front-matter-in-body']);
  assert.deepEqual(split('---\na: b\n---\n---\nWords.\n').codes, ['front-matter-in-body']);
});

test('a file whose fields are empty has none', () => {
  for (const block of ['', '\n', '# a comment\n'])
    assert.deepEqual(split(`---\n${block}---\nWords.\n`).codes, ['front-matter-empty']);
});
