/**
 * Where a reader stands among the hits. The hits come later than the page, so the browser cannot go back to the place by
 * itself; the entry of the history keeps it, and goes with the tab.
 */

/** A pause in scrolling. */
const PAUSE = 100;

interface Kept {
  scroll: number;
}

const isKept = (unsafeState: unknown): unsafeState is Kept =>
  typeof unsafeState === 'object' &&
  unsafeState !== null &&
  'scroll' in unsafeState &&
  typeof unsafeState.scroll === 'number';

export class ReadingPlace {
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** While what stood here is drawn again, the page is as short as it is without it. */
  #drawing = false;

  constructor() {
    history.scrollRestoration = 'manual';
    addEventListener('scroll', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => {
        this.keep();
      }, PAUSE);
    });
  }

  /** Writes the place into the entry of the history that is open. */
  keep(): void {
    clearTimeout(this.#pause);
    if (!this.#drawing) history.replaceState({ scroll: scrollY } satisfies Kept, '');
  }

  /** An entry has been opened, whose hits are not drawn yet. Returns its place, where it has one. */
  opened(): number | undefined {
    clearTimeout(this.#pause);
    this.#drawing = true;
    const unsafeState: unknown = history.state;
    return isKept(unsafeState) ? unsafeState.scroll : undefined;
  }

  /** The hits of the entry are drawn: goes back to its place. */
  drawn(place: number | undefined): void {
    this.#drawing = false;
    if (place !== undefined) scrollTo({ top: place, behavior: 'instant' });
  }
}
