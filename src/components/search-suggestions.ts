/**
 * Names that begin like what is typed, under the box: a combobox with a listbox. Arrows choose, Enter opens, Escape
 * closes. Nothing is chosen for the reader, so Enter without a choice searches for the words.
 */
import type { Suggestion } from '../search/browser/names.ts';
import { make, speak } from './search-hit.ts';
import type { Say, SearchStringKey } from './search-strings.ts';

/** A pause in typing: most letters are followed by another one sooner. */
const PAUSE = 120;

interface Options {
  input: HTMLInputElement;
  list: HTMLElement;
  say: Say;
  suggest: (typed: string) => Promise<Suggestion[]>;
  /** Goes where a suggestion leads. */
  open: (suggestion: Suggestion) => void;
}

export class Suggestions {
  readonly #options: Options;
  #shown: Suggestion[] = [];
  #active = -1;
  #asked = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
    const { input, list, say } = options;
    // Before the script runs this is a plain box.
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', say('search.suggestions'));
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('input', () => {
      clearTimeout(this.#pause);
      this.#asked += 1;
      this.#pause = setTimeout(() => void this.#ask(), PAUSE);
    });
    input.addEventListener('blur', () => {
      this.close();
    });
    // The box keeps the focus while a finger or a mouse chooses.
    list.addEventListener('pointerdown', (event) => {
      event.preventDefault();
    });
    list.addEventListener('click', (event) => {
      const item = event.target instanceof Element ? event.target.closest('li') : null;
      const suggestion = this.#shown[item === null ? -1 : [...list.children].indexOf(item)];
      if (suggestion !== undefined) this.#open(suggestion);
    });
  }

  get isOpen(): boolean {
    return !this.#options.list.hidden;
  }

  close(): void {
    clearTimeout(this.#pause);
    this.#asked += 1;
    this.#show([]);
  }

  /** Whether the key was meant for the list. */
  onKey({ key }: KeyboardEvent): boolean {
    if (!this.isOpen) return false;
    const chosen = this.#shown[this.#active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (step !== undefined) this.#choose(this.#active + step);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && chosen !== undefined) this.#open(chosen);
    else return false;
    return true;
  }

  #open(suggestion: Suggestion): void {
    this.close();
    this.#options.open(suggestion);
  }

  async #ask(): Promise<void> {
    const { input, suggest } = this.#options;
    const question = (this.#asked += 1);
    try {
      const found = input.value.trim() === '' ? [] : await suggest(input.value);
      if (question === this.#asked) this.#show(found);
    } catch {
      // Without suggestions everything can still be searched; search itself says what did not arrive.
      if (question === this.#asked) this.#show([]);
    }
  }

  #show(suggestions: Suggestion[]): void {
    const { input, list, say } = this.#options;
    this.#shown = suggestions;
    list.replaceChildren(
      ...suggestions.map((suggestion, index) => {
        const item = suggestionElement(suggestion, say);
        item.id = `${list.id}-${String(index)}`;
        return item;
      }),
    );
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    this.#choose(-1);
  }

  /** From the box through the list and back to the box. */
  #choose(index: number): void {
    const { input, list } = this.#options;
    const count = this.#shown.length;
    this.#active = index < -1 ? count - 1 : index >= count ? -1 : index;
    for (const [at, item] of [...list.children].entries())
      item.setAttribute('aria-selected', String(at === this.#active));
    const active = list.children[this.#active];
    if (active === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    }
  }
}

function suggestionElement({ text, lang, role, target }: Suggestion, say: Say): HTMLElement {
  const words = { text, lang, dir: 'auto' } as const;
  const item = make('li', 'suggestion', speak(make('bdi', 'suggestion-name', text), words));
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  if (role === 'mistaken') item.append(' ', make('span', '', say('search.by_mistake')));
  if (target.title !== text) {
    const title = { text: target.title, lang: target.lang, dir: 'auto' } as const;
    item.append(' ', speak(make('bdi', 'suggestion-title', target.title), title));
  }
  const kind: SearchStringKey = target.kind === 'act' ? 'search.facet.act' : `kind.${target.kind}`;
  item.append(' ', make('span', 'suggestion-kind', say(kind)));
  return item;
}
