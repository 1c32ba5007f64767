import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  bareTitle,
  hasName,
  hostOf,
  shorten,
  sourceName,
  titleLanguage,
} from '../../../src/components/source-words.ts';
import { authorName } from '../../../src/record/author.ts';
import { tabTitle } from '../../../src/components/tab-title.ts';

const title = 'A very long title that goes on and on until there is hardly any room left for it';

describe('what a source is called', () => {
  test('the newspaper before the publisher, the publisher before the author, else the title', () => {
    const author = [{ family: 'Quill', given: 'Orsolya' }];
    const language = 'en';
    assert.equal(
      sourceName({ title, author, publisher: 'Oskaf', 'container-title': 'Courier', language }),
      'Courier',
    );
    assert.equal(sourceName({ title, author, publisher: 'Oskaf', language }), 'Oskaf');
    assert.equal(sourceName({ title, author, language }), 'Orsolya Quill');
    assert.equal(
      sourceName({ title, language }),
      'A very long title that goes on and on until there is hardly…',
    );
    assert.equal(hasName({ title, language }), false);
  });

  test('a title that is a description loses its brackets', () => {
    assert.equal(bareTitle('[Written statement]'), 'Written statement');
    assert.equal(bareTitle('[One] and [two]') === '[One] and [two]', false);
    assert.equal(bareTitle('Camps [sic]'), 'Camps [sic]');
  });

  test('a description is in the language of the archive, a title in that of the source', () => {
    assert.equal(titleLanguage({ title: '[A caption]', language: 'fr' }), 'en');
    assert.equal(titleLanguage({ title: 'Une légende', language: 'fr' }), 'fr');
  });

  test('authors are named as they are read aloud', () => {
    assert.equal(authorName({ literal: 'The Circle' }), 'The Circle');
    assert.equal(authorName({ family: 'Varn' }), 'Varn');
  });

  test('a host stands without its www', () => {
    assert.equal(hostOf('https://www.courier.example/a/b?c'), 'courier.example');
  });
});

describe('shortening', () => {
  test('a text that fits stays whole', () => {
    assert.equal(shorten('one two', 7), 'one two');
  });

  test('a longer one ends at a word with an ellipsis and keeps to the length', () => {
    assert.equal(shorten('one two three', 9), 'one two…');
    assert.equal(shorten('x'.repeat(20), 10).length, 10);
  });
});

describe('the title in a tab', () => {
  test('names the archive where there is room', () => {
    assert.equal(tabTitle('Places', 'Guwah'), 'Places · Guwah');
    assert.equal(tabTitle('Guwah', 'Guwah'), 'Guwah');
  });

  test('a long one stands alone and keeps to 70 characters, also where entities make it longer', () => {
    const quoted = `"${title}" and "${title}"`;
    const written = tabTitle(quoted, 'Guwah').replaceAll('"', '&quot;');
    assert.ok(written.length <= 70 && written.endsWith('…'), written);
    assert.ok(!written.includes('Guwah'));
  });
});
