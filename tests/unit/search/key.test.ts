import assert from 'node:assert/strict';
import test from 'node:test';
import { keyOf, type KeyMark } from '../../../src/search/key.ts';

const MARKS: KeyMark[] = [
  'name.written',
  'name.folded',
  'name.exact',
  'text.written',
  'text.folded',
  'text.exact',
  'root',
];
const FORMS = [
  'camp',
  'camps',
  'ca',
  'x',
  'xx',
  'exil',
  'xa',
  'éxil',
  'ئۇيغۇر',
  "qur'an",
  'u5b66u6821',
  '𠮷',
  '2016',
  '-',
];

test('a key holds only what Pagefind neither folds nor cuts', () => {
  for (const form of FORMS)
    for (const mark of MARKS) assert.match(keyOf(form, mark), /^[a-z0-9]+$/, form);
});

test('no key begins another one, so a word never finds a longer one', () => {
  const keys = FORMS.flatMap((form) => MARKS.map((mark) => keyOf(form, mark)));
  assert.equal(new Set(keys).size, FORMS.length * MARKS.length);
  for (const key of keys)
    for (const other of keys) assert.ok(key === other || !other.startsWith(key), `${key} ${other}`);
});
