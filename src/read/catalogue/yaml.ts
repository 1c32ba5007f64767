/** YAML that says something else than its editor meant. */
import type { Message } from '../messages.ts';

export const YAML_MESSAGES = {
  'tab-as-indent': {
    says: 'a tab cannot indent',
    help: 'delete what stands before the first word, and press the space bar as often as in the lines beside it',
  },
  'unquoted-colon': {
    says: 'this text holds a colon and a blank, and is read as another field',
    help: 'put the text in straight quotes: "…"',
  },
  'indented-too-far': {
    says: 'this line is indented too far, and belongs to the line above',
    help: 'begin it in the same column as the field above',
  },
  'no-space-after-colon': {
    says: 'a blank is missing after the colon',
    help: 'write `key: value`',
  },
  'no-colon-after-key': {
    says: 'this is no field: no colon follows',
    help: 'write `key: value`; where it belongs to the text above, indent it',
  },
  'reserved-start': {
    says: 'a text cannot begin with this character',
    help: 'put the text in straight quotes: "…"',
  },
  'duplicate-key': { says: '`{written}` stands here a second time', help: 'keep one of the two' },
  'bad-indent': {
    says: 'the indentation does not fit the lines above',
    help: 'begin fields that belong together, or the dashes of a list, in one column',
  },
  'bad-escape': {
    says: 'a backslash in double quotes begins an escape, and this is none',
    help: "write `\\\\`, or use single quotes: '…'",
  },
  'list-on-line-of-key': {
    says: 'a list begins on a line of its own',
    help: 'put each `- …` on its own line under the key',
  },
  'text-after-quote': {
    says: 'something follows after the closing quote',
    help: 'put the whole text in "…": an apostrophe may stand in it, and a straight double quote is written \\"',
  },
  'unclosed-quote': {
    says: 'the quote {character} is opened here and never closed',
    help: 'close it, or write a single apostrophe inside of "…"',
  },
  'unclosed-bracket': {
    says: 'the bracket {character} is opened here and never closed',
    help: 'close it; a text that begins with a bracket needs straight quotes',
  },
  'not-yaml': {
    says: 'this is not YAML',
    help: 'look at this line and the one above: indentation, colon, quotes',
  },
  'not-a-map': {
    says: 'fields are written as `key: value`, one a line',
    help: 'begin with `schema: 1`',
  },
  'yaml-anchor': {
    says: 'anchors (`&name`) are not read',
    help: 'write the text out; a text that begins with & needs straight quotes',
  },
  'yaml-alias': {
    says: 'aliases (`*name`) are not read',
    help: 'write the text out; a text that begins with * needs straight quotes',
  },
  'yaml-tag': {
    says: 'tags (`!name`) are not read',
    help: 'remove it; a text that begins with ! needs straight quotes',
  },
  'yaml-too-deep': {
    says: 'fields are nested more than {limit} deep',
    help: 'look for brackets or indentation that should not be there',
  },
  'empty-value': { says: 'nothing stands here', help: 'fill it or remove the line' },
  'words-after-comma': {
    says: 'a comma ends a value in braces, and these words after it are lost',
    help: 'put the whole value in straight quotes; a number is written without a comma',
  },
  'text-after-hash': {
    says: 'everything from this # on is a comment, and lost',
    help: 'put the text in straight quotes; a comment stands on a line of its own',
  },
  'dash-in-text': {
    says: 'this item belongs to the text above, because it is indented too far',
    help: 'align the dashes',
  },
  'curly-quotes': {
    says: 'curly quotes around a text become part of it',
    help: 'use straight ones; where they belong to the text, write "“…”"',
  },
} as const satisfies Record<string, Message>;
