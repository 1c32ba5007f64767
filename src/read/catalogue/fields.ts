/** Single fields of any record. */
import type { Message } from '../messages.ts';

export const FIELDS_MESSAGES = {
  'misplaced-key': {
    says: '`{written}` stands in {where}, and belongs to the record itself',
    help: 'begin its line in the first column',
  },
  'unknown-key': {
    says: '`{written}` is no field of {where}',
    help: 'the fields are: {known}',
    helpNearest: 'did you mean `{nearest}`?',
  },
  'unknown-value': {
    says: '`{field}` must be {choices}',
    help: '{remedy}',
    explains:
      'the field has a closed list of words: use one of those that `check` names, or that docs/records.md explains',
    helpNearest: 'did you mean `{nearest}`?',
  },
  'missing-key': { says: '`{field}` is missing', help: 'add a line `{field}: …`{unless}' },
  'missing-key-inside': {
    says: '`{field}` is missing in `{parent}`',
    help: 'add `{field}: …`{unless}',
    explains: 'add the field that `check` names to this group of fields, or remove the whole group',
  },
  'missing-alt': {
    says: '`alt` is missing: nothing tells those who do not see the picture what it shows',
    help: 'add `alt:` and a sentence that says what is to be seen{unless}',
    explains: 'add `alt:` and a sentence that says what is to be seen',
  },
  'wrong-type': {
    says: '`{field}` must be {expected}, and this is {found}',
    help: '{remedy}',
    explains:
      'write text on the line of its key, each entry of a list on a line of its own as `- …`, and a group of fields as `key: value` lines under it, indented',
  },
  'text-in-brackets': {
    says: '`{field}` must be text, and brackets make a list of it',
    help: 'quote it: "{written}"',
  },
  'too-short': {
    says: '`{field}` has {length} characters, it needs {limit}',
    help: 'say it in full',
  },
  'too-long': {
    says: '`{field}` has {length} characters, it may have {limit}',
    help: 'shorten it',
  },
  'too-few': {
    says: '`{field}` has {length} entries, it needs {limit}',
    help: 'add what is missing, or remove the field where it may be left out',
  },
  'too-many': {
    says: '`{field}` has {length} entries, it may have {limit}',
    help: 'remove what is too much',
  },
  'not-valid': {
    says: '`{field}` is not written as it must be',
    help: 'see the description of the field in docs/records.md',
  },
  'outer-blanks': {
    says: '`{field}` begins or ends with blanks or an empty line',
    help: 'remove them; after a key, `>-` or `|-` leaves no line end',
  },
  'not-a-number': {
    says: '`{field}` must be a number in digits',
    help: 'write 21 or 158.6, without commas, units or words',
  },
  'not-a-whole-number': { says: '`{field}` must be a whole number', help: 'write 1, 2, 3 …' },
  'unknown-schema-version': {
    says: 'this version of Guwah reads `schema: 1`',
    help: 'write `schema: 1`',
  },
  'not-a-date': {
    says: '`{field}` is no date as the archive writes it',
    help: 'write the year first, then month and day as far as they are known: 2017, 2017-11 or 2017-11-24; from one to another as 2016-11/2019-08, the earlier first, still going on as 2022-10-24/.., about as 2017~',
    helpNearest: 'did you mean {nearest}?',
  },
  'not-a-day': {
    says: '`{field}` must be a day that exists',
    help: 'write it as 2026-11-24: year, month, day',
    helpNearest: 'did you mean {nearest}?',
  },
  'no-such-day': {
    says: '`{field}` is a day that does not exist: {month} has {days} days',
    help: 'look the day up',
  },
  'not-a-language-tag': {
    says: '`{field}` must be a language tag',
    help: 'write the short form of the language, such as en, fr, ug-Arab or zh-Hans, with these capitals',
    helpNearest: 'did you mean {nearest}?',
  },
  'not-a-hash': {
    says: '`{field}` must be a SHA-256 in lower case',
    help: 'write the 64 characters that `sha256sum` prints',
  },
  'not-an-address': {
    says: '`{field}` must be an address on the web',
    help: 'begin it with https://',
  },
  'not-a-secure-address': {
    says: '`{field}` must be an address on the web that begins with https://',
    help: 'write the address as the organisation itself gives it; without https:// a network can read what a reader opens',
  },
  'not-a-licence': {
    says: '`{field}` must be a licence',
    help: 'write an SPDX identifier such as CC-BY-4.0, or an address at rightsstatements.org',
  },
  'not-a-hash-name': {
    says: '`{field}` must be called by its content',
    help: 'add the image with `npm run add`: it is named by its hash, in lower case',
  },
  'not-a-slug': {
    says: '`{field}` must be words in small letters a to z and digits, joined by hyphens',
    help: 'write it as `study-class`: it stands in the address of the entry, so it never changes',
  },
  'not-a-claim-number': {
    says: '`{field}` must be a claim’s number',
    help: 'write c01, c02 … c99, c100',
  },
  'not-a-script': {
    says: '`{field}` must be the code of a script',
    help: 'write Latn, Arab, Hans, Hant or Cyrl (ISO 15924)',
  },
  'not-a-doi': {
    says: '`{field}` must be a DOI',
    help: 'write what follows https://doi.org/, as in 10.1000/182',
  },
  'not-an-isbn': {
    says: '`{field}` must be an ISBN',
    help: 'write 10 or 13 digits, with hyphens or without',
  },
  'isbn-check-character': {
    says: '`{field}` is no ISBN: its last character does not fit the others',
    help: 'compare it with the book, digit by digit; one is wrong, or two changed places',
  },
  'not-a-salt': {
    says: '`{field}` must be 128 random bits',
    help: 'only `npm run release` writes frozen files: get the file back from git',
  },
} as const satisfies Record<string, Message>;
