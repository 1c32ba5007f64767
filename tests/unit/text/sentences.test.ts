import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedSentences } from '../../../src/text/cited-sentences.ts';
import { renderText } from '../../../src/text/markdown.ts';
import { sentencesIn } from '../../../src/text/sentences.ts';

const A = 's1khbhx5d';
const B = 's1k610trg';
const textsIn = (words: string, lang = 'en') => sentencesIn(words, lang).map(({ text }) => text);

test('a sentence goes on after a title, an initial and what somebody asked', () => {
  assert.deepEqual(textsIn('Mr. Varn and Dr. J. Quill left. “Why?” she asked. Nobody knew.'), [
    'Mr. Varn and Dr. J. Quill left.',
    '“Why?” she asked.',
    'Nobody knew.',
  ]);
});

test('the end of a line ends a sentence, whatever the next one begins with', () => {
  assert.deepEqual(textsIn('one\ntwo by Mr.\nthree'), ['one', 'two by Mr.', 'three']);
});

test('sentences of other scripts end where their marks say so', () => {
  assert.deepEqual(textsIn('他们来了。我走了。', 'zh'), ['他们来了。', '我走了。']);
  assert.deepEqual(textsIn('ئۇ كەلدى. نېمىشقا؟ بىلمەيمەن.', 'ug'), [
    'ئۇ كەلدى.',
    'نېمىشقا؟',
    'بىلمەيمەن.',
  ]);
});

test('places of sentences cover the words', () => {
  const words = 'One. Two?  Three';
  assert.equal(
    sentencesIn(words, 'en')
      .map(({ start, end }) => words.slice(start, end))
      .join(''),
    words,
  );
});

/** Each sentence of the only block, how it is cited and by which source. */
function cited(markdown: string): string[] {
  const [block] = renderText(markdown).text.blocks;
  assert.ok(block);
  return citedSentences(block, 'en').map(({ text, cited: how, citations }) =>
    [text, how, ...citations.map(({ source }) => source)].join(' | '),
  );
}

test('a mark speaks for its sentence and for those before it that have none', () => {
  assert.deepEqual(cited(`She left. [@${A}] He stayed. Nobody came. [@${B}, p. 2][@${A}] Why?`), [
    `She left. | here | ${A}`,
    `He stayed. | later | ${B} | ${A}`,
    `Nobody came. | here | ${B} | ${A}`,
    'Why? | nowhere',
  ]);
});

test('a mark inside of a sentence is one of that sentence', () => {
  assert.deepEqual(cited(`*Some* said yes [@${A}], others no [@${B}]. So it went.`), [
    `Some said yes, others no. | here | ${A} | ${B}`,
    'So it went. | nowhere',
  ]);
});

test('marks stay with their item, cell and line', () => {
  assert.deepEqual(cited(`- one [@${A}]\n- two\n- three [@${B}]`), [
    `one | here | ${A}`,
    `two | later | ${B}`,
    `three | here | ${B}`,
  ]);
  assert.deepEqual(cited(`| a | b |\n|---|---|\n| c [@${A}] | d |\n| e | f [@${B}] |`), [
    `a\tb | later | ${A}`,
    `c\td | here | ${A}`,
    `e\tf | here | ${B}`,
  ]);
  assert.deepEqual(cited(`> one. [@${A}]\n>\n> two [@${B}]`), [
    `one. | here | ${A}`,
    `two | here | ${B}`,
  ]);
});
