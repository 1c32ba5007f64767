/** Records whose fields do not go together. */
import type { Message } from '../messages.ts';

export const RECORDS_MESSAGES = {
  'none-beside-others': {
    says: '`none` stands beside other notes',
    help: 'remove `none`, or the others',
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
  'markdown-not-literal': {
    says: '`{field}` has several lines, and written so they run into one another',
    help: 'write `{field}: |` and begin the text on the next line, indented by two spaces',
  },
  'step-twice': {
    says: 'this collection has {id} twice',
    help: 'remove one of the two; a claim such as {id}#c01 may stand beside its report',
  },
  'entry-twice': {
    says: 'two entries have the `id` {id}',
    help: 'give the newer one another `id`',
  },
  'entry-empty': {
    says: 'this entry has no field',
    help: 'write its fields, or delete it',
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
  'phase-without-order': {
    says: '`{field}` does not come after `from`',
    help: 'write two dates, the earlier first; while a phase goes on, leave `to` out',
  },
  'claim-number-twice': {
    says: 'two claims have one number',
    help: 'number the newer one with the next free number',
  },
  'no-evidence': {
    says: 'a claim with this assessment needs evidence',
    help: 'add `evidence: [{ source: s1… }]`, or call it `unverified`',
  },
  'no-copy': {
    says: 'a copy or excerpt was read, and `copy` does not say which',
    help: 'add `copy: …`: where it stood and what it was',
  },
  'perpetrator-without-source': {
    says: 'an alleged perpetrator is named without a source',
    help: 'add `source: s1…` to the entry, or remove it',
  },
} as const satisfies Record<string, Message>;
