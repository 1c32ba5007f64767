import assert from 'node:assert/strict';
import test from 'node:test';
import { rootOf } from '../../../src/search/root.ts';

test('a plural and its singular have one root', () => {
  for (const [many, one] of [
    ['camps', 'camp'],
    ['prisons', 'prison'],
    ['factories', 'factory'],
    ['boxes', 'box'],
    ['passes', 'pass'],
    ['centres', 'centre'],
    ['uyghurs', 'uyghur'],
  ] as const)
    assert.equal(rootOf(many), rootOf(one));
});

test('what only looks like a plural keeps its letters', () => {
  for (const word of ['process', 'paris', 'campus', 'this', 'gas'])
    assert.equal(rootOf(word), word);
});

test('nothing is taken off a word that is not in plain Latin letters', () => {
  for (const word of ['2016s', 'قامپلارs', 'лагеряs']) assert.equal(rootOf(word), word);
});
