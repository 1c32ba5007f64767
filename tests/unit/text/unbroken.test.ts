import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { edtfToWords } from '../../../src/text/date-words.ts';
import { unbroken } from '../../../src/text/unbroken.ts';

/** What stays on one line. */
const together = (words: string) =>
  unbroken(words).flatMap((piece) => (piece.together ? [piece.text] : []));

void describe('what a line does not break inside', () => {
  const words: [string, string[]][] = [
    ['On 12 January 2021 and 5\nJune it rained.', ['12 January', '5\nJune']],
    ['Le 1er avril, puis le 20 août 2017', ['1er avril', '20 août']],
    ['2016-يىلى 23-مارت، 14 كۈن', ['2016-يىلى', '23-مارت']],
    ['112 January, 12 Januarys, May 12, page 12 Main', []],
    ['ISBN 978-1-64421-148-9, 978-0-00-000000-X', ['ISBN 978-1-64421-148-9', '978-0-00-000000-X']],
    ['Nothing at all', []],
    ['', []],
  ];
  for (const [text, expected] of words)
    test(`in “${text}”`, () => {
      assert.deepEqual(together(text), expected);
    });

  test('a date in words is held together in every language of the interface', () => {
    for (const [lang, expected] of [
      ['en', ['8 April']],
      ['fr', ['8 avril']],
      ['ug', ['2022-يىلى', '8-ئاپرېل']],
    ] as const)
      assert.deepEqual(together(edtfToWords('2022-04-08', lang)), expected);
  });

  test('no letter is added, lost or moved', () => {
    for (const [text] of words)
      assert.equal(
        unbroken(text)
          .map((piece) => piece.text)
          .join(''),
        text,
      );
  });
});
