/** Finds the record that somebody means by an identifier or a part of its name; files are read once. */
import { isIdentifier, kindOf, type Kind } from '../record/identifier.ts';
import type { Answer } from './answer.ts';
import type { Card } from './card.ts';
import { calledOf, findCards } from './find.ts';
import { readCards } from './read-cards.ts';
import { addressIn, addressKey } from './source-address.ts';

/** So many records are offered to be picked from. */
const MOST_OFFERED = 9;

/** A record in one line: its identifier and what it is called. */
export const lineOf = (card: Card): string => `${card.id}  ${calledOf(card)}`;

export class RecordFinder {
  readonly #content: string;
  readonly #cards = new Map<Kind, Card[]>();

  /** @param content the folder `content/` */
  constructor(content: string) {
    this.#content = content;
  }

  #cardsOf(kind: Kind): Card[] {
    const cards = this.#cards.get(kind) ?? readCards(this.#content, [kind]);
    this.#cards.set(kind, cards);
    return cards;
  }

  has(kind: Kind, id: string): boolean {
    return this.#cardsOf(kind).some((card) => card.id === id);
  }

  /** Those that words lead to, the best first. */
  find(kind: Kind, words: string): Card[] {
    return findCards(this.#cardsOf(kind), words)
      .map(({ card }) => card)
      .slice(0, MOST_OFFERED);
  }

  /** Those that are called so, or nearly. */
  alike(kind: Kind, name: string): Card[] {
    return findCards(this.#cardsOf(kind), name)
      .filter(({ reason }) => reason !== 'text')
      .map(({ card }) => card)
      .slice(0, MOST_OFFERED);
  }

  /** The sources that stand at an address on the web. */
  atAddress(url: string): Card[] {
    const wanted = addressKey(url);
    return this.#cardsOf('source').filter(({ text }) => addressKey(addressIn(text)) === wanted);
  }

  /** The identifier of the one record that words lead to without a doubt, or a sentence that says why there is none. */
  theOne(kind: Kind, words: string): Answer {
    if (isIdentifier(words) && kindOf(words) === kind)
      return this.has(kind, words) ? { value: words } : { wrong: `There is no ${kind} ${words}.` };
    const found = this.find(kind, words);
    const [only] = found;
    if (only === undefined) return { wrong: `No ${kind} is called “${words}”.` };
    return found.length === 1
      ? { value: only.id }
      : { wrong: `“${words}” may be ${found.map(lineOf).join('; ')}: give the identifier.` };
  }
}
