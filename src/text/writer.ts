/** Writes one block: its HTML and its words, side by side, so that neither can hold what the other lacks. */
import type { Citation } from './block.ts';
import { element, escapeText } from './policy.ts';
import { unbroken } from './unbroken.ts';

/** Longer words are not held together with the mark after them: on a narrow page they would not fit. */
const LONGEST_HELD_WORD = 24;
/** The end of a long word, or of a line without blanks: three letters with their marks. */
const LAST_LETTERS = /(?:\P{M}\p{M}*){1,3}$/u;
/** A mark takes the room of as many letters. */
const MARK_LETTERS = 3;

function startOfLastWord(words: string): number {
  const end = words.trimEnd().length;
  const shortest = Math.max(0, end - LONGEST_HELD_WORD);
  for (let start = end; start > shortest; start -= 1)
    if (/\s/.test(words.charAt(start - 1))) return start;
  if (shortest === 0) return 0;
  return end - (LAST_LETTERS.exec(words.slice(shortest, end))?.[0].length ?? 0);
}

function wordsAsHtml(words: string): string {
  return unbroken(words)
    .map(({ text, together }) => (together ? nowrap(escapeText(text)) : escapeText(text)))
    .join('');
}

const nowrap = (html: string) => element('span', { class: 'nowrap' }, html);

/** A word and the marks after it, on one line. */
interface Run {
  html: string;
  /** How many letters more may come along. */
  room: number;
  /** Whether it is more than a single mark. */
  together: boolean;
}

export class Writer {
  readonly citations: Citation[] = [];
  /** How many characters there are to read, without marks and outer blanks: tells an empty link from one with words. */
  readable = 0;
  #html = '';
  #plain = '';
  /** The end of `plain`, from the last mark on: the blank before a mark is left out. */
  #lastWords = '';
  /** Words not yet written as HTML: a mark after them takes the last one along. */
  #held = '';
  /** The marks before those words, not yet written either: as long as there is room, another joins them. */
  #run: Run | undefined;
  /** What stands before the words that are held. */
  #before: 'nothing' | 'words' | 'mark' = 'nothing';
  /** Whether the blank before a mark was left out of `plain`. */
  #blankLeftOut = false;

  /** Words as they are, line ends as blanks. */
  words(unsafeWords: string): void {
    this.readable += unsafeWords.trim().length;
    this.#held += unsafeWords;
    const words = unsafeWords.replaceAll('\n', ' ');
    if (this.#blankLeftOut && /^[\p{L}\p{N}]/u.test(words)) this.#lastWords += ' ';
    this.#blankLeftOut = false;
    this.#lastWords += words;
  }

  /** A tag that `policy.ts` wrote; `plain` is what a reader reads there. */
  tag(html: string, plain = ''): void {
    this.#release();
    this.readable += plain.trim().length;
    this.#html += html;
    this.#lastWords += plain;
    this.#before = 'words';
  }

  /**
   * A citation or note mark. It is no word of the text, and it never stands alone at the start of a line: the word
   * before it comes along, and so do the marks between them, without blanks. Of more marks than a narrow page has room
   * for, the last stand on the next line. Directly after emphasis without a blank between them, a line may still break.
   */
  mark(html: string): void {
    const held = this.#held;
    const words = this.#lastWords.trimEnd();
    this.#blankLeftOut ||= words !== this.#lastWords;
    this.#plain += words;
    this.#lastWords = '';
    if (this.#run !== undefined && held.trim() === '') {
      this.#held = '';
      this.#join(this.#run, html);
      return;
    }
    const standsAlone = held.trim() === '' && this.#before !== 'words';
    const start = standsAlone ? held.length : startOfLastWord(held);
    this.#held = held.slice(0, start);
    this.#release();
    const along = held.slice(start);
    this.#run = {
      html: escapeText(along) + html,
      room: LONGEST_HELD_WORD - along.trim().length,
      together: along !== '',
    };
    this.#before = 'mark';
  }

  #join(run: Run, html: string): void {
    if (run.room < MARK_LETTERS) {
      this.#release();
      this.#run = { html, room: LONGEST_HELD_WORD, together: false };
      this.#before = 'mark';
    } else {
      this.#run = { html: run.html + html, room: run.room - MARK_LETTERS, together: true };
    }
  }

  /** The mark of a citation, which keeps the place in the words at which it stands. */
  citation(citation: Omit<Citation, 'at'>, html: string): void {
    this.mark(html);
    this.citations.push({ ...citation, at: this.#plain.trimStart().length });
  }

  get html(): string {
    this.#release();
    return this.#html;
  }

  get plain(): string {
    return (this.#plain + this.#lastWords).trim();
  }

  #release(): void {
    if (this.#run !== undefined) {
      this.#html += this.#run.together ? nowrap(this.#run.html) : this.#run.html;
      this.#run = undefined;
    }
    if (this.#held === '') return;
    this.#html += wordsAsHtml(this.#held);
    this.#before = 'words';
    this.#held = '';
  }
}
