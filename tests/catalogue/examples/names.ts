/** Names, and who or what bears them. */
import AuthorityList from '../../../src/components/AuthorityList.astro';
import Description from '../../../src/components/Description.astro';
import Identifiers from '../../../src/components/Identifiers.astro';
import Mentioned from '../../../src/components/Mentioned.astro';
import Mentions from '../../../src/components/Mentions.astro';
import MisattributionNote from '../../../src/components/MisattributionNote.astro';
import Name from '../../../src/components/Name.astro';
import NamedBy from '../../../src/components/NamedBy.astro';
import NameForms from '../../../src/components/NameForms.astro';
import Narrators from '../../../src/components/Narrators.astro';
import PlaceFacts from '../../../src/components/PlaceFacts.astro';
import { mistakesAbout } from '../../../src/components/misattributions.ts';
import { authorityList } from '../../../src/components/authority-lists.ts';
import type { Mention } from '../../../src/disclose/public-archive.ts';
import type { NameForm } from '../../../src/record/authority.ts';
import { IDENTIFIER_SCHEMES, NAME_KINDS, NARRATOR_MODES } from '../../../src/record/vocabulary.ts';
import {
  archive,
  bare,
  full,
  fullUyghur,
  LONG_TEXT,
  NAMES,
  reference,
  requireAuthority,
  wordsWith,
} from '../awkward.ts';
import { examplesOf } from '../examples-of.ts';

const person = requireAuthority(archive.people, 'p1x57t90k');
const place = requireAuthority(archive.places, 'w185tn9rs');
if (person.record === undefined) throw new Error('the fixture archive shows no person');

const form = (text: string, fields: Partial<NameForm> = {}): NameForm => ({
  text,
  lang: 'en',
  script: 'Latn',
  kind: 'transliteration',
  ...fields,
});
const mention = (title: string, fields: Partial<Mention> = {}): Mention => ({
  id: 't11h3rmb7',
  kind: 'testimony',
  title,
  lang: 'en',
  href: '/t/t11h3rmb7/',
  roles: ['narrator'],
  claims: [],
  ...fields,
});
const allNames = Object.values(NAMES);

export default {
  Name: examplesOf(Name, {
    plain: { name: NAMES.plain },
    long: { name: NAMES.long, href: person.path },
    unbroken: { name: NAMES.unbroken, href: person.path, after: ',' },
    'right to left': { name: NAMES.rightToLeft, lang: 'ug', href: person.path },
    'right to left, unbroken': { name: NAMES.rightToLeftUnbroken, lang: 'ug' },
    'mixed direction': { name: NAMES.mixed, href: person.path, after: ', 2019' },
    'language not recorded': { name: NAMES.han },
  }),
  NameForms: examplesOf(NameForms, {
    'one form': { name: NAMES.plain, names: [form(NAMES.plain)], heading: 'Names' },
    'every kind': {
      name: NAMES.plain,
      names: NAME_KINDS.map((kind) => form(`${NAMES.long} (${kind})`, { kind })),
      heading: 'Names',
    },
    'every script': {
      name: NAMES.unbroken,
      names: [
        form(NAMES.rightToLeft, { lang: 'ug', script: 'Arab', kind: 'official' }),
        form(NAMES.rightToLeftUnbroken, { lang: 'ug', script: 'Arab' }),
        form(NAMES.mixed, { lang: 'ug', script: 'Arab', kind: 'also_known_as' }),
        form(NAMES.han, { lang: 'zh-Hans', script: 'Hans' }),
        form('Ильзе Варн', { lang: 'ug-Cyrl', script: 'Cyrl' }),
      ],
      heading: 'Names',
    },
  }),
  Narrators: examplesOf(Narrators, {
    'one, with a page': { archive, narrators: full.words.record.narrators, words: full.words },
    'every mode': {
      archive,
      narrators: NARRATOR_MODES.map((mode) => ({ display: NAMES.plain, mode })),
      words: bare.words,
    },
    many: {
      archive,
      narrators: allNames.map((display) => ({ display, mode: 'named' })),
      words: bare.words,
    },
  }),
  Mentions: examplesOf(Mentions, {
    none: { mentions: [], heading: 'Named in', id: 'mentions' },
    one: { mentions: [mention('An account')], heading: 'Named in', id: 'mentions' },
    'many, in every direction, with claims': {
      mentions: allNames.map((title, index) =>
        mention(title, {
          lang: index > 2 ? 'ug-Arab' : 'en',
          roles: ['subject', 'claim', 'source'],
          claims: Array.from({ length: index * 6 }, (_, claim) => `c${String(claim + 10)}`),
        }),
      ),
      heading: 'Named in',
      id: 'mentions',
    },
  }),
  Mentioned: examplesOf(Mentioned, {
    'nobody and nothing': { words: wordsWith(bare.words, { places: [], acts: [] }) },
    'everything that a record can name': { words: full.words },
    'in Uyghur': { words: fullUyghur.words },
  }),
  NamedBy: examplesOf(NamedBy, {
    none: { references: [], heading: 'Places within' },
    'every name': { references: allNames.map((name) => reference(name)), heading: 'Places within' },
    sources: {
      references: requireAuthority(archive.organisations, 'g1kdx3xbh').namedBy,
      heading: 'Sources',
    },
  }),
  MisattributionNote: examplesOf(MisattributionNote, {
    none: { mistakes: [], id: person.id },
    'on the page of the one who was named wrongly': {
      mistakes: mistakesAbout(archive, person.id, person.record),
      id: person.id,
    },
    'on the page of the other': {
      mistakes: [
        {
          name: NAMES.rightToLeft,
          mistake: {
            person: reference(NAMES.long),
            testimony: { href: '/t/t11h3rmb7/', note: LONG_TEXT, lang: 'en' },
            claims: [{ href: '/r/r15n4qh4q/#c01', claim: 'c01' }],
          },
        },
      ],
      id: 'p1dgvw5gp',
    },
  }),
  Identifiers: examplesOf(Identifiers, {
    none: { identifiers: [] },
    'every register': {
      identifiers: IDENTIFIER_SCHEMES.map((scheme) => ({ scheme, value: '1234567890'.repeat(6) })),
    },
  }),
  Description: examplesOf(Description, {
    'without a source': { authority: person, description: 'A weaver.', sources: [] },
    'long, with its sources': {
      authority: place,
      description: LONG_TEXT,
      sources: place.record?.sources ?? [],
    },
  }),
  PlaceFacts: examplesOf(PlaceFacts, {
    none: { archive, places: [], words: bare.words },
    'of an account': { archive, places: full.words.record.places ?? [], words: full.words },
    'of an account in Uyghur': {
      archive,
      places: fullUyghur.words.record.places ?? [],
      words: fullUyghur.words,
    },
  }),
  AuthorityList: examplesOf(AuthorityList, {
    none: { archive, entries: [] },
    places: { archive, entries: authorityList(archive.places) },
    organisations: { archive, entries: authorityList(archive.organisations) },
  }),
};
