/**
 * The search page at work. It asks nothing of any server but pieces of the index, keeps its state in the fragment, and
 * shows nothing until it runs: without it the lists under it lead to every record.
 */
import { messagesIn } from '../i18n/message.ts';
import {
  fragmentOf,
  HITS_AT_ONCE,
  stateFrom,
  type SearchState,
} from '../search/browser/address.ts';
import { SearchUnsupportedError } from '../search/browser/pagefind.ts';
import { openSearch, type Answer } from '../search/browser/search-index.ts';
import { mistakenNameIn, understand } from '../search/browser/understanding.ts';
import { hitElement, link, make, type HitTools } from './search-hit.ts';
import { correctionElement, understandingElements } from './search-answer.ts';
import type { Say, SearchStrings } from './search-strings.ts';

/** A quick answer needs no word that it is being looked for. */
const PATIENCE = 400;

class SearchRoom extends HTMLElement {
  readonly #index = openSearch(location.origin);
  #form!: HTMLFormElement;
  #input!: HTMLInputElement;
  #status!: HTMLElement;
  #answer!: HTMLElement;
  #hits!: HTMLElement;
  #more!: HTMLButtonElement;
  #tools!: HitTools;
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
    this.#tools = this.#makeTools();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ query: this.#input.value.trim(), shown: HITS_AT_ONCE });
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

  #makeTools(): HitTools {
    const locale = this.dataset['locale'] ?? 'en';
    const strings = JSON.parse(this.dataset['strings'] ?? '{}') as SearchStrings;
    const write = messagesIn(locale);
    const say: Say = (key, values) => write(strings[key] ?? key, values);
    const mark = (name: string) =>
      this.querySelector<HTMLTemplateElement>(`template[data-mark="${name}"]`)?.content.cloneNode(
        true,
      );
    return { say, mark, list: new Intl.ListFormat(locale, { type: 'conjunction' }) };
  }

  /** Goes to a state as to a page of its own: Back leads to the one before. */
  #go(state: SearchState): void {
    if (fragmentOf(state) !== fragmentOf(stateFrom(location.hash)))
      history.pushState(null, '', location.pathname + fragmentOf(state));
    void this.#answerAddress();
  }

  async #answerAddress(): Promise<void> {
    const { query, shown } = stateFrom(location.hash);
    this.#input.value = query;
    if (query === '') {
      this.#asked += 1;
      this.#clear();
      return;
    }
    const answer = await this.#ask(query, shown);
    if (answer !== undefined) this.#show(answer);
  }

  async #ask(query: string, shown: number): Promise<Answer | undefined> {
    const question = (this.#asked += 1);
    const waiting = setTimeout(() => {
      this.#status.textContent = this.#tools.say('search.waiting');
    }, PATIENCE);
    try {
      const answer = await this.#index.search(query, shown);
      return question === this.#asked ? answer : undefined;
    } catch (error) {
      if (question === this.#asked) this.#showFailure(error);
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

  #show(answer: Answer): void {
    const { say } = this.#tools;
    const { total, hits, understood } = answer;
    this.#clear();
    if (understood.length === 0) {
      this.#status.textContent = say('search.nothing_asked');
      return;
    }
    const found = say('search.found', { count: total });
    this.#status.replaceChildren(
      make('p', '', found),
      ...understandingElements(understand(answer), total, say),
    );
    const mistaken = mistakenNameIn(answer, this.dataset['locale'] ?? 'en');
    if (mistaken !== undefined) this.#answer.replaceChildren(correctionElement(mistaken, say));
    this.#hits.replaceChildren(...hits.map((hit) => hitElement(hit, this.#tools)));
    this.#more.hidden = hits.length >= total;
  }

  /** The hits that come next; the first of them has the focus, where the button stood. */
  async #showMore(): Promise<void> {
    const { query } = stateFrom(location.hash);
    const before = this.#hits.childElementCount;
    const state = { query, shown: before + HITS_AT_ONCE };
    const answer = await this.#ask(query, state.shown);
    if (answer === undefined) return;
    history.replaceState(null, '', location.pathname + fragmentOf(state));
    this.#show(answer);
    this.#links()[before]?.focus();
  }

  #showFailure(error: unknown): void {
    const { say } = this.#tools;
    this.#clear();
    if (error instanceof SearchUnsupportedError) {
      this.#status.replaceChildren(make('p', '', say('search.unsupported')));
      return;
    }
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
        this.#go({ query: '', shown: HITS_AT_ONCE });
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
