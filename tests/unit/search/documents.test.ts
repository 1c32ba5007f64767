import assert from 'node:assert/strict';
import test from 'node:test';
import type { PublicArchive } from '../../../src/disclose/public-archive.ts';
import { stringsFor } from '../../../src/i18n/strings.ts';
import { lastWordOf } from '../../../src/record/last-word.ts';
import { slotsOf } from '../../../src/search/content.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { addressOfDocument, documentsOf } from '../../../src/search/documents.ts';
import { shownText, smallArchive, testimonyRecord, textOf } from './small-archive.ts';

const documents = documentsOf(smallArchive);
const at = (address: string, among: readonly SearchDocument[] = documents): SearchDocument => {
  const found = among.find((document) => addressOfDocument(document) === address);
  assert.ok(found, `nothing is found at ${address}`);
  return found;
};
const everyWord = (document: SearchDocument) =>
  [...document.names, ...document.passages].map(({ text }) => text).join('\n');
const withTestimony = (record: Partial<typeof testimonyRecord>): PublicArchive => ({
  ...smallArchive,
  testimonies: [
    shownText<'testimony'>('t14s0rz6f', [
      { record: { ...testimonyRecord, ...record }, text: textOf('Words.') },
    ]),
  ],
});

test('there is one document for each edition, claim, person, organisation, place and source shown', () => {
  assert.deepEqual(
    documents.map((document) => `${document.kind} ${addressOfDocument(document)}`),
    [
      'organisation /g/g1dmf1tb8/',
      'person /p/p1n8wxhvd/',
      'person /p/p1twhcj0j/',
      'report /r/r1jj50xr4/',
      'claim /r/r1jj50xr4/#c07',
      'claim /r/r1jj50xr4/#c45',
      'source /s/s1khbhx5d/',
      'testimony /t/t14s0rz6f/',
      'testimony /t/t14s0rz6f/fr/',
      'testimony /t/t1x6np1wb/',
      'place /w/w1jpphjzh/',
    ],
  );
});

test('of two dated words about one day search tells the one that the page tells', () => {
  const said = { note: 'Somebody said so.', sources: [{ source: 's1khbhx5d' }] };
  const people = smallArchive.people.map((person) =>
    person.record === undefined
      ? person
      : {
          ...person,
          record: {
            ...person.record,
            last_known: [
              { ...said, on: '2019-05', what: 'detained' as const },
              { ...said, on: '2019-05', what: 'released' as const },
            ],
          },
        },
  );
  const [person] = people.flatMap(({ record }) => record ?? []);
  assert.ok(person);
  const word = stringsFor('en')(`vocabulary.last_known.${lastWordOf(person)?.what ?? 'unknown'}`);
  const found = at('/p/p1n8wxhvd/', documentsOf({ ...smallArchive, people }));
  assert.equal(found.facts[0]?.text, `${word}. Last word: May 2019`);
});

test('the order of documents does not depend on the order of the archive', () => {
  const turned = { ...smallArchive, people: smallArchive.people.toReversed() };
  assert.deepEqual(documentsOf(turned).map(addressOfDocument), documents.map(addressOfDocument));
});

test('what is listed only, or not available, is in no document', () => {
  const all = JSON.stringify(documents);
  assert.ok(!all.includes('t1listed0'));
  assert.ok(!all.includes('Zq7unavailable'));
});

test('an act that makes no list is in no document, and no act is indexed', () => {
  assert.doesNotMatch(JSON.stringify(documents), /sterili/i);
  for (const { filing: _, ...words } of documents)
    assert.doesNotMatch(JSON.stringify(words), /Detention"/i);
});

test('what a redaction mark says is not indexed, and the passage shows that words are missing', () => {
  const document = at('/t/t14s0rz6f/');
  assert.ok(document.passages[0]?.text.includes('asked by […] to come'));
  assert.ok(!slotsOf(document).some((slot) => slot.startsWith('redacted')));
});

test('any spelling of a redaction mark is taken out, in every field', () => {
  const archive = withTestimony({
    title: 'About [Redacted : name]',
    narrators: [{ display: '[redacted: name]', mode: 'anonymous' }],
    verification: { level: 'unverified', note: 'Told by [ redacted' },
  });
  assert.doesNotMatch(JSON.stringify(at('/t/t14s0rz6f/', documentsOf(archive))), /redacted/i);
});

test('a paragraph opens at its number, a heading at the paragraph under it', () => {
  const { passages } = at('/t/t14s0rz6f/');
  const anchorOf = (start: string) => passages.find(({ text }) => text.startsWith(start))?.anchor;
  assert.equal(anchorOf('She lived'), 'p1');
  assert.equal(anchorOf('The camp'), 'p2');
  assert.equal(anchorOf('In the cell'), 'p3');
});

test('replies, differences, reasons, corrections and the attribution open at their parts of the page', () => {
  const { passages } = at('/t/t14s0rz6f/');
  for (const [anchor, words] of [
    ['responses', 'The government denied it.'],
    ['discrepancies', 'Thirty-two months'],
    ['reasons', 'The police named no statute.'],
    ['corrections', 'The date of the flight was amended.'],
    ['attribution', 'One article gives this account'],
  ] as const)
    assert.ok(
      passages.some((passage) => passage.anchor === anchor && passage.text.startsWith(words)),
      anchor,
    );
});

test('a passage is in the language and direction of its text', () => {
  const ofUyghur = at('/t/t1x6np1wb/').passages[0];
  assert.deepEqual([ofUyghur?.lang, ofUyghur?.dir], ['ug-Arab', 'rtl']);
  const ofFrench = at('/t/t14s0rz6f/fr/').passages[0];
  assert.deepEqual([ofFrench?.lang, ofFrench?.dir], ['fr', 'ltr']);
});

test('a testimony is found by every name of its narrator, in every script', () => {
  const names = at('/t/t14s0rz6f/').names.map(({ text }) => text);
  for (const name of ['Gulbahar Haitiwaji', '古丽巴哈尔·海提瓦吉', 'گۈلباھار خېيتىۋاجى'])
    assert.ok(names.includes(name), name);
});

test('a name given by mistake leads to the person and the testimony, each with the correction', () => {
  for (const address of ['/p/p1n8wxhvd/', '/t/t14s0rz6f/']) {
    const mistaken = at(address).names.filter(({ text }) => text === 'Rozenn Morgat');
    assert.deepEqual(
      mistaken.map(({ role, correction }) => [role, correction?.href, correction?.text]),
      [
        [
          'mistaken',
          '/t/t14s0rz6f/#attribution',
          'One article gives this account to Rozenn Morgat, the journalist who recorded it.',
        ],
      ],
    );
  }
});

test('the person who bears a name that was given by mistake is found by it as her own', () => {
  assert.deepEqual(
    at('/p/p1twhcj0j/').names.map(({ text, role }) => [text, role]),
    [['Rozenn Morgat', 'title']],
  );
});

test('nobody is tied to a pseudonym', () => {
  assert.deepEqual(
    at('/t/t1x6np1wb/').names.map(({ text }) => text),
    ['راھىلە داۋۇت ھەققىدە', 'Witness K-014'],
  );
});

test('a claim shows the title of its report and is not found by it', () => {
  const claim = at('/r/r1jj50xr4/#c45');
  assert.equal(claim.names[0]?.text, 'A news article on cotton');
  assert.ok(!slotsOf(claim).some((slot) => slot.startsWith('news') || slot.startsWith('cotton')));
});

test('a claim says how it was assessed, or that it was taken back', () => {
  assert.equal(at('/r/r1jj50xr4/#c45').mark, 'wrong');
  const [report] = smallArchive.reports;
  const record = report?.editions[0]?.current?.words?.record;
  assert.ok(record !== undefined);
  const [claim] = record.claims;
  assert.ok(claim !== undefined);
  const retired = { ...record, claims: [{ ...claim, retired: 'It rested on a misprint.' }] };
  const archive = {
    ...smallArchive,
    reports: [shownText<'report'>('r1jj50xr4', [{ record: retired, text: textOf('Words.') }])],
  };
  assert.equal(at('/r/r1jj50xr4/#c07', documentsOf(archive)).mark, 'retired');
});

test('content notes stand beside what they warn of, and “none” beside nothing', () => {
  assert.deepEqual(at('/t/t14s0rz6f/').contentNotes, ['torture']);
  assert.deepEqual(at('/t/t1x6np1wb/').contentNotes, []);
});

test('a hit says who, what kind of text, when in words, and where', () => {
  assert.deepEqual(
    at('/t/t14s0rz6f/').facts.map(({ text }) => text),
    [
      'Gulbahar Haitiwaji',
      'Summary of a published account',
      'November 2016 to August 2019',
      'Karamay',
    ],
  );
});

test('a translation says that it is one', () => {
  assert.ok(
    at('/t/t14s0rz6f/fr/').facts.some(({ text }) => text === 'A translation from English.'),
  );
});

test('what is known last of a person stands under her name', () => {
  assert.equal(at('/p/p1n8wxhvd/').facts[0]?.text, 'Abroad. Last word: 23 March 2023');
});

test('what the archive says of a record is there in every language of the interface, names as they are', () => {
  const [name, form, date] = at('/t/t14s0rz6f/').facts;
  assert.equal(name?.said, undefined);
  assert.equal(
    form?.said?.['fr'],
    stringsFor('fr')('vocabulary.form.summary_of_published_account'),
  );
  assert.ok(date?.said?.['fr'] !== undefined && date.said['fr'] !== date.text);
  assert.deepEqual(Object.keys(form.said).sort(), ['fr', 'ug']);
});

test('a source is found by its title, its authors, where it appeared', () => {
  const words = everyWord(at('/s/s1khbhx5d/'));
  for (const part of ['Our souls are dead', 'Gulbahar Haitiwaji, Rozenn Morgat', 'The Guardian'])
    assert.ok(words.includes(part), part);
});
