/** What never stands in the repository, as a table: names of fields, and patterns of what they would hold. */

/** Fields of people's private lives, without hyphens and underscores. */
export const PRIVATE_KEYS: readonly string[] = [
  'legalname',
  'realname',
  'truename',
  'fullname',
  'birthname',
  'birthdate',
  'dateofbirth',
  'dob',
  'birthday',
  'born',
  'birthplace',
  'passport',
  'passportnumber',
  'nationalid',
  'idnumber',
  'idcard',
  'identitynumber',
  'socialsecuritynumber',
  'phone',
  'phonenumber',
  'telephone',
  'mobile',
  'whatsapp',
  'telegram',
  'wechat',
  'signal',
  'email',
  'mail',
  'address',
  'homeaddress',
  'postaladdress',
  'street',
  'consentform',
  'relatives',
  'relative',
  'spouse',
  'bankaccount',
  'iban',
  'ipaddress',
];
/** Fields of a position on earth, which places alone may have. */
const POSITION_KEYS: readonly string[] = [
  'lat',
  'lon',
  'lng',
  'latitude',
  'longitude',
  'gps',
  'coordinates',
];

/** Fields that hold no prose: addresses, numbers and hashes, which look like what the patterns look for. */
export const NO_PROSE = new Set(
  'URL url DOI ISBN number value low high salt sha256 source_hash file licence issued address'.split(
    ' ',
  ),
);

export interface PrivatePattern {
  code: string;
  matches: RegExp;
  /** Addresses on the web are looked at too. */
  inAddresses?: true;
}

/** Patterns of prose. Each begins where no digit or letter stands before, so that it finds whole numbers only. */
export const PRIVATE_PATTERNS: readonly PrivatePattern[] = [
  {
    code: 'private-messenger',
    matches:
      /(?<![\w.-])(?:wa\.me|t\.me|telegram\.me|m\.me|line\.me|signal\.(?:me|group)|chat\.whatsapp\.com|u\.wechat\.com)\/\S+|(?<!\w)(?:tg|weixin|whatsapp|sgnl|skype|viber):(?:\/\/)?[\w?]\S*/gi,
    inAddresses: true,
  },
  {
    code: 'private-email',
    matches:
      /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+(?:@|＠| ?[[(]at[\])] ?)[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu,
  },
  {
    code: 'private-coordinates',
    matches:
      /(?<![\d.])-?\d{1,3}\.\d{3,}\s*°?\s*[NSns]?[\s,;/]+-?\d{1,3}\.\d{3,}(?!\d)|\d{1,3}\.\d{3,}\s*°|\d{1,3}\s*°\s*\d{1,2}\s*['′’]\s*\d/g,
  },
  {
    code: 'private-phone',
    matches:
      /(?<![\p{L}\p{N}.,/-])(?:(?:\+|＋|00)[1-9]\d{0,2}[ ()./-]{0,2}\d(?:[ ()./-]{0,2}\d){6,12}|1[3-9]\d[ -]\d{4}[ -]\d{4}|0\d{1,4}[ /-]\d{3,4}[ -]?\d{3,4}|\(0?\d{2,4}\) ?\d{3,4}[ -]\d{3,4})(?![\p{L}\p{N}])/gu,
  },
  {
    // Identity numbers of China, Kazakhstan, Türkiye and others; passports of China; US social security numbers.
    code: 'private-identity-number',
    matches:
      /(?<![\d.,])\d{11,18}[Xx]?(?!\d)|(?<![\p{L}\p{N}.,-])(?:[EGDP][A-Z]?\d{7,8}|\d{3}-\d{2}-\d{4}|\d{6}[ -]?(?:19|20)\d{6}[ -]?\d{3}[\dXx])(?![\p{L}\p{N}])/gu,
  },
];

const normalise = (key: string) => key.toLowerCase().replaceAll(/[\s_-]+/g, '');

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
