import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokensOf } from '../../../src/text/normalise.ts';

const folded = (text: string) => tokensOf(text).map((token) => token.folded);
const exact = (text: string) => tokensOf(text).map((token) => token.exact);

/** Spellings that find each other, whichever is asked for. */
const TOGETHER: readonly (readonly string[])[] = [
  ['ئۇيغۇر', 'ۇيغۇر', 'ئۇیغۇر', 'ئۇىغۇر', '\u064A\u0654ۇيغۇر', 'ئـۇيـغۇر', 'ﺋﯘيغۇر'],
  ['گۇۋاھ', 'گۇۋاه', 'گۇۋاہ', 'گۇۋاە'],
  ['كېرەك', 'کېرەک', 'كيرەك'],
  ['مُحَمَّد', 'محمد'],
  ['أحمد', 'احمد', 'ٱحمد'],
  ['می\u200Cخواهم', 'ميخواهم'],
  ['Ürümchi', 'ürümchi', 'URUMCHI', 'U\u0308ru\u0308mchi', 'Ｕｒｕｍｃｈｉ', 'Ürüm\u00ADchi'],
  ['Iğdır', 'igdir', 'IGDIR', 'ığdır'],
  ['İstanbul', 'istanbul', 'ISTANBUL'],
  ['Қазақ', 'казак', 'ҚАЗАҚ'],
  ['Үрүмчі', 'урумчи'],
  ['Ғұлжа', 'гулжа'],
  ['Пётр', 'петр'],
  ['cœur', 'coeur', 'CŒUR'],
  ['Ærø', 'aero'],
  ['Straße', 'strasse', 'STRASSE', 'STRAẞE'],
  ['Łódź', 'lodz'],
  ['labour', 'labor', 'Labour'],
  ['sterilisation', 'sterilization'],
  ['forced-labour', 'forced labor'],
  ['organisations', 'organizations'],
  ['decolonised', 'decolonized'],
  ['centre', 'center'],
  ['学校', '學校'],
  ['維吾爾族', '维吾尔族'],
  ['٢٠١٧', '۲۰۱۷', '2017', '２０１７'],
  ['ﬁle', 'file'],
  ['Λόγος', 'λογοσ'],
];

describe('spellings', () => {
  for (const spellings of TOGETHER)
    void test(`${spellings.join(', ')} are found together`, () => {
      for (const spelling of spellings)
        assert.deepEqual(folded(spelling), folded(spellings[0] ?? ''));
    });

  void test('words that differ in a letter stay apart', () => {
    const words = [
      'Ghulja',
      'Guldja',
      'Kashgar',
      'Qeshqer',
      'أمل',
      'عمل',
      'گۇل',
      'گول',
      '学校',
      '学习',
    ];
    assert.equal(new Set(words.flatMap(folded)).size, words.length);
  });

  void test('the vowels of Indian scripts are not taken off', () => {
    assert.notDeepEqual(folded('कि'), folded('का'));
  });

  void test('the exact form keeps the spelling beside the folded one', () => {
    assert.deepEqual(exact('Ürümchi LABOUR ئۇیغۇر 學校'), [
      'ürümchi',
      'labour',
      'ئۇیغۇر',
      'u5b78u6821',
    ]);
  });
});

describe('words', () => {
  void test('a word with an apostrophe is there as a whole and in its parts, at their places', () => {
    assert.deepEqual(tokensOf('the Qur’an'), [
      { exact: 'the', folded: 'the', start: 0, end: 3 },
      { exact: "qur'an", folded: 'quran', start: 4, end: 10 },
      { exact: 'qur', folded: 'qur', start: 4, end: 7 },
      { exact: 'an', folded: 'an', start: 8, end: 10 },
    ]);
  });

  void test('every kind of apostrophe is one', () => {
    for (const sign of ["'", '’', '‘', 'ʼ', 'ʻ', 'ʾ', '`', '´', '＇'])
      assert.deepEqual(folded(`sen${sign}et`), ['senet', 'sen', 'et'], sign);
    assert.deepEqual(folded('d’Ürümchi'), ['durumchi', 'd', 'urumchi']);
  });

  void test('quotation marks around a word are none', () => {
    assert.deepEqual(folded("‘camp’ and 'camp' ʻAbd"), ['camp', 'and', 'camp', 'abd']);
  });

  void test('hyphens, figures and signs cut', () => {
    assert.deepEqual(folded('co-author, 21,500 (2017-يىلى) 50% …'), [
      'co',
      'author',
      '21',
      '500',
      '2017',
      'يىلى'.replace('ى', 'ي').replace('ى', 'ي'),
      '50',
    ]);
  });

  void test('a redaction has no token', () => {
    assert.deepEqual(folded('with […] there'), ['with', 'there']);
  });

  void test('Chinese is overlapping pairs, in ASCII, whatever stands beside it', () => {
    assert.deepEqual(folded('在2017年新疆WeChat发'), [
      'u5728',
      '2017',
      'u5e74u65b0',
      'u65b0u7586',
      'wechat',
      'u53d1',
    ]);
    assert.deepEqual(
      tokensOf('𠀀乌').map(({ exact: pair, start, end }) => [pair, start, end]),
      [['u20000u4e4c', 0, 3]],
    );
  });

  void test('a phrase of Chinese is found inside of a longer one as neighbours', () => {
    const long = folded('他从乌鲁木齐来').join(' ');
    assert.ok(long.includes(folded('乌鲁木齐').join(' ')));
  });

  void test('a character that is several words is several tokens at one place', () => {
    assert.deepEqual(
      tokensOf('ﷺ').map(({ folded: word, start, end }) => [word, start, end]).length,
      4,
    );
    assert.deepEqual(folded('½'), ['1', '2']);
  });
});

/** A small generator with a fixed start: the same texts in every run. */
function* imaginedTexts(count: number): Generator<string> {
  const letters =
    "abcXYZ éÜß œıİ ğ ئۇيغۇر ھە كک یى ـ \u200C\u200D\u064B\u0301 қңү ӘІһ ё 学學乌齐 カナが\u3099 한국 ½ﷺﬁ２ ٢۲ \u00AD\u{20000} ’'ʼ- .,[]…()/😀 का\n\t".match(
      /./gsu,
    ) ?? [];
  let state = 20_161_124;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  for (let made = 0; made < count; made += 1)
    yield Array.from({ length: next(40) }, () => letters[next(letters.length)] ?? '').join('');
}

describe('whatever the text', () => {
  void test('tokens are in order, inside of the text, and never empty', () => {
    for (const text of imaginedTexts(4000)) {
      let before = 0;
      for (const { exact: form, folded: fold, start, end } of tokensOf(text)) {
        assert.ok(start >= before && start < end && end <= text.length, JSON.stringify(text));
        assert.ok(form !== '' && /^[\p{L}\p{M}\p{N}]+$/u.test(fold), JSON.stringify([text, fold]));
        before = start;
      }
    }
  });

  void test('a folded form folds to itself, so that an index and a query agree', () => {
    for (const text of imaginedTexts(4000))
      for (const { folded: fold } of tokensOf(text)) {
        if (/^u[0-9a-f]+(u[0-9a-f]+)?$/.test(fold)) continue;
        const again = folded(fold);
        assert.equal(again.join(''), fold, JSON.stringify([text, fold]));
      }
  });

  void test('composed or not, in capitals or not, the folded forms are the same', () => {
    for (const text of imaginedTexts(4000)) {
      assert.deepEqual(folded(text.normalize('NFC')), folded(text), JSON.stringify(text));
      assert.deepEqual(folded(text.normalize('NFD')), folded(text), JSON.stringify(text));
    }
  });

  void test('the words of a text are the words of its parts', () => {
    const [...texts] = imaginedTexts(400);
    for (const [index, text] of texts.entries()) {
      const other = texts[index + 1] ?? '';
      assert.deepEqual(folded(`${text} . ${other}`), [...folded(text), ...folded(other)]);
    }
  });
});

void test('a text of 20,000 words has its tokens in well under a second', () => {
  const text = 'She said that nobody in Ürümchi was told; ئۇ قايتىپ كەلدى 他回来了. '.repeat(1600);
  const started = performance.now();
  assert.ok(tokensOf(text).length > 20_000);
  assert.ok(performance.now() - started < 500);
});
