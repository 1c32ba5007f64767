/** The text of one file, and where in it an offset stands. */

/** A place as editors count: from 1, columns in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** A decoded file with LF line ends and without a byte order mark. */
export class SourceFile {
  /** Path from the folder that holds `content/`, with forward slashes. */
  readonly file: string;
  readonly text: string;
  #starts: number[] | undefined;

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
  }

  /** Offsets at which lines begin; computed only once somebody asks for a place. */
  get #lineStarts(): number[] {
    if (this.#starts === undefined) {
      this.#starts = [0];
      for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1))
        this.#starts.push(at + 1);
    }
    return this.#starts;
  }

  /**
   * Where an offset stands.
   *
   * @example new SourceFile('a.yml', 'a: 1\nb: 2\n').placeOf(8) // { line: 2, column: 4 }
   */
  placeOf(offset: number): Place {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  /** The line with that number, without its end; empty where there is none. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1];
    if (start === undefined) return '';
    const end = this.text.indexOf('\n', start);
    return this.text.slice(start, end === -1 ? undefined : end);
  }
}
