import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesForReaders } from '../../../src/release/changes-for-readers.ts';
import { labelOfField } from '../../../src/release/field-labels.ts';
import { reportSchema } from '../../../src/record/report.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';

const FIRST = {
  title: 'A story',
  acts: ['detention'],
  verification: { level: 'single_source', note: 'One source.' },
  claims: [
    { id: 'c01', text: 'Exports rose.', note: 'By the article.', assessment: 'unverified' },
    { id: 'c02', text: 'They fell.', note: 'Nobody else says so.', assessment: 'wrong' },
  ],
};
const BODY = `# Before

They took me in May. [@s1hj85329, p. 12]

I was held for ten days.

Nobody told me why.
`;

const changes = (fields: object, body = BODY) =>
  changesForReaders({ fields: FIRST, body: BODY }, { fields: { ...FIRST, ...fields }, body });

test('what says the same changes nothing', () => {
  assert.deepEqual(changes({}), []);
});

test('fields are called as readers see them called', () => {
  assert.deepEqual(
    changes({ title: 'Another story', acts: ['detention', 'torture'], recorded: '2020' }),
    [
      { name: 'Title', before: 'A story', after: 'Another story' },
      { name: 'What is told of', before: undefined, after: 'torture' },
      { name: 'Recorded', before: undefined, after: '2020' },
    ],
  );
  assert.deepEqual(changes({ verification: { level: 'corroborated', note: 'One source.' } }), [
    { name: 'How it was checked, level', before: 'single_source', after: 'corroborated' },
  ]);
});

test('claims are told apart by their numbers', () => {
  const [first] = FIRST.claims;
  assert.deepEqual(
    changes({
      claims: [
        { ...first, note: 'By the article alone.', assessment: 'confirmed' },
        { id: 'c03', text: 'They stayed.', note: 'New.', assessment: 'unverified' },
      ],
    }),
    [
      { name: 'Claim c01, Note', before: 'By the article.', after: 'By the article alone.' },
      { name: 'Claim c01, Assessment', before: 'unverified', after: 'confirmed' },
      { name: 'Claim c02', before: 'They fell.', after: undefined },
      { name: 'Claim c03', before: undefined, after: 'They stayed.' },
    ],
  );
});

test('paragraphs have the numbers under which readers find them', () => {
  const body = BODY.replace('Nobody told me why.\n', '')
    .replace('ten days', 'twelve days')
    .replace('# Before\n', '# Before\n\nA paragraph that nobody has read yet.\n');
  assert.deepEqual(changes({}, body), [
    { name: 'Paragraph 1', before: undefined, after: 'A paragraph that nobody has read yet.' },
    {
      name: 'Paragraph 3',
      before: 'I was held for ten days.',
      after: 'I was held for twelve days.',
    },
    { name: 'Paragraph 3', before: 'Nobody told me why.', after: undefined },
  ]);
});

test('another place in a source is a change, and so are marks alone', () => {
  assert.deepEqual(changes({}, BODY.replace('p. 12', 'p. 13')), [
    {
      name: 'Paragraph 1',
      before: 'They took me in May. [@s1hj85329, p. 12]',
      after: 'They took me in May. [@s1hj85329, p. 13]',
    },
  ]);
  assert.deepEqual(
    changes({}, BODY.replace('ten', '*ten*')).map(({ name }) => name),
    ['Text'],
  );
});

test('every field that readers see has a label', () => {
  const unseen = new Set(['schema', 'status', 'agreement', 'access']);
  for (const schema of [testimonySchema, reportSchema])
    for (const name of Object.keys(schema.shape).filter((field) => !unseen.has(field)))
      assert.match(labelOfField(name), /^[A-Z]/, name);
});
