/** What a piece of the index says of a key: the documents that hold it, how much it weighs in each, and where it stands. */
import type { CborReader } from './cbor.ts';

/** One document that holds a key. */
export interface Posting {
  /** The name of the document's file among the texts. */
  id: string;
  /** How much the key says about the document, against all others. */
  score: number;
  /** Slots of the document's content, ascending. */
  positions: readonly number[];
}

/** A piece that has arrived: where in it the postings of each key begin. */
export interface OpenedPiece {
  reader: CborReader;
  starts: ReadonlyMap<string, number>;
}

/**
 * How soon more places of a key say little more (`k1` of BM25): Pagefind's own number, 1.4, over the 0.889 that a whole word
 * is worth there; at it the questions of the archive were judged. Length says nothing here: an account is long, and what
 * is said of it elsewhere is short.
 */
const SATURATION = 1.574_56;

/** @param reader at the beginning of a piece */
export function openPiece(reader: CborReader): OpenedPiece {
  const starts = new Map<string, number>();
  reader.array();
  for (let keys = reader.array(); keys > 0; keys -= 1) {
    const parts = reader.array();
    starts.set(reader.text(), reader.at);
    reader.skip(parts - 1);
  }
  return { reader, starts };
}

/** Slots follow each other as differences. A negative number says how much they weigh, which is the same for all of ours. */
function countPositions(reader: CborReader): number {
  let count = 0;
  for (let left = reader.array(); left > 0; left -= 1) if (reader.integer() >= 0) count += 1;
  return count;
}

function readPositions(reader: CborReader): number[] {
  const positions: number[] = [];
  let position = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const step = reader.integer();
    if (step < 0) continue;
    position += step;
    positions.push(position);
  }
  return positions;
}

/** Its places are read each time they are asked for. Most of those of a common word never are, and all are too many to keep. */
class ReadPosting implements Posting {
  readonly id: string;
  readonly score: number;
  readonly #reader: CborReader;
  readonly #start: number;

  constructor(id: string, score: number, reader: CborReader, start: number) {
    this.id = id;
    this.score = score;
    this.#reader = reader;
    this.#start = start;
  }

  get positions(): readonly number[] {
    this.#reader.at = this.#start;
    return readPositions(this.#reader);
  }
}

/**
 * @param ids of all documents, by their numbers
 * @example readPostings(piece, 'campxd', ids)[0]?.positions // [4, 19]
 */
export function readPostings(
  { reader, starts }: OpenedPiece,
  key: string,
  ids: readonly string[],
): Posting[] {
  const start = starts.get(key);
  if (start === undefined) return [];
  reader.at = start;
  const documents = reader.array();
  const rarity = Math.log(1 + (ids.length - documents + 0.5) / (documents + 0.5));
  let number = 0;
  return Array.from({ length: documents }, () => {
    const parts = reader.array();
    number += reader.integer();
    const { at } = reader;
    const count = countPositions(reader);
    const posting = new ReadPosting(
      ids[number] ?? '',
      (rarity * count) / (count + SATURATION),
      reader,
      at,
    );
    reader.skip(parts - 2);
    return posting;
  });
}
