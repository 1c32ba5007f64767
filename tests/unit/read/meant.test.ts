import assert from 'node:assert/strict';
import test from 'node:test';
import { dateMeant, dayBeyondItsMonth } from '../../../src/read/date-meant.ts';
import { languageMeant } from '../../../src/read/language-meant.ts';
import { isLanguageTag } from '../../../src/record/language.ts';

test('a date written as elsewhere is understood', () => {
  const meant = {
    'August 2019': '2019-08',
    'Aug. 2019': '2019-08',
    '24 August 2019': '2019-08-24',
    'August 24, 2019': '2019-08-24',
    '24.08.2019': '2019-08-24',
    '24/8/2019': '2019-08-24',
    '8/24/2019': '2019-08-24',
    '2019/8/4': '2019-08-04',
    '2019-8': '2019-08',
    '2019-08-04T00:00:00Z': '2019-08-04',
    '2017-2018': '2017/2018',
    '2017–2018': '2017/2018',
    '03/2017-12/2018': '2017-03/2018-12',
    '03/2017 – 12/2018': '2017-03/2018-12',
    'April 2017 - May 2018': '2017-04/2018-05',
    '２０１９-０８': '2019-08',
  };
  for (const [written, date] of Object.entries(meant))
    assert.equal(dateMeant(written), date, written);
});

test('what may be two dates, or is none, is not guessed', () => {
  for (const written of [
    '3/4/2019',
    '2024-02-30',
    '2018-2017',
    '31 June 2019',
    'Foo 2019',
    'in spring',
    '',
  ])
    assert.equal(dateMeant(written), undefined, written);
});

test('a day beyond the end of its month is told by the length of the month', () => {
  assert.deepEqual(dayBeyondItsMonth('2024-02-30'), { month: '2024-02', days: '29' });
  assert.deepEqual(dayBeyondItsMonth('1900-02-29'), { month: '1900-02', days: '28' });
  assert.equal(dayBeyondItsMonth('2024-02-29'), undefined);
  assert.equal(dayBeyondItsMonth('2024-13-29'), undefined);
});

test('a language by its English name or in other capitals is understood, and is no tag', () => {
  const meant = {
    English: 'en',
    english: 'en',
    French: 'fr',
    Uyghur: 'ug-Arab',
    Chinese: 'zh-Hans',
    EN: 'en',
    zh_hans: 'zh-Hans',
  };
  for (const [written, tag] of Object.entries(meant)) {
    assert.equal(languageMeant(written), tag, written);
    assert.equal(isLanguageTag(written), false, written);
    assert.equal(isLanguageTag(tag), true, tag);
  }
  assert.equal(languageMeant('english please'), undefined);
});
