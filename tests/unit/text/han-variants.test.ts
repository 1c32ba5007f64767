import assert from 'node:assert/strict';
import test from 'node:test';
import * as fetched from '../../../src/text/han-variants-fetched.ts';
import { simplified, variantsFor } from '../../../src/text/han-variants.ts';

test('what is published of the table are the other forms of the characters that stand somewhere', () => {
  assert.equal(variantsFor(['Kashgar, 1884']), '');
  const pairs = variantsFor(['學校', 'Ürümchi']);
  assert.ok(pairs.includes('學学'));
  assert.ok(!pairs.includes('爾'));
});

test('a browser that fetched its part of the table folds as the build does', () => {
  const text = '維吾爾族 维吾尔族 學校 克拉玛依 伊爾莎 沙漠';
  assert.equal(fetched.simplified('學'), '學');
  fetched.learnVariants(variantsFor([text]));
  for (const character of text)
    assert.equal(fetched.simplified(character), simplified(character), character);
});
