/** What must not stand in the repository, or not openly. */
import type { Message } from '../messages.ts';

const GIT_REMEMBERS =
  'delete it; if it was ever committed, tell the safety lead: git still holds it, and deleting does not change that';

export const PRIVATE_MESSAGES = {
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
    help: 'keep it in a private repository; what was released already is taken back with `npm run withdraw {id}`',
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
} as const satisfies Record<string, Message>;
