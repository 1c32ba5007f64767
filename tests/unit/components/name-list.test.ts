import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  groupNames,
  letterIndex,
  letterOfName,
  nameEntries,
  scriptOfName,
} from '../../../src/components/name-list.ts';
import { archiveOf, authority, named, testimony } from './small-records.ts';

describe('under which letter a name stands', () => {
  test('accents, quotation marks and numbers before it do not count', () => {
    assert.equal(letterOfName('Éditions des Équateurs', 'Latn'), 'E');
    assert.equal(letterOfName('“Needle”', 'Latn'), 'N');
    assert.equal(letterOfName('117', 'Latn'), '#');
  });

  test('in Uyghur the seat of a vowel is no letter of its own', () => {
    assert.equal(letterOfName('ئۈرۈمچى', 'Arab'), 'ۈ');
    assert.equal(letterOfName('قاراماي', 'Arab'), 'ق');
  });

  test('the first letter decides which script a name is in', () => {
    assert.equal(scriptOfName('گۇۋاھچى K-014'), 'Arab');
    assert.equal(scriptOfName('K-014 گۇۋاھچى'), 'Latn');
    assert.equal(scriptOfName('古丽巴哈尔'), 'Hani');
    assert.equal(scriptOfName('117'), 'Zyyy');
  });
});

const archive = archiveOf({
  people: [
    authority(
      'person',
      'p1',
      named('Ilse Varn', {
        names: [
          { text: 'ئىلسە ۋارن', lang: 'ug', script: 'Arab', kind: 'transliteration' },
          { text: 'Ильсе Варн', lang: 'ru', script: 'Cyrl', kind: 'transliteration' },
          { text: 'Dell Harrow', lang: 'en', script: 'Latn', kind: 'misattribution' },
        ],
      }),
    ),
    authority('person', 'p2', named('Éva Aron')),
    authority('person', 'p3', undefined),
  ],
  testimonies: [
    testimony('t1', {
      narrators: [
        { display: 'Witness 4', mode: 'pseudonym' },
        { display: 'A baker', mode: 'anonymous' },
      ],
    }),
  ],
});

describe('the list of names', () => {
  const names = nameEntries(archive);

  test('every form of every name stands in it, script by script and letter by letter', () => {
    assert.deepEqual(
      groupNames(names).map(({ id, entries }) => [id, entries.map(({ text }) => text)]),
      [
        ['latn-d', ['Dell Harrow']],
        ['latn-e', ['Éva Aron']],
        ['latn-i', ['Ilse Varn']],
        ['latn-w', ['Witness 4']],
        ['arab-649', ['ئىلسە ۋارن']],
        ['cyrl-418', ['Ильсе Варн']],
      ],
    );
  });

  test('a name given by mistake says so, and whose name is right', () => {
    const mistaken = names.find(({ text }) => text === 'Dell Harrow');
    assert.deepEqual(
      [mistaken?.byMistake, mistaken?.formOf, mistaken?.href],
      [true, 'Ilse Varn', '/p/p1/'],
    );
  });

  test('a witness without a page leads to the account, and who gave no name is not listed', () => {
    assert.equal(names.find(({ text }) => text === 'Witness 4')?.href, '/t/t1/');
    assert.equal(
      names.some(({ text }) => text === 'A baker'),
      false,
    );
  });

  test('a person who is not shown is not named', () => {
    assert.equal(
      names.some(({ href }) => href === '/p/p3/'),
      false,
    );
  });

  test('a letter leads to the page on which it begins', () => {
    const many = archiveOf({
      people: Array.from({ length: 60 }, (_, index) =>
        authority(
          'person',
          `p${String(index)}`,
          named(`${index < 55 ? 'A' : 'B'}${String(index)}`),
        ),
      ),
    });
    assert.deepEqual(letterIndex(nameEntries(many), '/names/'), [
      {
        script: 'Latn',
        letters: [
          { letter: 'A', href: '/names/#latn-a' },
          { letter: 'B', href: '/names/2/#latn-b' },
        ],
      },
    ]);
  });
});
