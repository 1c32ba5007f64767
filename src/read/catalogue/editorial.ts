/** What is well written and still wants an editor's eye. */
import type { Message } from '../messages.ts';

const severity = 'warning';

export const EDITORIAL_MESSAGES = {
  uncited: {
    severity,
    says: 'this part of the text cites no source',
    help: 'write at its end where it is from: `[@s1…, p. 12]`',
  },
  'long-quotation': {
    severity,
    says: 'more than five words are quoted at once',
    help: 'tell it in your own words, and quote the few that matter as they are',
  },
  'sentence-twice': {
    severity,
    says: 'this sentence stands in {file} too, word for word',
    help: 'write one of the two afresh',
  },
  'figure-unclaimed': {
    severity,
    says: 'no claim of this report and no series has the figure {figure}',
    help: 'write a claim that says whose figure it is and what is known of it, or leave it out',
  },
  'source-unused': {
    severity,
    says: 'nothing names this source',
    help: 'cite it where it was used, or delete its file',
  },
  'source-twice': {
    severity,
    says: 'this source stands in the archive as {id} too',
    help: 'cite that one everywhere, and delete this file once no version names it',
  },
  'issued-after-access': {
    severity,
    says: 'this source came out on {issued} and was read before, on {accessed}',
    help: 'look both days up',
  },
  'people-alike': {
    severity,
    says: '`{id}` has a name of this person too: {name}',
    help: 'if they are one, keep one of the two; if you know that they are two, write `differs_from: [{id}]` here',
  },
} as const satisfies Record<string, Message>;
