/** What private details look like in prose, as a table. */

interface PrivatePattern {
  code: string;
  matches: RegExp;
  /** Addresses on the web are looked at too. */
  inAddresses?: true;
}

/** Whole numbers and words only. Chinese sets no blank around them. */
const START = String.raw`(?<!(?!\p{Script=Han})[\p{L}\p{N}.,/-])`;
const END = String.raw`(?!(?!\p{Script=Han})[\p{L}\p{N}])`;
const whole = (flags: string, ...patterns: string[]) =>
  new RegExp(`${START}(?:${patterns.join('|')})${END}`, flags);

/** They read prose in plain characters. */
export const PRIVATE_PATTERNS: readonly PrivatePattern[] = [
  {
    code: 'private-messenger',
    matches:
      /(?<![\w.-])(?:wa\.me|t\.me|telegram\.(?:me|dog)|m\.me|line\.me|signal\.(?:me|group)|(?:api|chat|web)\.whatsapp\.com|u\.wechat\.com|discord\.gg|matrix\.to)\/\S+|(?<!\w)(?:tg|weixin|whatsapp|sgnl|skype|viber):(?:\/\/)?[\w?]\S*/gi,
    inAddresses: true,
  },
  {
    // An account by its name: with a figure or underscore in it, or an @ before it, it is no word of a sentence.
    code: 'private-messenger',
    matches:
      /(?<![a-z])(?:wechat|weixin|微信|telegram|skype|viber|whatsapp|qq)(?: ?(?:id|号码?|number|account))? ?(?:[:(] ?@?(?=[\w.-]*[a-z_])(?=[\w.-]*[\d_])[\w.-]{5,}|@[\w.-]{4,})|(?<![a-z])qq(?: ?(?:id|号码?|number))?[: ]{0,2}\d{5,11}(?!\d)/giu,
  },
  {
    code: 'private-email',
    matches:
      /(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+ ?(?:@|[[({] ?at ?[\])}]) ?[\p{L}\p{N}-]+(?: ?(?:\.|[[({] ?dot ?[\])}]) ?[\p{L}\p{N}-]+)*(?:\.| ?[[({] ?dot ?[\])}] ?)[\p{L}\p{N}-]+|(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+ at [\p{L}\p{N}-]+ dot [\p{L}\p{N}]{2,}/giu,
  },
  {
    // Degrees of heat are none of a place, with the С of Cyrillic too.
    code: 'private-coordinates',
    matches:
      /(?<![\d.])-?\d{1,3}\.\d{3,}\s*°?\s*[NSns]?[\s,;/]+-?\d{1,3}\.\d{3,}(?!\d)|(?<![\d,])\d{1,3},\d{4,}\s*°?[\s;/]+-?\d{1,3},\d{4,}(?!\d)|\d{1,3}[.,]\d{3,}\s*°(?!\s*[CFKС])|(?<![\d.])\d{1,3}\.\d{3,} ?[NSEW]\b|\b[NSEW] ?\d{1,3}\.\d{3,}|\d{1,3}\s*°\s*\d{1,2}(?:[.,]\d{2,}\s*['′’]|\s*['′’]\s*\d)|(?<!\w)[2-9CFGHJMPQRVX]{8}\+[2-9CFGHJMPQRVWX]{2,3}(?!\w)/g,
  },
  {
    code: 'private-coordinates',
    matches:
      /(?<!\p{L})(?:lat|lon|lng|latitude|longitude)(?: (?:is|of))?[.:=(\s]{0,3}-?\d{1,3}[.,]\d{3,}/giu,
  },
  {
    // Bank cards, but no row of years; bank accounts.
    code: 'private-identity-number',
    matches: whole(
      'gu',
      String.raw`(?!(?:(?:19|20)\d\d[ -]){3})(?:\d{4}[ -]){3}\d{4,7}`,
      String.raw`[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?`,
    ),
  },
  {
    code: 'private-phone',
    matches: whole(
      'gu',
      // With the number of a country.
      String.raw`(?:\+|00)[1-9]\d{0,2}[ ()./-]{0,2}\d(?:[ ()./-]{0,2}\d){6,12}`,
      // Mobile numbers of China; numbers of Türkiye, Russia and Kazakhstan with their 0 or 8; French ones.
      String.raw`1[3-9]\d[ .-]\d{4}[ .-]\d{4}`,
      String.raw`(?:\(0\d{3}\)|0\d{3}|8 ?\(\d{3}\)|8[ -]\d{3})[ -]?\d{3}[ -]\d{2}[ -]\d{2}`,
      String.raw`0[1-9](?:[ .-]\d{2}){4}`,
      String.raw`0\d{1,4}[ /-]\d{3,4}[ -]?\d{3,4}`,
      String.raw`\(0?\d{2,4}\) ?\d{3,4}[ -]\d{3,4}`,
      String.raw`\d{3}([-.])\d{3}\1\d{4}`,
    ),
  },
  {
    code: 'private-identity-number',
    matches: new RegExp(
      [
        // Identity numbers of China, Kazakhstan, Türkiye and others, and long numbers of bank cards.
        String.raw`(?<![\d.,])\d{11,19}[Xx]?(?!\d)`,
        whole(
          'u',
          String.raw`\d{6}[ .-]?(?:19|20)\d{6}[ .-]?\d{3}[\dXx]`,
          // Passports of most countries, but no identifier of Wikidata; US social security numbers.
          String.raw`(?!Q)[A-Z]{1,2}\d{7,8}`,
          String.raw`\d{3}-\d{2}-\d{4}`,
        ).source,
      ].join('|'),
      'gu',
    ),
  },
];
