/**
 * For people in danger while they read. The link works alone; with scripts it covers the page before the other page has
 * arrived, makes the tab neutral, leaves no way back to this page, and answers to Shift pressed three times.
 */
import {
  afterKey,
  hasExpired,
  LONGEST_PAUSE,
  NO_PRESSES,
  PRESSES,
  type ShiftPresses,
} from './shift-presses.ts';

class LeaveThisPage extends HTMLElement {
  private presses: ShiftPresses = NO_PRESSES;
  private expiry = 0;
  private pageTitle = '';
  private icons: HTMLLinkElement[] = [];
  private cover: HTMLElement | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.leave(link.href);
    });
    document.addEventListener('keydown', (event) => {
      this.countKey(event, link.href);
    });
    // A page that comes back from the browser's memory must be readable again, and count from nothing.
    window.addEventListener('pageshow', () => {
      this.uncover();
      this.setPresses(NO_PRESSES);
    });
  }

  private countKey(event: KeyboardEvent, address: string): void {
    const before = this.presses;
    this.setPresses(afterKey(before, event.key, event.timeStamp, event.repeat));
    if (this.presses.count === PRESSES) this.leave(address);
    else if (this.presses.count > 0 && this.presses !== before)
      this.say(this.presses.count === PRESSES - 1 ? 'one-more' : 'two-more');
    else if (before.count > 0 && this.presses.count === 0) this.say('stopped');
  }

  private setPresses(presses: ShiftPresses): void {
    this.presses = presses;
    window.clearTimeout(this.expiry);
    if (presses.count === 0) return;
    this.expiry = window.setTimeout(() => {
      if (!hasExpired(this.presses, performance.now())) return;
      this.presses = NO_PRESSES;
      this.say('stopped');
    }, LONGEST_PAUSE + 100);
  }

  /** Speaks a sentence that the page brought with it: it must not have to be fetched. */
  private say(name: 'one-more' | 'two-more' | 'stopped' | 'leaving'): void {
    const region = this.querySelector('[role="status"]');
    if (region !== null) region.textContent = this.getAttribute(`data-${name}`);
  }

  private leave(address: string): void {
    this.coverPage();
    this.say('leaving');
    location.replace(address);
  }

  private coverPage(): void {
    if (this.cover !== undefined) return;
    this.pageTitle = document.title;
    document.title = this.getAttribute('data-title') ?? '';
    this.icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')];
    for (const icon of this.icons) icon.remove();
    const blank = document.createElement('link');
    blank.rel = 'icon';
    blank.href = '/blank.svg';
    document.head.append(blank);
    this.cover = document.createElement('div');
    this.cover.className = 'leave-cover';
    document.body.append(this.cover);
    document.documentElement.classList.add('is-leaving');
  }

  private uncover(): void {
    if (this.cover === undefined) return;
    this.cover.remove();
    this.cover = undefined;
    document.title = this.pageTitle;
    document.querySelector('link[href="/blank.svg"]')?.remove();
    document.head.append(...this.icons);
    document.documentElement.classList.remove('is-leaving');
  }
}

customElements.define('leave-this-page', LeaveThisPage);
