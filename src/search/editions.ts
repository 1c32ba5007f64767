/**
 * Which documents are one text in several languages, `pagefind/editions.json`: an account and its translations are one
 * thing that was found, and so is a claim in two languages. Only what was translated costs a reader anything.
 */
import type { FiledDocument } from './document.ts';
import { addressOfDocument } from './documents.ts';

/** The documents of one text, the original first. */
export type EditionGroup = readonly (readonly [id: string, lang: string])[];

/** A text has one address; a translation has its language in it. */
const TEXT = /^\/[tr]\/[^/]+\//;

/**
 * The groups of more than one document, in the order of the documents.
 *
 * @param idOf the identifier under which a document's text is published
 */
export function editionGroups(
  documents: readonly FiledDocument[],
  idOf: (document: FiledDocument) => string,
): EditionGroup[] {
  const texts = new Map<string, FiledDocument[]>();
  for (const document of documents) {
    const [text] = TEXT.exec(document.href) ?? [];
    if (text === undefined) continue;
    const address = addressOfDocument({ ...document, href: text });
    const editions = texts.get(address) ?? [];
    editions.push(document);
    texts.set(address, editions);
  }
  return [...texts.values()]
    .filter((editions) => editions.length > 1)
    .map((editions) =>
      editions
        .toSorted((a, b) => a.href.length - b.href.length)
        .map(
          (document) =>
            [idOf(document), document.filing.values.language?.[0]?.value ?? ''] as const,
        ),
    );
}
