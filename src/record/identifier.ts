/**
 * What a record is called. An identifier is opaque: it holds no name, date, place or order, because a name in a path
 * or in a commit subject cannot be taken back.
 */
import { randomInt } from 'node:crypto';

/** The kinds of record that carry an identifier: its first letter, its folder in `content/`, its address. */
export const KINDS = {
  testimony: { letter: 't', folder: 'testimonies', holds: 'text' },
  report: { letter: 'r', folder: 'reports', holds: 'text' },
  person: { letter: 'p', folder: 'people', holds: 'authority' },
  organisation: { letter: 'g', folder: 'organisations', holds: 'authority' },
  place: { letter: 'w', folder: 'places', holds: 'authority' },
  source: { letter: 's', folder: 'sources', holds: 'authority' },
  series: { letter: 'd', folder: 'series', holds: 'series' },
  collection: { letter: 'c', folder: 'collections', holds: 'collection' },
} as const satisfies Record<string, { letter: string; folder: string; holds: string }>;

export type Kind = keyof typeof KINDS;
/** Kinds whose words are frozen by a release. */
export type TextKind = 'testimony' | 'report';
/** Kinds that live as one YAML file each and are never frozen. */
export type AuthorityKind = 'person' | 'organisation' | 'place' | 'source';

/** Kinds that have no versions: authorities, and series and collections, which are issued for their own sake. */
export type LivingKind = AuthorityKind | 'series' | 'collection';

export const ALL_KINDS = Object.keys(KINDS) as [Kind, ...Kind[]];
export const TEXT_KINDS = ['testimony', 'report'] as const satisfies readonly TextKind[];
export const AUTHORITY_KINDS = [
  'person',
  'organisation',
  'place',
  'source',
] as const satisfies readonly AuthorityKind[];

/** The 29 characters of the NOID check digit algorithm (California Digital Library): digits and consonants. */
const ALPHABET = '0123456789bcdfghjkmnpqrstvwxz';
const VALUES = new Map(Array.from(ALPHABET, (character, value) => [character, value]));
const SHAPE = /^[trspgwdc]1[0-9bcdfghjkmnpqrstvwxz]{7}$/;

/**
 * The NCDA check character over the first eight characters of an identifier: Σ position × value modulo 29, positions
 * from 1. It finds every single wrong character and every pair of exchanged neighbours.
 *
 * @example checkCharacter('t1x6np1w') // 'b'
 */
export function checkCharacter(stem: string): string {
  let sum = 0;
  for (let index = 0; index < stem.length; index += 1)
    sum += (index + 1) * (VALUES.get(stem.charAt(index)) ?? 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

/**
 * Whether a text has the shape of an identifier, whatever its check character says.
 *
 * @example hasIdentifierShape('t1x6np1wk') // true
 */
export function hasIdentifierShape(unsafeText: string): boolean {
  return SHAPE.test(unsafeText);
}

/**
 * Whether a text is an identifier: right shape and right check character.
 *
 * @example isIdentifier('t1x6np1wb') // true
 * @example isIdentifier('t1x6np1wk') // false
 */
export function isIdentifier(unsafeText: string): boolean {
  return SHAPE.test(unsafeText) && checkCharacter(unsafeText.slice(0, 8)) === unsafeText.charAt(8);
}

const KIND_OF_LETTER = new Map<string, Kind>(
  (Object.keys(KINDS) as Kind[]).map((kind) => [KINDS[kind].letter, kind]),
);

/**
 * The kind that an identifier's first letter names.
 *
 * @throws RangeError when the letter is no kind's.
 * @example kindOf('t1x6np1wb') // 'testimony'
 */
export function kindOf(id: string): Kind {
  const kind = KIND_OF_LETTER.get(id.charAt(0));
  if (kind === undefined) throw new RangeError(`“${id}” begins with no kind's letter`);
  return kind;
}

/** Whether an identifier names a text that is frozen by a release. */
export function isTextKind(kind: Kind): kind is TextKind {
  return KINDS[kind].holds === 'text';
}

/** Whether an identifier names a living authority. */
export function isAuthorityKind(kind: Kind): kind is AuthorityKind {
  return KINDS[kind].holds === 'authority';
}

/** Whether an identifier names a record without versions, whose words stand as they are at present. */
export function isLivingKind(kind: Kind): kind is LivingKind {
  return !isTextKind(kind);
}

/** Whether records of a kind are shown for their own sake, and not because something that is shown names them. */
export function standsForItself(kind: Kind): boolean {
  return !isAuthorityKind(kind);
}

/**
 * A fresh identifier of a kind, drawn from the system's random source. The caller makes sure that it is not taken.
 *
 * @example newIdentifier('testimony') // 't1…', nine characters, isIdentifier() holds
 */
export function newIdentifier(kind: Kind): string {
  let stem = `${KINDS[kind].letter}1`;
  while (stem.length < 8) stem += ALPHABET.charAt(randomInt(ALPHABET.length));
  return stem + checkCharacter(stem);
}

/**
 * The address of a record, or of one of its texts and versions. Languages stand in lower case.
 *
 * @example addressOf('t1x6np1wb') // '/t/t1x6np1wb/'
 * @example addressOf('t1x6np1wb', { lang: 'ug-Arab', version: 2 }) // '/t/t1x6np1wb/ug-arab/v/2/'
 */
export function addressOf(
  id: string,
  edition: { lang?: string | undefined; version?: number | undefined } = {},
): string {
  const lang = edition.lang === undefined ? '' : `${edition.lang.toLowerCase()}/`;
  const version = edition.version === undefined ? '' : `v/${String(edition.version)}/`;
  return `/${id.charAt(0)}/${id}/${lang}${version}`;
}
