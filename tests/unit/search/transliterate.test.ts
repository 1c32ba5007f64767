import assert from 'node:assert/strict';
import test from 'node:test';
import { inAllScripts, isUyghur, otherScripts } from '../../../src/search/names/transliterate.ts';

/** Numbers from 0 to 1 that follow from a seed alone. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

const CONSONANTS = Array.from('بپتجچخدرزژسشغفقكگڭلمنھۋي');
const VOWELS = Array.from('اەوۇۆۈېى');

/** Words as Uyghur is spelled: a vowel that begins a word or follows a vowel stands on a hamza. */
function uyghurWords(count: number, hamzaAfterConsonant: boolean): string[] {
  const next = numbersFrom(5);
  const from = (letters: readonly string[]) => letters[Math.floor(next() * letters.length)] ?? '';
  return Array.from({ length: count }, () => {
    let word = '';
    let before: 'none' | 'vowel' | 'consonant' = 'none';
    const length = 1 + Math.floor(next() * 9);
    for (let at = 0; at < length; at += 1) {
      if (next() < 0.5) {
        const hamza = before !== 'consonant' || (hamzaAfterConsonant && next() < 0.1);
        word += (hamza ? 'ئ' : '') + from(VOWELS);
        before = 'vowel';
      } else {
        word += from(CONSONANTS);
        before = 'consonant';
      }
    }
    return word;
  });
}

test('a word in the Arabic script comes back from Latin letters as it was', () => {
  for (const word of uyghurWords(4000, true)) {
    const latin = inAllScripts(word)?.latin ?? '';
    assert.equal(inAllScripts(latin)?.arabic, word, latin);
  }
});

test('a word in the Arabic script comes back from Cyrillic letters as it was', () => {
  for (const word of uyghurWords(4000, true)) {
    const cyrillic = inAllScripts(word)?.cyrillic ?? '';
    assert.equal(inAllScripts(cyrillic)?.arabic, word, cyrillic);
  }
});

test('Latin and Cyrillic words come back from the Arabic script as they were', () => {
  for (const word of uyghurWords(2000, true)) {
    const { latin = '', cyrillic = '' } = inAllScripts(word) ?? {};
    assert.equal(inAllScripts(latin)?.latin, latin);
    assert.equal(inAllScripts(cyrillic)?.cyrillic, cyrillic);
    assert.equal(inAllScripts(latin)?.cyrillic, cyrillic);
  }
});

for (const [arabic, latin, cyrillic] of [
  ['قاراماي', 'qaramay', 'қарамай'],
  ['ئۈرۈمچى', 'ürümchi', 'үрүмчи'],
  ['قەشقەر', 'qeshqer', 'қәшқәр'],
  ['گۈلباھار', 'gülbahar', 'гүлбаһар'],
  ['راھىلە', 'rahile', 'раһилә'],
  ['داۋۇت', 'dawut', 'давут'],
  ['ئىلھام', 'ilham', 'илһам'],
  ['توختى', 'toxti', 'тохти'],
  ['مەسئۇل', "mes'ul", 'мәсъул'],
  ['سائەت', 'saet', 'саәт'],
  ['شىنجاڭ', 'shinjang', 'шинҗаң'],
  ['ياقۇپ', 'yaqup', 'яқуп'],
  ['يۇسۇپ', 'yusup', 'юсуп'],
  ['ئۇيغۇر', 'uyghur', 'уйғур'],
] as const)
  test(`${arabic} is ${latin} and ${cyrillic}, from each to each`, () => {
    for (const word of [arabic, latin, cyrillic])
      assert.deepEqual(inAllScripts(word), { arabic, latin, cyrillic });
  });

test('letters that other keyboards write for Uyghur ones are read as those', () => {
  assert.equal(inAllScripts('ئۇیغۇر')?.latin, 'uyghur');
  assert.equal(inAllScripts('Gülbahar')?.arabic, 'گۈلباھار');
});

test('nothing is made up for a word with a letter that is not Uyghur', () => {
  for (const word of ['Xinjiang1', 'ñandú', 'محمد', '克拉玛依', 'щука', '', 'çay'])
    assert.equal(inAllScripts(word), undefined, word);
  assert.deepEqual(otherScripts('Qaramay ñ'), []);
});

test('a name is taken for Uyghur where it is called so, or its letters say so', () => {
  assert.ok(isUyghur('Qaramay', 'ug-Latn'));
  assert.ok(isUyghur('داۋۇت', 'und'));
  assert.ok(!isUyghur('Gulbahar Haitiwaji', 'und'));
  assert.ok(!isUyghur('محمد', 'und'));
  assert.ok(!isUyghur('داۋۇت', 'ar'));
});
