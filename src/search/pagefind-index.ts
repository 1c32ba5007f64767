/** The only door to Pagefind in a build: contents go in, the files of an index come out. */
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** Smaller pieces than Pagefind's own: a reader who looks for one name fetches 12 kB of a large archive, not 60. */
const PIECE = '5000';
/** One index for all languages: what is indexed is folded already, and no stemmer of one language touches it. */
const LANGUAGE = 'und';
/**
 * What a browser needs. The rest is Pagefind's own program and interface, which ours stands in for, and the fragments, for
 * which our texts do.
 */
const PUBLISHED = /^(?:pagefind\.\S+\.pf_meta|index\/\S+\.pf_index)$/;
const FRAGMENT = /^fragment\/(\S+)\.pf_fragment$/;
/** Stands before the data of every compressed file. */
const SIGNATURE = 'pagefind_dcd';
/** Records that wait for an answer at a time; more would only fill the pipe. */
const AT_ONCE = 500;

export interface IndexedContent {
  /** Unique. */
  name: string;
  content: string;
}

export interface IndexFiles {
  files: { path: string; content: Uint8Array }[];
  /** The path of the file that lists the others; without contents there is none. */
  contents: string | undefined;
  /** Name → the identifier under which a search finds it. */
  ids: ReadonlyMap<string, string>;
}

class IndexError extends Error {
  override name = 'IndexError';
}

function requireSuccess(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new IndexError(`${what}: ${errors.join('; ')}`);
}

async function add(index: PagefindIndex, { name, content }: IndexedContent): Promise<void> {
  const { errors } = await index.addCustomRecord({ url: name, content, language: LANGUAGE });
  requireSuccess(errors, `the words of ${name} were not indexed`);
}

/** Returns the names. The next contents are made while Pagefind works on those before them. */
async function addAll(
  index: PagefindIndex,
  contents: Iterable<IndexedContent>,
): Promise<readonly string[]> {
  const names: string[] = [];
  const waiting: Promise<void>[] = [];
  for (const content of contents) {
    names.push(content.name);
    waiting.push(add(index, content));
    if (waiting.length === AT_ONCE) await Promise.all(waiting.splice(0));
  }
  await Promise.all(waiting);
  return names;
}

/** The name that a fragment was added under. */
function nameIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString();
  if (!text.startsWith(SIGNATURE))
    throw new IndexError('a fragment of Pagefind is not what it was');
  return (JSON.parse(text.slice(SIGNATURE.length)) as { url: string }).url;
}

/**
 * Indexes contents. The same contents in the same order give the same bytes.
 *
 * @throws IndexError when Pagefind refuses a content or loses one
 */
export async function indexContents(contents: Iterable<IndexedContent>): Promise<IndexFiles> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = PIECE;
  try {
    const { index, errors } = await createIndex({});
    if (index === undefined) throw new IndexError(`Pagefind did not start: ${errors.join('; ')}`);
    const names = await addAll(index, contents);
    const result = await index.getFiles();
    requireSuccess(result.errors, 'the index was not written');
    const ids = new Map<string, string>();
    for (const { path, content } of result.files) {
      const id = FRAGMENT.exec(path)?.[1];
      if (id !== undefined) ids.set(nameIn(content), id);
    }
    const lost = names.filter((name) => !ids.has(name));
    if (lost.length > 0) throw new IndexError(`Pagefind lost ${lost.join(', ')}`);
    const files = result.files.filter(({ path }) => PUBLISHED.test(path));
    return {
      files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
      contents: files.find(({ path }) => path.endsWith('.pf_meta'))?.path,
      ids,
    };
  } finally {
    await close();
  }
}
