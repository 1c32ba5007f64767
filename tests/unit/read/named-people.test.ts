import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOfName } from '../../../src/read/named-people.ts';

const found = (words: string, ...names: string[]) => {
  const place = placeOfName(words, names);
  return place && words.slice(place.start, place.end);
};

test('a name is found whatever its letters, capitals and apostrophes', () => {
  assert.equal(found('It was AYSE YILMAZ.', 'Ayşe Yılmaz'), 'AYSE YILMAZ');
  assert.equal(found('Ayşe Yılmaz’s sister', 'Ayşe Yılmaz'), 'Ayşe Yılmaz');
  assert.equal(found('the account of Nurisa', "Nur'isa"), 'Nurisa');
});

test('a name in Latin letters is no part of a longer word', () => {
  assert.equal(found('Alison told it', 'Ali'), undefined);
  assert.equal(found('Ayşe Yılmazova told it', 'Ayşe Yılmaz'), undefined);
  assert.equal(found('Ayşe and Yılmaz', 'Ayşe Yılmaz'), undefined);
});

test('other scripts let letters follow a name', () => {
  assert.equal(found('بىرى ئايشە يىلمازنىڭ', 'ئايشە يىلماز'), 'ئايشە يىلمازنىڭ');
  assert.equal(found('рассказ Мамедова', 'Мамедов'), 'Мамедова');
  assert.equal(found('有刘海峰的回复', '刘海峰'), '刘海峰');
  assert.equal(found('有刘海的回复', '刘海峰'), undefined);
});

test('a name without a letter is nowhere', () => {
  assert.equal(found('…', '…', ''), undefined);
});
