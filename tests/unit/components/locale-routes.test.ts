import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inEveryLanguage } from '../../../src/components/locale-routes.ts';
import { localeOf, localesOf, pathIn } from '../../../src/i18n/locales.ts';
import { archiveOf } from './small-records.ts';

const { settings } = archiveOf();
const inLanguages = (...languages: string[]) => ({ settings: { ...settings, languages } });

describe('a page in every language of the interface', () => {
  test('the default language has no prefix, every other one its code', () => {
    const routes = inEveryLanguage(inLanguages('en', 'fr'), (locale) => [
      { params: { page: '2' }, props: { title: `in ${locale}` } },
    ]);
    assert.deepEqual(routes, [
      { params: { page: '2', locale: undefined }, props: { title: 'in en', locale: 'en' } },
      { params: { page: '2', locale: 'fr' }, props: { title: 'in fr', locale: 'fr' } },
    ]);
    assert.equal(pathIn('en', '/places/2/'), '/places/2/');
    assert.equal(pathIn('fr', '/places/2/'), '/fr/places/2/');
  });

  test('an archive has the languages of its settings, and the default one always', () => {
    assert.deepEqual(localesOf(['fr']), ['en', 'fr']);
    assert.deepEqual(localesOf(['en']), ['en']);
  });

  test('the page of a text speaks its language where the archive has pages in it', () => {
    assert.equal(localeOf(['en', 'fr'], 'fr-CA'), 'fr');
    assert.equal(localeOf(['en'], 'fr'), 'en');
    assert.equal(localeOf(['en', 'fr'], 'kk-Cyrl'), 'en');
  });
});
