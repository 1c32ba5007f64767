/** Markdown that is lost, changed or refused. */
import type { Message } from '../messages.ts';

export const MARKUP_MESSAGES = {
  'raw-html': {
    says: 'raw HTML is not shown: {markup}',
    help: 'write it in Markdown; a literal < is written \\<',
  },
  'html-comment': {
    says: 'an HTML comment would be published',
    help: 'delete it; if it holds something private, tell the safety lead: git keeps it',
  },
  'indented-code': {
    says: 'a paragraph indented by four spaces becomes code',
    help: 'remove the spaces',
  },
  'unclosed-fence': {
    says: 'this block of code is never closed, and takes all the rest',
    help: 'close it with a line of ```',
  },
  'fence-words': {
    says: 'words after the opening ``` are not shown: {words}',
    help: 'remove them',
  },
  'number-became-list': {
    says: 'a paragraph that begins with {number}. becomes a numbered list',
    help: 'write `{number}\\.`',
  },
  'list-numbers-change': {
    says: 'the list is written with {written} and would show {shown}',
    help: 'number it 1, 2, 3 …, or write a backslash before the dot: `{written}\\.`',
  },
  'indented-item': {
    says: 'a list item is indented too far and glued to the one above',
    help: 'align the dashes',
  },
  'task-list': {
    says: '`[ ]` or `[x]` at the beginning of an item makes a box to tick',
    help: 'remove it, or write `\\[`',
  },
  'single-tilde': {
    says: 'a single ~ on both sides strikes words out',
    help: 'write `\\~`; to strike out, `~~`',
  },
  'table-cells-lost': {
    says: 'this row has more cells than the table has headings',
    help: 'add headings, or remove cells',
  },
  'top-heading': { says: 'the title is the first heading of the page', help: 'begin with `##`' },
  'underlined-heading': {
    says: 'a line of `---` or `===` under a paragraph makes a heading of it',
    help: 'write `## …`, or leave an empty line before it',
  },
  'heading-skips-level': { says: 'the heading {level} skips a level', help: 'write {expected}' },
  'empty-heading': { says: 'a heading has no words', help: 'give it some, or remove it' },
  'nested-heading': {
    says: 'a heading stands inside of a list, quote or note',
    help: 'move it out',
  },
  'nested-too-deep': {
    says: 'lists or quotes are nested more than {limit} deep',
    help: 'write it flatter',
  },
  'unreadable-markdown': {
    says: 'this text cannot be read as Markdown',
    help: 'write it more simply',
  },
  'unknown-markup': {
    says: 'this markup is not shown here: {type}',
    help: 'write it as plain words, list, quote or table',
  },
} as const satisfies Record<string, Message>;
