import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { claimsUnder, mistakesAbout } from '../../../src/components/misattributions.ts';
import type { RelationKind } from '../../../src/record/vocabulary.ts';
import {
  archiveOf,
  authority,
  claim,
  editionOf,
  named,
  reference,
  report,
  testimonyRecord,
  textOf,
  wordsOf,
} from './small-records.ts';

const varn = named('Ilse Varn', {
  names: [{ text: 'Dell Harrow', lang: 'en', script: 'Latn', kind: 'misattribution' }],
});
const harrow = named('Dell Harrow');
const words = wordsOf<'testimony'>(
  testimonyRecord({
    attribution: {
      also_reported_as: ['Dell Harrow'],
      note: 'An article takes two people for one.',
      sources: [{ source: 's1' }],
    },
  }),
  { references: new Map([['p1', reference('p1', 'Ilse Varn', '/p/p1/')]]) },
);
const t1 = reference('t1', 'Called to the mill', '/t/t1/');
const r1 = reference('r1', 'An article', '/r/r1/');
const stated = (kind: RelationKind, fromClaim: string) => ({
  kind,
  from: r1,
  fromClaim,
  to: t1,
  toClaim: undefined,
});
const account = textOf('testimony', 't1', [editionOf('t1', words)], {
  relations: [
    stated('contradicts', 'c45'),
    stated('corrects', 'c46'),
    stated('contradicts', 'c47'),
    stated('restates', 'c48'),
    stated('supports', 'c49'),
  ],
});
const archive = archiveOf({
  testimonies: [account],
  reports: [
    report('r1', {
      claims: [
        claim('c45', { text: 'Dell Harrow is a weaver.' }),
        claim('c46', { text: 'It was not Dell Harrow who wove.' }),
        claim('c47', { text: 'She was taken in May.' }),
        claim('c48', { text: 'Dell Harrow was called to the mill.' }),
        claim('c49', { text: 'The mill called people, Dell Harrow too.' }),
      ],
    }),
  ],
  people: [authority('person', 'p1', varn), authority('person', 'p2', harrow)],
});
const corrected = [{ href: '/r/r1/#c45', claim: 'c45' }];

describe('a name given to the wrong person', () => {
  test('leads to the claims that give it, not to those that pass the account on or differ in something else', () => {
    assert.deepEqual(claimsUnder(archive, account, ['Dell Harrow']), corrected);
  });

  test('is explained on the page of the right one, with the record and the claims', () => {
    assert.deepEqual(mistakesAbout(archive, 'p1', varn), [
      {
        name: 'Dell Harrow',
        mistake: {
          person: reference('p1', 'Ilse Varn', '/p/p1/'),
          testimony: {
            href: '/t/t1/#attribution',
            note: 'An article takes two people for one.',
            lang: 'en',
          },
          claims: corrected,
        },
      },
    ]);
  });

  test('is explained on the page of the one whose name it is', () => {
    const [found] = mistakesAbout(archive, 'p2', harrow);
    assert.equal(found?.mistake.person.id, 'p1');
  });

  test('does not touch anybody else', () => {
    assert.deepEqual(mistakesAbout(archive, 'p9', named('Tomar Berrin')), []);
  });
});
