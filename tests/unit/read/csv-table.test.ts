import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCsv } from '../../../src/read/csv-table.ts';

const valuesOf = (text: string) => readCsv(text).rows.map((row) => row.map(({ value }) => value));
const findingsOf = (text: string) =>
  readCsv(text).findings.map(({ code, offset, length }) => [code, offset, length]);

test('a table is read cell by cell, with commas and quotes inside of quotes', () => {
  assert.deepEqual(valuesOf('a,b,c\n1,"2, or ""3""",\n,,\n'), [
    ['a', 'b', 'c'],
    ['1', '2, or "3"', ''],
    ['', '', ''],
  ]);
  assert.deepEqual(findingsOf('a,b,c\n1,"2, or ""3""",\n,,\n'), []);
});

test('the last line needs no end, and an empty table has no rows', () => {
  assert.deepEqual(valuesOf('a,b'), [['a', 'b']]);
  assert.deepEqual(valuesOf('"a"'), [['a']]);
  assert.deepEqual(valuesOf(''), []);
});

test('every cell knows where it stands, its quotes included', () => {
  const text = 'a,b\n"x, y",z\n';
  const places = readCsv(text).rows[1]?.map(({ offset, length }) =>
    text.slice(offset, offset + length),
  );
  assert.deepEqual(places, ['"x, y"', 'z']);
});

test('quotes that mislead are told with their cell and swallow nothing of other lines', () => {
  assert.deepEqual(findingsOf('a "b"\n'), [['csv-stray-quote', 0, 5]]);
  assert.deepEqual(findingsOf('"a" b,c\n'), [['csv-text-after-quote', 0, 5]]);
  assert.deepEqual(findingsOf('x,"a,b\nc,d\n'), [['csv-unclosed-quote', 2, 4]]);
  assert.deepEqual(valuesOf('x,"a,b\nc,d\n')[1], ['c', 'd']);
  assert.deepEqual(findingsOf('a\n\nb\n'), [['csv-empty-line', 2, 1]]);
});
