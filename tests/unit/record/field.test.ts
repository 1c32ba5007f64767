import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { number } from '../../../src/record/field.ts';

describe('a number', () => {
  it('is taken from plain digits', () => {
    for (const [written, value] of [
      ['21', 21],
      ['-3', -3],
      ['158.6', 158.6],
      ['1.10', 1.1],
      ['0', 0],
      ['007', 7],
      ['999999999999999', 999999999999999],
    ] as const)
      assert.equal(number().parse(written), value);
  });

  it('is refused where a digit would be lost or an exponent be needed to write it again', () => {
    for (const wrong of [
      '',
      ' 1',
      '1e3',
      '0x1F',
      '1,000',
      '1.',
      '.5',
      '+1',
      'NaN',
      'Infinity',
      '12345678901234567890',
      '0.1234567890123456',
      '0.0000001',
    ])
      assert.ok(!number().safeParse(wrong).success, wrong);
  });
});
