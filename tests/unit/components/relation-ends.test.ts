import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relationsSeenFrom } from '../../../src/components/relation-ends.ts';
import { reference, type Relation } from './small-records.ts';

const t1 = reference('t1', 'Called to the mill', '/t/t1/');
const r1 = reference('r1', 'An article', '/r/r1/');
const stated = (fields: Partial<Relation>): Relation => ({
  kind: 'contradicts',
  from: r1,
  fromClaim: 'c45',
  to: t1,
  toClaim: undefined,
  ...fields,
});

test('a relation reads in its own direction at one end and turned round at the other', () => {
  const relations = [stated({})];
  assert.equal(
    relationsSeenFrom(relations, 'r1', 'c45')[0]?.label,
    'vocabulary.relation.contradicts',
  );
  assert.equal(relationsSeenFrom(relations, 't1')[0]?.label, 'relation.incoming.contradicts');
});

test('a claim shows its own relations, not those of its neighbours or of the whole report', () => {
  const relations = [stated({}), stated({ fromClaim: 'c46' }), stated({ fromClaim: undefined })];
  assert.equal(relationsSeenFrom(relations, 'r1', 'c45').length, 1);
  assert.equal(relationsSeenFrom(relations, 'r1', 'c44').length, 0);
});

test('many claims that say the same of a record are one sentence', () => {
  const relations = [stated({}), stated({ fromClaim: 'c46' }), stated({ fromClaim: 'c46' })];
  assert.deepEqual(relationsSeenFrom(relations, 't1'), [
    {
      label: 'relation.incoming.contradicts',
      others: [{ reference: r1, claims: ['c45', 'c46'], here: false }],
    },
  ]);
});

test('claims of one report that speak of one another stay on the page', () => {
  const inside = stated({ kind: 'restates', to: r1, toClaim: 'c02' });
  assert.deepEqual(relationsSeenFrom([inside], 'r1', 'c02'), [
    {
      label: 'relation.incoming.restates',
      others: [{ reference: r1, claims: ['c45'], here: true }],
    },
  ]);
});
