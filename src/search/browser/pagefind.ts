/**
 * The only door to Pagefind's index in the browser: it is asked for one key at a time and answers where the key stands.
 *
 * The files are read here and not by Pagefind's own program, which is made for words that a page has few of: for each
 * document of a word it looks through all of them, and it answers with an object for each place, a million for a common
 * word of a large archive. It also needs WebAssembly, which careful readers switch off. How the files of version 1.6 are
 * written is told by `pagefind_web/src/metadata.rs` and `index.rs` in its repository; a test asks both.
 */
import { gunzipSync } from 'fflate';
import { CborReader } from './cbor.ts';
import { fetchPacked } from './fetched.ts';
import { openPiece, readPostings, type OpenedPiece, type Posting } from './postings.ts';

export type Ask = (key: string) => Promise<readonly Posting[]>;

/** A file of the index, with the least beginnings that tell its first and last key from those of other pieces. */
interface Piece {
  from: string;
  to: string;
  name: string;
}

interface Contents {
  /** Of documents, by their numbers. */
  ids: string[];
  /** In the order of their keys. */
  pieces: Piece[];
}

/** Stands before the data of every file. */
const SIGNATURE = 'pagefind_dcd';
/** The first byte of gzip. */
const GZIP = 0x1f;

/**
 * Some hosts unpack a file on its way; a host that sends a page of errors instead has sent nothing. The browser's own
 * DecompressionStream would do, but browsers of 2022 have none.
 */
function unpack(packed: Uint8Array): Uint8Array {
  const bytes = packed[0] === GZIP ? gunzipSync(packed) : packed;
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new RangeError('no file of an index');
  return bytes.subarray(SIGNATURE.length);
}

function readContents(bytes: Uint8Array): Contents {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip(1);
  const ids = Array.from({ length: reader.array() }, () => {
    const parts = reader.array();
    const id = reader.text();
    reader.skip(parts - 1);
    return id;
  });
  const pieces = Array.from({ length: reader.array() }, (): Piece => {
    reader.array();
    return { from: reader.text(), to: reader.text(), name: reader.text() };
  });
  return { ids, pieces };
}

/**
 * Opens the index in `folder`, an absolute address that ends in a slash.
 *
 * @param contents the file that lists its documents and pieces
 * @throws SearchLoadError when something does not arrive; so does any question
 */
export async function openPagefind(folder: string, contents: string): Promise<Ask> {
  const { ids, pieces } = readContents(await fetchPacked(folder + contents, unpack));
  const opened = new Map<string, Promise<OpenedPiece>>();
  return async (key) => {
    const piece = pieces[pieces.filter(({ from }) => from <= key).length - 1];
    if (piece === undefined || key.slice(0, piece.to.length) > piece.to) return [];
    const { name } = piece;
    const opening =
      opened.get(name) ??
      fetchPacked(`${folder}index/${name}.pf_index`, unpack).then((bytes) =>
        openPiece(new CborReader(bytes)),
      );
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    return readPostings(await opening, key, ids);
  };
}
