/** Addresses, images, notes, citations and characters in texts. */
import type { Message } from '../messages.ts';

export const REFERENCES_MESSAGES = {
  // Addresses and images
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
    says: '`{file}` is no JPEG, PNG, WebP or AVIF',
    help: 'save it as one of these',
  },
  'image-without-alt': {
    says: '`{file}` has no alt text',
    help: 'say in `alt` what the picture shows, for those who do not see it',
  },

  // References, notes, citations
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
    help: '`npm run find` and a part of the title prints the identifier; if there is no record yet, `npm run new source` makes one',
    helpNearest: 'did you mean {nearest}?',
  },
  'not-a-source': {
    says: '`{source}` is no identifier of a source',
    help: 'compare it with those under `sources`; `npm run find` and a part of the title prints it',
    helpNearest: 'did you mean {nearest}?',
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

  // Characters
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
