/** What a reader asks for, taken apart by the rules of the one line of help: quotes, a minus, `name:`. */
import { tokensOf, type Token } from '../../text/normalise.ts';

/** One word or one quoted run of words. */
export interface Clause {
  /** As the reader typed it, without quotes and minus. */
  typed: string;
  /** Each way is a run of tokens that stand side by side; one way is enough. */
  ways: Token[][];
  /** In quotes: spelled so, ending and all. */
  exact: boolean;
  /** After a minus: what holds it is left out. */
  excluded: boolean;
  /** After `name:`: only in names and titles. */
  field: 'any' | 'name';
}

const QUOTES = /[“”„‟«»＂「」『』]/g;
/** The minus and the colon of every keyboard, in full width too. A blank may follow the colon, as many people type it. */
const PART = /([-−－]?)(name[:：](?:\s+(?![-−－]))?)?(?:"([^"]*)(?:"|$)|([^\s"]\S*))/gi;
/** What somebody has typed who is about to say which name. */
const NO_NAME_YET = /^name[:：]$/i;

const contains = (a: Token, b: Token) =>
  a !== b && a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;

/** What French writes before a vowel: l’usine, d’Ürümchi, jusqu’à. */
const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis)?qu)['’ʼ＇](?=\p{L})/iu;

/**
 * The ways in which one typed word can stand in a text: a word with an apostrophe in it has tokens that overlap, the whole
 * and its parts, and either is meant. An article before a French word is none of what is looked for.
 */
function waysOf(typed: string, tokens: Token[]): Token[][] {
  const wholes = tokens.filter((token) => !tokens.some((other) => contains(other, token)));
  const parts = tokens.filter((token) => !tokens.some((other) => contains(token, other)));
  if (wholes.length === tokens.length) return [tokens];
  return [wholes, ELIDED.test(typed) ? parts.slice(1) : parts];
}

/**
 * The clauses of a query. What holds no letter and no figure asks for nothing.
 *
 * @example parseQuery('"Rozenn Morgat" camp -steel').map(({ typed, exact, excluded }) => [typed, exact, excluded])
 * // [['Rozenn Morgat', true, false], ['camp', false, false], ['steel', false, true]]
 */
export function parseQuery(query: string): Clause[] {
  const clauses: Clause[] = [];
  for (const [, minus, prefix, quoted, word = ''] of query.replaceAll(QUOTES, '"').matchAll(PART)) {
    const exact = quoted !== undefined;
    const excluded = minus !== '';
    const typed = (quoted ?? word).trim();
    const tokens = tokensOf(typed);
    if (tokens.length === 0 || (!exact && NO_NAME_YET.test(typed))) continue;
    const field = prefix === undefined ? 'any' : 'name';
    clauses.push({ typed, ways: exact ? [tokens] : waysOf(typed, tokens), exact, excluded, field });
  }
  return clauses;
}
