import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationOf } from '../../../src/components/citation-words.ts';
import { editionOf, reportRecord, testimonyRecord, versionOf, wordsOf } from './small-records.ts';

const settings = { name: 'Guwah', address: 'https://archive.example' };

test('a citation names the version and its permanent address', () => {
  const words = wordsOf<'testimony'>(testimonyRecord());
  const citation = citationOf(
    settings,
    't1x6np1wb',
    editionOf('t1x6np1wb', words),
    versionOf('/t/t1x6np1wb/v/2/', words, { version: 2 }),
  );
  assert.equal(
    citation.text,
    '“Called to the mill” (Ilse Varn). Interview. Guwah, t1x6np1wb, version 2, 4 March 2026.',
  );
  assert.equal(citation.address, 'https://archive.example/t/t1x6np1wb/v/2/');
});

test('a translation is cited as one, in its own language', () => {
  const words = wordsOf<'testimony'>(testimonyRecord({ title: 'Appelée au moulin', lang: 'fr' }));
  const edition = editionOf('t1x6np1wb', words, { isOriginal: false });
  const { text } = citationOf(
    settings,
    't1x6np1wb',
    edition,
    versionOf('/t/t1x6np1wb/fr/v/1/', words),
  );
  assert.match(text, /^«\u202fAppelée au moulin\u202f»/);
  assert.match(text, /Entretien\u202f; traduction, langue\u00a0: français\./);
  assert.match(text, /version 1, 4 mars 2026\.$/);
});

test('a report is cited without a narrator', () => {
  const words = wordsOf<'report'>(reportRecord());
  const { text } = citationOf(
    settings,
    'r1',
    editionOf('r1', words),
    versionOf('/r/r1/v/1/', words),
  );
  assert.equal(text, '“An article on the mill”. News article. Guwah, r1, version 1, 4 March 2026.');
});

test('names and titles stand apart, so that their direction does not turn the sentence', () => {
  const words = wordsOf<'testimony'>(
    testimonyRecord({ title: 'مەررو {narrators}', lang: 'ug-Arab' }),
  );
  const { pieces, text } = citationOf(
    settings,
    't1',
    editionOf('t1', words),
    versionOf('/t/t1/v/1/', words),
  );
  assert.deepEqual(
    pieces.filter(({ isName }) => isName).map((piece) => piece.words),
    ['مەررو {narrators}', 'Ilse Varn'],
  );
  assert.ok(text.startsWith('«مەررو {narrators}» (Ilse Varn).'), text);
});

test('an archive without an address of its own says that its citations are provisional', () => {
  const words = wordsOf<'testimony'>(testimonyRecord());
  const edition = editionOf('t1', words);
  const version = versionOf('/t/t1/v/1/', words);
  const at = (address: string) => citationOf({ name: 'Guwah', address }, 't1', edition, version);
  assert.equal(at('https://guwah.example').provisional, true);
  assert.equal(at('https://guwah.org').provisional, false);
});

test('words that are not shown cannot be cited', () => {
  const words = wordsOf<'testimony'>(testimonyRecord());
  assert.throws(
    () => citationOf(settings, 't1', editionOf('t1', words), versionOf('/t/t1/v/1/', undefined)),
    TypeError,
  );
});
