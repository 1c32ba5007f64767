import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shownReports } from '../../../src/components/archive-index.ts';
import { allClaims } from '../../../src/components/claim-lists.ts';
import { claimIn, referenceIn, textIn, unitIn } from '../../../src/components/reading-language.ts';
import { correctionsOf, yearLists } from '../../../src/components/text-lists.ts';
import type { Edition } from '../../../src/disclose/public-archive.ts';
import {
  archiveOf,
  claim,
  editionOf,
  reportRecord,
  testimonyRecord,
  textOf,
  wordsOf,
} from './small-records.ts';

const written = reportRecord({
  claims: [claim('c01', { about: { topic: 'Yarn', period: '2019' } }), claim('c02')],
  corrections: [{ on: '2026-03-04', what: 'A month was wrong.' }],
});
const translated = reportRecord({
  title: 'Un article sur la filature',
  claims: [
    claim('c01', { text: 'Ce que dit c01', about: { topic: 'Yarn', period: '2019' } }),
    claim('c02', { text: 'Ce que dit c02' }),
  ],
  corrections: [{ on: '2026-03-04', what: 'Un mois était faux.' }],
});

/** An archive of one report, with its French translation in a state. */
function archiveWith(fields: Partial<Edition<'report'>> = {}) {
  return archiveOf({
    reports: [
      textOf('report', 'r1', [
        editionOf('r1', wordsOf<'report'>(written)),
        editionOf('r1', wordsOf<'report'>(translated, { lang: 'fr' }), {
          isOriginal: false,
          ...fields,
        }),
      ]),
    ],
  });
}

const titleIn = (archive: ReturnType<typeof archiveWith>, locale: 'en' | 'fr' | 'ug') =>
  shownReports(archive).map((current) => {
    const { words, href } = textIn(current, locale);
    return [words.record.title, words.lang, href];
  });
const ORIGINAL = [['An article on the mill', 'en', '/r/r1/']];

describe('what a reader of a language meets in a list', () => {
  test('a text stands there under the title of its translation, and leads to it', () => {
    const archive = archiveWith();
    assert.deepEqual(titleIn(archive, 'fr'), [['Un article sur la filature', 'fr', '/r/r1/fr/']]);
    assert.deepEqual(titleIn(archive, 'en'), ORIGINAL);
    assert.deepEqual(titleIn(archive, 'ug'), ORIGINAL);
  });

  test('a translation that lags behind, or is not shown, stands in no list', () => {
    assert.deepEqual(titleIn(archiveWith({ stale: true }), 'fr'), ORIGINAL);
    assert.deepEqual(titleIn(archiveWith({ current: undefined }), 'fr'), ORIGINAL);
  });

  test('figures count in the unit that a translation has for it, or in that of their original', () => {
    const figure = (unit: string) => ({ value: 2, unit, as_written: 'two' });
    const report = (first: string, second: string) =>
      reportRecord({
        claims: [
          claim('c01', { figures: [figure(first), figure(second)] }),
          claim('c02', { figures: [figure(second)] }),
        ],
      });
    const archive = archiveOf({
      reports: [
        textOf('report', 'r1', [
          editionOf('r1', wordsOf<'report'>(report('mills', 'days'))),
          editionOf('r1', wordsOf<'report'>(report('usines', 'jours'), { lang: 'fr' }), {
            isOriginal: false,
          }),
        ]),
        textOf('report', 'r2', [editionOf('r2', wordsOf<'report'>(report('days', 'mills')))]),
      ],
    });
    const claims = allClaims(archive);
    assert.deepEqual(unitIn(claims, 'days', 'fr'), { unit: 'jours', lang: 'fr' });
    // The first that counts in it stands in another language alone; a later one has a translation.
    assert.deepEqual(unitIn(claims.toReversed(), 'mills', 'fr'), { unit: 'usines', lang: 'fr' });
    assert.deepEqual(unitIn(claims.toReversed(), 'mills', 'ug'), { unit: 'mills', lang: 'en' });
    assert.deepEqual(unitIn([], 'mills', 'fr'), { unit: 'mills', lang: undefined });
  });

  test('a language is the same in whatever script it is written', () => {
    const account = testimonyRecord({ title: 'Hésar', lang: 'ug-Arab' });
    const original = editionOf('t1', wordsOf<'testimony'>(account));
    const english = editionOf('t1', wordsOf<'testimony'>(testimonyRecord(), { lang: 'en' }), {
      isOriginal: false,
    });
    const text = textOf('testimony', 't1', [original, english]);
    const words = original.current?.words;
    assert.ok(words !== undefined);
    const current = { text, words, href: original.path };
    assert.equal(textIn(current, 'ug').words.record.title, 'Hésar');
    assert.equal(textIn(current, 'en').words.record.title, 'Called to the mill');
  });

  test('a claim is read in the translation of its report, and keeps its number', () => {
    const claims = allClaims(archiveWith()).map((listed) => claimIn(listed, 'fr'));
    assert.deepEqual(
      claims.map(({ claim: { text }, words: { lang }, href }) => [text, lang, href]),
      [
        ['Ce que dit c01', 'fr', '/r/r1/fr/#c01'],
        ['Ce que dit c02', 'fr', '/r/r1/fr/#c02'],
      ],
    );
    const late = allClaims(archiveWith({ stale: true }));
    assert.deepEqual(
      late.map((listed) => claimIn(listed, 'fr')),
      late,
    );
  });

  test('a record that is named has the title of its translation, and its language is known', () => {
    const named = { id: 'r1', kind: 'report' as const, label: written.title, href: '/r/r1/' };
    assert.deepEqual(referenceIn(archiveWith(), named, 'fr'), {
      ...named,
      label: 'Un article sur la filature',
      href: '/r/r1/fr/',
      lang: 'fr',
    });
    assert.deepEqual(referenceIn(archiveWith(), named, 'ug'), { ...named, lang: 'en' });
    const mill = { id: 'g1', kind: 'organisation' as const, label: 'The mill', href: '/g/g1/' };
    assert.deepEqual(referenceIn(archiveWith(), mill, 'fr'), { ...mill, lang: undefined });
    const notShown = { id: 'r1', kind: 'report' as const, label: 'As it was called then' };
    assert.deepEqual(referenceIn(archiveWith(), notShown, 'fr'), { ...notShown, lang: undefined });
  });

  test('years and corrections are read in it too', () => {
    const titles = [...yearLists(archiveWith(), 'fr').values()].flat().map(({ title }) => title);
    assert.deepEqual(titles, ['Un article sur la filature', 'Ce que dit c01']);
    assert.deepEqual(
      correctionsOf(archiveWith(), 'fr').map(({ what, href }) => [what, href]),
      [['Un mois était faux.', '/r/r1/fr/']],
    );
  });
});
