/**
 * Every mistake by its stable code: one sentence that says what is wrong, one that says what to do. One table, longer
 * than other modules, because it is read as a list. The codes of `record/` and `text/` have their words here too.
 */
import type { Message } from './messages.ts';

const GIT_REMEMBERS =
  'delete it and tell the safety lead: git may already hold it, and deleting the line does not change that';

export const MESSAGES = {
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
  'unexpected-file': { says: 'nothing reads a file of this name here', help: '{remedy}' },
  'unexpected-folder': { says: 'nothing reads a folder of this name here', help: '{remedy}' },
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
    help: 'copy the identifier from the name of the record’s folder or file',
  },
  'wrong-check-character': {
    says: 'the last character of this identifier does not fit the others',
    help: 'there is a slip of the pen in it: an identifier with this beginning ends in “{expected}”',
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
    help: 'write that record, or correct the identifier',
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
    says: 'the front matter is opened here and never closed',
    help: 'put a line of `---` between the fields and the text',
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

  // YAML
  'tab-as-indent': { says: 'a tab cannot indent', help: 'use spaces' },
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
    help: 'begin fields that belong together in one column',
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

  // Schemas
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
    helpNearest: 'did you mean `{nearest}`?',
  },
  'missing-key': { says: '`{field}` is missing', help: 'add a line `{field}: …`{unless}' },
  'missing-key-inside': {
    says: '`{field}` is missing in `{parent}`',
    help: 'add `{field}: …`{unless}',
  },
  'wrong-type': { says: '`{field}` must be {expected}, and this is {found}', help: '{remedy}' },
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
    says: '`{field}` is no date that exists',
    help: 'write 2017, 2017-11, 2017-11-24, 2016-11/2019-08, 2022-10-24/.. or 2017~ (EDTF level 1); an interval ends after it begins',
  },
  'not-a-day': { says: '`{field}` must be a day that exists', help: 'write it as 2026-11-24' },
  'not-a-language-tag': {
    says: '`{field}` must be a language tag',
    help: 'write en, fr, ug-Arab or zh-Hans (BCP 47, with these capitals)',
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
  'none-beside-others': {
    says: '`none` stands beside other notes',
    help: 'remove `none`, or the others',
  },
  'not-a-hash-name': {
    says: '`{field}` must be called by its content',
    help: 'add the image with `npm run add`: it is named by its hash, in lower case',
  },
  'person-behind-pseudonym': {
    says: 'a `person` behind a pseudonym tells who it is',
    help: 'remove `person` and, if it was ever committed, tell the safety lead; it stands only with `mode: named`',
  },
  'person-or-name': {
    says: 'a contributor has a `person` or a `name`, and not both',
    help: 'keep one of the two',
  },
  'no-account': {
    says: 'no source is the account itself',
    help: 'write `as: account` at the source that tells it',
  },
  'value-or-range': {
    says: 'a figure has a `value`, or `low` and `high`',
    help: 'keep one or the other; “over” is `low`, “nearly” is `high`',
  },
  'range-backwards': { says: '`high` is lower than `low`', help: 'exchange them' },
  'value-outside-range': {
    says: 'the value does not lie between `low` and `high`',
    help: 'look it up in the source; the best figure lies inside of its own range',
  },
  'row-without-number': {
    says: 'this row has no number',
    help: 'fill `value`, or `low` and `high`; a time without a figure has no row',
  },
  'row-needs-note': {
    says: 'a figure that is derived or uncertain needs a note',
    help: 'say in `note` how it was worked out, or what does not agree',
  },
  'csv-header': {
    says: 'the first line must name the columns of a series in their order',
    help: 'write it as {known}',
  },
  'csv-no-rows': {
    says: 'the table has no rows',
    help: 'add a row for each number, or delete both files',
  },
  'csv-cell-count': {
    says: 'this row has {found} cells, and the table has {expected} columns',
    help: 'put text with a comma into double quotes, and leave nothing between two commas for an empty cell',
  },
  'csv-cell-empty': { says: '`{field}` is empty', help: 'fill the cell' },
  'csv-empty-line': { says: 'this line is empty', help: 'delete it' },
  'csv-row-twice': {
    says: 'another row has the same {known}',
    help: 'one row holds one number: delete one of them, or say in `of` what differs',
  },
  'csv-stray-quote': {
    says: 'a quote stands inside of a cell without quotes around it',
    help: 'put the whole cell into double quotes, and write a quote inside twice',
  },
  'csv-text-after-quote': {
    says: 'something follows after the closing quote of this cell',
    help: 'write a quote inside of a cell twice',
  },
  'csv-unclosed-quote': {
    says: 'this quote is never closed in its line',
    help: 'close it; a cell holds no line break',
  },
  'series-half': {
    says: 'a series is two files, and {what} has none',
    help: 'get the file back from git, or write it',
  },
  'break-without-measure': {
    says: 'no row of the table has this measure',
    help: 'the measures are: {known}',
  },
  'markdown-not-literal': {
    says: '`{field}` has several lines, and written so they run into one another',
    help: 'write `{field}: |` and begin the text on the next line, indented by two spaces',
  },
  'step-twice': {
    says: 'this collection has {id} twice',
    help: 'remove one of the two; a claim such as {id}#c01 may stand beside its report',
  },
  'not-a-slug': {
    says: '`{field}` must be words in small letters a to z and digits, joined by hyphens',
    help: 'write it as `study-class`: it stands in the address of the entry, so it never changes',
  },
  'entry-twice': {
    says: 'two entries have the `id` {id}',
    help: 'give the newer one another `id`',
  },
  'no-such-entry': {
    says: '`{field}` names {id}, and there is no such entry',
    help: 'write that entry, or remove the name',
    helpNearest: 'did you mean {nearest}?',
  },
  'term-without-latin': {
    says: 'this term is not in Latin letters, and none of its `forms` is',
    help: 'add a form with `script: Latn`, for Chinese its pinyin: entries are filed under it from A to Z',
  },
  'event-without-start': {
    says: '`{field}` tells no first day, so the event has no place in the timeline',
    help: 'write a date that begins somewhere: 2017, 2017-04, 2009-07-05, 2016-11/2019',
  },
  'source-or-series': {
    says: 'evidence is a `source` or a `series`, and not both',
    help: 'write two entries',
  },
  'not-a-claim-number': {
    says: '`{field}` must be a claim’s number',
    help: 'write c01, c02 … c99, c100',
  },
  'claim-number-twice': {
    says: 'two claims have one number',
    help: 'number the newer one with the next free number',
  },
  'no-evidence': {
    says: 'a claim with this assessment needs evidence',
    help: 'add `evidence: [{ source: s1… }]`, or call it `unverified`',
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
  'no-copy': {
    says: 'a copy or excerpt was read, and `copy` does not say which',
    help: 'add `copy: …`: where it stood and what it was',
  },
  'not-a-salt': {
    says: '`{field}` must be 128 random bits',
    help: 'only `npm run release` writes frozen files: get the file back from git',
  },
  'perpetrator-without-source': {
    says: 'an alleged perpetrator is named without a source',
    help: 'add `source: s1…` to the entry, or remove it',
  },

  // Private details
  'private-key': { says: 'the field `{key}` never stands in the repository', help: GIT_REMEMBERS },
  'private-phone': { says: 'this looks like a telephone number', help: GIT_REMEMBERS },
  'private-email': { says: 'this looks like an e-mail address', help: GIT_REMEMBERS },
  'private-identity-number': {
    says: 'this looks like the number of an identity card, a passport or a bank account',
    help: GIT_REMEMBERS,
  },
  'private-coordinates': {
    says: 'these coordinates are exact enough to find a door',
    help: GIT_REMEMBERS,
  },
  'private-messenger': { says: 'this is an address in a messenger', help: GIT_REMEMBERS },
  'never-link': {
    says: 'this leads to a host that prints private details (`never_link` in archive.yml)',
    help: 'remove the address, and cite another source',
  },
  'body-not-open': {
    says: 'the repository is public, and so is this text, though its {fact}',
    help: 'take it back with `npm run withdraw {id}`, or keep the draft in a private repository',
  },
  'access-undecided': {
    says: 'the repository is public, and so is this text, though nobody has decided on its access',
    help: 'write `access: { level: open }`, or keep the draft in a private repository',
  },

  // Access
  'review-due': {
    says: 'the agreement was to be asked for again on {on}',
    help: 'ask again, then set a later day in `review_on`; where it no longer holds, set `basis: revoked`',
    severity: 'warning',
  },
  'embargo-lapsed': {
    says: 'the embargo ended on {until}, and the record stays {level}',
    help: 'open it with `access: { level: open }`, or set a later day',
    severity: 'warning',
  },

  // Translations
  'translation-name': {
    says: 'a text beside index.md is a translation and named by its language, and this name is none',
    help: 'write fr.md, ug-Arab.md or zh-Hans.md; `v` and `versions` are parts of addresses',
  },
  'translation-of-itself': {
    says: 'this translation has the language of the original',
    help: 'change `lang`, or correct index.md',
  },
  'translation-lang': {
    says: '`lang` and the name of the file differ',
    help: 'rename the file to <lang>.md, or correct `lang`',
  },
  'translation-stale': {
    says: 'the original has changed since it was translated',
    help: 'bring the translation up to date, then set source_hash to {hash}',
    severity: 'warning',
  },
  'translation-longer': {
    says: '`{field}` has more entries than the original, which has {limit}',
    help: 'entries pair by their position: remove what the original does not have',
  },
  'translation-extra': {
    says: '`{field}` is translated, and the original does not have it',
    help: 'remove it here, or add it to index.md',
  },
  'translation-lacks': {
    says: 'the original has `{field}`, and here it is not translated',
    help: 'translate it, or set `status: draft` until then: a page must not show one language as another',
  },
  'translation-unknown-claim': {
    says: 'the original has no claim {claim}',
    help: 'claims pair by `id`: correct the number',
  },
  'translation-paragraphs': {
    says: 'the translation has other paragraphs than the original: {found} instead of {expected}',
    help: 'paragraphs pair by number: break the text where the original does',
  },
  'translation-without-original': {
    says: 'there is no index.md that this could translate',
    help: 'add the original, or delete the translation',
  },
  'language-changed': {
    says: '`lang` was {released} when this record was released, and never changes',
    help: 'write the other language as a translation, or take a fresh identifier',
  },

  // Media
  'image-missing': {
    says: '{name} does not stand in the record’s folder',
    help: 'add the image, or remove the entry',
  },
  'image-unlisted': {
    says: 'no version of this record lists this image',
    help: 'list it under `media` with its alt text and provenance, or delete it',
  },
  'image-name': {
    says: 'the name is not the hash of what the file holds',
    help: 'add the image again with `npm run add`: a name may tell who is in it',
  },
  'image-metadata': {
    says: 'the image still carries metadata ({what})',
    help: 'it may hold the place and the device: strip it, and tell the safety lead if it was committed',
  },
  'image-unreadable': {
    says: 'this is not a whole image ({reason})',
    help: 'save it again as JPEG, PNG, WebP or AVIF',
  },
  'image-format': {
    says: 'the image is {found}, and its name says otherwise',
    help: 'save it as what its name says',
  },
  'image-too-large': {
    says: 'the image is {size} pixels, {limit} are allowed on its longer side',
    help: 'make it smaller',
  },
  'file-kind-refused': {
    says: 'files of this kind are not kept here',
    help: 'keep the original outside; an image is JPEG, PNG, WebP or AVIF, named by its hash',
  },

  // Frozen files and ledgers
  'ledger-broken': {
    says: 'the ledger does not hold together: {reason}',
    help: 'lines are only ever added, by the verbs: get the file back from git',
  },
  'ledger-role': {
    says: 'no role of this name stands in archive.yml',
    help: 'add it to `roles`: a line that stands in a ledger is never changed',
  },
  'ledger-rewritten': {
    says: 'this line differs from the one that was merged',
    help: 'lines are only ever added: get the file back with `git checkout {base} -- {file}`',
  },
  'ledger-removed': {
    says: 'this ledger was merged and is gone',
    help: 'get it back with `git checkout {base} -- {file}`',
  },
  'record-missing': {
    says: 'the ledger says that {id} was issued, and its file is gone',
    help: 'get it back from git, or take it back with `npm run withdraw`',
  },
  'record-erased': {
    says: 'this record was erased, and its files are here again',
    help: 'delete them: only the ledger stays',
  },
  'frozen-changed': {
    says: 'this file is not what was released: its hash differs from the ledger’s',
    help: 'get it back with `git checkout -- {file}`',
  },
  'frozen-missing': {
    says: 'version {name} was released, and its file is gone',
    help: 'get it back with `git checkout -- {file}`',
  },
  'frozen-unpromised': {
    says: 'no line of the ledger promises this version',
    help: 'only `npm run release` writes versions: delete the file, or get the ledger back from git',
  },
  'frozen-withdrawn': {
    says: 'this version was withdrawn, and its file is here again',
    help: 'delete it',
  },
  'frozen-head': {
    says: '`{field}` of this version does not fit its name or its ledger',
    help: 'get the file back with `git checkout -- {file}`',
  },
  'frozen-paragraphs': {
    says: 'this version had {expected} paragraphs when it was released, and has {found} now',
    help: 'the renderer counts otherwise than before: this is a mistake of Guwah, please report it',
  },
  'claim-dropped': {
    says: 'claim {claim} was released and is gone',
    help: 'put it back; a claim that is taken back stays, with `retired: …`',
  },

  // Settings and pages
  'settings-missing': {
    says: 'the archive has no archive.yml',
    help: 'write one: name, address, languages, contacts, roles, never_link, repository',
  },
  'folder-missing': {
    says: 'there is no such folder',
    help: 'give the folder that holds archive.yml: `--content DIR`',
  },
  'not-an-interface-language': {
    says: '`{field}` has words in a language that the interface does not speak',
    help: 'the languages are: {known}',
  },
  'english-missing': {
    says: '`{field}` has no words in English',
    help: 'add `en: …`: they stand wherever a language has none of its own',
  },
  'holdings-name-a-person': {
    says: '`holdings` names a person of this archive',
    help: 'what is missing is told by counts and published bodies of accounts; take the name out',
  },
  'settings-link': {
    says: '`{field}` leads to a host of `never_link`',
    help: 'choose another address, or take the entry out',
  },
  'page-name': { says: 'there is no interface page of this name', help: 'the pages are: {known}' },
  'page-lang': { says: '`lang` and the folder differ', help: 'write the language of the folder' },
  'page-language-unknown': {
    says: 'the language {lang} is not among those of archive.yml',
    help: 'add it to `languages`, or delete the folder',
  },

  // Texts: markup
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

  // Texts: addresses and images
  'empty-address': {
    says: 'this link leads nowhere',
    help: 'give it an address, or leave only its words',
  },
  'empty-link': {
    says: 'this link has no words to click on',
    help: 'put words between its brackets',
  },
  'unsafe-address': {
    says: 'an address may not begin with {scheme}',
    help: 'use https:, a path from the root such as /method/, or #…',
  },
  'unreadable-address': {
    says: 'this is no address: {address}',
    help: 'copy it from the browser again',
  },
  'protocol-relative-address': {
    says: 'this address leaves its scheme out: {address}',
    help: 'begin it with https://',
  },
  'address-not-from-root': {
    says: 'this address is relative, and the text stands at several: {address}',
    help: 'begin it with /',
  },
  'control-in-address': {
    says: 'an address holds a blank or an invisible character',
    help: 'copy it from the browser again; a blank is written %20',
  },
  'address-with-credentials': {
    says: 'an address holds a user name or password',
    help: 'remove it, and change that password',
  },
  'mail-link': {
    says: 'mail addresses stand on interface pages only',
    help: 'remove it and, if it is somebody’s own, tell the safety lead',
  },
  'link-title': {
    says: 'the words in quotes after an address are not shown: {title}',
    help: 'put them into the text, or remove them',
  },
  'http-address': {
    says: 'this address is not encrypted: {address}',
    help: 'write https: if the site has it',
    severity: 'warning',
  },
  'image-not-listed': {
    says: 'the image {file} is not listed under `media`',
    help: 'list it there, by the name of its file alone',
  },
  'image-not-raster': {
    says: '{file} is no JPEG, PNG, WebP or AVIF',
    help: 'save it as one of these',
  },
  'image-without-alt': {
    says: '{file} has no alt text',
    help: 'say in `alt` what the picture shows, for those who do not see it',
  },

  // Texts: references, notes, citations
  'undefined-reference': {
    says: '[{reference}] is defined nowhere, and stays as typed',
    help: 'define it with a line `[{reference}]: https://…`, or write `\\[`',
  },
  'broken-link': {
    says: 'this was meant as a link and is none',
    help: 'write a blank in the address as %20; a plain bracket is `\\[`',
  },
  'unused-definition': {
    says: 'nothing refers to [{label}], so this line vanishes',
    help: 'refer to it, or write `\\[`',
  },
  'definition-twice': {
    says: '[{label}] is defined a second time, which is ignored',
    help: 'remove one',
  },
  'definition-of-citation': {
    says: 'a definition of [{label}] would turn citations or redactions into links',
    help: 'give it another name',
  },
  'undefined-note': {
    says: 'the note [^{label}] does not exist',
    help: 'add a line `[^{label}]: …`',
  },
  'unused-note': {
    says: 'nothing refers to the note [^{label}]',
    help: 'refer to it, or remove it',
  },
  'note-twice': { says: 'the note [^{label}] stands here a second time', help: 'remove one' },
  'unknown-source': {
    says: 'there is no source {source}',
    help: 'write that source, or correct the identifier',
  },
  'not-a-source': {
    says: '{source} is no identifier of a source',
    help: 'copy the identifier from the name of the source’s file',
  },
  'citation-malformed': {
    says: 'this was meant as a citation and is none: {written}',
    help: 'write `[@s1…]` or `[@s1…, p. 12]`',
  },
  'citation-several': {
    says: 'one bracket cites one source: {written}',
    help: 'write `[@s1…][@s1…]`',
  },
  'citation-locator-markup': {
    says: 'the place in a source is told in plain words: {written}',
    help: 'remove the markup',
  },
  'citation-locator-address': {
    says: 'the place in a source is no address: {written}',
    help: 'write a page, minute or section; the address stands with the source',
  },
  'citation-outside-brackets': {
    says: 'a citation stands in brackets: {written}',
    help: 'write `[@s1…]`',
  },
  'citation-in-link': { says: 'a citation stands inside of a link', help: 'put it after the link' },
  'citation-in-code': { says: 'a citation inside of code is none', help: 'put it outside' },
  'redaction-malformed': {
    says: 'this was meant as a redaction and is none: {written}',
    help: 'write `[redacted: name]`; the words are: {kinds}',
  },

  // Texts: characters
  'forbidden-character': {
    says: 'the invisible character {codepoint} hides or turns words around',
    help: 'delete it',
  },
  'two-scripts': {
    says: 'one word is written in two scripts ({scripts}): {word}',
    help: 'type the word again in one script',
    severity: 'warning',
  },
  'not-nfc': {
    says: 'this word is written with its accents apart from its letters: {word}',
    help: 'type the accented letters again (Unicode NFC)',
    severity: 'warning',
  },
} as const satisfies Record<string, Message>;
