import assert from 'node:assert/strict';
import test from 'node:test';
import { openNames, type NameIndex } from '../../../src/search/browser/names.ts';
import type { FiledDocument, NameLine } from '../../../src/search/document.ts';
import { addressOfDocument, documentsOf } from '../../../src/search/documents.ts';
import { filingOf } from '../../../src/search/filing.ts';
import { editDistance } from '../../../src/search/names/edit-distance.ts';
import { namePieces } from '../../../src/search/names/name-file.ts';
import { skeletonOf } from '../../../src/search/names/skeleton.ts';
import { smallArchive } from './small-archive.ts';

/** The names of documents in pieces of so many keys, and which pieces were read. */
function namesOf(
  documents: readonly FiledDocument[],
  most?: number,
): { names: NameIndex; read: Set<number>; pieces: number } {
  const { starts, pieces } = namePieces(documents, addressOfDocument, most);
  const read = new Set<number>();
  const names = openNames(starts, (number) => {
    read.add(number);
    const piece = pieces[number];
    return piece === undefined ? Promise.reject(new Error('no piece')) : Promise.resolve(piece);
  });
  return { names, read, pieces: pieces.length };
}

function person(id: string, ...forms: [text: string, lang: string][]): FiledDocument {
  return {
    kind: 'person',
    href: `/p/${id}/`,
    names: forms.map(([text, lang], index): NameLine => ({
      text,
      lang,
      dir: 'auto',
      role: index === 0 ? 'title' : 'form',
    })),
    passages: [],
    facts: [],
    contentNotes: [],
    filing: filingOf({}),
  };
}

const small = namesOf(documentsOf(smallArchive)).names;
const suggested = async (typed: string, names = small) =>
  (await names.suggest(typed, 8)).map(({ target }) => target.href);

test('a person is suggested while a name is typed, from any of its words and in any script', async () => {
  for (const typed of [
    'gulb',
    'Hait',
    'Gülbahar H',
    'گۈلبا',
    'گۈلباهار',
    '古丽',
    '古麗巴',
    'xëyti',
  ])
    assert.ok((await suggested(typed)).includes('/p/p1n8wxhvd/'), typed);
});

test('a name that stands in Latin letters alone is suggested to who types Uyghur or Cyrillic ones', async () => {
  const { names } = namesOf([
    person('p1', ['Gulbahar Jalilova', 'und']),
    person('p2', ['گۈلشەن ئابباس', 'ug-Arab'], ['Gulshan Abbas', 'und']),
    person('p3', ['Gülnar Omirzakh', 'und']),
  ]);
  assert.deepEqual(await suggested('گۈلب', names), ['/p/p1/']);
  assert.deepEqual(await suggested('Гулбаһар', names), ['/p/p1/']);
  // Who is written so comes before who is only read so.
  assert.deepEqual(await suggested('گۈل', names), ['/p/p2/', '/p/p3/', '/p/p1/']);
});

test('what is typed after name: or a quotation mark is suggested as without it', async () => {
  const plain = await suggested('gulb');
  assert.ok(plain.length > 0);
  for (const typed of ['name:gulb', 'Name: gulb', '"gulb', 'name："gulb', ' “gulb'])
    assert.deepEqual(await suggested(typed), plain, typed);
  assert.deepEqual(await suggested('name:'), []);
});

test('places, organisations, acts and titles are suggested too', async () => {
  assert.deepEqual(await suggested('克拉'), ['/w/w1jpphjzh/']);
  assert.deepEqual(await suggested('қарам'), ['/w/w1jpphjzh/']);
  assert.deepEqual(await suggested('guardian'), ['/g/g1dmf1tb8/']);
  assert.ok((await suggested('déten')).includes('#act=detention'));
  assert.ok((await suggested('called back')).includes('/t/t14s0rz6f/'));
});

test('an act that makes no list is never suggested', async () => {
  for (const typed of ['forced', 'steri', 'stéri'])
    assert.ok(!(await suggested(typed)).some((href) => href.includes('steril')), typed);
});

test('a name that was given by mistake says so beside the one to whom it belongs', async () => {
  const found = await small.suggest('rozenn', 8);
  const roles = new Map(found.map(({ target, role }) => [target.href, role]));
  assert.equal(roles.get('/p/p1twhcj0j/'), 'title');
  assert.equal(roles.get('/p/p1n8wxhvd/'), 'mistaken');
  assert.equal(roles.get('/t/t14s0rz6f/'), 'mistaken');
});

test('nothing typed suggests nothing', async () => {
  assert.deepEqual(await suggested('  '), []);
  assert.deepEqual(await suggested('~'), []);
});

test('two people of one name, or of one sound, are two', async () => {
  const { names } = namesOf([
    person('p1', ['Rahile Dawut', 'und'], ['راھىلە داۋۇت', 'ug-Arab']),
    person('p2', ['Rahile Dawut', 'und']),
    person('p3', ['Rahila Davud', 'und']),
  ]);
  assert.deepEqual(await suggested('rahile dawut', names), ['/p/p1/', '/p/p2/']);
  assert.deepEqual(await suggested('راھىلە', names), ['/p/p1/', '/p/p2/']);
  assert.deepEqual(await names.near(['Rahile', 'Dawut'], 3), ['Rahila Davud', 'راھىلە داۋۇت']);
});

test('spellings by ear and slips of the finger lead near, and never to what is far', async () => {
  for (const [typed, expected] of [
    ['Haitwaji', 'Haitiwaji'],
    ['Khaitiwadji', 'Haitiwaji'],
    ['Gulbehar', 'Gulbahar'],
    ['Morgta', 'Morgat'],
    ['Qeramay', 'Qaramay'],
    ['Guardain', 'Guardian'],
  ] as const)
    assert.equal((await small.near([typed], 3))[0], expected, typed);
  assert.equal((await small.near(['Rozen', 'Morgta'], 3))[0], 'Rozenn Morgat');
  for (const typed of ['zzzz', 'sandwich', '2017', '古丽']) {
    assert.deepEqual(await small.near([typed], 3), [], typed);
  }
});

test('the beginning of a name leads to the name, and a like sound alone does not lead to other letters', async () => {
  const { names } = namesOf([
    person('p1', ['Gulbahar Jalilova', 'und']),
    person('p2', ['Globe', 'und']),
    person('p3', ['Grim', 'und'], ['Karamay', 'und']),
    person('p4', ['C', 'und'], ['Key', 'und']),
  ]);
  assert.deepEqual(await names.near(['gulb'], 3), ['Gulbahar']);
  assert.deepEqual(await names.near(['گۈلب'], 3), ['Gulbahar']);
  assert.deepEqual(await names.near(['karama'], 3), ['Karamay']);
  assert.deepEqual(await names.near(['ك'], 3), []);
  // Two letters begin too many names to lead to one.
  assert.deepEqual(await names.near(['ja'], 3), []);
});

test('a large archive costs few pieces, and answers as a small one does', async () => {
  const people = Array.from({ length: 600 }, (_, index) =>
    person(`p${String(index)}`, [`Name${String(index)} Family${String(index % 50)}`, 'und']),
  );
  const { names, read, pieces } = namesOf(people, 200);
  assert.ok(pieces > 5);
  const whole = namesOf(people).names;
  for (const typed of ['name599', 'family7', 'name59 f', 'family49'])
    assert.deepEqual(await suggested(typed, names), await suggested(typed, whole), typed);
  assert.ok(read.size < pieces);
});

test('spellings of one name have one skeleton', () => {
  for (const [skeleton, ...spellings] of [
    ['htwJ', 'Haitiwaji', 'Xëyitiwaji', 'Khaitivaji', 'خېيتىۋاجى'],
    ['rhl', 'Rahile', 'Rahila', 'Rahilä', 'راھىلە'],
    ['twt', 'Dawut', 'Davud', 'Dawud', 'داۋۇت', 'Давут'],
    ['krm', 'Karamay', 'Qaramay', 'قاراماي'],
    ['alhm', 'Ilham', 'Elham', 'ئىلھام'],
  ] as const)
    for (const spelling of spellings) assert.equal(skeletonOf(spelling), skeleton, spelling);
  assert.equal(skeletonOf('古丽'), undefined);
});

test('a distance counts letters put in, taken out, changed and swapped', () => {
  const expected: [string, string, number][] = [
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'abxc', 1],
    ['abc', 'axc', 1],
    ['kitten', 'sitting', 3],
    ['abc', 'xyz', 3],
  ];
  for (const [a, b, distance] of expected) {
    assert.equal(editDistance(a, b, 3), distance, `${a} ${b}`);
    assert.equal(editDistance(b, a, 3), distance, `${b} ${a}`);
  }
  assert.equal(editDistance('kitten', 'sitting', 1), 2);
});
