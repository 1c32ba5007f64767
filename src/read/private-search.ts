/** Looks for private details in prose and bodies. What is found is told by its place and never printed: logs are copied. */
import { plainCharacters } from '../text/plain-characters.ts';
import type { Mistakes } from './mistakes.ts';
import { PRIVATE_PATTERNS } from './private-patterns.ts';
import type { Range } from './yaml-tree.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi;
const HASH_OR_ISBN = /\b[0-9a-f]{32,}\b|\bISBN[:\s]*[\d-]+X?|\b10\.\d{4,9}\/\S+/gi;
/** Quick looks that spare most texts the patterns: dates and citations are everywhere, and no reason to look closer. */
const SUSPICIOUS_NUMBER =
  /\d(?<!\d\d)(?<!(?=(?:1[5-9]|20)\d\d[-/]\d\d)\d)[\d ()./-]{6}\d|[A-Z]\d{7}|\d\.\d{3}|\d,\d{4}/;
const SUSPICIOUS_WORDS =
  '°|[at|[ at|(at|( at|{at|{ at| dot |me/|com/|dog/|gg/|to/|group/|tg:|weixin:|whatsapp:|sgnl:|skype:|viber:'.split(
    '|',
  );
const MESSENGERS = 'wechat weixin 微信 telegram skype viber whatsapp qq'.split(' ');
const ACCOUNT = new RegExp(`(?:${MESSENGERS.join('|')})[^.\n]{0,12}[:(@\\d]`, 'i');
const POSITION = /(?:lat|lon|lng|latitude|longitude)[^\d\n]{0,8}\d{1,3}[.,]\d{3}/;
const PLUS_CODE = /[2-9CFGHJMPQRVX]{8}\+/;

/** Whether anything in a text may be a private detail. Says yes far too often: it only spares the patterns. */
export function isSuspicious(unsafeProse: string): boolean {
  const prose = plainCharacters(unsafeProse);
  const folded = prose.toLowerCase();
  return (
    SUSPICIOUS_NUMBER.test(prose) ||
    SUSPICIOUS_WORDS.some((word) => folded.includes(word)) ||
    POSITION.test(folded) ||
    mayHoldMail(folded) ||
    (MESSENGERS.some((word) => folded.includes(word)) && ACCOUNT.test(folded)) ||
    (prose.includes('+') && PLUS_CODE.test(prose))
  );
}

/** A citation has a bracket before its @, a mail address a word. */
function mayHoldMail(prose: string): boolean {
  for (let at = prose.indexOf('@'); at !== -1; at = prose.indexOf('@', at + 1))
    if (/[\p{L}\p{N}_.+-] ?$/u.test(prose.slice(Math.max(0, at - 2), at))) return true;
  return false;
}

interface Found {
  code: string;
  offset: number;
  length: number;
}

function findPrivate(unsafeProse: string): Found[] {
  if (!isSuspicious(unsafeProse)) return [];
  const prose = plainCharacters(unsafeProse);
  const blank = (match: string) => ' '.repeat(match.length);
  const found: Found[] = [];
  let rest = prose.replaceAll(ADDRESS, blank).replaceAll(HASH_OR_ISBN, blank);
  for (const { code, matches, inAddresses } of PRIVATE_PATTERNS) {
    let next = '';
    for (const { 0: match, index } of (inAddresses === true ? prose : rest).matchAll(matches)) {
      found.push({ code, offset: index, length: match.length });
      // One detail is found once, by the first pattern that knows it.
      next += rest.slice(next.length, index) + blank(match);
    }
    rest = next + rest.slice(next.length);
  }
  return found;
}

/**
 * Finds private details in prose that begins at an offset of the file.
 *
 * @param free Codes that are no mistake here: an interface page has the archive's own mail address.
 */
export function reportPrivatePatterns(
  unsafeProse: string,
  offset: number,
  mistakes: Mistakes,
  free: readonly string[] = [],
): void {
  for (const { code, offset: index, length } of findPrivate(unsafeProse)) {
    if (free.includes(code)) continue;
    mistakes.addHidden(code, offset + index, length, {});
    mistakes.hide(offset + index, offset + index + length);
  }
}

/** The end of a line inside of a paragraph is a blank; after a hyphen it is nothing. */
const withoutLineEnds = (words: string) =>
  words
    .replaceAll(/-[^\S\n]*\n[^\S\n]*(?=\S)/g, '-')
    .replaceAll(/(?<!\n)[^\S\n]*\n(?!\s*\n)[^\S\n]*/g, ' ');

/**
 * Finds private details in words whose spelling in the file hides them: behind escapes or entities, around emphasis, or
 * over the end of a line. Their exact place is not known, so all that was written is hidden.
 *
 * @param place where the words stand in the file
 */
export function reportHiddenPatterns(
  unsafeWords: string,
  place: Range,
  mistakes: Mistakes,
  free: readonly string[] = [],
): void {
  const codes = findPrivate(withoutLineEnds(unsafeWords)).map(({ code }) => code);
  for (const code of new Set(codes)) {
    const count = codes.filter((other) => other === code).length;
    if (free.includes(code) || count <= mistakes.countWithin(code, place)) continue;
    mistakes.addHidden(code, place.offset, 1, {});
    mistakes.hide(place.offset, place.offset + place.length);
  }
}
