import assert from 'node:assert/strict';
import test from 'node:test';
import { CborReader } from '../../../src/search/browser/cbor.ts';

/** Written as in appendix A of RFC 8949. */
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const reading = (hex: string) => new CborReader(bytes(hex));

test('whole numbers of every width are read, below zero too', () => {
  for (const [hex, number] of [
    ['00', 0],
    ['17', 23],
    ['18 18', 24],
    ['18 64', 100],
    ['19 03e8', 1000],
    ['1a 000f4240', 1_000_000],
    ['1a ffffffff', 4_294_967_295],
    ['20', -1],
    ['38 63', -100],
    ['39 03e7', -1000],
  ] as const)
    assert.equal(reading(hex).integer(), number, hex);
});

test('a text is read as UTF-8', () => {
  assert.equal(reading('60').text(), '');
  assert.equal(reading('64 49455446').text(), 'IETF');
  assert.equal(reading('62 c3bc').text(), 'ü');
});

test('items are read one after another, from any place on', () => {
  const reader = reading('83 01 82 02 03 61 61 05');
  assert.equal(reader.array(), 3);
  assert.equal(reader.integer(), 1);
  reader.skip(1);
  const { at } = reader;
  assert.equal(reader.text(), 'a');
  assert.equal(reader.integer(), 5);
  const again = new CborReader(bytes('83 01 82 02 03 61 61 05'), at);
  assert.equal(again.text(), 'a');
});

test('what is passed over is passed with all that is in it', () => {
  const reader = reading('82 83 01 80 82 19 0100 20 63 616263 05');
  reader.skip(1);
  assert.equal(reader.integer(), 5);
  const several = reading('01 61 61 80 43 010203 05');
  several.skip(4);
  assert.equal(several.integer(), 5);
  several.skip(0);
});

test('an array is as long as it says', () => {
  assert.equal(reading('80').array(), 0);
  assert.equal(reading('98 19').array(), 25);
  assert.equal(reading('99 0100').array(), 256);
});

test('bytes that are no part of an index are refused, and so is an index that ends too soon', () => {
  const skip = (reader: CborReader) => {
    reader.skip(1);
  };
  for (const [hex, read] of [
    ['f6', (reader: CborReader) => reader.integer()],
    ['61 61', (reader: CborReader) => reader.integer()],
    ['01', (reader: CborReader) => reader.text()],
    ['01', (reader: CborReader) => reader.array()],
    ['9f 01 ff', (reader: CborReader) => reader.array()],
    ['1b 0000000000000001', (reader: CborReader) => reader.integer()],
    ['a1 01 02', skip],
    ['', (reader: CborReader) => reader.integer()],
    ['19 03', (reader: CborReader) => reader.integer()],
    ['64 4945', (reader: CborReader) => reader.text()],
  ] as const)
    assert.throws(() => read(reading(hex)), RangeError, hex);
});
