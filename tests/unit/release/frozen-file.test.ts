import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import type { FrozenHead } from '../../../src/record/frozen.ts';
import { testimonySchema } from '../../../src/record/testimony.ts';
import { frozenFieldsOf, hashOfFile, writeFrozenFile } from '../../../src/release/frozen-file.ts';
import { readBack } from '../../../src/release/read-back.ts';

const HEAD: FrozenHead = {
  version: 2,
  released: '2026-11-24',
  changes: 'corrects the date of release',
  paragraphs: 1,
  salt: '5f1c'.repeat(8),
  references: {
    s1hj85329: {
      type: 'book',
      title: 'A “book”: its title',
      language: 'en',
      read_as: 'original',
      accessed: '2026-01-01',
    },
    p1cs39mj6: { label: 'Gulbahar' },
  },
};

const working = (changes: Record<string, unknown> = {}) =>
  testimonySchema.parse({
    schema: '1',
    title: 'A title',
    summary: 'A summary.',
    lang: 'en',
    status: 'ready',
    agreement: { basis: 'consented', reason: 'SECRET-REASON', uses: ['read'] },
    access: { level: 'open' },
    rights: { licence: 'CC-BY-4.0' },
    form: 'interview',
    narrators: [{ display: 'K-014', mode: 'pseudonym' }],
    basis: 'firsthand',
    recorded: '2020',
    sources: [{ source: 's1hj85329', as: 'account' }],
    verification: { level: 'unverified', note: 'A note.' },
    content_notes: ['none'],
    ...changes,
  });

function frozen(changes: Record<string, unknown> = {}, body = 'Words.\n') {
  const fields = frozenFieldsOf('original', 'testimony', working(changes));
  return { fields, text: writeFrozenFile(fields, HEAD, body) };
}

/** Texts that some YAML reader somewhere takes for something else, cuts, folds or refuses. */
const AWKWARD = [
  '0123',
  '1.10',
  '0x1F',
  '1e3',
  '1_000',
  '.5',
  '-0',
  '+1',
  '.inf',
  '.nan',
  '12:30:45',
  'no',
  'yes',
  'on',
  'off',
  'null',
  'Null',
  'true',
  'False',
  'y',
  'n',
  'undefined',
  '2017',
  '2024-02-28',
  '2024-02-28T10:00:00Z',
  'Case #5',
  '# not a comment',
  'a: b',
  'a:',
  ': a',
  '- a',
  '-',
  '--',
  '? a',
  '! a',
  '!tag',
  '& a',
  '&anchor',
  '*alias',
  '%directive',
  '@at',
  '`tick`',
  '| pipe',
  '> fold',
  '|',
  '>',
  '>-',
  '[redacted: name]',
  '{a: b}',
  '[',
  ']',
  '{',
  '}',
  ',',
  '"quoted"',
  "'single'",
  "it's",
  '“curly”',
  '„low”',
  '«guillemets»',
  '\\',
  '\\n',
  'C:\\new\\table',
  '"',
  "'",
  'one\ntwo',
  'one\n\ntwo',
  'one\n  indented',
  'one\n---\ntwo',
  'one\n...\ntwo',
  '---',
  '...',
  '+++',
  'ends with colon:',
  'tab\tinside',
  'two  blanks',
  'soft – dash — and … dots',
  'گۇۋاھ',
  'ۋە: «ئۇيغۇر» #5',
  'שלום: #1',
  '中文：标题 #3',
  'Ünïcödé',
  '👩‍🌾 and 🕯️',
  'a\u200cb\u200d',
  'left\u200eright\u200f',
  '<script>',
  '&amp;',
  '${x}',
  '{{x}}',
  'a\u00a0b',
  'line\u2028separator',
  'next\u0085line',
  `long ${'word '.repeat(300)}end`,
];

describe('a frozen file', () => {
  for (const text of AWKWARD)
    it(`keeps ${JSON.stringify(text.slice(0, 30))} as it is`, () => {
      const { text: file } = frozen({
        narrators: [{ display: text.slice(0, 200).trim(), mode: 'pseudonym' }],
        verification: { level: 'unverified', note: text },
      });
      const block = file.split('\n---\n')[0] ?? '';
      const asOthersRead = parse(block.slice(4)) as { verification: { note: string } };
      assert.equal(asOthersRead.verification.note, text, 'read by plain YAML 1.2');
      const old = parse(block.slice(4), { version: '1.1' }) as { verification: { note: string } };
      assert.equal(old.verification.note, text, 'read by old YAML 1.1');
      const back = readBack('original', 'testimony', 'content/x.md', file, []);
      // What the reader refuses in a working file it refuses here too; everything else comes back as it went in.
      if (back.record === undefined) assert.ok(back.problems.length > 0);
      else
        assert.equal((back.record as { verification: { note: string } }).verification.note, text);
    });

  it('is read back to equal values by the reader of the archive', () => {
    const { fields, text } = frozen({
      title: 'Called back: a story, #5 of “many”',
      sources: [{ source: 's1hj85329', as: 'account', locator: '0123' }],
      verification: { level: 'unverified', note: 'One.\n\nTwo: “three”.' },
      responses: [
        {
          organisation: 'g1mf7bmvq',
          summary: 'no',
          sources: [{ source: 's1hj85329', locator: '1.10' }],
        },
      ],
    });
    const back = readBack('original', 'testimony', 'content/x.md', text, []);
    assert.deepEqual(back.problems, []);
    assert.deepEqual(back.record, { ...fields, ...HEAD });
    assert.equal(back.body, 'Words.\n');
  });

  it('holds the body byte for byte, whatever it begins and ends with', () => {
    for (const body of [
      'Words.\n',
      'Words without an end',
      '\n\nWords.\n\n\n',
      'ۋە\n\n> “a”\n',
      '- list\n\n    \n',
    ]) {
      const { text } = frozen({}, body);
      assert.ok(text.endsWith(`\n---\n${body}`));
      assert.equal(readBack('original', 'testimony', 'content/x.md', text, []).body, body);
    }
  });

  it('holds nothing that governs the record and nothing that is never public', () => {
    const { text } = frozen();
    assert.doesNotMatch(text, /SECRET|status|agreement|access:|consented/);
  });

  it('has its keys in the order of the record, then what freezing adds', () => {
    const { text } = frozen({
      // Written in another order than the schema has.
      content_notes: ['none'],
      period: '2017',
    });
    const keys = [...text.matchAll(/^([a-z_]+):/gm)].map(([, key]) => key);
    assert.deepEqual(keys, [
      'schema',
      'title',
      'summary',
      'lang',
      'rights',
      'form',
      'narrators',
      'basis',
      'recorded',
      'period',
      'sources',
      'verification',
      'content_notes',
      'version',
      'released',
      'changes',
      'paragraphs',
      'salt',
      'references',
    ]);
  });

  it('sorts what it names by identifier', () => {
    const { text } = frozen();
    assert.ok(text.indexOf('  p1cs39mj6:') < text.indexOf('  s1hj85329:'));
  });

  it('has no anchors, aliases or comments, even where the same value stands twice', () => {
    const shared = { source: 's1hj85329', locator: 'p. 1' };
    const { text } = frozen({
      attribution: { also_reported_as: ['Another'], note: 'Not she.', sources: [shared, shared] },
    });
    assert.doesNotMatch(text.split('\n---\n')[0] ?? '', /[&*#]/);
  });

  it('is found to hold private details that nobody searched before', () => {
    const fields = frozenFieldsOf('original', 'testimony', working());
    const text = writeFrozenFile(
      fields,
      { ...HEAD, changes: 'call me at +33 6 12 34 56 78 or write to a@example.org' },
      'Words.\n',
    );
    const codes = readBack('original', 'testimony', 'content/x.md', text, []).problems;
    assert.ok(codes.some(({ code }) => code === 'private-email'));
    assert.ok(codes.some(({ code }) => code === 'private-phone'));
    assert.doesNotMatch(JSON.stringify(codes), /example\.org|34 56/);
  });

  it('has the SHA-256 of its bytes in UTF-8', () => {
    // printf 'abc' | sha256sum; printf 'é' | sha256sum
    assert.equal(
      hashOfFile('abc'),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    assert.equal(
      hashOfFile('é'),
      '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    );
  });
});
