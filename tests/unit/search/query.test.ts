import assert from 'node:assert/strict';
import test from 'node:test';
import { parseQuery } from '../../../src/search/browser/query.ts';

const read = (query: string) =>
  parseQuery(query).map(({ typed, exact, excluded }) => [
    typed,
    ...(exact ? ['exact'] : []),
    ...(excluded ? ['excluded'] : []),
  ]);

test('words are asked for one by one, and quoted words side by side', () => {
  assert.deepEqual(read('camp "Rozenn Morgat" oil'), [
    ['camp'],
    ['Rozenn Morgat', 'exact'],
    ['oil'],
  ]);
});

test('quotation marks of every language are quotation marks', () => {
  for (const query of ['“a b”', '„a b“', '«a b»', '"a b"', '「a b」', '『a b』'])
    assert.deepEqual(read(query), [['a b', 'exact']], query);
});

test('a quotation that is not closed goes to the end', () => {
  assert.deepEqual(read('oil "Rozenn Morgat'), [['oil'], ['Rozenn Morgat', 'exact']]);
});

test('a minus excludes a word or a quotation, and a hyphen inside a word does not', () => {
  assert.deepEqual(read('-steel -"two words" re-education - x'), [
    ['steel', 'excluded'],
    ['two words', 'exact', 'excluded'],
    ['re-education'],
    ['x'],
  ]);
});

test('a Chinese keyboard has its own colon and minus', () => {
  assert.deepEqual(
    parseQuery('name：阿依 －钢铁 −steel').map(({ typed, field, excluded }) => [
      typed,
      field,
      excluded,
    ]),
    [
      ['阿依', 'name', false],
      ['钢铁', 'any', true],
      ['steel', 'any', true],
    ],
  );
});

test('a blank after name: says the same, and name: alone says nothing yet', () => {
  const asked = (query: string) =>
    parseQuery(query).map(({ typed, field, excluded }) => [typed, field, excluded]);
  assert.deepEqual(asked('name: Rozenn camp'), [
    ['Rozenn', 'name', false],
    ['camp', 'any', false],
  ]);
  assert.deepEqual(asked('-name: "Rozenn Morgat"'), [['Rozenn Morgat', 'name', true]]);
  assert.deepEqual(asked('name: -steel'), [['steel', 'any', true]]);
  for (const query of ['name:', 'camp name:', 'NAME：  ', 'name: -'])
    assert.ok(!asked(query).some(([typed]) => /name/i.test(String(typed))), query);
  assert.deepEqual(asked('name "name:"'), [
    ['name', 'any', false],
    ['name:', 'any', false],
  ]);
});

test('what holds neither letter nor figure asks for nothing', () => {
  assert.deepEqual(read(' — "" ?! " " -'), []);
});

test('a word with an apostrophe may be meant as a whole or in its parts', () => {
  const [clause] = parseQuery('Qur’an');
  assert.deepEqual(
    clause?.ways.map((way) => way.map(({ folded }) => folded)),
    [['quran'], ['qur', 'an']],
  );
});

test('a French word is looked for without what is elided before it, and in quotes with it', () => {
  const ways = (query: string) =>
    parseQuery(query)[0]?.ways.map((way) => way.map(({ folded }) => folded));
  assert.deepEqual(ways('l’usine'), [['lusine'], ['usine']]);
  assert.deepEqual(ways("D'Ürümchi"), [['durumchi'], ['urumchi']]);
  assert.deepEqual(ways('jusqu’aujourd’hui'), [['jusquaujourdhui'], ['aujourd', 'hui']]);
  assert.deepEqual(ways('"l’usine"'), [['lusine', 'l', 'usine']]);
  assert.deepEqual(ways('O’Brien'), [['obrien'], ['o', 'brien']]);
  assert.deepEqual(ways('l’'), [['l']]);
});
