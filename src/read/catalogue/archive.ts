/** Frozen files, ledgers, settings and interface pages. */
import type { Message } from '../messages.ts';

export const ARCHIVE_MESSAGES = {
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
} as const satisfies Record<string, Message>;
