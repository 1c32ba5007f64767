/** A passage that must not be there: where it stands in a text, and the text without it. */
import { redactionsIn } from './redaction.ts';

/** Between two words: blanks, or the end of a line, with a backslash or without, and the marks of a quotation before the next. */
const BETWEEN = String.raw`(?:[^\S\n]+|[^\S\n]*\\?\n[^\S\n]*(?:>[^\S\n]*)*)`;
/** An address cannot hold a mark. What is left of it leads nowhere and still is an address. */
const IN_ADDRESS = 'redacted';
const ADDRESS = /\bhttps?:\/\/[^\s<>()"]*$/i;
/** What stands in its place where its surroundings are shown. */
const MASK = '▒▒▒';
/** So much of a text is shown on each side, in UTF-16 units. */
const SURROUNDINGS = 40;

export interface Passage {
  pattern: RegExp;
  /** The mark that takes its place, of `REDACTED_KINDS`. */
  kind: string;
}

/** One place in a text, in UTF-16 units. */
export interface PassagePlace {
  offset: number;
  length: number;
}

function patternOfSpelling(spelling: string): string {
  const words = spelling.trim().split(/\s+/);
  return words.map((word) => RegExp.escape(word)).join(BETWEEN);
}

/**
 * A passage in every spelling that was given. Upper and lower case are one, so are composed and decomposed characters,
 * and words stand in one line or two. It is found inside longer words too: an ending does not hide a name.
 *
 * @param spellings not empty
 * @example passageOf(['Her sister'], 'relation').pattern.test('her\nsister’s house') // true
 */
export function passageOf(spellings: readonly string[], kind: string): Passage {
  const forms = spellings.flatMap((spelling) => [
    spelling,
    spelling.normalize('NFC'),
    spelling.normalize('NFD'),
  ]);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(longestFirst.map(patternOfSpelling).join('|'), 'giu'), kind };
}

/** Where a passage stands in a text. What a mark itself says is not looked at, or `name` would be found in it. */
export function placesOf({ pattern }: Passage, text: string): PassagePlace[] {
  const marks = redactionsIn(text);
  return [...text.matchAll(pattern)]
    .map(({ 0: written, index }) => ({ offset: index, length: written.length }))
    .filter(({ offset, length }) =>
      marks.every(
        (mark) => offset + length <= mark.offset || offset >= mark.offset + mark.written.length,
      ),
    );
}

function replaced(text: string, passage: Passage, write: (place: PassagePlace) => string): string {
  let result = '';
  let end = 0;
  for (const place of placesOf(passage, text)) {
    result += text.slice(end, place.offset) + write(place);
    end = place.offset + place.length;
  }
  return result + text.slice(end);
}

/**
 * A text with marks in place of a passage.
 *
 * @param isMarkdown what follows must then not turn the mark into a link
 * @example withoutPassage('Ali went home.', passageOf(['Ali'], 'name'), true) // '[redacted: name] went home.'
 */
export function withoutPassage(text: string, passage: Passage, isMarkdown: boolean): string {
  return replaced(text, passage, ({ offset, length }) => {
    if (ADDRESS.test(text.slice(0, offset))) return IN_ADDRESS;
    const joins = isMarkdown && /^[(:]/.test(text.slice(offset + length));
    return `[redacted: ${passage.kind}]${joins ? '\\' : ''}`;
  });
}

/**
 * The surroundings of each place, on one line, without the passage.
 *
 * @example surroundingsOf('my friend Ali went home', passageOf(['Ali'], 'name')) // ['my friend ▒▒▒ went home']
 */
export function surroundingsOf(text: string, passage: Passage): string[] {
  const masked = replaced(text, passage, () => MASK);
  let shift = 0;
  return placesOf(passage, text).map(({ offset, length }) => {
    const start = offset + shift;
    shift += MASK.length - length;
    const end = start + MASK.length + SURROUNDINGS;
    return masked
      .slice(Math.max(0, start - SURROUNDINGS), end)
      .replaceAll(/\s+/g, ' ')
      .trim();
  });
}
