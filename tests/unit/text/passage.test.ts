import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passageOf, placesOf, surroundingsOf, withoutPassage } from '../../../src/text/passage.ts';

const without = (text: string, ...spellings: string[]) =>
  withoutPassage(text, passageOf(spellings, 'name'), true);

describe('a passage that must not be there', () => {
  const cases: [string, string, string[], string][] = [
    [
      'in every spelling that is given',
      'Ali, that is Eli.',
      ['Ali', 'Eli'],
      '[redacted: name], that is [redacted: name].',
    ],
    ['in upper and lower case', 'ALI and ali', ['Ali'], '[redacted: name] and [redacted: name]'],
    [
      'over the end of a line',
      'her Patigul\nTursun said',
      ['Patigul Tursun'],
      'her [redacted: name] said',
    ],
    [
      'over the end of a quoted line',
      '> Patigul\n> Tursun',
      ['Patigul Tursun'],
      '> [redacted: name]',
    ],
    [
      'not over the end of a paragraph',
      'Patigul\n\nTursun',
      ['Patigul Tursun'],
      'Patigul\n\nTursun',
    ],
    [
      'with an ending',
      'Alining ئالىمنىڭ',
      ['Ali', 'ئالىم'],
      '[redacted: name]ning [redacted: name]نىڭ',
    ],
    [
      'composed and decomposed',
      'Mu\u0308nire M\u00fcnire',
      ['M\u00fcnire'],
      '[redacted: name] [redacted: name]',
    ],
    [
      'with characters that mean something in patterns',
      'A.B. (x) and AxB',
      ['A.B. (x)'],
      '[redacted: name] and AxB',
    ],
    [
      'the longer spelling before the shorter',
      'Ali Tursun',
      ['Ali', 'Ali Tursun'],
      '[redacted: name]',
    ],
    [
      'so that no link or definition comes of it',
      'Ali: yes. Ali(30)',
      ['Ali'],
      '[redacted: name]\\: yes. [redacted: name]\\(30)',
    ],
    [
      'in an address, which stays one',
      '[a](https://example.org/ali-x) Ali',
      ['Ali'],
      '[a](https://example.org/redacted-x) [redacted: name]',
    ],
    [
      'but not in a mark',
      '[redacted: name] has a name',
      ['name'],
      '[redacted: name] has a [redacted: name]',
    ],
  ];
  for (const [sentence, text, spellings, expected] of cases)
    it(`is taken out ${sentence}`, () => {
      assert.equal(without(text, ...spellings), expected);
    });

  it('is not there any more, however often one looks', () => {
    const passage = passageOf(['Ali'], 'name');
    const once = withoutPassage('Ali and Ali', passage, true);
    assert.deepEqual(placesOf(passage, once), []);
    assert.equal(withoutPassage(once, passage, true), once);
  });

  it('is never shown with its surroundings, wherever else it stands', () => {
    const around = surroundingsOf('Ali\nsaw Ali go', passageOf(['Ali'], 'name'));
    assert.deepEqual(around, ['▒▒▒ saw ▒▒▒ go', '▒▒▒ saw ▒▒▒ go']);
  });
});
