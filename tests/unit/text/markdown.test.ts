import assert from 'node:assert/strict';
import { describe, snapshot, test } from 'node:test';
import type { FINDING_CODES } from '../../../src/text/finding-codes.ts';
import { renderText } from '../../../src/text/markdown.ts';

const A = 's1khbhx5d';
const B = 's1k610trg';

snapshot.setDefaultSnapshotSerializers([(value) => String(value)]);

/** What a rendering comes to, as an editor could read it. */
function shown(body: string): string {
  const { text, findings } = renderText(body, { media: new Map([['0f.jpg', { alt: 'A gate' }]]) });
  const blocks = text.blocks.map(
    ({ kind, number, html, plain }) =>
      `${kind} ${String(number ?? '–')}\n  ${html}\n  ${JSON.stringify(plain)}`,
  );
  const found = findings.map(
    ({ code, offset, length }) =>
      `! ${code} ${JSON.stringify(body.slice(offset, offset + length))}`,
  );
  return ['', JSON.stringify(body), ...blocks, ...found, ''].join('\n');
}

/** The codes of everything that is found in a body. */
const codes = (body: string, options = {}) =>
  renderText(body, options).findings.map(({ code }) => code);
const html = (body: string, options = {}) =>
  renderText(body, options)
    .text.blocks.map((block) => block.html)
    .join('');
const plain = (body: string) => renderText(body).text.blocks.map((block) => block.plain);

const AWKWARD = [
  `She *said **so**. [@${A}, p. 12]* And then[@${B}]: nothing. [@${A}][@${B}]`,
  `*Everything in emphasis.* [@${A}]\n\n[@${B}] at the start.`,
  `ئۇ 2017-يىلى قايتىپ كەلدى. [@${A}]\n\nMixed: ئۇيغۇر and 乌鲁木齐 “in” one line [@${B}]`,
  `她在2017年回到克拉玛依并且被带走了从此没有任何消息也没有任何人能够联系到她[@${A}]`,
  'First line\nsecond line  \nbroken line\\\nand another',
  "“Quotes” -- and 'others' ... stay; 5 < 6 & 7 > 2; 1986\\. was a year; &copy; &nbsp;|",
  '- one\n- two\n  - three\n\n1. first\n2. second\n\n3. third',
  '> She said:\n>\n> - no\n> - yes\n\n***\n\nAfter the rule.',
  '| who | years |\n|:--|--:|\n| A | 3 |\n| B | \\|4\\| |',
  '| | years |\n|---|:-:|\n| A | 3 |',
  '## What location said\n\n### What location said\n\n### گۇۋاھ 2017!\n\n#### Ünïcode & <b\\>',
  'A note[^x], another[^y]! And the first again.[^x]\n\n[^x]: One, with a further note[^z].\n\n    - a list\n\n[^y]: Two. [@s1khbhx5d]\n[^z]: Three.',
  'Seen with [redacted: name] and [redacted: place], he said. [redacted: passage]',
  'A link to [the method](/method/ ), to [outside](https://example.org/ä?a=1&b=2), to [here](#p3), <https://example.org/x>.',
  'An image: ![](0f.jpg) and ![The gate, closed](0f.jpg).',
  '~~struck out~~ and `code <b>`\n\n```\n  as it\n    was\n```',
];

void test('awkward texts are rendered as they were the last time somebody looked', (context) => {
  context.assert.snapshot(AWKWARD.map(shown).join('\n'));
});

void describe('blocks', () => {
  void test('paragraph, list, quote, table and code are numbered; heading, rule and notes are not', () => {
    const { text } = renderText(
      'p[^a]\n\n## h\n\n- l\n\n> q\n\n***\n\n| t |\n|---|\n\n```\nc\n```\n\n[^a]: n',
    );
    assert.deepEqual(
      text.blocks.map(({ kind, number }) => [kind, number]),
      [
        ['paragraph', 1],
        ['heading', undefined],
        ['list', 2],
        ['quote', 3],
        ['rule', undefined],
        ['table', 4],
        ['code', 5],
        ['notes', undefined],
      ],
    );
    assert.equal(text.paragraphs, 5);
  });

  void test('the words are those of the source, without the marks of Markdown', () => {
    const body = `“I *was* there,” she said -- **twice**. [@${A}] Then she left. [@${B}, p. 3]`;
    assert.deepEqual(plain(body), ['“I was there,” she said -- twice. Then she left.']);
  });

  void test('a redaction leaves a mark among the words and no word of its own', () => {
    assert.deepEqual(plain('with [redacted: name] there'), ['with […] there']);
  });

  void test('a heading cannot take the place of a property of the document', () => {
    assert.equal(html('## location'), '<h2 id="heading-location">location</h2>');
  });

  void test('two headings with the same words have two ids', () => {
    assert.match(html('## A\n\n## A\n\n## A 2'), /heading-a".*heading-a-2".*heading-a-2-2"/);
  });
});

void describe('citations', () => {
  void test('sources are numbered by their first citation, and each block knows what it cites', () => {
    const { text } = renderText(`x [@${B}]\n\n*y [@${A}, p.\n12]* [@${B}]`);
    assert.deepEqual(text.citedSources, [B, A]);
    assert.deepEqual(text.blocks[1]?.citations, [
      { source: A, locator: 'p. 12', number: 2, at: 1 },
      { source: B, number: 1, at: 1 },
    ]);
  });

  void test('the last word and its citation stand in one span that does not break', () => {
    assert.equal(
      html(`He left it. [@${A}]`),
      '<p>He left <span class="nowrap">it. <a class="citation" href="#source-1">[1]</a></span></p>',
    );
  });

  void test('after emphasis the blank and the citation stand in that span', () => {
    assert.match(html(`*left it.* [@${A}]`), /<\/em><span class="nowrap"> <a class="citation"/);
  });

  void test('citations after one another stand in one span without blanks, in so many spans as a narrow page needs', () => {
    const runs = (marks: number, word = 'it.') =>
      [
        ...html(`He left ${word} ${`[@${A}] `.repeat(marks)}and`).matchAll(
          /<span class="nowrap">(.*?)<\/span>/g,
        ),
      ].map(([, run = '']) => run.replaceAll(/<a [^>]*>|<\/a>/g, ''));
    assert.deepEqual(runs(4), ['it. [1][1][1][1]']);
    assert.deepEqual(runs(4, 'incomprehensibilities.'), [
      'incomprehensibilities. [1]',
      '[1][1][1]',
    ]);
    assert.equal(runs(20).length, 3);
  });

  void test('a source that the archive does not have is found at its place', () => {
    const body = `x [@${A}] y [@${B}]`;
    const { findings } = renderText(body, { sources: new Set([A]) });
    assert.deepEqual(findings, [
      {
        code: 'unknown-source',
        severity: 'error',
        offset: body.indexOf(B),
        length: 9,
        values: { source: B },
      },
    ]);
  });

  void test('a definition cannot turn a citation into a link', () => {
    assert.ok(
      codes(`x [@${A}]\n\n[@${A}]: https://example.org/`).includes('definition-of-citation'),
    );
  });
});

/** Each code with bodies in which it is found. */
const MISTAKES: Record<keyof typeof FINDING_CODES, readonly string[]> = {
  'raw-html': ['a <b>c</b>', '<div>\n\n</div>', '> <br>'],
  'html-comment': ['<!-- the name is -->', 'a <!-- b --> c'],
  'indented-code': ['    She said no.'],
  'unclosed-fence': ['```\nall the rest', '> ```\n> rest\n\nmore', '````\n```'],
  'fence-words': ['```she said\nx\n```'],
  'number-became-list': ['1986. It was cold.', '24. April came.\n\nThen May.'],
  'list-numbers-change': ['1. a\n3. b', '2. a\n3. b\n5. c'],
  'indented-item': ['- a\n      - b'],
  'task-list': ['- [ ] a\n- b'],
  'single-tilde': ['20~30 and 40~50'],
  'table-cells-lost': ['| a |\n|---|\n| b | c |'],
  'top-heading': ['# Title'],
  'underlined-heading': ['She said\n---', 'She said\n==='],
  'heading-skips-level': ['## a\n\n#### b', '### a'],
  'empty-heading': ['##'],
  'nested-heading': ['> ## a', '- ## a'],
  'nested-too-deep': [`${'> '.repeat(25)}a`, `${'- '.repeat(25)}a`],
  'unreadable-markdown': ['>'.repeat(100)],
  'unknown-markup': [],
  'empty-address': ['[a]()', '[a](#)'],
  'empty-link': ['[](/method/)', '[ ](/method/)'],
  'unsafe-address': ['[a](javascript:x)', '[a]\n\n[a]: JAVASCRIPT:x', '<foo:bar>'],
  'unreadable-address': ['[a](https:x)', '[a](https://[)'],
  'protocol-relative-address': [
    '[a](//example.org)',
    '[a](/\\example.org)',
    '[a](/.//example.org)',
  ],
  'address-not-from-root': ['[a](b.html)', '[a](../b)', '[a](?b)'],
  'control-in-address': ['[a](<b c>)', '[a](/%00)', '[a](https://example.org/&#10;)'],
  'address-with-credentials': ['[a](https://user:secret@example.org/)'],
  'mail-link': ['<a@example.org>', 'write to a@example.org', '[a](mailto:a@example.org)'],
  'link-title': ['[a](/b "hidden")', '![a](0f.jpg "hidden")', '[a]\n\n[a]: /b "hidden"'],
  'http-address': ['[a](http://example.org/)', 'www.example.org'],
  'image-not-listed': ['![a](https://example.org/a.jpg)', '![a](other.png)', '![a](../0f.jpg)'],
  'image-not-raster': ['![a](0f.svg)', '![a](0f)'],
  'image-without-alt': ['![](silent.jpg)'],
  'undefined-reference': ['[a][b]', '[a][]', '[*a*][b]'],
  'broken-link': ['[a](b c)', '[*a*](b c)'],
  'unused-definition': ['[name]: /said/'],
  'definition-twice': ['[a]\n\n[a]: /b\n[a]: /c'],
  'definition-of-citation': ['[@x]: /b', '[redacted: name]: /b'],
  'undefined-note': ['a[^b]'],
  'unused-note': ['[^a]: b'],
  'note-twice': ['a[^b]\n\n[^b]: c\n\n[^b]: d'],
  'unknown-source': [`a [@${B}]`],
  'not-a-source': ['a [@s1khbhx5e]', 'a [@s1aaaaaaa]'],
  'citation-malformed': [
    '[@t14s0rz6f]',
    '[@S1KHBHX5D]',
    `\\[@${A}]`,
    `&#91;@${A}]`,
    `&#64;${A}`,
    `[@${A}`,
  ],
  'citation-several': [`[@${A}; @${B}]`, `[@${A}, @${B}]`, `[@${A} @${B}]`],
  'citation-locator-markup': [`[@${A}, *p. 1*]`, `[@${A}, p. 1_]`, `[@${A}, \\*]`, `[@${A}, [x]]`],
  'citation-locator-address': [`[@${A}, https://example.org/]`, `[@${A}, www.example.org]`],
  'citation-outside-brackets': [`see @${A}`, `[see @${A}]`, '@s1', `![@${A}](0f.jpg)`],
  'citation-in-link': [`[a @${A}](/b)`, `[@${A}](/b)`],
  'citation-in-code': [`\`[@${A}]\``, `\`\`\`\n@${A}\n\`\`\``],
  'redaction-malformed': [
    '[redacted]',
    '[Redacted: name]',
    '[redacted:name]',
    '[redacted: *name*]',
    '[redacted: somebody]',
    '\\[redacted: name]',
  ],
  'forbidden-character': [
    'a\u202Eb',
    'a\u200Bb',
    'a\u00ADb',
    'a\u2066b',
    'a\u{E0041}b',
    'a\uFFFDb',
    'a\u0007b',
    'a\u0085b',
    '\uFEFFa',
    'a&#x202E;b',
    'a&shy;b',
    '[a](/b\u202E)',
  ],
  'two-scripts': ['Kar\u0430may', 'a ус\u0041 b', 'گۇaھ'],
  'not-nfc': ['Ürümchi'.normalize('NFD')],
};

void describe('mistakes', () => {
  const options = {
    sources: new Set([A]),
    media: new Map([
      ['0f.jpg', { alt: 'A gate' }],
      ['silent.jpg', { alt: '' }],
    ]),
  };
  for (const [code, bodies] of Object.entries(MISTAKES))
    for (const body of bodies)
      void test(`${code} is found in ${JSON.stringify(body.slice(0, 60))}`, () => {
        assert.ok(codes(body, options).includes(code as never), codes(body, options).join(', '));
      });

  void test('every finding has a place inside of the body', () => {
    for (const body of Object.values(MISTAKES).flat())
      for (const { offset, length } of renderText(body, options).findings)
        assert.ok(offset >= 0 && length >= 1 && offset + length <= body.length, body);
  });

  void test('no finding repeats a mail address, a password or what a redaction may hide', () => {
    const body = 'a@example.org [x](https://user:secret@example.org/) [redacted: Somebody]';
    const said = JSON.stringify(renderText(body).findings.map(({ values }) => values));
    assert.doesNotMatch(said, /example\.org|secret|Somebody/);
  });

  const SOUND = [
    'A year, 1986. A list:\n\n1. a\n1. b',
    '5. a\n6. b',
    'Brackets [like these] and [sic] and (so) on.',
    '\\[a][b] and a\\](b)',
    'می\u200Cخواهم and a\u200Eb\u200Fc',
    'Uyghur ئۇيغۇر, Russian Россия, 中文abc.',
    'used [one][a] and [two][A]\n\n[a]: /b',
    '## a\n\n### b\n\n## c',
    '@sara wrote; a @ b; s1khbhx5d alone',
    '[a](https://example.org/@user)',
    'about ~20 people, ~30 houses',
    '```\ncode\n```',
    'One\n\n---\n\ntwo',
  ];
  for (const body of SOUND)
    void test(`nothing is found in ${JSON.stringify(body.slice(0, 60))}`, () => {
      assert.deepEqual(codes(body), []);
    });

  void test('mail may be linked where the page allows it', () => {
    const body = '[write](mailto:a@example.org)';
    assert.deepEqual(codes(body, { mail: true }), []);
    assert.equal(html(body, { mail: true }), '<p><a href="mailto:a@example.org">write</a></p>');
  });

  void test('a link that leads away tells the other site nothing', () => {
    assert.match(html('[a](https://example.org/)'), / rel="noreferrer noopener">/);
    assert.doesNotMatch(html('[a](/method/)'), /rel=/);
  });
});

void test('a text of 20,000 words is rendered in well under a second', () => {
  const paragraph = `${'She said that nobody was told where they went. '.repeat(7)}[@${A}]\n\n`;
  const body = paragraph.repeat(320);
  const started = performance.now();
  const { text } = renderText(body);
  assert.equal(text.paragraphs, 320);
  assert.ok(performance.now() - started < 500);
});

void test('a paragraph of 20,000 words is no slower', () => {
  const body = `${'She said that nobody was told. '.repeat(8)}[@${A}] `.repeat(420);
  const started = performance.now();
  renderText(body);
  assert.ok(performance.now() - started < 500);
});
