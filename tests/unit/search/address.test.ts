import assert from 'node:assert/strict';
import test from 'node:test';
import {
  askedNow,
  fragmentOf,
  recordAddress,
  stateFrom,
  textDirective,
} from '../../../src/search/browser/address.ts';

test('a question comes back from its fragment as it was asked', () => {
  for (const query of ['Rozenn Morgat', '"a b" -c', 'قاراماي', '克拉玛依', 'a&shown=30#b', '100 %'])
    assert.deepEqual(stateFrom(fragmentOf({ ...askedNow(query), shown: 30 })), {
      ...askedNow(query),
      shown: 30,
    });
});

test('what a fragment does not say is as at the start, and nonsense is not believed', () => {
  const start = { query: 'oil', shown: 10, filters: {}, order: 'best' };
  for (const fragment of [
    '#q=oil',
    'q=oil',
    '#q=+oil+',
    '#q=oil&shown=-1',
    '#q=oil&shown=1e9',
    '#q=oil&shown=x',
    '#q=oil&sort=best',
    '#q=oil&sort=x',
    '#q=oil&place=%3Cb%3E&nothing=1',
  ])
    assert.deepEqual(stateFrom(fragment), start, fragment);
  assert.deepEqual(stateFrom(''), askedNow(''));
});

test('filters and order come back from a fragment, with words and without', () => {
  const filters = { kind: ['claim'], place: ['w1jpphjzh', 'w1x6np1wb'], language: ['ug-Arab'] };
  for (const query of ['oil', '']) {
    const state = { ...askedNow(query, filters), order: 'oldest' as const };
    assert.deepEqual(stateFrom(fragmentOf(state)), state);
  }
});

test('no question has no fragment', () => {
  assert.equal(fragmentOf(askedNow('')), '');
});

test('the words found are pointed at between their neighbours', () => {
  const text = 'She said, re-education began there. Twice.';
  assert.equal(
    textDirective(text, { start: 10, end: 22 }),
    ':~:text=She%20said%2C-,re%2Deducation,-began%20there.',
  );
});

test('at the edges of a passage the words are pointed at by themselves', () => {
  assert.equal(textDirective('camp', { start: 0, end: 4 }), ':~:text=camp');
});

test('a record that somebody cites is named by its identifier alone, by its address, and with a part of it', () => {
  for (const query of [
    't14s0rz6f',
    ' T14S0RZ6F ',
    '/t/t14s0rz6f/',
    't/t14s0rz6f',
    'https://guwah.example/t/t14s0rz6f/',
  ])
    assert.equal(recordAddress(query), '/t/t14s0rz6f/', query);
  assert.equal(recordAddress('http://localhost:4321/r/r1jj50xr4/#c07'), '/r/r1jj50xr4/#c07');
});

test('anything else is no identifier, and leads nowhere', () => {
  for (const query of [
    '',
    'camp',
    'x14s0rz6f',
    't14s0rz6',
    't14s0rz6fa',
    't14s0rz6f camp',
    '//evil.example/t14s0rz6f',
    'javascript:t14s0rz6f',
    't14s0rz6f#<b>',
  ])
    assert.equal(recordAddress(query), undefined, query);
});
