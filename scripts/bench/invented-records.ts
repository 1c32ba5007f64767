/** Records that nobody wrote, with every field that real ones of their kind usually have. */
import { checkCharacter, KINDS, type Kind } from '../../src/record/identifier.ts';
import {
  KNOWLEDGE_BASES,
  LISTED_ACTS,
  ORGANISATION_ROLES,
  PLACE_ROLES,
  VERIFICATION_LEVELS,
} from '../../src/record/vocabulary.ts';
import type { InventedWords } from './invented-words.ts';

/** A record as YAML writes it; whether it is right is for the reader to say. */
export type Fields = Record<string, unknown>;

/** What testimonies name. */
export interface Named {
  people: string[];
  places: string[];
  organisations: string[];
  sources: string[];
}

const DAY = '2026-11-24';
const UYGHUR = 'ابپتجچخدرزژسشغفقكگلمنھوۇۆۈۋېىي';
const IDENTIFIER = '0123456789bcdfghjkmnpqrstvwxz';

/** A fresh identifier; `taken` remembers it. */
export function inventedIdentifier(words: InventedWords, kind: Kind, taken: Set<string>): string {
  for (;;) {
    const stem = `${KINDS[kind].letter}1${words.letters(IDENTIFIER, 6)}`;
    const id = stem + checkCharacter(stem);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

const references = (words: InventedWords, { sources }: Named, count: number) =>
  words.someOf(sources, count).map((source) => ({ source, locator: `p. ${words.below(300) + 1}` }));

/** What people, organisations and places share, with a second form of the name in another script. */
function inventedName(words: InventedWords, named: Named): Fields {
  const uyghur = `${words.letters(UYGHUR, 6)} ${words.letters(UYGHUR, 5)}`;
  return {
    schema: 1,
    changed: DAY,
    name: words.name(),
    names: [
      { text: uyghur, lang: 'ug', script: 'Arab', kind: 'official' },
      { text: words.name(), lang: 'en', script: 'Latn', kind: 'also_known_as' },
    ],
    description: words.prose(18),
    sources: references(words, named, 2),
  };
}

export function inventedPerson(words: InventedWords, named: Named): Fields {
  return {
    ...inventedName(words, named),
    last_known: [
      { on: '2018', what: 'detained', note: words.prose(20), sources: references(words, named, 1) },
      {
        on: '2021-03',
        what: 'abroad',
        note: words.prose(20),
        sources: references(words, named, 1),
      },
    ],
  };
}

export const inventedOrganisation = inventedName;

export function inventedPlace(words: InventedWords, named: Named, within?: string): Fields {
  const place = { ...inventedName(words, named), precision: 'settlement' };
  return within === undefined ? place : { ...place, within };
}

export function inventedSource(words: InventedWords, publisher: string): Fields {
  return {
    schema: 1,
    changed: DAY,
    type: 'article-newspaper',
    title: words.phrase(9),
    author: [{ family: words.phrase(1), given: words.phrase(1) }],
    'container-title': words.phrase(2),
    published_by: publisher,
    issued: `${2017 + words.below(9)}-0${1 + words.below(9)}`,
    URL: `https://newspaper.example/${words.words(4).replaceAll(' ', '-')}/`,
    language: 'en',
    reliability: { level: 'fair', reason: words.prose(15) },
    stance: 'independent',
    read_as: 'original',
    accessed: DAY,
  };
}

/** A testimony of about `length` words; one in four narrators has a page. */
export function inventedTestimony(
  words: InventedWords,
  named: Named,
  length: number,
): { fields: Fields; body: string } {
  const sources = words.someOf(named.sources, 4);
  const cited = (count: number) => words.someOf(sources, count).map((source) => ({ source }));
  const year = 2016 + words.below(8);
  const person = words.below(4) === 0 ? words.oneOf(named.people) : undefined;
  const fields = {
    schema: 1,
    title: words.phrase(8),
    summary: words.prose(28),
    lang: 'en',
    status: 'ready',
    agreement: {
      basis: 'public_source',
      reason: words.prose(12),
      uses: ['read', 'copy', 'permanent'],
    },
    access: { level: 'open' },
    rights: { licence: 'CC-BY-4.0', holder: 'Invented archive' },
    form: 'summary_of_published_account',
    narrators: [
      person === undefined
        ? { display: words.name(), mode: 'pseudonym' }
        : { display: words.name(), mode: 'named', person },
    ],
    basis: words.oneOf(KNOWLEDGE_BASES),
    recorded: `${year + 1}-05-14`,
    period: `${year}/${year + 1}-02`,
    people: words.someOf(named.people, 2).map((id) => ({ person: id, role: 'mentioned' })),
    places: words
      .someOf(named.places, 2)
      .map((place) => ({ place, role: words.oneOf(PLACE_ROLES) })),
    organisations: words
      .someOf(named.organisations, 2)
      .map((organisation) => ({ organisation, role: words.oneOf(ORGANISATION_ROLES) })),
    acts: words.someOf(LISTED_ACTS, 3),
    reason_given: { text: words.prose(14), source: sources[0] },
    sources: sources.map((source, index) => ({ source, as: index === 0 ? 'account' : 'evidence' })),
    verification: { level: words.oneOf(VERIFICATION_LEVELS), note: words.prose(40) },
    content_notes: [words.oneOf(['torture', 'death', 'none'])],
    responses: [
      {
        organisation: words.oneOf(named.organisations),
        summary: words.prose(25),
        sources: cited(1),
      },
    ],
    discrepancies: [
      {
        about: words.phrase(4),
        versions: [
          { says: words.prose(12), sources: cited(1) },
          { says: words.prose(12), sources: cited(2) },
        ],
      },
    ],
  };
  return { fields, body: inventedBody(words, sources, length) };
}

/** Paragraphs of about 75 words, each with its source, under two headings, with a list and a quotation. */
function inventedBody(words: InventedWords, sources: readonly string[], length: number): string {
  const blocks: string[] = [];
  const count = Math.max(1, Math.round(length / 75));
  for (let number = 1; number <= count; number += 1) {
    const text = words.prose(Math.round(length / count));
    const mark = number === 3 ? '> ' : number === 5 ? '- ' : '';
    if (number === 2 || number === 6) blocks.push(`## ${words.phrase(3)}`);
    blocks.push(`${mark}${text} [@${words.oneOf(sources)}]`);
  }
  return `${blocks.join('\n\n')}\n`;
}
