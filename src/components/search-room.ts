/**
 * The search page at work. It asks nothing of any server but pieces of the index, keeps its state in the fragment, and
 * shows nothing until it runs: without it the lists under it lead to every record.
 */
import { messagesIn, numbersIn } from '../i18n/message.ts';
import {
  askedNow,
  fragmentOf,
  HITS_AT_ONCE,
  recordAddress,
  stateFrom,
  type SearchState,
} from '../search/browser/address.ts';
import { hasFilters } from '../search/browser/filters.ts';
import { openSearch, type Answer, type SearchIndex } from '../search/browser/search-index.ts';
import { mistakenNameIn, understand } from '../search/browser/understanding.ts';
import { addressFor, hitElement, link, make, type HitTools } from './search-hit.ts';
import { FilterPanel } from './search-filter-panel.ts';
import {
  correctionElement,
  identifierElement,
  keptBackElement,
  nearElement,
  understandingElements,
} from './search-answer.ts';
import { ReadingPlace } from './search-place.ts';
import { Suggestions } from './search-suggestions.ts';
import type { Say, SearchStrings } from './search-strings.ts';

/** A quick answer needs no word that it is being looked for. */
const PATIENCE = 400;

/** The order of the alphabet, known at the first question: to know it takes time, and many readers never filter. */
function comparedIn(locale: string): (a: string, b: string) => number {
  let collator: Intl.Collator | undefined;
  return (a, b) => {
    collator ??= new Intl.Collator([locale, 'en']);
    return collator.compare(a, b);
  };
}

class SearchRoom extends HTMLElement {
  #index!: SearchIndex;
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #answer!: HTMLElement;
  #hits!: HTMLElement;
  #more!: HTMLButtonElement;
  #filters!: FilterPanel;
  #tools!: HitTools;
  #suggestions!: Suggestions;
  #place!: ReadingPlace;
  /** Counts questions, so that a late answer to an old one is not shown. */
  #asked = 0;

  connectedCallback(): void {
    const part = (name: string) => this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    this.#form = part('form') as HTMLFormElement;
    this.#input = part('input') as HTMLInputElement;
    this.#status = part('status') as HTMLElement;
    this.#answer = part('answer') as HTMLElement;
    this.#hits = part('hits') as HTMLElement;
    this.#more = part('more') as HTMLButtonElement;
    this.#index = openSearch(location.origin, this.#locale);
    this.#tools = this.#makeTools();
    this.#place = new ReadingPlace();
    this.#suggestions = new Suggestions({
      input: this.#input,
      list: part('suggestions') as HTMLElement,
      say: this.#tools.say,
      suggest: (typed) => this.#index.suggest(typed),
      open: ({ target: { kind, href } }) => {
        if (href.startsWith('#')) this.#go(stateFrom(href));
        else location.assign(addressFor(kind, href, this.#locale));
      },
    });
    this.#filters = new FilterPanel({
      part: (name) => part(name) as HTMLElement,
      tools: {
        say: this.#tools.say,
        languages: JSON.parse(this.dataset['languages'] ?? '{}') as Record<string, string>,
        number: numbersIn(this.#locale),
        compare: comparedIn(this.#locale),
      },
      onChange: (filters, order) => {
        this.#go({ ...askedNow(stateFrom(location.hash).query, filters), order });
      },
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const state = stateFrom(location.hash);
      const query = this.#input.value.trim();
      // Filters of another question would leave out what nobody remembers to have left out.
      this.#go(query === state.query ? { ...state, shown: HITS_AT_ONCE } : askedNow(query));
    });
    this.#more.addEventListener('click', () => {
      void this.#showMore();
    });
    this.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    document.addEventListener('keydown', (event) => {
      this.#onSlash(event);
    });
    addEventListener('hashchange', () => void this.#answerAddress());
    this.#form.hidden = false;
    void this.#answerAddress();
  }

  get #locale(): string {
    return this.dataset['locale'] ?? 'en';
  }

  #makeTools(): HitTools {
    const locale = this.#locale;
    const strings = JSON.parse(this.dataset['strings'] ?? '{}') as SearchStrings;
    const write = messagesIn(locale);
    const say: Say = (key, values) => write(strings[key] ?? key, values);
    const mark = (name: string) =>
      this.querySelector<HTMLTemplateElement>(`template[data-mark="${name}"]`)?.content.cloneNode(
        true,
      );
    return {
      say,
      mark,
    };
  }

  /** Goes to a state as to a page of its own: Back leads to the one before. */
  #go(state: SearchState): void {
    if (fragmentOf(state) !== fragmentOf(stateFrom(location.hash))) {
      this.#place.keep();
      history.pushState(null, '', location.pathname + fragmentOf(state));
    }
    void this.#answerAddress();
  }

  async #answerAddress(): Promise<void> {
    const state = stateFrom(location.hash);
    const place = this.#place.opened();
    this.#suggestions.close();
    this.#input.value = state.query;
    if (fragmentOf(state) === '') {
      this.#asked += 1;
      this.#clear();
      this.#filters.hide();
      this.#place.drawn(place);
      return;
    }
    const answer = await this.#ask(state);
    if (answer === undefined) return;
    const question = this.#asked;
    this.#show(answer, state);
    await this.#showFilters(answer, state);
    if (question === this.#asked) this.#place.drawn(place);
  }

  async #ask(state: SearchState): Promise<Answer | undefined> {
    const question = (this.#asked += 1);
    const waiting = setTimeout(() => {
      this.#status.textContent = this.#tools.say('search.waiting');
    }, PATIENCE);
    try {
      const answer = await this.#index.search(state.query, state.shown, state);
      return question === this.#asked ? answer : undefined;
    } catch {
      if (question === this.#asked) this.#showFailure();
      return undefined;
    } finally {
      clearTimeout(waiting);
    }
  }

  #clear(): void {
    this.#status.replaceChildren();
    this.#answer.replaceChildren();
    this.#hits.replaceChildren();
    this.#more.hidden = true;
  }

  #show(answer: Answer, state: SearchState): void {
    const { say } = this.#tools;
    const { total, hits, understood } = answer;
    this.#clear();
    const filtered = hasFilters(state.filters);
    if (understood.length === 0 && !filtered) {
      this.#filters.hide();
      this.#status.textContent = say('search.nothing_asked');
      return;
    }
    const address = recordAddress(state.query);
    const found = say('search.found', { count: total });
    this.#status.replaceChildren(
      make('p', '', found),
      ...(address === undefined
        ? [
            ...understandingElements(understand(answer, filtered), total, say),
            ...(answer.near.length > 0 ? [nearElement(answer.near, say)] : []),
            ...(filtered && total === 0 ? [keptBackElement(answer, state, say)] : []),
            ...(total === 0 && !filtered ? [make('p', '', say('search.try'))] : []),
          ]
        : [identifierElement(address, say)]),
    );
    const mistaken = mistakenNameIn(answer, this.#locale);
    if (mistaken !== undefined) this.#answer.replaceChildren(correctionElement(mistaken, say));
    this.#hits.replaceChildren(...hits.map((hit) => hitElement(hit, this.#tools)));
    this.#more.hidden = hits.length >= total;
  }

  /** The hits that come next; the first of them has the focus, where the button stood. */
  async #showMore(): Promise<void> {
    const before = this.#hits.childElementCount;
    const state = { ...stateFrom(location.hash), shown: before + HITS_AT_ONCE };
    const answer = await this.#ask(state);
    if (answer === undefined) return;
    history.replaceState(null, '', location.pathname + fragmentOf(state));
    this.#show(answer, state);
    this.#links()[before]?.focus();
  }

  /** Filters come after the hits: nobody waits for them who only looks for words. */
  async #showFilters({ total }: Answer, state: SearchState): Promise<void> {
    const question = this.#asked;
    try {
      const facets = await this.#index.facets(state.query, state.filters);
      if (question === this.#asked) this.#filters.show(facets, total, state);
    } catch {
      // The hits stand without them, and say nothing that is wrong.
      if (question === this.#asked) this.#filters.hide();
    }
  }

  #showFailure(): void {
    const { say } = this.#tools;
    this.#clear();
    this.#filters.hide();
    const again = link(location.href, say('search.again'));
    again.addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    this.#status.replaceChildren(make('p', '', say('search.not_loaded'), ' ', again));
  }

  #links(): HTMLElement[] {
    return [...this.#hits.querySelectorAll<HTMLElement>('.hit-link')];
  }

  /** Arrows move between the box and the hits, Escape goes back to the box and then empties it. */
  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (document.activeElement === this.#input && this.#suggestions.onKey(event)) {
      event.preventDefault();
      return;
    }
    const stops: HTMLElement[] = [this.#input, ...this.#links()];
    const hit = document.activeElement?.closest('.hit')?.querySelector<HTMLElement>('.hit-link');
    const here = stops.indexOf(
      document.activeElement === this.#input ? this.#input : (hit ?? this),
    );
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && here >= 0) {
      const next = stops[here + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (document.activeElement === this.#input) {
        this.#input.value = '';
        this.#go(askedNow(''));
      } else this.#input.focus();
    }
  }

  #onSlash(event: KeyboardEvent): void {
    const typing =
      event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key !== '/' || typing || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#input.focus();
    this.#input.select();
  }
}

customElements.define('search-room', SearchRoom);
