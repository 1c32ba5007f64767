/**
 * Fields that never stand in the repository, as a table, and the search for them in the raw file, comments included,
 * because git keeps those too. What stands under one is never printed, since logs are copied.
 */
import type { Mistakes } from './mistakes.ts';
import type { Range } from './yaml-tree.ts';

/** Fields of people's private lives, without hyphens and underscores. */
export const PRIVATE_KEYS: readonly string[] = [
  'legalname realname truename fullname birthname maidenname',
  'birthdate dateofbirth dob birthday born birthplace placeofbirth',
  'passport passportnumber passportno nationalid nationalidnumber idnumber idno idcard identitynumber',
  'socialsecuritynumber bankaccount iban ipaddress',
  'phone phonenumber telephone tel mobile mobilephone cell cellphone',
  'whatsapp telegram wechat qq signal skype viber email emailaddress mail',
  'address homeaddress postaladdress street consentform',
  'relatives relative spouse husband wife mother father children child son daughter brother sister',
].flatMap((words) => words.split(' '));
/** Fields of a position on earth, which places alone may have. */
const POSITION_KEYS = ['lat', 'lon', 'lng', 'latitude', 'longitude', 'gps', 'coordinates'] as const;

/** Fields that hold no prose: addresses, numbers and hashes, which look like what the patterns look for. */
export const NO_PROSE = new Set(
  'URL url DOI ISBN number value low high salt sha256 source_hash file licence issued address latitude longitude'.split(
    ' ',
  ),
);

/** `Phone_2` as `phone`. */
const normalise = (key: string) =>
  key
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '')
    .replace(/(?<=\D)\d+$/, '');

export interface PrivateRules {
  /** Names of fields, normalised. */
  keys: ReadonlySet<string>;
}

/** The rules for a file: places may have positions, `archive.yml` says for itself what it needs. */
export function privateRulesFor(
  kind: 'place' | 'settings' | 'other',
  moreKeys: readonly string[],
): PrivateRules {
  if (kind === 'settings') return { keys: new Set() };
  const positions = kind === 'place' ? [] : POSITION_KEYS;
  return { keys: new Set([...PRIVATE_KEYS, ...positions, ...moreKeys.map(normalise)]) };
}

export function isPrivateKey(key: string, rules: PrivateRules): boolean {
  return rules.keys.has(normalise(key));
}

const KEY = String.raw`["']?([\p{L}_][\p{L}\p{N}_ -]{1,40}?)["']?[ \t]*:(?=\s|$)`;
/** Keys at the beginning of a line, of a list entry or of a comment, and in a group in brackets. */
const RAW_KEYS = [
  new RegExp(String.raw`^[ \t]*(?:[#?-]+[ \t]*)*${KEY}`, 'gmu'),
  new RegExp(String.raw`[{,][ \t]*${KEY}`, 'gmu'),
];

/**
 * Finds private keys in raw YAML that begins at an offset of the file, in comments and values too, and hides what
 * stands under them.
 *
 * @param written Keys as the parser read them, which finds those spelled with escapes.
 */
export function reportPrivateKeys(
  block: string,
  offset: number,
  written: Iterable<Range & { key: string }>,
  rules: PrivateRules,
  mistakes: Mistakes,
): void {
  const found = new Map<number, { key: string; length: number }>();
  for (const pattern of RAW_KEYS)
    for (const match of block.matchAll(pattern)) {
      const key = match[1] ?? '';
      if (isPrivateKey(key, rules))
        found.set(offset + match.index + match[0].lastIndexOf(key), { key, length: key.length });
    }
  for (const { key, offset: at, length } of written)
    if (isPrivateKey(key, rules) && !found.has(at) && !found.has(at + 1))
      found.set(at, { key, length });
  for (const [at, { key, length }] of found) {
    const { column } = mistakes.source.placeOf(at);
    mistakes.addHidden('private-key', at, length, { key }, `${' '.repeat(column - 1)}${key}: …`);
    mistakes.hide(at, endOfValue(mistakes.source.text, at, column));
  }
}

/** The end of what stands under a key: the lines after it that are empty or indented more than it. */
function endOfValue(text: string, at: number, column: number): number {
  let end = text.indexOf('\n', at);
  while (end !== -1) {
    const next = text.indexOf('\n', end + 1);
    const line = text.slice(end + 1, next === -1 ? undefined : next);
    if (line.trim() !== '' && (/^[ \t]*/.exec(line)?.[0].length ?? 0) < column) return end;
    end = next;
  }
  return text.length;
}

/** What stands under fields that hold no prose, blanked out: same length, so that places stay right. */
export function blankNoProse(
  block: string,
  offset: number,
  texts: Iterable<Range & { key: string }>,
): string {
  let prose = block;
  for (const { key, offset: at, length } of texts) {
    if (!NO_PROSE.has(key)) continue;
    const start = at - offset;
    prose = prose.slice(0, start) + ' '.repeat(length) + prose.slice(start + length);
  }
  return prose;
}
