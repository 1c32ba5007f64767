import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { otherEditions, routeOf, textPages } from '../../../src/components/text-pages.ts';
import { recordAddresses } from '../../../src/publish/addresses.ts';
import {
  archiveOf,
  editionOf,
  testimony,
  testimonyRecord,
  textOf,
  versionOf,
  wordsOf,
} from './small-records.ts';

const words = wordsOf<'testimony'>(testimonyRecord());
const french = wordsOf<'testimony'>(testimonyRecord({ lang: 'fr' }));

const withTranslation = textOf('testimony', 't1', [
  editionOf('t1', words, {
    versions: [
      versionOf('/t/t1/v/1/', undefined, { shown: { state: 'withdrawn', on: '2026-02-01' } }),
      versionOf('/t/t1/v/2/', words, { version: 2 }),
    ],
  }),
  editionOf('t1', french, { isOriginal: false }),
]);

describe('the pages of a text', () => {
  test('every address ever issued has one, and no other has', () => {
    const archive = archiveOf({ testimonies: [withTranslation] });
    assert.deepEqual(
      textPages(withTranslation)
        .map(({ path }) => path)
        .sort(),
      [...recordAddresses(archive).keys()].sort(),
    );
  });

  test('each shows what stands there: words, versions, or why nothing is shown', () => {
    assert.deepEqual(
      textPages(withTranslation).map(({ path, view }) => [path, view.name]),
      [
        ['/t/t1/', 'living'],
        ['/t/t1/versions/', 'versions'],
        ['/t/t1/v/1/', 'not-shown'],
        ['/t/t1/v/2/', 'frozen'],
        ['/t/t1/fr/', 'living'],
        ['/t/t1/fr/v/1/', 'frozen'],
      ],
    );
  });

  test('a text that was withdrawn whole says so at its list of versions too', () => {
    const withdrawn = testimony('t2', {}, { shown: { state: 'withdrawn', on: '2026-02-01' } });
    const [living, versions] = textPages(withdrawn).map(({ view }) => view);
    assert.equal(living?.name, 'not-shown');
    assert.deepEqual(versions, living);
  });

  test('a text that was only ever listed has its living address and its list', () => {
    const listed = textOf('testimony', 't3', [], {
      shown: { state: 'listed', reason: 'On request.', until: undefined },
    });
    assert.deepEqual(
      textPages(listed).map(({ path, view }) => [path, view.name]),
      [
        ['/t/t3/', 'not-shown'],
        ['/t/t3/versions/', 'not-shown'],
      ],
    );
  });

  test('a text that claims to be shown and has no words stops the build', () => {
    const broken = textOf('testimony', 't4', [editionOf('t4', words, { current: undefined })]);
    assert.throws(() => textPages(broken), TypeError);
  });

  test('the other languages are those that can be read', () => {
    const [original] = withTranslation.editions;
    assert.ok(original);
    assert.deepEqual(otherEditions(withTranslation, original), [{ lang: 'fr', path: '/t/t1/fr/' }]);
  });

  test('a route is the address below its letter', () => {
    assert.equal(routeOf('/t/t1x6np1wb/v/2/'), 't1x6np1wb/v/2');
  });
});
