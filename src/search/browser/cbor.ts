/** As much of CBOR (RFC 8949) as an index is written in: arrays, whole numbers and texts. */

/** The three upper bits of the byte that stands before each item. */
const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4 } as const;

const TEXT = new TextDecoder();

/**
 * Reads one item after another, from a place on. What is not there, or is something else, is a RangeError.
 *
 * @example new CborReader(Uint8Array.of(0x82, 0x18, 0x64, 0x20)) // array() 2, integer() 100, integer() -1
 */
export class CborReader {
  readonly #bytes: Uint8Array;
  /** Where the next item begins. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** How many items an array has. They follow. */
  array(): number {
    return this.#length(MAJOR.array);
  }

  integer(): number {
    const head = this.#byte();
    const argument = this.#argument(head);
    if (head >> 5 === MAJOR.unsigned) return argument;
    if (head >> 5 === MAJOR.negative) return -1 - argument;
    throw this.#unexpected(head);
  }

  text(): string {
    const end = this.#length(MAJOR.text) + this.at;
    if (end > this.#bytes.length) throw this.#tooShort();
    const text = TEXT.decode(this.#bytes.subarray(this.at, end));
    this.at = end;
    return text;
  }

  /** Goes past some items and all that is in them. */
  skip(items: number): void {
    // An array adds its own to those that are still to be passed.
    for (let left = items; left > 0; left -= 1) {
      const head = this.#byte();
      const argument = this.#argument(head);
      const major = head >> 5;
      if (major > MAJOR.array) throw this.#unexpected(head);
      if (major === MAJOR.array) left += argument;
      else if (major === MAJOR.text || major === MAJOR.bytes) this.at += argument;
    }
  }

  #length(major: number): number {
    const head = this.#byte();
    if (head >> 5 !== major) throw this.#unexpected(head);
    return this.#argument(head);
  }

  /** The number in a head: in its lower bits, or in the one, two or four bytes after it. */
  #argument(head: number): number {
    const short = head & 31;
    if (short < 24) return short;
    if (short > 26) throw this.#unexpected(head);
    let argument = this.#byte();
    for (let more = (1 << (short - 24)) - 1; more > 0; more -= 1)
      argument = argument * 256 + this.#byte();
    return argument;
  }

  #byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw this.#tooShort();
    this.at += 1;
    return byte;
  }

  #unexpected(head: number): RangeError {
    return new RangeError(`an index does not hold 0x${head.toString(16)} at ${String(this.at)}`);
  }

  #tooShort(): RangeError {
    return new RangeError(`an index ends before ${String(this.at)}`);
  }
}
