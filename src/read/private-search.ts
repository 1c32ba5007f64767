/**
 * Looks for private details. Keys are looked for in the raw file, comments included, because git keeps those too;
 * patterns read prose and bodies only. What is found is told by its place and never printed, since logs are copied.
 */
import type { Mistakes } from './mistakes.ts';
import { isPrivateKey, NO_PROSE, PRIVATE_PATTERNS, type PrivateRules } from './private.ts';
import type { Range } from './yaml-tree.ts';

const ADDRESS = /\bhttps?:\/\/[^\s<>"]+/gi;
const HASH_OR_ISBN = /\b[0-9a-f]{32,}\b|\bISBN[:\s]*[\d-]+X?|\b10\.\d{4,9}\/\S+/gi;
/** Quick looks that spare most texts the patterns: dates and citations are everywhere, and no reason to look closer. */
const SUSPICIOUS_NUMBER =
  /\d(?<!\d\d)(?<!(?=(?:1[5-9]|20)\d\d[-/]\d\d)\d)[\d ()./-]{6}\d|[A-Z]\d{7}|\d\.\d{3}/;
const SUSPICIOUS_WORDS =
  '° ＠ [at] (at) me/ com/ group/ tg: weixin: whatsapp: sgnl: skype: viber:'.split(' ');

/** Whether anything in a text may be a private detail. Says yes far too often: it only spares the patterns. */
export function isSuspicious(unsafeProse: string): boolean {
  const prose = asciiDigits(unsafeProse);
  const folded = prose.toLowerCase();
  return (
    SUSPICIOUS_NUMBER.test(prose) ||
    SUSPICIOUS_WORDS.some((word) => folded.includes(word)) ||
    mayHoldMail(folded)
  );
}

/** A citation has a bracket before its @, a mail address a word. */
function mayHoldMail(prose: string): boolean {
  for (let at = prose.indexOf('@'); at !== -1; at = prose.indexOf('@', at + 1))
    if (/[\p{L}\p{N}_.+-]/u.test(prose.charAt(at - 1))) return true;
  return false;
}

/** Digits of other scripts as ours, one for one, so that places stay right. */
const FOREIGN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/;
const asciiDigits = (text: string) =>
  FOREIGN_DIGITS.test(text)
    ? text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
        String(digit.charCodeAt(0) % 16),
      )
    : text;

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
  const prose = asciiDigits(unsafeProse);
  if (!isSuspicious(prose)) return;
  const blank = (match: string) => ' '.repeat(match.length);
  let rest = prose.replaceAll(ADDRESS, blank).replaceAll(HASH_OR_ISBN, blank);
  for (const { code, matches, inAddresses } of PRIVATE_PATTERNS)
    for (const { 0: match, index } of (inAddresses === true ? prose : rest).matchAll(matches)) {
      if (free.includes(code)) continue;
      mistakes.addHidden(code, offset + index, match.length, {});
      mistakes.hide(offset + index, offset + index + match.length);
      // One detail is found once, by the first pattern that knows it.
      rest = rest.slice(0, index) + blank(match) + rest.slice(index + match.length);
    }
}
