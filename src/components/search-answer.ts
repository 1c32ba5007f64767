/** What stands between the box and the hits: how the question was understood, and what is wrong about a name in it. */
import { askedNow, fragmentOf, type SearchState } from '../search/browser/address.ts';
import type { Answer } from '../search/browser/search-index.ts';
import type { Understanding } from '../search/browser/understanding.ts';
import type { NameLine } from '../search/document.ts';
import { link, make, speak } from './search-hit.ts';
import type { Say } from './search-strings.ts';

/** A link to another state of the page; one that asks for nothing has no fragment, and must not load the page again. */
export const stateLink = (state: SearchState, ...content: (Node | string)[]) =>
  link(fragmentOf(state) || '#', ...content);
const searchLink = (query: string, ...content: (Node | string)[]) =>
  stateLink(askedNow(query), ...content);

/** Words with something between them, each kept apart from the direction of the others. */
function listed(words: readonly string[], say: Say): (Node | string)[] {
  return words.flatMap((word, index) => [
    ...(index > 0 ? [say('join.comma')] : []),
    make('bdi', '', word),
  ]);
}

/** Paragraphs on what was not found, and what else was. */
export function understandingElements(
  { missing, leftOut, otherForms, asTyped, apart }: Understanding,
  total: number,
  say: Say,
): HTMLElement[] {
  const lines: HTMLElement[] = [];
  const line = (...content: (Node | string)[]) => lines.push(make('p', '', ...content));
  if (missing.length > 0) {
    const others = total > 0 ? ` ${say('search.for_the_others')}` : '';
    line(say('search.missing'), ' ', ...listed(missing, say), '.', others);
  }
  if (leftOut.length > 0) line(say('search.left_out'), ' ', ...listed(leftOut, say), '.');
  if (otherForms.length > 0) {
    line(say('search.also_written'), ' ', ...listed(otherForms, say), '.');
    if (asTyped !== undefined)
      lines.at(-1)?.append(' ', searchLink(asTyped, say('search.as_typed')));
  }
  if (apart.length > 0)
    line(
      say('search.apart'),
      ' ',
      ...apart.flatMap(({ query, typed, documents }, index) => [
        ...(index > 0 ? [say('join.comma')] : []),
        searchLink(query, make('bdi', '', typed)),
        ` (${say('search.count', { count: documents })})`,
      ]),
      '.',
    );
  return lines;
}

/** Words of records do not hold their identifier, but everybody who cites one has it. */
export function identifierElement(address: string, say: Say): HTMLElement {
  return make('p', '', say('search.identifier'), ' ', link(address, make('bdi', '', address)), '.');
}

/** Names that are nearly spelled so. They are links: nobody is looked for in place of another. */
export function nearElement(near: readonly string[], say: Say): HTMLElement {
  const links = near.flatMap((query, index) => [
    ...(index > 0 ? [say('join.comma')] : []),
    searchLink(query, make('bdi', '', query)),
  ]);
  return make('p', '', say('search.near'), ' ', ...links, '.');
}

/** Which filter to take away, where together they leave nothing. */
export function keptBackElement({ keptBack }: Answer, state: SearchState, say: Say): HTMLElement {
  if (keptBack.length === 0)
    return make(
      'p',
      '',
      say('search.kept_back_together'),
      ' ',
      searchLink(state.query, say('search.unfilter')),
    );
  const links = keptBack.flatMap(({ facet, documents }, index) => [
    ...(index > 0 ? [say('join.comma')] : []),
    stateLink(
      { ...state, filters: { ...state.filters, [facet]: [] } },
      say(`search.facet.${facet}`),
    ),
    ` (${say('search.count', { count: documents })})`,
  ]);
  return make('p', '', say('search.kept_back'), ' ', ...links, '.');
}

/** What is wrong about a name that was asked for, said before any hit. */
export function correctionElement(
  { text, lang, dir, correction }: NameLine,
  say: Say,
): HTMLElement {
  const name = speak(make('bdi', '', text), { text, lang, dir });
  const paragraph = make('p', '', make('strong', '', say('search.mistaken'), ' ', name, '.'));
  if (correction !== undefined)
    paragraph.append(
      ' ',
      speak(make('span', '', correction.text), correction),
      ' ',
      link(correction.href, say('search.see_correction')),
    );
  return paragraph;
}
