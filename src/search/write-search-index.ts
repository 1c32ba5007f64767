/** Writes what search needs beside the pages: the index, and a text for each document that it finds. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PublicArchive } from '../disclose/public-archive.ts';
import { variantsFor } from '../text/han-variants.ts';
import { columnsOf } from './columns.ts';
import { slotsOf } from './content.ts';
import type { FiledDocument } from './document.ts';
import { addressOfDocument, documentsOf } from './documents.ts';
import { editionGroups } from './editions.ts';
import { SlotCount, type IndexFacts } from './index-facts.ts';
import { namePieces } from './names/name-file.ts';
import { indexContents, type IndexedContent } from './pagefind-index.ts';

/** What the thread that writes an index is given. */
export interface IndexOrder {
  documents: readonly FiledDocument[];
  siteFolder: string;
}

export interface WrittenIndex {
  documents: number;
  files: number;
}

const THREAD = new URL('./index-thread.ts', import.meta.url);

/**
 * Writes `pagefind/` into a site, in place of any that stands there. A text is called after the identifier under which
 * the index finds it, so a browser needs no table between them. The same archive gives the same bytes. The work is done
 * by a thread of its own, so that pages can be written in this one at the same time.
 *
 * @throws IndexError when anything that is shown would not be found
 */
export function writeSearchIndex(
  archive: PublicArchive,
  siteFolder: string,
): Promise<WrittenIndex> {
  const order: IndexOrder = { documents: documentsOf(archive), siteFolder };
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: order });
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', (code) => {
      reject(new Error(`the thread that writes the search index ended with ${String(code)}`));
    });
  });
}

/** Slots are three times as large as the texts that they come from: they are made when Pagefind takes them. */
function* contentsOf(
  documents: readonly FiledDocument[],
  count: SlotCount,
): Generator<IndexedContent> {
  for (const document of documents) {
    const slots = slotsOf(document);
    count.add(slots);
    yield { name: addressOfDocument(document), content: slots.join(' ') };
  }
}

/** What writeSearchIndex() promises, done here and now. */
export async function writeDocuments({ documents, siteFolder }: IndexOrder): Promise<WrittenIndex> {
  const count = new SlotCount();
  const { files, contents, ids } = await indexContents(contentsOf(documents, count));
  const folder = join(siteFolder, 'pagefind');
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['index', 'names', 'texts'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
  const filed = documents.map(({ filing, ...document }) => {
    const id = ids.get(addressOfDocument(document)) ?? '';
    writeFileSync(join(folder, 'texts', `${id}.json`), JSON.stringify(document));
    return { id, kind: document.kind, filing };
  });
  const idOf = (document: FiledDocument) => ids.get(addressOfDocument(document)) ?? '';
  const { starts, pieces } = namePieces(documents, idOf);
  for (const [number, piece] of pieces.entries())
    writeFileSync(join(folder, 'names', `${number}.json`), JSON.stringify(piece));
  const found = [
    ...documents.flatMap(({ names, passages }) => [...names, ...passages].map(({ text }) => text)),
    ...pieces.flatMap(({ forms }) => forms.map(([, text]) => text)),
  ];
  const facts: IndexFacts = { ...count.facts(), contents, names: starts };
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(facts));
  writeFileSync(join(folder, 'columns.json'), JSON.stringify(columnsOf(filed)));
  writeFileSync(join(folder, 'editions.json'), JSON.stringify(editionGroups(documents, idOf)));
  writeFileSync(join(folder, 'han.json'), JSON.stringify(variantsFor(found)));
  return {
    documents: documents.length,
    files: files.length + documents.length + pieces.length + 4,
  };
}
