import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { requireChromium } from '../../scripts/chromium.ts';

function withChromiumNamed(t: TestContext, path: string) {
  const before = process.env.GUWAH_CHROMIUM;
  process.env.GUWAH_CHROMIUM = path;
  t.after(() => {
    if (before === undefined) delete process.env.GUWAH_CHROMIUM;
    else process.env.GUWAH_CHROMIUM = before;
  });
}

test('the Chromium that GUWAH_CHROMIUM names comes before every other', (t) => {
  withChromiumNamed(t, process.execPath);
  assert.equal(requireChromium(), process.execPath);
});

test('a GUWAH_CHROMIUM that names no file is an error with its remedy, never another browser', (t) => {
  withChromiumNamed(t, '/nowhere/chromium');
  assert.throws(
    () => requireChromium(),
    /names \/nowhere\/chromium, where no file is: correct it or unset it\./,
  );
});
