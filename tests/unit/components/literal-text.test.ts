import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

const SOURCE = new URL('../../../src/', import.meta.url);
const READ_ALOUD = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label']);
/** Attributes that hold no words, whatever they look like. */
const NOT_READ = new Set(['class', 'class:list', 'rel', 'content']);
const SENTENCE = /\p{L}\S* +\S*\p{L}/u;

/** The template of an Astro file: what stands below its front matter, without styles and scripts. */
function templateOf(file: string): string {
  const text = readFileSync(new URL(file, SOURCE), 'utf8');
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!doctype html>/i, '')
    .replaceAll(/<!--[\s\S]*?-->/g, '');
}

/** Words that stand in a template instead of in the strings of the interface. */
function literalsIn(template: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node)) {
      const name = node.name.getText();
      const value = node.initializer;
      if (NOT_READ.has(name)) return;
      if (READ_ALOUD.has(name) && value !== undefined && ts.isStringLiteral(value))
        found.push(`${name}="${value.text}"`);
    }
    if (ts.isStringLiteralLike(node) && !ts.isJsxAttribute(node.parent) && SENTENCE.test(node.text))
      found.push(node.text);
    if (
      (ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) &&
      /\p{L}{2,} | \p{L}{2,}/u.test(node.text)
    )
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(
    ts.createSourceFile(
      'page.tsx',
      `<>${template}</>`,
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    ),
  );
  return found;
}

const templates = ['components', 'layouts', 'pages'].flatMap((room) =>
  readdirSync(new URL(`${room}/`, SOURCE), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro'))
    .map((file) => `${room}/${file.replaceAll('\\', '/')}`),
);

test('no component, layout or page holds a sentence of its own', () => {
  assert.ok(templates.length > 40);
  for (const file of templates) assert.deepEqual(literalsIn(templateOf(file)), [], file);
});

test('a sentence in a component would be found, wherever it stands', () => {
  const hidden = [
    '<p>Read on</p>',
    '{shown && <p>Read on</p>}',
    '<a aria-label="Read on" {href}>{label}</a>',
    "<p>{shown ? 'Read on' : label}</p>",
    '<p>{`Read ${label}`}</p>',
  ];
  for (const template of hidden) assert.equal(literalsIn(template).length, 1, template);
});

test('classes, addresses and punctuation are no sentences', () => {
  assert.deepEqual(
    literalsIn(
      "<p class=\"note quiet\" id={`p${String(n)}`}>{t('nav.about')}: {list.join(', ')}.</p>",
    ),
    [],
  );
});
