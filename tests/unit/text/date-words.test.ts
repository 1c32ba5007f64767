import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edtfToWords } from '../../../src/text/date-words.ts';

/** Date, in English, in French. */
const DATES: readonly (readonly [string, string, string])[] = [
  ['2017', '2017', '2017'],
  ['2016-11', 'November 2016', 'novembre 2016'],
  ['2022-10-24', '24 October 2022', '24 octobre 2022'],
  ['2017-01-01', '1 January 2017', '1er janvier 2017'],
  ['2017-01-11', '11 January 2017', '11 janvier 2017'],
  ['0850-03', 'March 850', 'mars 850'],
  ['-0099', '100 BC', '100 av. J.-C.'],
  ['Y12026', '12026', '12026'],
  ['2017~', 'about 2017', 'vers 2017'],
  ['2017-03-05~', 'about 5 March 2017', 'vers le 5 mars 2017'],
  ['2017?', '2017, uncertain', '2017, incertain'],
  ['2017-03%', 'about March 2017, uncertain', 'vers mars 2017, incertain'],
  ['201X', 'the 2010s', 'les années 2010'],
  ['20XX', '2000 to 2099', '2000 à 2099'],
  ['XXXX', 'an unknown date', 'une date inconnue'],
  ['2017-XX', '2017, month unknown', '2017, mois inconnu'],
  ['2017-03-XX', 'March 2017, day unknown', 'mars 2017, jour inconnu'],
  ['2017-XX-XX', '2017, day unknown', '2017, jour inconnu'],
  ['2016-11/2019-08', 'November 2016 to August 2019', 'novembre 2016 à août 2019'],
  ['2016/2018', '2016 to 2018', '2016 à 2018'],
  ['2022-07/2022-08', 'July to August 2022', 'juillet à août 2022'],
  ['2021-06-22/2021-06-23', '22 to 23 June 2021', '22 au 23 juin 2021'],
  ['2017-05-01/2017-06-01', '1 May to 1 June 2017', '1er mai au 1er juin 2017'],
  [
    '2016-12-31/2017-01-02',
    '31 December 2016 to 2 January 2017',
    '31 décembre 2016 au 2 janvier 2017',
  ],
  ['2016~/2018?', 'about 2016 to 2018, uncertain', 'vers 2016 à 2018, incertain'],
  ['2022-10-24/..', 'after 24 October 2022', 'après le 24 octobre 2022'],
  ['2016-11/..', 'from November 2016 on', 'dès novembre 2016'],
  ['2016~/..', 'from 2016 on, uncertain', 'dès 2016, incertain'],
  ['../2016', 'until 2016', 'jusqu’en 2016'],
  ['../2016-03-05', 'until 5 March 2016', 'jusqu’au 5 mars 2016'],
  ['2016/', '2016 to an unknown date', '2016 à une date inconnue'],
  ['/2016-03-05', 'an unknown date to 5 March 2016', 'une date inconnue au 5 mars 2016'],
  ['../..', 'an unknown date', 'une date inconnue'],
];

for (const [date, english, french] of DATES)
  void test(`${date} reads “${english}”, in French “${french}”`, () => {
    assert.equal(edtfToWords(date, 'en'), english);
    assert.equal(edtfToWords(date, 'fr-CA'), french);
  });

/** Date, in Uyghur: the year comes first, and the second side of a span need not say it again. */
const UYGHUR: readonly (readonly [string, string])[] = [
  ['2017', '2017-يىل'],
  ['2016-11', '2016-يىلى نويابىر'],
  ['2022-10-24', '2022-يىلى 24-ئۆكتەبىر'],
  ['2017-01-01', '2017-يىلى 1-يانۋار'],
  ['-0099', 'مىلادىيەدىن بۇرۇنقى 100-يىل'],
  ['2017~', '2017-يىل ئەتراپىدا'],
  ['201X', '2010-يىللار'],
  ['2017-03-XX', '2017-يىلى مارت، كۈنى نامەلۇم'],
  ['2016-11/2019-08', '2016-يىلى نويابىر – 2019-يىلى ئاۋغۇست'],
  ['2016/2018', '2016-يىل – 2018-يىل'],
  ['2022-07/2022-08', '2022-يىلى ئىيۇل – ئاۋغۇست'],
  ['2021-06-22/2021-06-23', '2021-يىلى 22-ئىيۇن – 23-ئىيۇن'],
  ['2022-10-24/..', '2022-يىلى 24-ئۆكتەبىر كۈنىدىن كېيىن'],
  ['../2016', '2016-يىل ۋە ئۇنىڭدىن بۇرۇن'],
];

for (const [date, words] of UYGHUR)
  void test(`${date} reads “${words}” in Uyghur`, () => {
    assert.equal(edtfToWords(date, 'ug-Arab'), words);
  });

void test('where the interface does not speak a language, dates are in its default language', () => {
  assert.equal(edtfToWords('2016-11', 'kk-Cyrl'), 'November 2016');
});

void test('what is no date is refused, not shown', () => {
  for (const text of ['', '2024-02-30', '2019/2018', '2017-21', 'soon'])
    assert.throws(() => edtfToWords(text, 'en'), RangeError, text);
});
