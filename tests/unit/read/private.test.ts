import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AUTHORITY_SCHEMAS } from '../../../src/record/authority.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';
import { keysAt } from '../../../src/read/schema-shape.ts';
import { Mistakes } from '../../../src/read/mistakes.ts';
import {
  isPrivateKey,
  privateRulesFor,
  reportPrivateKeys,
} from '../../../src/read/private-keys.ts';
import { reportHiddenPatterns, reportPrivatePatterns } from '../../../src/read/private-search.ts';
import { SourceFile } from '../../../src/read/source-file.ts';

const rules = privateRulesFor('other', ['village_head']);

function keysIn(block: string): string[] {
  const mistakes = new Mistakes(new SourceFile('content/a.yml', block));
  reportPrivateKeys(block, 0, [], rules, mistakes);
  return mistakes.toProblems().map(({ line, column }) => `${String(line)}:${String(column)}`);
}

function patternsIn(prose: string): string[] {
  const mistakes = new Mistakes(new SourceFile('content/a.md', prose));
  reportPrivatePatterns(prose, 0, mistakes);
  return mistakes.toProblems().map(({ code }) => code);
}

test('a private field is found under every usual spelling of its name', () => {
  for (const key of [
    'legal_name',
    'legal-name',
    'legalName',
    'LEGAL_NAME',
    'Legal name',
    'village_head',
  ])
    assert.ok(isPrivateKey(key, rules), key);
});

test('a private field is found in comments, lists, brackets and quotes', () => {
  assert.deepEqual(keysIn('phone: 1\n'), ['1:1']);
  assert.deepEqual(keysIn('phone_2: 1\nMother: a\n'), ['1:1', '2:1']);
  assert.deepEqual(keysIn('a: 1\n  # phone: 1\n'), ['2:5']);
  assert.deepEqual(keysIn('- phone: 1\n'), ['1:3']);
  assert.deepEqual(keysIn('a: { b: 1, "phone": 1 }\n'), ['1:13']);
  assert.deepEqual(keysIn('##  email:\n'), ['1:5']);
});

test('words of a text are no private fields', () => {
  assert.deepEqual(keysIn('summary: She had no phone\nnote: the address was known\n'), []);
});

test('no schema has a field that the table forbids', () => {
  const names = (schema: Parameters<typeof keysAt>[0]) => keysAt(schema, []);
  for (const schema of [testimonySchema, reportSchema, ...Object.values(AUTHORITY_SCHEMAS)])
    for (const name of names(schema)) assert.ok(!isPrivateKey(name, rules), name);
});

test('places may have a position, no other record may', () => {
  assert.ok(isPrivateKey('latitude', rules));
  assert.ok(!isPrivateKey('latitude', privateRulesFor('place', [])));
  assert.ok(!isPrivateKey('address', privateRulesFor('settings', [])));
});

const PRIVATE: readonly (readonly [string, string])[] = [
  ['Call +90 532 123 45 67 today', 'private-phone'],
  ['Call +998901234567', 'private-phone'],
  ['Call 0090 532 123 45 67', 'private-phone'],
  ['Call 138 1234 5678', 'private-phone'],
  ['Call (212) 555-0142', 'private-phone'],
  ['Call ＋９０ ５３２ １２３ ４５ ６７', 'private-phone'],
  ['Call 138.1234.5678', 'private-phone'],
  ['Call ١٣٨ ١٢٣٤ ٥٦٧٨ or ༡༣༨ ༡༢༣༤ ༥༦༧༨', 'private-phone private-phone'],
  ['Call +86 138\u20111234\u20115678', 'private-phone'],
  ['Call +86\u00a0138\u00a01234\u00a05678', 'private-phone'],
  ['Call 138\u200c1234\u200c5678', 'private-phone'],
  ['手机138 1234 5678打', 'private-phone'],
  ['Call 8 (701) 123-45-67', 'private-phone'],
  ['Call 0532 123 45 67', 'private-phone'],
  ['Call 06 12 34 56 78', 'private-phone'],
  ['Call 202-555-0143', 'private-phone'],
  ['Her number is 13812345678.', 'private-identity-number'],
  ['identity 65010219900101123X', 'private-identity-number'],
  ['identity 650102 19900101 1234', 'private-identity-number'],
  ['ID-900101300123', 'private-identity-number'],
  ['passport G12345678', 'private-identity-number'],
  ['passport EA1234567', 'private-identity-number'],
  ['护照E12345678号', 'private-identity-number'],
  ['passport U12345678', 'private-identity-number'],
  ['account TR33 0006 1005 1978 6457 8413 26', 'private-identity-number'],
  ['card 6222 0217 3456 7890', 'private-identity-number'],
  ['identity ༦༥༠༡༠༢༡༩༩༠༠༡༠༡༡༢༣༤', 'private-identity-number'],
  ['SSN 078-05-1120', 'private-identity-number'],
  ['write to a.b+c@mail.example', 'private-email'],
  ['write to a.b [at] mail.example', 'private-email'],
  ['write to имя@почта.example', 'private-email'],
  ['write to ａ＠ｍａｉｌ．ｅｘａｍｐｌｅ', 'private-email'],
  ['write to a (at) mail (dot) example', 'private-email'],
  ['write to a at mail dot example', 'private-email'],
  ['write to a @ mail.example', 'private-email'],
  ['at N43.8254', 'private-coordinates'],
  ['at ٤٣٫٨٢٥٤، ٨٧٫٦١٦٧', 'private-coordinates'],
  ['at 43,8254; 87,6167', 'private-coordinates'],
  ['at 43° 49.536′ N', 'private-coordinates'],
  ['at lat 43.8254', 'private-coordinates'],
  ['Latitude: 43.8254', 'private-coordinates'],
  ['LAT 43.825', 'private-coordinates'],
  ['at latitude 43,825', 'private-coordinates'],
  ['its Longitude is 87,616', 'private-coordinates'],
  ['write to name { at } example.org', 'private-email'],
  ['at 8MVCR9GG+5R', 'private-coordinates'],
  ['at 43.82541, 87.61672', 'private-coordinates'],
  ['at 43.825° N', 'private-coordinates'],
  ['at 43°49′12″', 'private-coordinates'],
  ['ask https://t.me/somebody', 'private-messenger'],
  ['ask t．me/somebody', 'private-messenger'],
  ['ask WeChat: some_body', 'private-messenger'],
  ['微信号：some1985', 'private-messenger'],
  ['QQ 123456789', 'private-messenger'],
  ['ask wa.me/905321234567', 'private-messenger'],
];

for (const [prose, code] of PRIVATE)
  test(`private: ${code} in “${prose}”`, () => {
    assert.equal(patternsIn(prose).join(' '), code);
  });

const PUBLIC: readonly string[] = [
  'From 29 January to 5 June 2017, 127 days; 2016-11/2019-08; 2021-01-12.',
  'It rose from 1,200,000 to 12.5 million, by 500 per cent, or 1 234 567 tonnes.',
  'See https://daily.example/2019/08/12345678901234?x=+905321234567 for it.',
  'ISBN 978-2-84990-543-2, ISBN 9782849905432, doi 10.1234/12345678901',
  '[@s1khbhx5d, p. 12345] and r1jj50xr4#c07, A/HRC/51/1, HS 6204.62.80',
  'SHA-256 171084c03353999046aa31aac653b7459f02f0afa3177eed902d4e14e4e97f66',
  'UFLPA 2022-15838, 87 FR 36384, 19 U.S.C. 1307, No. 117-78, 12:30–13:45',
  'Sent on WeChat: 100,000 users, WeChat (2017) and WeChat in 2017-2018; telegram: a cable of 1985',
  'In 2017 2018 2019 2020, wikidata Q12345678, 1,200; 1,300 and 120,000 people, 41° 5′ N, ISSN 1234-5678',
  'He looked at her, (at length) at the dot on a map, at Reuters.com, and @ 5 p.m.',
  'ئۇ 2017‑يىلى 3‑ئايدا، 1,200 كىشى؛ 在2017年3月。1949年，他12岁。',
  'A furnace of 1,200 °C, 1.200 °F or 1,200 °С; as long as 1,200 km; late in 1,300 houses',
  'In 10 of 11 counties 3.14 times, 43.8 and 87.6 per cent, article 1.2.3',
];

for (const prose of PUBLIC)
  test(`public: “${prose}”`, () => {
    assert.deepEqual(patternsIn(prose), []);
  });

test('nothing that stands under a private field is printed beside another mistake', () => {
  const text = 'phone:\n  - zebra\n  - zebra\nname: yak\n';
  const mistakes = new Mistakes(new SourceFile('content/a.yml', text));
  reportPrivateKeys(text, 0, [], rules, mistakes);
  mistakes.add('unknown-key', 11, 5, { written: 'zebra', where: 'a person', known: 'name' });
  mistakes.add('unknown-key', 33, 3, { written: 'yak', where: 'a person', known: 'name' });
  const printed = JSON.stringify(mistakes.toProblems());
  assert.doesNotMatch(printed, /zebra/);
  assert.match(printed, /name: yak/);
});

function hiddenIn(words: string): string[] {
  const mistakes = new Mistakes(new SourceFile('content/a.yml', words));
  reportHiddenPatterns(words, { offset: 0, length: words.length }, mistakes);
  return mistakes.toProblems().map(({ code }) => code);
}

test('the end of a line is a blank inside of a number, and nothing after a hyphen', () => {
  assert.deepEqual(hiddenIn('Call 138\n  1234 \n5678 then'), ['private-phone']);
  assert.deepEqual(hiddenIn('Call 138-\n1234-5678 then'), ['private-phone']);
  assert.deepEqual(hiddenIn('write to a\nat mail dot\nexample'), ['private-email']);
  assert.deepEqual(hiddenIn('138\n\n1234\n\n5678'), []);
});

test('of two private details, one in plain spelling and one hidden, both are hidden', () => {
  const text = 'a: Call 138 1234 5678\n  or zebra\n';
  const mistakes = new Mistakes(new SourceFile('content/a.yml', text));
  reportPrivatePatterns(text, 0, mistakes);
  const words = 'Call 138 1234 5678 or 138 1234 5679';
  reportHiddenPatterns(words, { offset: 3, length: text.length - 4 }, mistakes);
  mistakes.add('unknown-key', text.indexOf('zebra'), 5, { written: 'zebra' });
  const problems = mistakes.toProblems();
  assert.equal(problems.filter(({ code }) => code === 'private-phone').length, 2);
  assert.doesNotMatch(JSON.stringify(problems), /zebra/);
});
