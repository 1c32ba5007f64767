/**
 * Every spelling of every name and title as plain files, `pagefind/names/0.json` and on: they are read while somebody types,
 * and for “did you mean”. Keys are sorted and cut into pieces, so that a large archive costs a reader one piece.
 */
import { LOCALES } from '../../i18n/locales.ts';
import { stringsFor } from '../../i18n/strings.ts';
import type { Act } from '../../record/vocabulary.ts';
import type { FiledDocument, NameLine } from '../document.ts';
import { addressOfDocument } from '../documents.ts';
import type { NamePiece, NameTarget } from './name-piece.ts';
import { keysOfName } from './name-keys.ts';

/** About 30 kB to fetch. */
const KEYS_IN_PIECE = 4000;

interface Entry {
  key: string;
  target: NameTarget;
  line: Pick<NameLine, 'text' | 'lang' | 'role'>;
}

function entriesOf(target: NameTarget, line: Entry['line']): Entry[] {
  return keysOfName(line.text, line.lang).map((key) => ({ key, target, line }));
}

/** Whom and what a document may be looked for by. A claim has no name: its heading is its report's. */
function documentEntries(document: FiledDocument, id: string): Entry[] {
  const [title] = document.names;
  if (title === undefined || document.kind === 'claim') return [];
  const target: NameTarget = {
    id,
    kind: document.kind,
    href: addressOfDocument(document),
    title: title.text,
    lang: title.lang,
  };
  return document.names.flatMap((line) => entriesOf(target, line));
}

/** Acts that some record may be listed by, in every language of the interface. */
function actEntries(documents: readonly FiledDocument[]): Entry[] {
  const acts = new Set(
    documents.flatMap(({ filing }) => (filing.values.act ?? []).map(({ value }) => value as Act)),
  );
  return [...acts].flatMap((act) =>
    Object.keys(LOCALES).flatMap((lang) => {
      const text = stringsFor(lang)(`vocabulary.act.${act}`);
      return entriesOf(
        { kind: 'act', href: `#act=${act}`, title: text, lang },
        { text, lang, role: 'title' },
      );
    }),
  );
}

function pieceOf(entries: readonly Entry[]): NamePiece {
  const targets = new Map<string, number>();
  const forms = new Map<string, number>();
  const piece: NamePiece = { targets: [], forms: [], keys: [] };
  for (const { key, target, line } of entries) {
    const targetName = JSON.stringify(target);
    let targetNumber = targets.get(targetName);
    if (targetNumber === undefined) {
      targetNumber = piece.targets.push(target) - 1;
      targets.set(targetName, targetNumber);
    }
    const form = [targetNumber, line.text, line.lang, line.role] as const;
    const formName = JSON.stringify(form);
    let formNumber = forms.get(formName);
    if (formNumber === undefined) {
      formNumber = piece.forms.push(form) - 1;
      forms.set(formName, formNumber);
    }
    const last = piece.keys.at(-1);
    if (last?.[0] !== key) piece.keys.push([key, formNumber]);
    else if (!last.includes(formNumber)) last.push(formNumber);
  }
  return piece;
}

/**
 * The pieces of the names of all documents, and the first key of each.
 *
 * @param idOf the identifier under which a document's text is published
 */
export function namePieces(
  documents: readonly FiledDocument[],
  idOf: (document: FiledDocument) => string,
  most: number = KEYS_IN_PIECE,
): { starts: string[]; pieces: NamePiece[] } {
  const entries = [
    ...documents.flatMap((document) => documentEntries(document, idOf(document))),
    ...actEntries(documents),
  ];
  const order = (entry: Entry) => `${entry.key}\n${entry.target.href}\n${entry.line.text}`;
  const sorted = entries
    .map((entry) => ({ entry, at: order(entry) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ entry }) => entry);
  const pieces: Entry[][] = [];
  for (const entry of sorted) {
    const last = pieces.at(-1);
    // One key never stands in two pieces.
    if (last === undefined || (last.length >= most && last.at(-1)?.key !== entry.key))
      pieces.push([entry]);
    else last.push(entry);
  }
  return { starts: pieces.map(([first]) => first?.key ?? ''), pieces: pieces.map(pieceOf) };
}
