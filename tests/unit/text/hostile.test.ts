/** Inputs made to get past the policy, multiplied out: whatever comes out is in the table, or an error is reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderText } from '../../../src/text/markdown.ts';
import { ELEMENTS, VALUES } from '../../../src/text/policy.ts';

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java&#10;script:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x6A;avascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  '\u0001javascript:alert(1)',
  'javascript%3Aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:image/svg+xml;base64,PHN2Zz4=',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'about:blank',
  'tel:+123456',
  'ftp://example.org/',
  'mailto:a@example.org',
  'https:evil.example',
  'https:///evil.example',
  'https:\\\\evil.example',
  'https://user:secret@evil.example/',
  '//evil.example/',
  '\\\\evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/%0d%0aSet-Cookie:x',
  'evil.html',
  '../../evil',
  '?next=//evil.example',
  'http://[',
  'https://evil.example/"onmouseover="alert(1)',
];
const FORMS: readonly ((address: string) => string)[] = [
  (address) => `[words](${address})`,
  (address) => `[words](<${address}>)`,
  (address) => `[words][x]\n\n[x]: ${address}`,
  (address) => `[X]\n\n[x]: <${address}> "title"`,
  (address) => `<${address}>`,
  (address) => `![words](${address})`,
  (address) => `![words][x]\n\n[x]: ${address}`,
  (address) => `*[words](${address})* > [words](${address})`,
  (address) => `- [words](${address})\n\n> [words](${address})`,
  (address) => `| a |\n|---|\n| [words](${address}) |`,
  (address) => `words[^n]\n\n[^n]: [words](${address})`,
  (address) => `## [words](${address})`,
  (address) => `words ${address} words`,
];
const TAGS = [
  'script',
  'SCRIPT',
  'img src=x onerror=alert(1)',
  'svg/onload=alert(1)',
  'iframe srcdoc="<script>alert(1)</script>"',
  'a href="javascript:alert(1)"',
  'style',
  'base href=//evil.example',
  'form action=//evil.example',
  'math',
  'template',
  'object data=x',
  'b',
  '/p',
  '!DOCTYPE html',
  '?php echo 1 ?',
  '![CDATA[x]]',
  '!-- a comment --',
  '!-- unclosed',
  'details open ontoggle=alert(1)',
];
const TAG_FORMS: readonly ((tag: string) => string)[] = [
  (tag) => `<${tag}>`,
  (tag) => `words <${tag}> words`,
  (tag) => `- item\n\n  <${tag}>`,
  (tag) => `> <${tag}>\n> words`,
  (tag) => `[<${tag}>](/method/)`,
  (tag) => `![<${tag}>](x.jpg)`,
  (tag) => `\`<${tag}>\` and &lt;${tag}&gt; and \\<${tag}>`,
  (tag) => `\`\`\`\n<${tag}>\n\`\`\``,
  (tag) => `words[^n]\n\n[^n]: <${tag}>`,
  (tag) => `| a |\n|---|\n| <${tag}> |`,
  (tag) => `# <${tag}>`,
];
const hostile = [
  ...ADDRESSES.flatMap((address) => FORMS.map((form) => form(address))),
  ...TAGS.flatMap((tag) => TAG_FORMS.map((form) => form(tag))),
];

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>/g;
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/g;
const decode = (value: string) =>
  value
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

/** What in a piece of HTML the table does not name; a tag that does not look as the writer writes it counts too. */
function outsideOfPolicy(html: string): string[] {
  const outside: string[] = [];
  const rest = html.replaceAll(TAG, (tag, _closing: string, name: string, attributes: string) => {
    const allowed: readonly string[] | undefined = ELEMENTS[name];
    if (allowed === undefined) outside.push(tag);
    for (const [, attribute = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      const rule = VALUES[attribute as keyof typeof VALUES] as RegExp | undefined;
      if (allowed?.includes(attribute) !== true || rule?.test(decode(value)) !== true)
        outside.push(tag);
    }
    return '';
  });
  if (/[<>]/.test(rest)) outside.push(rest);
  return outside;
}

const htmlOf = (body: string) => {
  const { text, findings } = renderText(body, { media: new Map([['x.jpg', { alt: 'x' }]]) });
  return { html: text.blocks.map((block) => block.html).join('\n'), findings };
};

void test('the scanner of this test sees what it looks for', () => {
  for (const html of [
    '<script>',
    '<p onclick="x">',
    '<a href="javascript:x">',
    '<a href="//evil.example">',
    '<img src=x>',
    '<p id="location">',
    '<P>',
  ])
    assert.notDeepEqual(outsideOfPolicy(html), [], html);
  assert.deepEqual(outsideOfPolicy('<p>a &lt; <a href="/b">c</a></p>'), []);
});

void test(`none of ${String(hostile.length)} hostile inputs becomes HTML outside of the policy`, () => {
  assert.ok(hostile.length >= 150);
  for (const body of hostile)
    assert.deepEqual(outsideOfPolicy(htmlOf(body).html), [], JSON.stringify(body));
});

void test('every hostile address that is meant as a link or image is reported as an error', () => {
  for (const address of ADDRESSES)
    for (const form of FORMS.slice(0, 2).concat(FORMS.slice(5, 6))) {
      const { html, findings } = htmlOf(form(address));
      const shows = html.includes('<a href="https://evil.example/%22onmouseover=%22alert(1)"');
      assert.ok(
        shows || findings.some(({ severity }) => severity === 'error'),
        JSON.stringify(form(address)),
      );
    }
});

void test('every tag and comment outside of code is reported as an error or shown as typed', () => {
  for (const tag of TAGS)
    for (const form of TAG_FORMS.slice(0, 4)) {
      const { html, findings } = htmlOf(form(tag));
      assert.ok(
        html.includes('&lt;') ||
          findings.some(({ code }) => code === 'raw-html' || code === 'html-comment'),
        JSON.stringify(form(tag)),
      );
    }
});

void test('tags in code are shown as they are and harm nobody', () => {
  const { html, findings } = htmlOf('```\n<script>alert(1)</script>\n```');
  assert.equal(html, '<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>');
  assert.deepEqual(findings, []);
});

void test('marks nested thousands deep end in a finding, soon', () => {
  for (const mark of ['>', '- ', '1. ', '*', '**a ', '[', '![', '`', '[^a]', '[a](', '|a', '<a '])
    for (const length of [100, 20_000]) {
      const started = performance.now();
      const { html } = htmlOf(mark.repeat(length));
      assert.deepEqual(outsideOfPolicy(html), [], mark);
      assert.ok(performance.now() - started < 2000, mark);
    }
});
