import assert from 'node:assert/strict';
import test from 'node:test';
import { draftReport, draftTestimony } from '../../../src/editing/drafts/texts.ts';
import { withMedium, type Medium } from '../../../src/editing/pictures/media-list.ts';

const MEDIUM: Medium = {
  file: '0123456789abcdef.jpg',
  alt: "A “hall”: #5, seen - [twice] 'over' & {again} \\",
  caption: 'no',
  credit: '2021-05',
  provenance: '- 0123',
  redacted: 'yes',
};
const ENTRY = `file: 0123456789abcdef.jpg
    alt: "A “hall”: #5, seen - [twice] 'over' & {again} \\\\"
    caption: no
    credit: 2021-05
    provenance: "- 0123"
    redacted: yes
`;
const text = (block: string, body = 'Words.\n') => `---\n${block}---\n${body}`;
const added = (block: string) => withMedium(text(block), MEDIUM);

test('a first picture stands after the last field, before the comments that end the front matter', () => {
  assert.equal(
    added('# First.\nlang: en # so\nnotes: [none] # all\n# The text begins below.\n'),
    text(
      `# First.\nlang: en # so\nnotes: [none] # all\nmedia:\n  - ${ENTRY}# The text begins below.\n`,
    ),
  );
});

test('another picture stands after those that are listed, as they are indented, and nothing else changes', () => {
  const listed = 'a: 1\nmedia: # these\n# one\n- file: x # y\n  # in it\n';
  const indented = ENTRY.replaceAll('\n    ', '\n  ');
  assert.equal(
    added(`${listed}  alt: |\n    two\n    lines\n# after\nz: >-\n  end\n`),
    text(`${listed}  alt: |\n    two\n    lines\n- ${indented}# after\nz: >-\n  end\n`),
  );
  assert.equal(
    added('media:\n    - { file: x,\n        alt: y } # z\nrelated: [t1]\n'),
    text(
      `media:\n    - { file: x,\n        alt: y } # z\n    - ${ENTRY.replaceAll('\n    ', '\n      ')}related: [t1]\n`,
    ),
  );
});

test('a list in brackets stays one', () => {
  const entry = `{ file: 0123456789abcdef.jpg, alt: "A “hall”: #5, seen - [twice] 'over' & {again} \\\\", caption: no, credit: 2021-05, provenance: "- 0123", redacted: yes }`;
  assert.equal(added('media: []\nz: 1\n'), text(`media: [ ${entry}]\nz: 1\n`));
  assert.equal(added('media: [{ file: x }] # z\n'), text(`media: [{ file: x }, ${entry}] # z\n`));
  assert.equal(added('media: [{ file: x }, ]\n'), text(`media: [{ file: x }, ${entry} ]\n`));
});

test('a draft lists its first picture below the comment that explains it', () => {
  const answers = { title: 'A title', lang: 'en', display: 'A', mode: 'named', notes: ['none'] };
  for (const draft of [draftTestimony, draftReport]) {
    const before = draft({ id: 't1x6np1wb', answers, today: '2026-11-24' });
    const after = withMedium(before, MEDIUM) ?? assert.fail();
    assert.equal(after.replace(`media:\n  - ${ENTRY}`, ''), before);
    assert.match(after, /^# media:\n# {3}- \{.*\nmedia:\n {2}- file: /m);
  }
});

test('line ends and a byte order mark stay what they are', () => {
  const before = '\u{feff}---\r\nlang: en\r\n---\r\nWords.\r\n';
  const crlf = `media:\n  - ${ENTRY}`.replaceAll('\n', '\r\n');
  assert.equal(withMedium(before, MEDIUM), `\u{feff}---\r\nlang: en\r\n${crlf}---\r\nWords.\r\n`);
});

test('what cannot be read, or be added to without a change, is left to the editor', () => {
  for (const block of [
    'media: none\n',
    'media:\n',
    'media: { file: x }\n',
    'a: [\n',
    'a: 1\na: 2\n',
    '- a\n',
    'media: [ # one\n]\n',
    'media: [{ file: x } # one\n]\n',
  ])
    assert.equal(added(block), undefined, block);
  for (const whole of ['', 'Words.', '---\nlang: en\nWords.\n', '--- js\nlang: en\n---\n'])
    assert.equal(withMedium(whole, MEDIUM), undefined, whole);
});
