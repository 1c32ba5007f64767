import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  afterKey,
  hasExpired,
  LONGEST_PAUSE,
  NO_PRESSES,
  PRESSES,
  type ShiftPresses,
} from '../../../src/components/shift-presses.ts';

/** The count after keys, each with its moment in milliseconds. */
function after(...keys: [key: string, now: number, repeated?: boolean][]): number {
  return keys.reduce<ShiftPresses>((presses, key) => afterKey(presses, ...key), NO_PRESSES).count;
}

test('three presses of Shift leave the page', () => {
  assert.equal(after(['Shift', 0], ['Shift', 100], ['Shift', 200]), PRESSES);
});

test('two presses do not', () => {
  assert.equal(after(['Shift', 0], ['Shift', 100]), 2);
});

test('a press within five seconds counts on, to the last millisecond', () => {
  const last = 2 * LONGEST_PAUSE;
  assert.equal(after(['Shift', 0], ['Shift', LONGEST_PAUSE], ['Shift', last]), PRESSES);
});

test('a press that comes later is a first press again', () => {
  assert.equal(after(['Shift', 0], ['Shift', 100], ['Shift', LONGEST_PAUSE + 101]), 1);
});

test('another key begins anew, so that writing capitals does not leave', () => {
  assert.equal(after(['Shift', 0], ['A', 10], ['Shift', 20], ['B', 30], ['Shift', 40]), 1);
});

test('a key that is held down is one press', () => {
  assert.equal(after(['Shift', 0], ['Shift', 10, true], ['Shift', 20, true]), 1);
});

test('a count runs out after five seconds', () => {
  assert.equal(hasExpired({ count: 1, at: 0 }, LONGEST_PAUSE), false);
  assert.equal(hasExpired({ count: 1, at: 0 }, LONGEST_PAUSE + 1), true);
  assert.equal(hasExpired(NO_PRESSES, LONGEST_PAUSE * 2), false);
});
