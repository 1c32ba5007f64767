/** Files, folders, identifiers and front matter: what keeps a file from being read. */
import type { Message } from '../messages.ts';

export const FILES_MESSAGES = {
  // Files and folders
  'unreadable-file': {
    says: 'this file cannot be read ({reason})',
    help: 'give yourself permission to read it, or get it back from git',
  },
  'file-too-large': {
    says: 'this file has {size}, a file may have {limit}',
    help: 'split the text, or check what was pasted into it',
  },
  'file-empty': { says: 'this file is empty', help: 'fill it, or delete it' },
  'not-utf-8': {
    says: 'byte {byte} of this file is not UTF-8',
    help: 'save the file again with the encoding UTF-8',
  },
  'byte-order-mark': {
    says: 'the file begins with an invisible byte order mark',
    help: 'save it as “UTF-8”, not as “UTF-8 with BOM”',
    severity: 'warning',
  },
  'unexpected-file': {
    says: 'nothing reads a file of this name here',
    help: '{remedy}',
    explains:
      'correct its name, move it to the folder where files of its kind stand, or keep it outside of the archive',
  },
  'unexpected-folder': {
    says: 'nothing reads a folder of this name here',
    help: '{remedy}',
    explains:
      'correct its name, move what stands in it to where it is read, or keep it outside of the archive',
  },
  'empty-folder': {
    says: 'this folder is empty',
    help: 'delete it, or put the record’s files into it',
  },
  'index-missing': {
    says: 'the folder has no index.md',
    help: 'get it back from git, or take the record back with `npm run withdraw {id}`',
  },
  'symbolic-link': {
    says: 'this is a link to another place',
    help: 'put the file itself here: a link may lead out of the archive',
  },
  'not-a-file': { says: 'this is neither a file nor a folder', help: 'delete it' },
  'name-collision': {
    says: 'this name and {other} are one name on Windows and macOS',
    help: 'rename one of them',
  },
  'reserved-name': { says: 'Windows cannot have a file of this name', help: 'rename it' },
  'unfinished-release': {
    says: 'a release or withdrawal was cut off here',
    help: 'run `npm run check` again: every command first finishes or clears what was begun',
  },

  // Identifiers
  'not-an-identifier': {
    says: '`{field}` must be an identifier such as t1x6np1wb',
    help: '`npm run find` and a part of the name prints the identifier; it is also the name of the record’s folder or file',
  },
  'wrong-check-character': {
    says: 'the characters of this identifier do not fit each other: one of them is wrong',
    help: 'compare it, character by character, with what `npm run find` prints; if only the last is wrong, it is “{expected}”',
  },
  'name-not-an-identifier': {
    says: 'the name of a record’s folder or file must be an identifier',
    help: 'make one with `npm run new`: a name in a path cannot be taken back',
  },
  'wrong-folder': {
    says: 'this identifier is that of a {kind}, and those stand in {folder}/',
    help: 'move it to {folder}/',
  },
  'id-twice': {
    says: 'two records have the identifier {id}: the other is {other}',
    help: 'give the newer one a fresh identifier',
  },
  'id-in-file': {
    says: '`id` does not stand in the file: the identifier is the name of the folder or file',
    help: 'remove the line',
  },
  'id-differs': {
    says: '`id` says another identifier than the name of the folder or file',
    help: 'remove the line; if the name is wrong, rename the folder or file',
  },
  'wrong-kind': {
    says: '`{field}` names a record of the wrong kind',
    help: 'name one of these: {kinds}',
  },
  dangling: {
    says: '`{field}` names {id}, and there is no such record',
    help: '`npm run find` and a part of the name prints the identifier; if there is no record yet, `npm run new` makes one',
    helpNearest: 'did you mean {nearest}?',
  },
  'dangling-claim': {
    says: '`{field}` names claim {claim} of {id}, which that report does not have',
    help: 'look up the number in that report',
  },
  'related-to-itself': { says: '`{field}` names this record itself', help: 'remove it' },

  // Front matter
  'front-matter-missing': {
    says: 'the file does not begin with its front matter',
    help: 'the first line is `---` and nothing else, then the fields, then a second line of `---`',
  },
  'front-matter-language': {
    says: 'only plain YAML may stand between two lines of `---`',
    help: 'the first line is `---` and nothing else',
  },
  'front-matter-toml': {
    says: 'the front matter is written in TOML',
    help: 'write it in YAML, between two lines of `---`',
  },
  'front-matter-unclosed': {
    says: 'no line of `---` ends the fields',
    help: 'write `---` alone on a line, below the last field and above the text, which seems to begin here',
  },
  'front-matter-empty': {
    says: 'the front matter is empty',
    help: 'write the fields between the two lines of `---`',
  },
  'front-matter-too-long': {
    says: 'the front matter is longer than {limit}',
    help: 'move what is told at length into the text',
  },
  'front-matter-in-body': {
    says: 'the text begins like front matter',
    help: 'there is a line of `---` too early: remove it, or put an empty line and other words first',
  },
  'fence-not-exact': {
    says: 'a line that encloses front matter is exactly `---`',
    help: 'remove what else stands on the line',
  },
  'fence-inside': {
    says: 'a line of `---` or `+++` stands inside of the front matter',
    help: 'remove it: the rest of the fields would become text',
  },
} as const satisfies Record<string, Message>;
