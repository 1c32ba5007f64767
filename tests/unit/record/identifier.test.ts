import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addressOf,
  checkCharacter,
  hasIdentifierShape,
  isAuthorityKind,
  isIdentifier,
  isTextKind,
  KINDS,
  kindOf,
  newIdentifier,
  type Kind,
} from '../../../src/record/identifier.ts';

const ALPHABET = '0123456789bcdfghjkmnpqrstvwxz';
const kinds = Object.keys(KINDS) as Kind[];

describe('an identifier', () => {
  it('is the one of the documentation, and not with another check character', () => {
    assert.ok(isIdentifier('t1x6np1wb'));
    assert.ok(!isIdentifier('t1x6np1wk'));
    assert.ok(hasIdentifierShape('t1x6np1wk'));
    assert.equal(checkCharacter('t1x6np1w'), 'b');
  });

  it('has its check character by position and value, modulo 29, as worked out by hand', () => {
    // t=24, 1=1, then six zeros: 1×24 + 2×1 = 26, which is v.
    assert.equal(ALPHABET.indexOf('t'), 24);
    assert.equal(checkCharacter('t1000000'), ALPHABET.charAt(26));
    // p=20, 1=1, z=28 in the last place: 20 + 2 + 8×28 = 246 = 8×29 + 14.
    assert.equal(checkCharacter('p100000z'), ALPHABET.charAt(14));
  });

  it('is refused with any one character changed, at every place', () => {
    for (const id of ['t1x6np1wb', 'p1n8wxhvd', 's1hj85329'])
      for (let place = 0; place < id.length; place += 1)
        for (const other of ALPHABET) {
          const wrong = id.slice(0, place) + other + id.slice(place + 1);
          if (wrong !== id) assert.ok(!isIdentifier(wrong), `${wrong} for ${id}`);
        }
  });

  it('is refused with two neighbours exchanged', () => {
    for (let round = 0; round < 200; round += 1) {
      const id = newIdentifier('testimony');
      for (let place = 2; place < 8; place += 1) {
        const [a = '', b = ''] = id.slice(place, place + 2);
        const wrong = id.slice(0, place) + b + a + id.slice(place + 2);
        if (a !== b) assert.ok(!isIdentifier(wrong), `${wrong} for ${id}`);
      }
    }
  });

  it('is refused in capitals, with vowels, blanks, paths, or another length', () => {
    for (const wrong of [
      '',
      'T1X6NP1WB',
      't1x6np1wb ',
      ' t1x6np1wb',
      't1x6np1w',
      't1x6np1wbb',
      't2x6np1wb',
      'x1x6np1wb',
      't1x6np1wb\n',
      '../t1x6np1wb',
      't1xaeiouy',
    ])
      assert.ok(!isIdentifier(wrong), JSON.stringify(wrong));
  });

  it('is fresh for every kind, and says its kind by its first letter', () => {
    for (const kind of kinds) {
      const ids = Array.from({ length: 50 }, () => newIdentifier(kind));
      assert.equal(new Set(ids).size, 50);
      for (const id of ids) {
        assert.ok(isIdentifier(id), id);
        assert.equal(kindOf(id), kind);
      }
    }
    assert.throws(() => kindOf('x1x6np1wb'), RangeError);
  });

  it('names a text or an authority, or neither', () => {
    assert.deepEqual(kinds.filter(isTextKind), ['testimony', 'report']);
    assert.deepEqual(kinds.filter(isAuthorityKind), ['person', 'organisation', 'place', 'source']);
  });
});

describe('an address', () => {
  it('holds the letter, the identifier, then language and version', () => {
    assert.equal(addressOf('t1x6np1wb'), '/t/t1x6np1wb/');
    assert.equal(addressOf('t1x6np1wb', { version: 12 }), '/t/t1x6np1wb/v/12/');
    assert.equal(addressOf('t1x6np1wb', { lang: 'ug-Arab' }), '/t/t1x6np1wb/ug-arab/');
    assert.equal(addressOf('t1x6np1wb', { lang: 'fr', version: 2 }), '/t/t1x6np1wb/fr/v/2/');
  });
});
