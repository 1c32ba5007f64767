/** What stands beside an original: translations and images. */
import type { Message } from '../messages.ts';

export const COMPANIONS_MESSAGES = {
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
    says: '`{name}` does not stand in the record’s folder',
    help: 'take it in with `npm run add`, or remove the entry',
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
    help: 'it may hold the place and the device: add the original with `npm run add`, and tell the safety lead if this was committed',
  },
  'image-unreadable': {
    says: 'this is not a whole image ({reason})',
    help: 'add the original again with `npm run add`',
  },
  'image-format': {
    says: 'the image is {found}, and its name says otherwise',
    help: 'save it as what its name says',
  },
  'image-too-large': {
    says: 'the image is {size} pixels, {limit} are allowed on its longer side',
    help: 'add the original with `npm run add`, which makes it smaller',
  },
  'file-kind-refused': {
    says: 'files of this kind are not kept here',
    help: 'keep the original outside; an image is JPEG, PNG, WebP or AVIF, named by its hash',
  },
} as const satisfies Record<string, Message>;
