/** Looks for records by what an editor remembers of them: a part of a name in any script, a title, a word of the text. */
import { foldedWays, keysOfName, soundKey, writtenWords } from '../search/names/name-keys.ts';
import { tokensOf } from '../text/normalise.ts';
import type { Card } from './card.ts';

/** Why a card was found, the best reason first. */
export const REASONS = ['identifier', 'name', 'name words', 'sound', 'text'] as const;
export type Reason = (typeof REASONS)[number];

export interface Found {
  card: Card;
  reason: Reason;
}

interface Question {
  /** As typed, without outer blanks. */
  words: string;
  /** Each way of folding them, word by word. */
  ways: string[][];
  sound: string | undefined;
  standsIn: (text: string) => boolean;
}

/** Rougher than the normaliser, which then judges each different piece once: texts repeat their words. */
const PIECES = /[\p{L}\p{M}\p{N}'’]+/gu;

/** Whether all words of one way stand in a text; the last one may be begun only. */
function textMatcher(ways: readonly string[][]): (text: string) => boolean {
  const wanted = ways.flatMap((way, number) =>
    way.map((word, index) => ({ word, number, isLast: index === way.length - 1 })),
  );
  /** Which wanted words a piece holds; most hold none. */
  const judged = new Map<string, readonly number[] | undefined>();
  const judge = (piece: string): readonly number[] | undefined => {
    const folded = tokensOf(piece).map((token) => token.folded);
    const held = [...wanted.keys()].filter((index) => {
      const { word = '', isLast } = wanted[index] ?? {};
      return folded.some((form) => (isLast === true ? form.startsWith(word) : form === word));
    });
    return held.length === 0 ? undefined : held;
  };
  return (text) => {
    const held = new Set<number>();
    for (const piece of text.match(PIECES) ?? []) {
      if (!judged.has(piece)) judged.set(piece, judge(piece));
      for (const index of judged.get(piece) ?? []) held.add(index);
    }
    return ways.some((_, number) =>
      wanted.every((word, index) => word.number !== number || held.has(index)),
    );
  };
}

const startsAny = (words: Iterable<string>, beginning: string) => {
  for (const word of words) if (word.startsWith(beginning)) return true;
  return false;
};

/** Whether every word of one way stands among the words; the last one may be begun only. */
function hasAll(words: ReadonlySet<string>, ways: readonly string[][]): boolean {
  return ways.some((way) =>
    way.every((word, index) =>
      index === way.length - 1 ? words.has(word) || startsAny(words, word) : words.has(word),
    ),
  );
}

function reasonFor(
  { id, names, text }: Card,
  { words, ways, sound, standsIn }: Question,
): Reason | undefined {
  if (words.length >= 2 && id.startsWith(words.toLowerCase())) return 'identifier';
  const keys = names.map((name) => keysOfName(name.text, name.lang));
  const begins = ways.map((way) => way.join(' '));
  if (keys.some((own) => begins.some((begin) => startsAny(own, begin)))) return 'name';
  const named = new Set(keys.flat().flatMap((key) => key.split(' ')));
  if (hasAll(named, ways)) return 'name words';
  if (sound !== undefined && keys.some((own) => own.includes(sound))) return 'sound';
  return standsIn(text) ? 'text' : undefined;
}

const isBetter = (a: Reason, b: Reason) => REASONS.indexOf(a) < REASONS.indexOf(b);

const order = ({ card, reason }: Found) =>
  [
    String(REASONS.indexOf(reason)),
    // A short name that was typed whole stands before a long one that begins with it.
    String(card.names[0]?.text.length ?? 0).padStart(5, '0'),
    card.file,
  ].join(' ');

/**
 * The cards that words lead to, best first: identifiers, names that begin so, names with all the words, names that sound
 * so, texts with all the words. Nothing where no word is left after folding.
 *
 * @example findCards(readCards('content'), 'haitivaji')[0]?.reason // 'sound'
 */
export function findCards(cards: readonly Card[], unsafeWords: string): Found[] {
  const words = unsafeWords.trim();
  const ways = foldedWays(words).filter((way) => way.length > 0);
  if (ways.length === 0) return [];
  const question: Question = {
    words,
    ways,
    sound: soundKey(writtenWords(words)),
    standsIn: textMatcher(ways),
  };
  const best = new Map<string, Found>();
  for (const card of cards) {
    const reason = reasonFor(card, question);
    const before = best.get(card.id);
    // A record stands there once, by its original where its translations answer no better.
    if (reason !== undefined && (before === undefined || isBetter(reason, before.reason)))
      best.set(card.id, { card, reason });
  }
  return [...best.values()]
    .map((found) => ({ found, at: order(found) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ found }) => found);
}

/** What a card is called in one line: its title, and what else it is called where that helps. */
export function calledOf({ names }: Card): string {
  const [title, ...others] = names.map(({ text }) => text);
  const known = [...new Set(others)].filter((name) => name !== title).slice(0, 2);
  return [title ?? 'without a title', ...known].join(' · ');
}
