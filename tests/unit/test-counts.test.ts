import assert from 'node:assert/strict';
import test from 'node:test';
import { readNodeCounts, readPlaywrightCounts, sumUp } from '../../scripts/test-counts.ts';

const TAP = `TAP version 13
# pass 99
ok 1 - a test that prints “# pass 99”
1..5
# tests 7
# suites 0
# pass 3
# fail 1
# cancelled 1
# skipped 1
# todo 1
# duration_ms 12.3
`;

test('a cancelled unit test has failed, and what a test prints does not count', () => {
  assert.deepEqual(readNodeCounts(TAP), { passed: 3, failed: 2, skipped: 2 });
});

test('a report of unit tests that breaks off holds no test', () => {
  assert.deepEqual(readNodeCounts('TAP version 13\nok 1 - a'), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });
});

test('a site test that passed at a second try has failed, and so has a broken setup', () => {
  const report = {
    stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 3 },
    errors: [{ message: 'setup' }],
  };
  assert.deepEqual(readPlaywrightCounts(JSON.stringify(report)), {
    passed: 4,
    failed: 4,
    skipped: 3,
  });
});

test('a report of site tests that cannot be read holds no test', () => {
  for (const wrong of ['', '{"stats":', '{}'])
    assert.deepEqual(readPlaywrightCounts(wrong), { passed: 0, failed: 0, skipped: 0 });
});

test('a stage that fails without a failed test counts as one failure', () => {
  const passed = { passed: 5, failed: 0, skipped: 0 };
  assert.equal(sumUp(false, undefined).failed, 1);
  assert.equal(sumUp(false, passed).failed, 1);
  assert.equal(sumUp(false, { ...passed, failed: 3 }).failed, 3);
});

test('a stage of tests in which no test ran counts as one failure', () => {
  assert.equal(sumUp(true, { passed: 0, failed: 0, skipped: 4 }).failed, 1);
});

test('a stage that succeeds adds its passed tests and no failure', () => {
  assert.deepEqual(sumUp(true, undefined), { passed: 0, failed: 0, skipped: 0 });
  assert.deepEqual(sumUp(true, { passed: 5, failed: 0, skipped: 1 }), {
    passed: 5,
    failed: 0,
    skipped: 1,
  });
});
