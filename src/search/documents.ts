/** Everything that a reader may find: every record, and every claim, event and word. */
import type { PublicArchive } from '../disclose/public-archive.ts';
import { authorityDocuments } from './authority-documents.ts';
import type { FiledDocument, SearchDocument } from './document.ts';
import { entryDocuments } from './entry-documents.ts';
import { gatheredDocuments } from './gathered-documents.ts';
import { nameSourcesOf } from './names.ts';
import { reportDocuments } from './report-documents.ts';
import { testimonyDocuments } from './testimony-documents.ts';

/**
 * Where a document opens: its own address among all documents.
 *
 * @example addressOfDocument({ href: '/r/r1jj50xr4/', anchor: 'c07', … }) // '/r/r1jj50xr4/#c07'
 */
export function addressOfDocument({
  href,
  anchor,
}: Pick<SearchDocument, 'href' | 'anchor'>): string {
  return anchor === undefined ? href : `${href}#${anchor}`;
}

/** One document for each thing that is shown, in the order of their addresses: an index depends on it. */
export function documentsOf(archive: PublicArchive): FiledDocument[] {
  const names = nameSourcesOf(archive);
  const documents = [
    ...testimonyDocuments(archive, names),
    ...reportDocuments(archive),
    ...authorityDocuments(archive, names),
    ...gatheredDocuments(archive),
    ...entryDocuments(archive),
  ].map((document) => ({ document, address: addressOfDocument(document) }));
  documents.sort((a, b) => (a.address < b.address ? -1 : 1));
  return documents.map(({ document }) => document);
}
