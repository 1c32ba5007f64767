/** Whether words name a person of the archive, in any spelling that search would find. */
import { tokensOf, type Token } from '../text/normalise.ts';
import type { Mistakes } from './mistakes.ts';
import type { YamlText } from './yaml-tree.ts';

/** Scripts whose words take endings, and blanks between them, otherwise than Latin ones. */
const IS_LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

const holds = (outer: Token, inner: Token) =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end;

/** The words of a text one after another, once with what an apostrophe joins as one word, and once in its parts. */
function readings(text: string): Token[][] {
  const tokens = tokensOf(text);
  return [
    tokens.filter((token) => !tokens.some((other) => holds(other, token))),
    tokens.filter((token) => !tokens.some((other) => holds(token, other))),
  ];
}

type Place = Pick<Token, 'start' | 'end'>;

/** A person's name, ready to be looked for. */
interface SoughtName {
  folded: string[][];
  /** Whether its last word may go on: endings follow names without a blank. */
  mayGoOn: boolean;
}

const soughtName = (name: string): SoughtName => ({
  folded: readings(name)
    .map((words) => words.map(({ folded }) => folded))
    .filter((words) => words.length > 0),
  mayGoOn: !IS_LATIN.test(name),
});

function placeIn(words: readonly Token[], name: readonly string[], mayGoOn: boolean) {
  for (const [index, first] of words.entries()) {
    const stands = name.every((word, place) => {
      const folded = words[index + place]?.folded;
      if (folded === word) return true;
      return mayGoOn && place === name.length - 1 && folded?.startsWith(word) === true;
    });
    if (stands)
      return { start: first.start, end: words[index + name.length - 1]?.end ?? first.end };
  }
  return undefined;
}

/**
 * Where one of the names stands in words, however its letters are spelled; with endings behind it where it is not
 * written in Latin letters. Undefined where none does.
 *
 * @example placeOfName('It was AYSE YILMAZ.', ['Ayşe Yılmaz']) // { start: 7, end: 18 }
 */
export function placeOfName(words: string, names: readonly string[]): Place | undefined {
  const texts = readings(words);
  for (const name of names) {
    const { folded, mayGoOn } = soughtName(name);
    for (const text of texts)
      for (const sought of folded) {
        const place = placeIn(text, sought, mayGoOn);
        if (place !== undefined) return place;
      }
  }
  return undefined;
}

/** What is missing is told without names: somebody whose account is not here has not been asked whether to be named. */
export function reportNamedPeople(
  texts: readonly YamlText[],
  names: readonly string[],
  mistakes: Mistakes,
): void {
  for (const { value, offset, length } of texts) {
    const place = placeOfName(value, names);
    if (place === undefined) continue;
    const name = value.slice(place.start, place.end);
    const written = mistakes.source.text.slice(offset, offset + length);
    const at = Math.max(written.indexOf(name), 0);
    mistakes.add('holdings-name-a-person', offset + at, name.length, {});
  }
}
