import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasIsbnShape, isbnCheckCharacter } from '../../../src/record/isbn.ts';

describe('a book number', () => {
  it('ends in the character that the others give', () => {
    for (const isbn of ['978-2-84990-823-5', '9781644211489', '0-306-40615-2', '0-8044-2957-X'])
      assert.equal(isbnCheckCharacter(isbn), isbn.at(-1), isbn);
  });

  it('shows one digit that is wrong, and two that changed places', () => {
    for (const slip of ['978-2-84990-832-5', '978-2-84990-824-5', '0-306-40651-2'])
      assert.notEqual(isbnCheckCharacter(slip), slip.at(-1), slip);
  });

  it('has ten or thirteen characters', () => {
    for (const isbn of ['9782849908235', '030640615-2', '080442957X'])
      assert.ok(hasIsbnShape(isbn));
    for (const other of ['978284990823', '12-34', '978284990823X', '0306406152-', '1234567890123'])
      assert.ok(!hasIsbnShape(other), other);
  });
});
