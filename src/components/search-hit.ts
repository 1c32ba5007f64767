/** One hit as a reader sees it: kind, title, the passages with the words found, then who, when and where. */
import { localeFor, pathIn } from '../i18n/locales.ts';
import { joinWords } from '../i18n/message.ts';
import { textDirective } from '../search/browser/address.ts';
import type { Stretch } from '../search/browser/marks.ts';
import type { Excerpt } from '../search/browser/passages.ts';
import type { Hit } from '../search/browser/search-index.ts';
import type { NameLine, Passage, SearchDocument, Words } from '../search/document.ts';
import type { NameTarget } from '../search/names/name-piece.ts';
import type { Say, SearchStringKey } from './search-strings.ts';

/** The parts of a page that a passage may open at, beside paragraphs and claims. */
const PLACES: Readonly<Record<string, SearchStringKey>> = {
  attribution: 'search.at.attribution',
  corrections: 'search.at.corrections',
  discrepancies: 'search.at.discrepancies',
  limits: 'search.at.limits',
  method: 'search.at.method',
  now: 'search.at.now',
  phases: 'search.at.phases',
  reading: 'search.at.reading',
  reasons: 'search.at.reasons',
  responses: 'search.at.responses',
  steps: 'search.at.steps',
  words: 'search.at.introduction',
  worth: 'search.at.worth',
};

/** An element with a class, and what stands in it. */
export function make(tag: string, className: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** Says in which language and direction an element's words are. Of a language nobody wrote down only the direction is said. */
export function speak<E extends HTMLElement>(element: E, { lang, dir }: Words): E {
  if (lang !== 'und') element.lang = lang;
  element.dir = dir;
  return element;
}

export function link(href: string, ...content: (Node | string)[]): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(...content);
  return anchor;
}

/** Text with its stretches in `<mark>`. */
function marked(text: string, stretches: readonly Stretch[]): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let written = 0;
  for (const { start, end } of stretches) {
    nodes.push(text.slice(written, start), make('mark', '', text.slice(start, end)));
    written = end;
  }
  return [...nodes, text.slice(written)];
}

/** Browsers that do not know text directives would take one for a part of the name of the place. */
const marksTargets = () => 'fragmentDirective' in document;

/**
 * The address of what was found, from a page in an interface language: words and events stand in lists, which every
 * language has; records have one address.
 *
 * @example addressFor('event', '/timeline/#event-x', 'fr') // '/fr/timeline/#event-x'
 */
export function addressFor(kind: NameTarget['kind'], href: string, lang: string): string {
  return kind === 'term' || kind === 'event' ? pathIn(localeFor(lang), href) : href;
}

/** Where a passage opens, with its words marked there as far as the browser can. */
function addressOf(found: SearchDocument, passage?: Excerpt<Passage>): string {
  const place = passage?.line.anchor ?? found.anchor;
  const href = addressFor(found.kind, found.href, document.documentElement.lang);
  if (place === undefined) return href;
  const [stretch] = passage?.stretches ?? [];
  const directive =
    passage === undefined || stretch === undefined || !marksTargets()
      ? ''
      : textDirective(passage.text, stretch);
  return `${href}#${place}${directive}`;
}

/** What the place of a passage is called; nothing for an entry, which is read whole. */
function placeName(anchor: string, say: Say): string | undefined {
  if (/^(?:term|event)-/.test(anchor)) return undefined;
  const [, letter, number = ''] = /^([pc])(\d+)$/.exec(anchor) ?? [];
  if (letter === 'p') return say('search.at.paragraph', { number });
  if (letter === 'c') return say('search.at.claim', { number });
  const key = PLACES[anchor];
  return key === undefined ? anchor : say(key);
}

function passageElement(hit: Hit, passage: Excerpt<Passage>, say: Say): HTMLElement {
  const { line, text, stretches, cutBefore, cutAfter } = passage;
  const words = speak(
    make('span', '', cutBefore ? '… ' : '', ...marked(text, stretches), cutAfter ? ' …' : ''),
    line,
  );
  const place = line.anchor ?? hit.document.anchor;
  const paragraph = make('p', 'hit-passage', words);
  paragraph.dir = line.dir;
  const name = place === undefined ? undefined : placeName(place, say);
  if (name !== undefined) {
    const where = link(addressOf(hit.document, passage), name);
    where.className = 'hit-place';
    paragraph.append(' ', make('bdi', '', where));
  }
  return paragraph;
}

/** Other forms of a name that were found; one given by mistake says so and leads to the correction. */
function nameElement({ line, text, stretches }: Excerpt<NameLine>, say: Say): HTMLElement {
  const name = speak(make('bdi', '', ...marked(text, stretches)), line);
  const item = make('li', '', name);
  if (line.role === 'mistaken') {
    const words = say('search.by_mistake');
    item.append(
      say('join.comma'),
      line.correction === undefined ? words : link(line.correction.href, words),
    );
  }
  return item;
}

/** The passages of a hit. Nobody should read what they did not choose to: under a content note they are closed until opened. */
function passageElements(hit: Hit, { say }: HitTools): HTMLElement[] {
  const { contentNotes } = hit.document;
  const passages = hit.passages.map((passage) => passageElement(hit, passage, say));
  if (contentNotes.length === 0) return passages;
  const notes = joinWords(
    contentNotes.map((note) => say(`vocabulary.content_note.${note}`)),
    say('join.comma'),
    say('join.and'),
  );
  const speaksOf = say('search.speaks_of', { notes });
  if (passages.length === 0) return [make('p', 'hit-notes', speaksOf)];
  // The claims of one report have one title: the number says which of them this is.
  const number = hit.document.anchor?.replace(/^c/, '');
  const read =
    number === undefined
      ? say('search.read_passages', { count: passages.length })
      : say('search.read_claim', { number });
  const opener = make('span', 'hit-opener', read);
  return [
    make('details', 'hit-closed', make('summary', 'hit-notes', speaksOf, ' ', opener), ...passages),
  ];
}

function factsElement({ facts }: SearchDocument, say: Say): HTMLElement {
  const line = make('p', 'hit-facts');
  for (const fact of facts) {
    if (fact.label !== undefined) line.append(`${say(fact.label)}: `);
    // The full stop belongs to the fact, on a page that runs the other way too.
    const { said, ...words } = fact;
    const own = said?.[document.documentElement.lang];
    const text = (own ?? words.text).replace(/\.?$/, '.');
    const shown = make('bdi', '', text);
    // What is said in the language of the page needs no language of its own.
    line.append(own === undefined ? speak(shown, words) : shown, ' ');
  }
  return line;
}

/** What the page lends to every hit: its sentences, the signs of assessments. */
export interface HitTools {
  say: Say;
  mark: (name: string) => Node | undefined;
}

/** The list item of a hit. Its first link opens where the best passage stands. */
export function hitElement(hit: Hit, tools: HitTools): HTMLElement {
  const { say, mark } = tools;
  const { document: found, names, passages } = hit;
  const [title, ...others] = names;
  const best = passages.find(({ stretches }) => stretches.length > 0);
  const body = make('div', '');
  if (title !== undefined) {
    const opener = link(
      addressOf(found, best),
      speak(make('bdi', '', ...marked(title.text, title.stretches)), title.line),
    );
    opener.className = 'hit-link';
    body.append(make('h2', 'hit-title', opener));
  }
  if (others.length > 0)
    body.append(make('ul', 'hit-names', ...others.map((name) => nameElement(name, say))));
  body.append(...passageElements(hit, tools));
  const facts = factsElement(found, say);
  const sign = found.mark === undefined ? undefined : mark(found.mark);
  if (sign !== undefined) facts.prepend(sign, ' ');
  body.append(facts);
  return make('li', 'row hit', make('p', 'gutter hit-kind', say(`kind.${found.kind}`)), body);
}
