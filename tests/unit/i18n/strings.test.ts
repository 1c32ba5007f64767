import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import en from '../../../src/i18n/en.json' with { type: 'json' };
import fr from '../../../src/i18n/fr.json' with { type: 'json' };
import ug from '../../../src/i18n/ug.json' with { type: 'json' };
import { languageName, LOCALES, localeFor, type Locale } from '../../../src/i18n/locales.ts';
import notes from '../../../src/i18n/notes.json' with { type: 'json' };
import { stringsFor } from '../../../src/i18n/strings.ts';
import * as vocabulary from '../../../src/record/vocabulary.ts';

type Strings = Record<string, string | Record<string, string>>;
const ENGLISH: Strings = en;
/** Every language of the interface but the one in which strings are first written. */
const TRANSLATIONS: Record<Exclude<Locale, 'en'>, Strings> = { fr, ug };

/** The list of the vocabulary that each constant holds, under which its labels stand. */
const LISTS: Record<string, string> = {
  STATUSES: 'status',
  AGREEMENT_BASES: 'agreement_basis',
  USES: 'use',
  ACCESS_LEVELS: 'access_level',
  FORMS: 'form',
  NARRATOR_MODES: 'narrator_mode',
  CONTRIBUTOR_ROLES: 'contributor_role',
  KNOWLEDGE_BASES: 'knowledge_basis',
  PERSON_ROLES: 'person_role',
  PLACE_ROLES: 'place_role',
  ORGANISATION_ROLES: 'organisation_role',
  SOURCE_USES: 'source_use',
  VERIFICATION_LEVELS: 'verification',
  CONTENT_NOTES: 'content_note',
  LISTED_CONTENT_NOTES: 'content_note',
  LISTED_ACTS: 'act',
  UNLISTED_ACTS: 'act',
  ACTS: 'act',
  REPORT_TYPES: 'report_type',
  ASSESSMENTS: 'assessment',
  ASSESSMENTS_WITH_EVIDENCE: 'assessment',
  RELATION_KINDS: 'relation',
  NAME_KINDS: 'name_kind',
  IDENTIFIER_SCHEMES: 'identifier_scheme',
  LAST_KNOWN: 'last_known',
  PRECISIONS: 'precision',
  SOURCE_TYPES: 'source_type',
  RELIABILITIES: 'reliability',
  STANCES: 'stance',
  READINGS: 'reading',
  ROW_KINDS: 'row_kind',
  CERTAINTIES: 'certainty',
  REPOSITORIES: 'repository',
  LEDGER_OPERATIONS: 'ledger_operation',
};

const formsOf = (entry: string | Record<string, string>): string[] =>
  typeof entry === 'string' ? [entry] : Object.values(entry);
const placesIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place ?? '').sort();

describe('the strings of the interface', () => {
  test('every value of every vocabulary has a label in every language', () => {
    for (const [name, values] of Object.entries(vocabulary)) {
      const list = LISTS[name];
      assert.ok(list !== undefined, `${name} is a vocabulary that this test does not know`);
      for (const value of values)
        for (const [language, strings] of Object.entries({ en: ENGLISH, ...TRANSLATIONS }))
          assert.ok(
            `vocabulary.${list}.${value}` in strings,
            `${language}: vocabulary.${list}.${value}`,
          );
    }
  });

  test('no label is left of a value that the vocabulary no longer has', () => {
    const known = new Set(
      Object.entries(vocabulary).flatMap(([name, values]) =>
        values.map((value) => `vocabulary.${LISTS[name] ?? ''}.${value}`),
      ),
    );
    const labels = Object.keys(ENGLISH).filter((key) => key.startsWith('vocabulary.'));
    assert.deepEqual(
      labels.filter((key) => !known.has(key)),
      [],
    );
  });

  test('every language has every string, and no other, in the same order', () => {
    for (const [language, strings] of Object.entries(TRANSLATIONS))
      assert.deepEqual(Object.keys(strings), Object.keys(ENGLISH), language);
  });

  test('a translation fills in the same places as the original', () => {
    // The form for one may leave the number out: “Read the passage”.
    for (const [language, strings] of Object.entries(TRANSLATIONS))
      for (const [key, entry] of Object.entries(strings)) {
        const original = ENGLISH[key] ?? '';
        const places = placesIn(formsOf(original).at(-1) ?? '');
        assert.deepEqual(placesIn(formsOf(entry).at(-1) ?? ''), places, `${language}: ${key}`);
        for (const text of formsOf(entry))
          assert.deepEqual(
            placesIn(text).filter((place) => !places.includes(place)),
            [],
            `${language}: ${key}`,
          );
      }
  });

  test('a string with plural forms has the form that every number can take', () => {
    for (const strings of [ENGLISH, ...Object.values(TRANSLATIONS)])
      for (const [key, entry] of Object.entries(strings))
        if (typeof entry !== 'string') assert.ok('other' in entry && 'one' in entry, key);
  });

  test('every string tells translators what it is for', () => {
    const areas = Object.keys(notes);
    assert.deepEqual(
      Object.keys(ENGLISH).filter((key) => !areas.some((area) => key.startsWith(area))),
      [],
    );
  });

  test('every string is used', () => {
    const folder = new URL('../../../src/', import.meta.url);
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file))
      .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))
      .join('\n');
    const literal = new Set(
      [...source.matchAll(/['"`]([a-z_]+(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key),
    );
    const computed = [...source.matchAll(/`([a-z_]+\.(?:[a-z_.]|\$\{[^}]*(?:\([^)]*\))?\})+)`/g)]
      .map(([, pattern]) => pattern ?? '')
      .filter((pattern) => pattern.includes('${'))
      .map((pattern) => {
        const parts = pattern.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
        return new RegExp(`^${parts.join('[^.]+')}$`);
      });
    const unused = Object.keys(ENGLISH).filter(
      (key) =>
        !key.startsWith('vocabulary.') &&
        !literal.has(key) &&
        !computed.some((pattern) => pattern.test(key)),
    );
    assert.deepEqual(unused, []);
  });
});

test('no French line begins with the sign that ends the words before it', () => {
  const torn = Object.entries(fr as Strings).filter(([, text]) =>
    (typeof text === 'string' ? [text] : Object.values(text)).some((form) =>
      / [:;?!»]|« /.test(form),
    ),
  );
  assert.deepEqual(torn, []);
});

describe('writing a string', () => {
  test('the number decides between the forms, and is written as the language writes it', () => {
    assert.equal(stringsFor('en')('list.claims', { count: 1 }), '1 claim');
    assert.equal(stringsFor('en')('list.claims', { count: 1200 }), '1,200 claims');
    assert.equal(stringsFor('fr')('claim.note_sources', { count: 0 }), 'Note, 0 source');
  });

  test('a place that gets no value is an error, never a gap', () => {
    assert.throws(() => stringsFor('en')('now.heading_named'), RangeError);
  });

  test('a text in a language that the interface does not speak gets the default', () => {
    assert.equal(localeFor('kk-Cyrl'), 'en');
    assert.equal(localeFor('fr-CA'), 'fr');
    assert.equal(stringsFor('kk-Cyrl')('kind.testimony'), 'Testimony');
  });

  test('languages are called by their names, without a script that goes without saying', () => {
    assert.equal(languageName('ug-Arab', 'en'), 'Uyghur');
    assert.equal(languageName('zh-Hans', 'en'), 'Simplified Chinese');
    assert.equal(languageName('fr', 'fr'), 'français');
    for (const locale of Object.keys(LOCALES)) assert.ok(languageName(locale, locale) !== '');
  });
});
