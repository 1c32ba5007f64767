import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  allClaims,
  claimMap,
  claimsByAssessment,
  claimsBySpeaker,
  contestedClaims,
  figureSpreads,
} from '../../../src/components/claim-lists.ts';
import type { PublicText, Relation } from '../../../src/disclose/public-archive.ts';
import { archiveOf, claim, editionOf, reportRecord, textOf, wordsOf } from './small-records.ts';

const mill = { id: 'g1', kind: 'organisation' as const, label: 'The mill', href: '/g/g1/' };
/** The same mill under an identifier that moved. */
const moved = { ...mill, id: 'g2', label: 'The old mill' };
const hidden = { id: 'p1', kind: 'person' as const, label: 'Ilse Varn' };
const FIRST = { id: 'r1', kind: 'report' as const, label: 'First', href: '/r/r1/' };
const SECOND = { id: 'r2', kind: 'report' as const, label: 'Second', href: '/r/r2/' };
const correction: Relation = {
  kind: 'corrects',
  from: SECOND,
  fromClaim: 'c01',
  to: FIRST,
  toClaim: 'c03',
};
const support: Relation = {
  kind: 'supports',
  from: SECOND,
  fromClaim: 'c02',
  to: FIRST,
  toClaim: 'c01',
};

function reportWith(
  id: string,
  claims: Parameters<typeof reportRecord>[0],
  relations: Relation[],
): PublicText<'report'> {
  const words = wordsOf<'report'>(reportRecord(claims), {
    references: new Map<string, typeof mill | typeof hidden>([
      ['g1', mill],
      ['g2', moved],
      ['p1', hidden],
    ]),
  });
  return textOf('report', id, [editionOf(id, words)], { relations });
}

const archive = archiveOf({
  reports: [
    reportWith(
      'r1',
      {
        claims: [
          claim('c01'),
          claim('c02', { assessment: 'wrong', asserted_by: { text: 'The mill', by: ['g1'] } }),
          claim('c03', { asserted_by: { text: 'Ilse Varn', by: ['p1'] } }),
          claim('c04', { assessment: 'wrong', retired: 'Said twice.' }),
          claim('c05', { assessment: 'unverified' }),
        ],
      },
      [correction, support],
    ),
    reportWith('r2', { claims: [claim('c01'), claim('c02', { assessment: 'imprecise' })] }, [
      correction,
      support,
    ]),
  ],
});
const addresses = (list: readonly { href: string }[] | undefined) => list?.map(({ href }) => href);

describe('the lists of claims', () => {
  test('a claim is contested when it was found at fault, or something contradicts or corrects it', () => {
    assert.deepEqual(addresses(contestedClaims(archive)), [
      '/r/r1/#c02',
      '/r/r2/#c02',
      '/r/r1/#c03',
      '/r/r2/#c01',
    ]);
  });

  test('a claim that was taken back is in no list', () => {
    assert.equal(
      allClaims(archive).some(({ claim: { id } }) => id === 'c04'),
      false,
    );
    assert.deepEqual(addresses(claimsByAssessment(archive).get('wrong')), ['/r/r1/#c02']);
  });

  test('every claim stands under one assessment, and an empty assessment has no list', () => {
    const lists = claimsByAssessment(archive);
    assert.deepEqual([...lists.keys()], ['confirmed', 'imprecise', 'wrong', 'unverified']);
    assert.equal([...lists.values()].flat().length, allClaims(archive).length);
  });

  test('a speaker who has no page is not made into a list, and no claim is lost', () => {
    const lists = claimsBySpeaker(archive);
    assert.deepEqual(
      lists.map(({ key, claims }) => [key, claims.length]),
      [
        ['g1', 1],
        ['others', 5],
      ],
    );
  });

  test('a speaker whose record moved stands once, under the record of today', () => {
    const said = (by: string[]) => ({ asserted_by: { text: 'The mill', by } });
    const claims = [claim('c01', said(['g2'])), claim('c02', said(['g1', 'g2']))];
    const lists = claimsBySpeaker(archiveOf({ reports: [reportWith('r1', { claims }, [])] }));
    assert.deepEqual(
      lists.map(({ key, claims: listed }) => [key, addresses(listed)]),
      [['g1', ['/r/r1/#c01', '/r/r1/#c02']]],
    );
  });

  test('a claim is found by its address, also where it was taken back', () => {
    const all = claimMap(archive);
    assert.equal(all.get('/r/r1/#c03')?.claim.id, 'c03');
    assert.equal(all.get('/r/r1/#c04')?.claim.retired, 'Said twice.');
    assert.equal(all.get('/r/r3/#c01'), undefined);
  });
});

describe('how far figures lie apart', () => {
  const figure = (unit: string, value: { value?: number; low?: number; high?: number }) => ({
    unit,
    as_written: 'as written',
    ...value,
  });

  test('is told unit by unit, over single figures and ranges', () => {
    assert.deepEqual(
      figureSpreads([
        [figure('mills', { value: 2 }), figure('people', { value: 40 })],
        [figure('mills', { low: 5, high: 9 })],
      ]),
      [{ low: 2, high: 9, unit: 'mills' }],
    );
  });

  test('is not told where the figures agree, or one claim alone gives them', () => {
    assert.deepEqual(
      figureSpreads([[figure('mills', { value: 2 })], [figure('mills', { value: 2 })]]),
      [],
    );
    assert.deepEqual(figureSpreads([[figure('mills', { low: 2, high: 5 })], []]), []);
  });
});
